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
  reader    pdf 4221200
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
  accord@1 \xe2\x86\x92 accord@2: 1 major; page, page numbers, running head NOT COMPARED (esc)
  NOT COMPARED  accord@1, page 1: running head; 'Draft of 3 May', on 3 pages
  NOT COMPARED  accord@1, page 1: page numbers; '1', on 3 pages
  NOT COMPARED  accord@1, page 3: page; no text, 1 image
  MAJOR  Article 1(1)  The Parties [-shall-] {+may+} keep the ceasefire along the
                       line that is drawn in the Annex to this Agreement.
                       modality-weakened: shall -> may
  folded: 4 unchanged (--all shows them)
  [1]
  $ travaux diff draft-1.pdf draft-2.pdf --summary
  draft-1.pdf \xe2\x86\x92 draft-2.pdf: 1 major; page, page numbers, running head NOT (esc)
    COMPARED
  NOT COMPARED  draft-1.pdf, page 1: running head; 'Draft of 3 May', on 3 pages
  NOT COMPARED  draft-1.pdf, page 1: page numbers; '1', on 3 pages
  NOT COMPARED  draft-1.pdf, page 3: page; no text, 1 image
  1 edited, 4 unchanged
  [1]
  $ travaux verify | grep -v '^ '
  intact: 3 entries; bytes, signatures, keys, log and branches agree
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
  not shown: that any draft is genuine; when: 3 entries without timestamp

The list of what was not read is a file that the statement commits to; verify and show have it as it was recorded.

  $ git --git-dir=.travaux show accord~1:not-read.json
  {"format":"travaux.not-read/1","items":[{"detail":"'Draft of 3 May', on 3 pages","page":1,"what":"running head"},{"detail":"'1', on 3 pages","page":1,"what":"page numbers"},{"detail":"no text, 1 image","page":3,"what":"page"}]}
  $ git --git-dir=.travaux show accord:not-read.json
  {"format":"travaux.not-read/1","items":[]}

A part is recorded with its pages, and read again as that part.

  $ travaux record draft-1.pdf --pages 2-3 --as part | grep -v '^source\|^time'
  recorded  part@1 (e3): 1 article, 3 clauses
  NOT READ  page 2: running head: 'Draft of 3 May', on 2 pages
  NOT READ  page 2: page numbers: '2', on 2 pages
  NOT READ  page 3: page: no text, 1 image
  IN FILE   author: A. Drafter
  $ travaux show part | mask
  part@1 (e3)
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   first draft
  part      pages 2-3 of the file as received
  reader    pdf 4221200
  entry     sha256:HEX
  source    none recorded
  
  paragraph   2. They shall name an envoy.
  article     Article 2
  paragraph     It lasts for ten years.
  NOT READ  page 2: running head; 'Draft of 3 May', on 2 pages
  NOT READ  page 2: page numbers; '2', on 2 pages
  NOT READ  page 3: page; no text, 1 image
  IN FILE   author: A. Drafter
  $ travaux log part | sed -n 1,2p
  e3    2025-11-25T21:00:00Z  part@1  first draft; pages 2-3 of the file
                              no source given
  $ travaux show part --original | cmp - draft-1.pdf && echo the file is whole
  the file is whole
  $ travaux record draft-1.pdf --pages 2-3 --as part
  travaux: these very bytes are already recorded as part@1
  next: to add a source to it: travaux attribute part@1 --from NAME --relation WHAT
  [2]
  $ travaux record draft-1.pdf --pages 1 --as part --same-draft-as 1 | head -1
  recorded  part@2 (e4): 1 article, 3 clauses
  $ travaux diff part@1 part@2 | head -3
  part@1 \xe2\x86\x92 part@2: 6 major; page, page numbers (2), running head NOT COMPARED (esc)
  NOT COMPARED  part@1, page 2: running head; 'Draft of 3 May', on 2 pages
  NOT COMPARED  part@1, page 2: page numbers; '2', on 2 pages
  $ travaux diff part@1 draft-1.pdf --pages 2-3
  part@1 \xe2\x86\x92 draft-1.pdf: unchanged: 3 clauses, word for word; page (2), page (esc)
    numbers (2), running head (2) NOT COMPARED
  NOT COMPARED  both sides, page 2: running head; 'Draft of 3 May', on 2 pages
  NOT COMPARED  both sides, page 2: page numbers; '2', on 2 pages
  NOT COMPARED  both sides, page 3: page; no text, 1 image
  $ travaux show draft-1.pdf --pages 1 --text
  # Draft of 3 May
  
  ##### Article 1
  
  1. The Parties shall keep the ceasefire along the line that is drawn in the Annex to this Agreement.
  $ travaux verify part@1 | head -1
  intact: 5 entries; bytes, signatures, keys and log agree
  $ travaux verify | head -1
  intact: 5 entries; bytes, signatures, keys, log and branches agree

What is no part of the file is refused, and so are pages of what has none.

  $ travaux record draft-1.pdf --pages 2-9 --as part
  travaux: draft-1.pdf: these pages are not in the PDF, which has 3
  next: name pages from 1 to 3
  [2]
  $ travaux record draft-1.pdf --pages 3-2 --as part
  travaux: page range '3-2' is empty
  next: pages count from 1: --pages 9-18
  [2]
  $ travaux record draft-1.pdf --pages two --as part
  travaux: page 'two' is no number
  next: pages count from 1: --pages 9-18
  [2]
  $ travaux record draft-1.pdf --lines 1-2 --as part
  travaux: draft-1.pdf: a file of the kind pdf has no lines
  next: leave out --lines
  [2]
  $ travaux record draft-1.pdf --pages 1 --as-bytes --as part
  travaux: draft-1.pdf: of bytes that are not read no part can be named
  next: leave out --as-bytes, or the part
  [2]
  $ travaux record 28-point-plan/draft-1.txt --pages 1 --as part
  travaux: 28-point-plan/draft-1.txt: it has no pages: only of a PDF some pages can be read
  next: leave out --pages
  [2]
  $ travaux show draft-1.pdf --pages 9
  travaux: draft-1.pdf: these pages are not in the PDF, which has 3
  next: name pages from 1 to 3
  [2]
  $ travaux diff draft-1.pdf draft-2.pdf --pages 3
  travaux: draft-2.pdf: these pages are not in the PDF, which has 1
  next: name pages from 1 to 1
  [2]
  $ travaux show part --pages 1
  travaux: --pages is about files: a recorded version is one text
  next: leave out --pages
  [2]
  $ travaux diff part@1 part@2 --pages 1
  travaux: --pages is about files: a recorded version is one text
  next: leave out --pages
  [2]

Where the program that reads PDFs is missing, that is said, and verify does not claim what it cannot see.

  $ mkdir alone; cp "$(readlink -f "$(command -v travaux)")" alone/travaux
  $ alone/travaux diff draft-1.pdf draft-2.pdf 2>&1 | mask
  travaux: draft-1.pdf: the PDF reader DESK/alone/travaux-read-pdf cannot be started: No such file or directory
  next: it is installed beside travaux, or in ../libexec
  $ alone/travaux verify | grep -v '^ '
  INCOMPLETE: 4 things could not be confirmed in 5 entries
  
  UNCHECKED text-from-original accord@1 draft.md
  
  UNCHECKED text-from-original accord@2 draft.md
  
  UNCHECKED text-from-original part@1 draft.md
  
  UNCHECKED text-from-original part@2 draft.md
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
  not shown: that any draft is genuine; when: 5 entries without timestamp
