Ledgers of a second implementation, whose text was made by a reader that is known here or not; its text is not what today's reader reads.

  $ . "$TESTDIR/setup.sh"
  $ printf '1. They shall meet.\n' > list.txt
  $ make() { /usr/bin/python3 "$TESTDIR/../evidence/other_reader.py" "$@"; }

Of another text, by a reader or a version of one that nobody knows here, nothing can be said: that is incomplete.

  $ make unknown stranger 1 'Article 1: they met'
  $ travaux verify --ledger unknown
  INCOMPLETE: 1 thing could not be confirmed in 3 entries
  
  UNCHECKED text-from-original plan-28@1 draft.md
    expected  what a reader known here reads from the original
    found     another text, as read by stranger 1
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, text-from-original
  not shown: that any draft is genuine; when: 3 entries without timestamp; who
    holds the signing keys: they are the ledger's own, unconfirmed; completeness
    and rollback: no earlier checkpoint is remembered
  [2]
  $ make newer text 99 'Article 1: they met'
  $ travaux verify --ledger newer | sed -n 1,5p
  INCOMPLETE: 1 thing could not be confirmed in 3 entries
  
  UNCHECKED text-from-original plan-28@1 draft.md
    expected  what a reader known here reads from the original
    found     another text, as read by text 99
  $ travaux verify plan-28@1 --ledger newer | sed -n 1,5p
  INCOMPLETE: 1 thing could not be confirmed in 3 entries
  
  UNCHECKED text-from-original plan-28@1 draft.md
    expected  what a reader known here reads from the original
    found     another text, as read by text 99

By a reader that is known here it is another text.

  $ make different text 2 'Article 1: they met'
  $ travaux verify --ledger different | sed -n 1,5p
  REFUTED: 1 finding in 3 entries
  
  REFUTED text-from-original plan-28@1 draft.md
    expected  what the reader text reads from the original
    found     another text

What is recorded as not read is held against what that reader leaves out today, and shown as it was recorded.

  $ make list text 2 '1. They shall meet.' '1. They shall meet.'
  $ travaux verify --ledger list | sed -n 1,5p
  REFUTED: 1 finding in 3 entries
  
  REFUTED not-read-from-original plan-28@1 not-read.json
    expected  what the reader text reads from the original
    found     another list of what was not read
  $ travaux verify plan-28@1 --ledger list | sed -n 1,5p
  REFUTED: 1 finding in 3 entries
  
  REFUTED not-read-from-original plan-28@1 not-read.json
    expected  what the reader text reads from the original
    found     another list of what was not read
  $ travaux show plan-28 --ledger list | mask
  plan-28@1 (e1): A plan
  recorded  by desk@example.org, 2025-11-25T21:05:00Z by their clock
  lineage   first draft
  reader    text 2
  entry     sha256:HEX
  source    art_1: leaked by The Gazette (outlet), citing a withheld source, dated 2025-11-20; rated B3 (e2)
  NOTE      what is said here not to have been read is as recorded; the reader of today says otherwise: travaux verify
  
  paragraph   1. They shall meet.
  NOT READ  line 2: image; a map
  $ travaux diff plan-28@1 ./list.txt --ledger list --format json | sed -n '/not_compared/,$p'
   "not_compared": [
    {
     "what": "image",
     "where": "before",
     "line": 2,
     "detail": "a map"
    }
   ],
   "severities": {
    "critical": 0,
    "major": 0,
    "minor": 0,
    "editorial": 0
   },
   "language": "en",
   "not_judged": [],
   "note": "plan-28@1: what is said here not to have been read is as recorded; the reader of today says otherwise: travaux verify"
  }
  $ make newer-list text 99 '1. They shall meet.' '1. They shall meet.'
  $ travaux verify --ledger newer-list | sed -n 1,5p
  INCOMPLETE: 1 thing could not be confirmed in 3 entries
  
  UNCHECKED not-read-from-original plan-28@1 not-read.json
    expected  what a reader known here reads from the original
    found     another list of what was not read, as read by text 99

One version number of poppler may be several programs: another text of a PDF is no forgery for that, and is not confirmed.

  $ printf 'Article 1: they met' | /usr/bin/python3 "$TESTDIR/pdf.py" met.pdf
  $ make poppler pdf 4221200 "$(cat met.pdf)"
  $ travaux verify --ledger poppler | sed -n 1,5p
  INCOMPLETE: 1 thing could not be confirmed in 3 entries
  
  UNCHECKED text-from-original plan-28@1 draft.md
    expected  what a reader known here reads from the original
    found     another text, as read by pdf 4221200
