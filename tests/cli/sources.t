Who stands behind each clause of a version.

  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux sources plan-28@1
  plan-28@1: 47 clauses; 1 attribution
  ONE SOURCE  every clause
    all of it  leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not
               rated (e1, recorded by alice@example.org)
  what is said of all of it is inherited by every clause: --all shows each
  not counted: 2 attributions about other versions, which say nothing of this one:
    --list
  $ travaux sources plan-28
  plan-28@3: 47 clauses; 1 attribution
  UNNAMED ONLY  every clause
    all of it  received from a withheld source; rated B2 (e3, recorded by
               alice@example.org)
  what is said of all of it is inherited by every clause: --all shows each
  not counted: 2 attributions about other versions, which say nothing of this one:
    --list
  $ travaux sources framework
  framework@1: 43 clauses; 2 attributions
  ONE SOURCE  every clause
    all of it  published by Axios (outlet); not rated (e4, recorded by
               alice@example.org)
    all of it  confirmed by a senior official (unnamed); not rated (e5, recorded
               by alice@example.org)
  what is said of all of it is inherited by every clause: --all shows each
  $ travaux sources
  plan-28@1    leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not
               rated (e1, recorded by alice@example.org)
  plan-28@2    published by Courier (outlet); not rated (e2, recorded by
               alice@example.org)
  plan-28@3    received from a withheld source; rated B2 (e3, recorded by
               alice@example.org)
  framework@1  published by Axios (outlet); not rated (e4, recorded by
               alice@example.org)
  framework@1  confirmed by a senior official (unnamed); not rated (e5, recorded
               by alice@example.org)

Conflicts come first; what is said of a clause, or of words of it, stands with it.

  $ travaux attribute plan-28@1 --relation confirmed-content --from person:Smith --clause 10 > said
  $ travaux attribute plan-28@1 --relation denied --from institution:Kremlin > said
  $ travaux attribute plan-28@1 --relation leaked --from outlet:Axios > said
  $ travaux attribute e6 --relation disputed --from 'unnamed:an aide' > said
  $ travaux attribute plan-28@1 --relation proposed --from 'group:2 aides' --words 'large programme' --clause 9 > said
  $ travaux sources plan-28@1
  plan-28@1: 47 clauses; 6 attributions
  CONFLICT  10, 10(a), 10(b): confirmed and denied
            content confirmed by Smith (person); not rated (e6, recorded by
            alice@example.org)
            against: denied by Kremlin (institution); not rated (e7, recorded by
            alice@example.org)
  CONFLICT  what e6 says is denied
            content confirmed by Smith (person); not rated (e6, recorded by
            alice@example.org)
            against: disputed by an aide (unnamed); not rated (e9, recorded by
            alice@example.org)
  CONFLICT  all of it: two chains for one text
            leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not
            rated (e1, recorded by alice@example.org)
            against: leaked by Axios (outlet); not rated (e8, recorded by
            alice@example.org)
  SEVERAL   every clause
    all of it  leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not
               rated (e1, recorded by alice@example.org)
    all of it  denied by Kremlin (institution); not rated (e7, recorded by
               alice@example.org)
    all of it  leaked by Axios (outlet); not rated (e8, recorded by
               alice@example.org)
    9          "large programme" proposed by 2 aides (group); not rated (e10,
               recorded by alice@example.org)
    10         content confirmed by Smith (person); not rated (e6, recorded by
               alice@example.org)
    of e6      disputed by an aide (unnamed); not rated (e9, recorded by
               alice@example.org)
  what is said of all of it is inherited by every clause: --all shows each
  not counted: 2 attributions about other versions, which say nothing of this one:
    --list
  $ travaux sources plan-28@1 --all | tail -n 8
    24                   inherited: e1, e7, e8
    "Implementation"     inherited: e1, e7, e8
    25                   inherited: e1, e7, e8
    26                   inherited: e1, e7, e8
    27                   inherited: e1, e7, e8
    28                   inherited: e1, e7, e8
  not counted: 2 attributions about other versions, which say nothing of this one:
    --list
  $ travaux sources plan-28@1 --format json | grep -c eid
  47
  $ travaux sources plan-28@1 --format json | sed -n '/"conflicts"/,/"clauses": \[$/p' | tr -d ' \n'; echo
  "conflicts":[{"kind":"confirmed-and-denied","clauses":[

A version that was taken back, and one whose bytes are gone: what was said of them can be asked for.

  $ travaux withdraw e9 --reason 'another text was meant' > said
  $ travaux sources plan-28@1 | grep 'taken back\|two aides'
  plan-28@1: 47 clauses; 5 attributions; 1 taken back: --list
  $ travaux erase plan-28@1 --reason order --yes > said
  $ travaux sources plan-28@1
  NOTE      plan-28@1: erased by e12: order
  plan-28@1: no text; 5 attributions; 1 taken back: --list
  CONFLICT  all of it: two chains for one text
            leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not
            rated (e1, recorded by alice@example.org)
            against: leaked by Axios (outlet); not rated (e8, recorded by
            alice@example.org)
    all of it       leaked by Nexta (outlet), citing Oleksiy Honcharenko (person);
                    not rated (e1, recorded by alice@example.org)
    all of it       denied by Kremlin (institution); not rated (e7, recorded by
                    alice@example.org)
    all of it       leaked by Axios (outlet); not rated (e8, recorded by
                    alice@example.org)
    hdg_3__para_10  content confirmed by Smith (person); not rated (e6, recorded
                    by alice@example.org)
    hdg_3__para_9   "large programme" proposed by 2 aides (group); not rated (e10,
                    recorded by alice@example.org)
  not counted: 2 attributions about other versions, which say nothing of this one:
    --list

What cannot be asked.

  $ travaux sources plan-29
  travaux: no document plan-29 is recorded here
  next: the documents here are framework, plan-28
  [2]
  $ travaux sources plan-28@9
  travaux: plan-28@9 does not exist
  next: there are plan-28@1 to plan-28@3
  [2]
  $ travaux sources plan-28@1..2
  travaux: 'plan-28@1..2' names no version
  next: a document, such as plan-28, or a version of it, such as plan-28@1
  [2]
  $ travaux sources plan-28 --list --all
  travaux: --all is about the clauses of one version
  [2]
  $ travaux sources plan-28@1 --list
  travaux: --list is about every version of a document
  next: travaux sources plan-28 --list
  [2]
  $ travaux sources --format json
  travaux: the list of claims is for people
  next: travaux sources DOC --format json tells one version
  [2]
  $ travaux sources ./28-point-plan/draft-1.txt
  travaux: './28-point-plan/draft-1.txt' names no version
  next: a document, such as plan-28, or a version of it, such as plan-28@1
  [2]

The graph of it for other programs (who reads it back: tests/evidence/provenance.py).

  $ travaux export plan-28 -o plan.json
  $ grep -c '"prov:type"' plan.json
  42
  $ travaux export plan-29
  travaux: no document plan-29 is recorded here
  next: the documents here are framework, plan-28
  [2]
  $ travaux export --format prov-xml
  travaux: --format 'prov-xml' is unknown
  next: known: prov-json
  [2]
