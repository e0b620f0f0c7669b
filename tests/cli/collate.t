  $ . "$TESTDIR/setup.sh"

Five outlets printed one draft. Which of them share a wording, which stands alone, and what is missing where?

  $ cp 28-point-plan/draft-1.txt nexta.txt
  $ cp 28-point-plan/draft-1-other-outlet.txt courier.txt
  $ sed -e 's/90 days/99 days/' -e 's/not exceed 600,000/not exceed 800,000/' nexta.txt > gazette.txt
  $ sed -e 's/not exceed 600,000/not exceed 800,000/' -e '/^16\./d' nexta.txt > herald.txt
  $ cp nexta.txt mirror.txt
  $ travaux collate nexta.txt courier.txt gazette.txt herald.txt mirror.txt
  5 texts: 38 clauses alike in all, 6 differ in words, 2 missing somewhere, 1
    differ in numbers only
  A  nexta.txt: 47 clauses; the same as E, word for word
  B  courier.txt: 46 clauses; alone in the wording of 5, lacks 1
  C  gazette.txt: 47 clauses
  D  herald.txt: 46 clauses; lacks 1
  E  mirror.txt: 47 clauses; the same as A, word for word
  who shares a wording, where they differ (clauses: texts)
     5  A C D E | B
     1  A B C E | not in D
     1  A B E | C D
     1  A C D E | not in B
  
  DIFFERS  1      A C D E: "Crimea, Donetsk and Luhansk shall be treated de facto
                  as belonging to the Russian Federation."
                  B: Crimea, Donetsk and [-Luhansk-] {+Luhnask+} shall be treated
                  de facto as belonging to the Russian Federation.
  DIFFERS  8      A C D E: "The Russian Federation shall enact in its own law a
                  policy of non-aggression towards Ukraine and towards Europe."
                  B: The Russian Federation shall [-enact in its own law-] {+adopt
                  by statute+} a policy of non-aggression towards Ukraine and
                  towards Europe.
  DIFFERS  10(a)  A C D E: "the United States shall receive 50 per cent of the
                  returns;"
                  B: the United States shall receive [-50-] {+40+} per cent of the
                  returns;
  MISSING  16     A B C E: "Washington and Moscow shall conclude a long-term
                  agreement on commerce covering Arctic shipping, rare metals and
                  data centres."
                  not in D
  DIFFERS  17     A C D E: "The Zaporizhzhia nuclear power plant shall operate
                  under the supervision of the International Atomic Energy Agency,
                  and its output shall be shared 50\xe2\x80\x9350 between Ukraine and the (esc)
                  Russian Federation."
                  B: \xe2\x80\xa6 plant shall operate under the supervision of the (esc)
                  [-International Atomic Energy Agency-] {+IAEA+}, and its output
                  shall be shared 50\xe2\x80\x9350 \xe2\x80\xa6 (esc)
  DIFFERS  20(a)  A B E: "its armed forces shall not exceed 600,000 persons;"
                  C D: its armed forces shall not exceed [-600,000-] {+800,000+}
                  persons;
  DIFFERS  23     A C D E: "Ukraine shall hold national elections 100 days after
                  signature, with observers invited from every region of the
                  world."
                  B: Ukraine shall hold national elections [-100-] {+90+} days
                  after signature, with observers invited from every region of the
                  world.
  MISSING  27     A C D E: "Any breach of this plan shall bring back the sanctions
                  lifted under point 14."
                  not in B
  folded: 1 numbered otherwise only, 38 alike in all (--all shows them)
  [1]
  $ travaux collate nexta.txt courier.txt gazette.txt herald.txt mirror.txt --summary
  5 texts: 38 clauses alike in all, 6 differ in words, 2 missing somewhere, 1
    differ in numbers only
  A  nexta.txt: 47 clauses; the same as E, word for word
  B  courier.txt: 46 clauses; alone in the wording of 5, lacks 1
  C  gazette.txt: 47 clauses
  D  herald.txt: 46 clauses; lacks 1
  E  mirror.txt: 47 clauses; the same as A, word for word
  who shares a wording, where they differ (clauses: texts)
     5  A C D E | B
     1  A B C E | not in D
     1  A B E | C D
     1  A C D E | not in B
  [1]

Named in another order the rows are the same, the letters are others.

  $ travaux collate mirror.txt herald.txt nexta.txt gazette.txt courier.txt | sed -n '/^$/,$p' | tr -d ABCDE > other-order
  $ travaux collate nexta.txt courier.txt gazette.txt herald.txt mirror.txt | sed -n '/^$/,$p' | tr -d ABCDE | diff - other-order

Two rival drafts of one base.

  $ sed -e 's/not exceed 600,000/not exceed 800,000/' -e 's/100 days after/90 days after/' nexta.txt > east.txt
