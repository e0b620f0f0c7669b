A PDF is recorded, shown and compared as any text.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org >/dev/null
  $ make_pdf() { /usr/bin/python3 "$TESTDIR/pdf.py" "$1"; }
  $ printf 'Head: Draft of 3 May\nBold: Article 1\n1. The Parties shall keep the ceasefire along the line that is drawn in the\nAnnex to this Agreement.\nFoot: 1\fHead: Draft of 3 May\n2. They shall name an envoy.\nBold: Article 2\nIt lasts for ten years.\nFoot: 2\fHead: Draft of 3 May\nImage:\nFoot: 3' | make_pdf draft-1.pdf
  $ printf 'Bold: Article 1\n1. The Parties may keep the ceasefire along the line that is drawn in the\nAnnex to this Agreement.\n2. They shall name an envoy.\nBold: Article 2\nIt lasts for ten years.\n' | make_pdf draft-2.pdf
  $ travaux record draft-1.pdf --as accord --from withheld
  recorded  accord@1 (e1): 2 articles, 5 clauses
  source    received from a withheld source; not rated
  NOT READ  page 1: running head: 'Draft of 3 May', on 3 pages
  NOT READ  page 1: page numbers: '1', on 3 pages
  NOT READ  page 3: page: no text, 1 image
  IN FILE   author: A. Drafter
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ travaux show accord | mask
  accord@1 (e1)
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   first draft
  reader    pdf 2221200
  entry     sha256:HEX
  source    received from a withheld source; not rated (e1)
  
  article     Article 1
  paragraph     1. The Parties shall keep the ceasefire along the line that is
                drawn in the Annex to this Agreement.
  paragraph     2. They shall name an envoy.
  article     Article 2
  paragraph     It lasts for ten years.
  NOT READ  page 1: running head; 'Draft of 3 May', on 3 pages
  NOT READ  page 1: page numbers; '1', on 3 pages
  NOT READ  page 3: page; no text, 1 image
  IN FILE   author: A. Drafter
  $ travaux show accord --text
  ##### Article 1
  
  1. The Parties shall keep the ceasefire along the line that is drawn in the Annex to this Agreement.
  
  2. They shall name an envoy.
  
  ##### Article 2
  
  It lasts for ten years.
  $ travaux show accord --clause 'Article 2'
  accord@1 art_2 (article), page 2
  
  Article 2
  
  source    the whole version: received from a withheld source; not rated (e1)
  $ travaux record draft-2.pdf --as accord | grep -v '^source\|^time'
  recorded  accord@2 (e2): 2 articles, 5 clauses
  lineage   follows accord@1
  IN FILE   author: A. Drafter
  changed   1 edited: travaux diff accord@1 accord@2
  $ travaux diff accord
  accord@1 \xe2\x86\x92 accord@2: 1 edited; page, page numbers, running head NOT COMPARED (esc)
  NOT COMPARED  accord@1, page 1: running head; 'Draft of 3 May', on 3 pages
  NOT COMPARED  accord@1, page 1: page numbers; '1', on 3 pages
  NOT COMPARED  accord@1, page 3: page; no text, 1 image
  EDITED  Article 1(1)  The Parties [-shall-] {+may+} keep the ceasefire along the
                        line that is drawn in the Annex to this Agreement.
  folded: 4 unchanged (--all shows them)
  [1]
  $ travaux diff draft-1.pdf draft-2.pdf --summary
  draft-1.pdf \xe2\x86\x92 draft-2.pdf: 1 edited; page, page numbers, running head NOT (esc)
    COMPARED
  NOT COMPARED  draft-1.pdf, page 1: running head; 'Draft of 3 May', on 3 pages
  NOT COMPARED  draft-1.pdf, page 1: page numbers; '1', on 3 pages
  NOT COMPARED  draft-1.pdf, page 3: page; no text, 1 image
  [1]
  $ travaux verify | grep -v '^ '
  intact: 3 entries; bytes, signatures, keys, log and branches agree
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
  not shown: that any draft is genuine; when: 3 entries without timestamp

Where the program that reads PDFs is missing, that is said, and verify does not claim what it cannot see.

  $ mkdir alone; cp "$(readlink -f "$(command -v travaux)")" alone/travaux
  $ alone/travaux diff draft-1.pdf draft-2.pdf 2>&1 | mask
  travaux: draft-1.pdf: the PDF reader DESK/alone/travaux-read-pdf cannot be started: No such file or directory
  next: it is installed beside travaux, or in ../libexec
  $ alone/travaux verify | grep -v '^ '
  INCOMPLETE: 2 things could not be confirmed in 3 entries
  
  UNCHECKED text-from-original accord@1 draft.md
  
  UNCHECKED text-from-original accord@2 draft.md
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
  not shown: that any draft is genuine; when: 3 entries without timestamp
