What is recorded, in every shape a capture comes in.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org >/dev/null

A part of a capture: the whole file stays the original, only the lines are the draft.

  $ printf 'Exclusive: the text\nA reporter writes here.\nThe Parties agree to a ceasefire.\nEach Party names an envoy to the joint committee.\nSignatories:\nUkraine\nNATO\nSubscribe now\n' > capture.txt
  $ travaux record capture.txt --as framework --lines 3-7
  recorded  framework@1 (e1): 5 clauses
  source    none given
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ travaux show framework | mask
  framework@1 (e1)
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   first draft
  part      lines 3-7 of the file as received
  reader    text 2
  entry     sha256:HEX
  source    none recorded
  
  paragraph   The Parties agree to a ceasefire.
  paragraph   Each Party names an envoy to the joint committee.
  signatures  Signatories:
  signatory     Ukraine
  signatory     NATO
  $ travaux show framework --text
  The Parties agree to a ceasefire.
  
  Each Party names an envoy to the joint committee.
  
  ## Signatories:
  
  Ukraine
  
  NATO
  $ travaux show framework --original | cmp - capture.txt && echo same bytes
  same bytes
  $ travaux show framework --clause p_2
  framework@1 p_2 (paragraph), line 4
  
  Each Party names an envoy to the joint committee.
  
  source    none recorded

Bytes that are no text are recorded, loudly, and their text can follow.

  $ printf '%%PDF-1.7 scanned' > scan.pdf
  $ travaux record scan.pdf --as plan-28 --from withheld
  travaux: scan.pdf: the PDF is broken (Couldn't find trailer dictionary)
  next: record it with --as-bytes; its text, once typed, with --text-of N
  [2]
  $ travaux record scan.pdf --as plan-28 --from withheld --as-bytes
  recorded  plan-28@1 (e2): BYTES ONLY, no text and no clauses
  source    received from a withheld source; not rated
  NOT READ  raw bytes: looks like PDF; 16 bytes held as is
  WARNING   not read as text: looks like PDF
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ printf '1. A typed text.\n\n2. Of the scan.\n' > typed.txt
  $ travaux record typed.txt --as plan-28 --text-of 1
  recorded  plan-28@2 (e3): 2 clauses
  lineage   text-of plan-28@1
  source    none given
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ printf 'Broken \377 bytes\n' > broken.txt
  $ travaux record broken.txt --as plan-28
  travaux: broken.txt: could not be read as text: broken UTF-8 at byte 7; 15 bytes held as is
  next: save it as DOCX, PDF or plain text, or record its bytes alone with --as-bytes
  [2]
  $ travaux record broken.txt --as plan-28 --as-bytes
  recorded  plan-28@3 (e4): BYTES ONLY, no text and no clauses
  lineage   follows plan-28@1
  source    none given
  NOT READ  raw bytes: broken UTF-8 at byte 7; 15 bytes held as is
  WARNING   not read as text: broken UTF-8 at byte 7
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ travaux show plan-28@3 | mask
  plan-28@3 (e4)
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   follows plan-28@1
  reader    none 1
  entry     sha256:HEX
  source    none recorded
  
  NOT READ  raw bytes; broken UTF-8 at byte 7; 15 bytes held as is
  $ travaux diff plan-28@1 plan-28@2
  travaux: plan-28@1: NOT COMPARED: could not be read as text: raw bytes (looks like PDF; 16 bytes held as is)
  next: save it as plain text or Markdown and compare that; in a ledger, record it with --text-of N
  [2]
  $ travaux origins plan-28@3
  travaux: plan-28@3: could not be read as text: its words have no origins
  next: save it as plain text or Markdown and trace that; in a ledger, record it with --text-of N
  [2]

The same bytes again are refused, another part of them is not.

  $ travaux record typed.txt --as plan-28
  travaux: these very bytes are already recorded as plan-28@2
  next: to add a source to it: travaux attribute plan-28@2 --from NAME --relation WHAT
  [2]
  $ travaux record capture.txt --as framework --lines 4-4
  recorded  framework@2 (e5): 1 clause
  lineage   follows framework@1
  source    none given
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  changed   4 removed: travaux diff framework@1 framework@2

A withheld source is named nowhere.

  $ travaux sources
  plan-28@1  received from a withheld source; not rated (e2, recorded by
             alice@example.org)
  $ travaux verify | head -1
  intact: 6 entries; bytes, signatures, keys, log and branches agree

What became of the version that is followed is noted, once.

  $ travaux init --ledger followed --identity alice@example.org --no-passphrase >/dev/null
  $ printf '1. The parties shall pay.\n' > pay.txt; printf '1. The parties may pay.\n' > may.txt
  $ travaux record pay.txt --as pay --ledger followed >/dev/null
  $ travaux withdraw pay@1 --reason 'a forgery' --ledger followed >/dev/null
  $ travaux record may.txt --as pay --follows 1 --ledger followed | grep NOTE
  NOTE      pay@1: withdrawn by e2: a forgery

A list of what was not read ends somewhere, and says what it leaves out.

  $ { echo '1. The parties shall pay.'; echo; for i in $(seq 10050); do printf '![p%s](p.png)\n\n' $i; done; } > pictures.md
  $ travaux record pictures.md --as pictures --ledger followed | grep -c 'NOT READ'
  10050
  $ git --git-dir=followed show pictures:not-read.json | tail -c 135
  ,"what":"image"},{"detail":"\"p9999\" p.png","line":19999,"what":"image"},{"detail":"51 further items are not listed","what":"more"}]}
  $ travaux show pictures --ledger followed | tail -2
  NOT READ  line 19999: image; "p9999" p.png
  NOT READ  more; 51 further items are not listed
  $ travaux diff pictures ./pictures.md --ledger followed --summary | grep -c 'NOT COMPARED  both sides'
  9999
  $ travaux verify --ledger followed | head -1
  intact: 5 entries; bytes, signatures, keys, log and branches agree
