Ledgers of a second implementation, whose text was made by a reader that is known here or not; its text is not what today's reader reads.

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

  $ make different text 1 'Article 1: they met'
  $ travaux verify --ledger different | sed -n 1,5p
  REFUTED: 1 finding in 3 entries
  
  REFUTED text-from-original plan-28@1 draft.md
    expected  what the reader text reads from the original
    found     another text

One version number of poppler may be several programs: another text of a PDF is no forgery for that, and is not confirmed.

  $ printf 'Article 1: they met' | /usr/bin/python3 "$TESTDIR/pdf.py" met.pdf
  $ make poppler pdf 2221200 "$(cat met.pdf)"
  $ travaux verify --ledger poppler | sed -n 1,5p
  INCOMPLETE: 1 thing could not be confirmed in 3 entries
  
  UNCHECKED text-from-original plan-28@1 draft.md
    expected  what a reader known here reads from the original
    found     another text, as read by pdf 2221200
