  $ . "$TESTDIR/setup.sh"

Every rule, with its question and a pair of texts for which it fires.

  $ travaux rules | sed -n '/^obligations/,/negation-removed/p'
  obligations
  MAJOR     modality-strengthened
                               Does a provision bind more than it did?
                               1. The Parties [-should-] {+shall+} inform the
                               Commission of every transfer of arms.
  MAJOR     modality-weakened  Does a provision bind less than it did?
                               1. The Parties [-shall-] {+may+} inform the
                               Commission of every transfer of arms.
  CRITICAL  negation-added     Is something denied or forbidden that was not?
                               1. Foreign forces shall {+not+} be stationed in the
                               security zone.
  CRITICAL  negation-removed   Is something no longer denied or forbidden?
  $ travaux rules | grep -c '^[A-Z]'
  41
  $ printf 'modality-weakened off\nreworded major\n' > rules.txt
  $ travaux rules --rules rules.txt | grep -E 'modality-weakened|reworded'
  OFF       modality-weakened  Does a provision bind less than it did? (usually
  MAJOR      reworded           Do words differ, and no other rule says how?
  $ travaux rules --format json | python3 -c 'import json, sys; rules = json.load(sys.stdin)["rules"]; print(len({rule["id"] for rule in rules}) == len(rules), sorted({rule["group"] for rule in rules}))'
  True ['drafting', 'figures', 'lists', 'obligations', 'references', 'terms', 'time', 'who']
  $ travaux rules --format markdown | sed -n 1,7p
  # Rules
  
  ## obligations
  
  | rule | severity | question | before | after |
  |---|---|---|---|---|
  | `modality-strengthened` | major | Does a provision bind more than it did? | 1. The Parties should inform the Commission of every transfer of arms. | 1. The Parties shall inform the Commission of every transfer of arms. |
  $ printf 'modality-weekened off\n' > wrong.txt
  $ travaux rules --rules wrong.txt
  travaux: wrong.txt: line 1: rule 'modality-weekened' is unknown
  next: did you mean modality-weakened? travaux rules lists them all
  [2]

The example of each rule is a pair that diff takes.

  $ travaux rules --format json | python3 -c 'import json, sys; rule = json.load(sys.stdin)["rules"][1]; open("before.txt", "w").write(rule["before"]); open("after.txt", "w").write(rule["after"])'
  $ travaux diff before.txt after.txt --clauses line --language en
  before.txt \xe2\x86\x92 after.txt: 1 major (esc)
  MAJOR  1  The Parties [-shall-] {+may+} inform the Commission of every transfer
            of arms.
            modality-weakened: shall -> may
  [1]
