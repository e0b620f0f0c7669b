Word files: both texts of tracked changes, what is in the file besides its text, what is refused.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org >/dev/null
  $ /usr/bin/python3 "$TESTDIR/docx.py" draft.docx

What a file is read as, without a ledger.

  $ travaux show draft.docx --text
  1. The Parties may meet.
  
  2. This plan ends in 2030.
  $ travaux show draft.docx --tracked reject
  draft.docx
  
  paragraph   1. The Parties shall meet.
  paragraph   2. This plan ends in 2030.
  NOT READ  paragraph 1: tracked changes; 1 deletion and 1 insertion, read as if
            all were rejected; not read: "may"
  IN FILE   tracked changes: Editor: 1 x deletion, 1 x insertion,
            2025-11-20T10:00:00Z
  $ travaux show draft.docx --clause 2
  draft.docx para_2 (paragraph), paragraph 2
  
  2. This plan ends in 2030.
  $ travaux diff draft.docx --tracked both
  draft.docx (rejected) \xe2\x86\x92 draft.docx (accepted): 1 major; tracked changes (2) NOT (esc)
    COMPARED
  NOT COMPARED  draft.docx (rejected), paragraph 1: tracked changes; 1 deletion
                and 1 insertion, read as if all were rejected; not read: "may"
  NOT COMPARED  draft.docx (accepted), paragraph 1: tracked changes; 1 deletion
                and 1 insertion, read as if all were accepted; not read: "shall"
  MAJOR  1  The Parties [-shall-] {+may+} meet.
            modality-weakened: shall -> may
  folded: 1 unchanged (--all shows them)
  [1]

Both texts are two drafts, the second following the first.

  $ travaux record draft.docx --as plan --tracked both
  recorded  plan@1 (e1): 2 clauses
  source    none given
  NOT READ  paragraph 1: tracked changes: 1 deletion and 1 insertion, read as if all were rejected; not read: "may"
  IN FILE   tracked changes: Editor: 1 x deletion, 1 x insertion, 2025-11-20T10:00:00Z
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  recorded  plan@2 (e2): 2 clauses
  lineage   follows plan@1
  source    none given
  NOT READ  paragraph 1: tracked changes: 1 deletion and 1 insertion, read as if all were accepted; not read: "shall"
  IN FILE   tracked changes: Editor: 1 x deletion, 1 x insertion, 2025-11-20T10:00:00Z
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  changed   1 edited: travaux diff plan@1 plan@2
  $ travaux diff plan
  plan@1 \xe2\x86\x92 plan@2: 1 major; tracked changes (2) NOT COMPARED (esc)
  NOT COMPARED  plan@1, paragraph 1: tracked changes; 1 deletion and 1 insertion,
                read as if all were rejected; not read: "may"
  NOT COMPARED  plan@2, paragraph 1: tracked changes; 1 deletion and 1 insertion,
                read as if all were accepted; not read: "shall"
  MAJOR  1  The Parties [-shall-] {+may+} meet.
            modality-weakened: shall -> may
  folded: 1 unchanged (--all shows them)
  [1]
  $ travaux show plan@1 | mask
  plan@1 (e1)
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   first draft
  reader    docx-rejected 2
  entry     sha256:HEX
  source    none recorded
  
  paragraph   1. The Parties shall meet.
  paragraph   2. This plan ends in 2030.
  NOT READ  paragraph 1: tracked changes; 1 deletion and 1 insertion, read as if
            all were rejected; not read: "may"
  IN FILE   tracked changes: Editor: 1 x deletion, 1 x insertion,
            2025-11-20T10:00:00Z
  $ travaux verify | head -1
  intact: 3 entries; bytes, signatures, keys, log and branches agree
  $ travaux record draft.docx --as plan --tracked both
  travaux: these very bytes are already recorded as plan@1
  next: to add a source to it: travaux attribute plan@1 --from NAME --relation WHAT
  [2]
  $ travaux record draft.docx --as plan
  travaux: these very bytes are already recorded as plan@2
  next: to add a source to it: travaux attribute plan@2 --from NAME --relation WHAT
  [2]
  $ travaux record draft.docx --as other --tracked reject | head -1
  recorded  other@1 (e3): 2 clauses
  $ travaux record draft.docx --as other | head -2
  recorded  other@2 (e4): 2 clauses
  lineage   follows other@1

What makes no sense is refused.

  $ travaux show plan@1 --tracked reject
  travaux: --tracked is about files: a recorded version is one text
  next: travaux record FILE --as DOC --tracked both records both texts
  [2]
  $ travaux diff plan@1 plan@2 --tracked reject
  travaux: --tracked is about files: a recorded version is one text
  next: travaux record FILE --as DOC --tracked both records both texts
  [2]
  $ travaux diff draft.docx draft.docx --tracked both
  travaux: --tracked both compares the two texts of one file
  next: travaux diff FILE --tracked both
  [2]
  $ travaux show draft.docx --tracked both
  travaux: --tracked 'both' is unknown
  next: known: accept or reject
  [2]
  $ printf '1. One.\n' > plain.txt
  $ travaux show plain.txt --tracked reject
  travaux: plain.txt: has no tracked changes: Word files, web pages and Akoma Ntoso are read for them
  next: leave out --tracked
  [2]
  $ travaux record plain.txt --as plain --tracked both
  travaux: plain.txt: has no tracked changes: Word files, web pages and Akoma Ntoso are read for them
  next: leave out --tracked
  [2]

A broken file, and one that is no text, are recorded as bytes only when that is asked.

  $ head -c 300 draft.docx > broken.docx
  $ travaux record broken.docx --as plan
  travaux: broken.docx: the ZIP container is broken: it has no end, as if it were cut off
  next: save it again, or record its bytes alone with --as-bytes
  [2]
  $ travaux record broken.docx --as plan --as-bytes | head -1
  recorded  plan@3 (e5): BYTES ONLY, no text and no clauses
  $ printf 'GIF89a' > map.gif
  $ travaux record map.gif --as map
  travaux: map.gif: could not be read as text: looks like GIF image; 6 bytes held as is
  next: save it as DOCX, PDF or plain text, or record its bytes alone with --as-bytes
  [2]
  $ travaux record map.gif --as map --as-bytes | head -1
  recorded  map@1 (e6): BYTES ONLY, no text and no clauses
  $ travaux diff broken.docx draft.docx
  travaux: broken.docx: the ZIP container is broken: it has no end, as if it were cut off
  next: save it again, or record its bytes alone with --as-bytes
  [2]
