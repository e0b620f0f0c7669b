What differs in case, spaces, punctuation or numbers of labels can be left aside; it is said.

  $ printf '1. The Parties  shall pay.\n\n2. The Fund, however, shall pay 1,000 euros to the US forces.\n\n3. Observers shall watch the line.\n' > a.txt
  $ printf '1. The parties shall pay.\n\n2. The Fund however shall pay 1.000 euros to the us forces.\n\n4. Observers shall watch the line.\n' > b.txt
  $ printf '1. The parties shall pay;\n\n2. The Fund however shall pay 1,000 euros to the US forces.\n\n4. Observers shall watch the line.\n' > c.txt
  $ travaux diff a.txt b.txt --ignore case,space,punctuation,numbering
  a.txt \xe2\x86\x92 b.txt: 1 major; ignored: 2 changes of case or numbering only, 2 edits of (esc)
    punctuation in other changes
  MAJOR  2  The Fund however shall pay [-1,000-] {+1.000+} euros to the [-US-]
            {+us+} forces.
            amount-changed: 1,000 euros -> 1.000 euros: -100 %
  folded: 2 ignored (--all shows them)
  [1]
  $ travaux diff a.txt c.txt --ignore case,space --ignore punctuation,numbering
  a.txt \xe2\x86\x92 c.txt: nothing else changed; ignored: 3 changes of case, punctuation or (esc)
    numbering only
  folded: 3 ignored (--all shows them)
  $ travaux diff a.txt c.txt --ignore case,space --ignore punctuation,numbering --all
  a.txt \xe2\x86\x92 c.txt: nothing else changed; ignored: 3 changes of case, punctuation or (esc)
    numbering only
  IGNORED  1    case or punctuation only: The [-Parties-] {+parties+} shall
                pay[-.-] {+;+}
  IGNORED  2    punctuation only: The Fund[-,-] however[-,-] shall pay 1,000 euros
                to the US forces.
  IGNORED  3\xe2\x86\x924  numbering only: words unchanged (esc)
  $ travaux diff a.txt c.txt --ignore case,space
  a.txt \xe2\x86\x92 c.txt: 2 editorial, 1 renumbered; ignored: 2 edits of case in other (esc)
    changes
  folded: 2 editorial, 1 renumbered (--all shows them)
  [1]
  $ travaux diff a.txt c.txt --ignore numbering --summary
  a.txt \xe2\x86\x92 c.txt: 2 editorial; ignored: 1 change of numbering only (esc)
  2 edited
  [1]
  $ travaux diff a.txt a.txt --ignore case
  a.txt \xe2\x86\x92 a.txt: unchanged: 3 clauses, word for word (esc)
  $ travaux diff a.txt c.txt --ignore case,space,punctuation,numbering --format json | grep -A 5 -e '"ignored": {' -e '"summary"'
   "summary": {
    "unchanged": 0,
    "edited": 2,
    "moved": 0,
    "renumbered": 1,
    "split": 0,
  --
   "ignored": {
    "asked": [
     "case",
     "space",
     "punctuation",
     "numbering"
  $ travaux diff a.txt b.txt --ignore cases
  travaux: --ignore 'cases' is unknown
  next: did you mean case? known: case, space, punctuation and numbering
  [2]
  $ travaux diff a.txt b.txt --ignore case,
  travaux: --ignore '' is unknown
  next: known: case, space, punctuation and numbering
  [2]
