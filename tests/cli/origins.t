  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux origins plan-28
  origins of plan-28@3
  @1  plan-28@1: 47 of 47 clauses begin here
  @3  plan-28@3: 0 of 47 clauses begin here, 5 older ones last changed here
  
  @1       title    Plan in twenty-eight points for ending the war in Ukraine [1]
  @1       heading  Territory [1]
  @1       1        Crimea, Donetsk and Luhansk shall be treated de facto as \xe2\x80\xa6 [1] (esc)
  @1       2        In Kherson and Zaporizhzhia the situation shall be \xe2\x80\xa6 [1] (esc)
  @1       3        Areas from which forces withdraw shall form a \xe2\x80\xa6 [1] (esc)
  @1       3(a)     no troops, heavy weapons or fortifications shall be kept \xe2\x80\xa6 [1] (esc)
  @1       3(b)     civilian officials, doctors and repair crews shall have \xe2\x80\xa6 [1] (esc)
  @1       3(c)     mines and unexploded shells shall be cleared under a \xe2\x80\xa6 [1] (esc)
  @1       4        Ukraine and the Russian Federation shall not alter any \xe2\x80\xa6 [1] (esc)
  @1       heading  Security [1]
  @1       5        NATO shall not station troops in any part of Ukraine, \xe2\x80\xa6 [1] (esc)
  @1 \xe2\x80\xa6 @3  6        Fighter aircraft of the allied air forces may be \xe2\x80\xa6 [1] [3] (esc)
  @1       7        The United States, NATO and the Russian Federation shall \xe2\x80\xa6 [1] (esc)
  @1       8        The Russian Federation shall enact in its own law a \xe2\x80\xa6 [1] (esc)
  @1       heading  Reconstruction [1]
  @1 \xe2\x80\xa6 @3  9        The United States, the European Union and the United \xe2\x80\xa6 [1] [3] (esc)
  @1       10       Of the frozen Russian assets, $100 billion shall be \xe2\x80\xa6 [1] (esc)
  @1       10(a)    the United States shall receive 50 per cent of the \xe2\x80\xa6 [1] (esc)
  @1       10(b)    the remaining returns shall stay in the programme and be \xe2\x80\xa6 [1] (esc)
  @1       11       Europe shall contribute a further $100 billion to the \xe2\x80\xa6 [1] (esc)
  @1       12       Frozen assets that point 10 does not cover shall be used \xe2\x80\xa6 [1] (esc)
  @1       13       A Ukraine Development Fund shall be created to pay for \xe2\x80\xa6 [1] (esc)
                    split in @3
  @1       14       The board of that body shall have nine members, shall \xe2\x80\xa6 [1] (esc)
                    14 < 13 in @1, split in @3
  @1       heading  Russia in the world economy [1]
  @1       15       Sanctions against the Russian Federation shall be lifted \xe2\x80\xa6 [1] (esc)
                    15 < 14 in @1
  @1       16       The Russian Federation shall be invited to return to the \xe2\x80\xa6 [1] (esc)
                    16 < 15 in @1
  @1       heading  Energy [1]
  @1       17       The Zaporizhzhia nuclear power plant shall operate under \xe2\x80\xa6 [1] (esc)
  @1       18       The United States shall help to restore pipelines, \xe2\x80\xa6 [1] (esc)
  @1       heading  Status of Ukraine [1]
  @1       19       Ukraine shall remain outside NATO for good and shall \xe2\x80\xa6 [1] (esc)
  @1       20       Ukraine shall keep to these limits: [1]
  @1 \xe2\x80\xa6 @3  20(a)    its armed forces shall not exceed 800,000 persons; [1] [3] (esc)
  @1       20(b)    it shall neither acquire nor host nuclear weapons. [1]
  @1       21       Ukraine shall receive a security guarantee from the \xe2\x80\xa6 [1] (esc)
  @1       heading  People [1]
  @1       22       Everyone who took part in the war shall be granted full \xe2\x80\xa6 [1] (esc)
                    22 < 24 in @1, moved in @3
  @1       23       An exchange committee shall settle all humanitarian \xe2\x80\xa6 [1] (esc)
                    23 < 22 in @1
  @1       23(a)    all prisoners of war shall be exchanged, all for all, \xe2\x80\xa6 [1] (esc)
                    23(a) < 22(a) in @1
  @1       23(b)    families divided by the front shall be reunited at the \xe2\x80\xa6 [1] (esc)
                    23(b) < 22(b) in @1
  @1       23(c)    every abducted child shall be returned to parents or \xe2\x80\xa6 [1] (esc)
                    23(c) < 22(c) in @1
  @1       24       Ukraine shall hold national elections 100 days after \xe2\x80\xa6 [1] (esc)
                    24 < 23 in @1
  @1       heading  Implementation [1]
  @1 \xe2\x80\xa6 @3  25       This plan shall be legally binding and shall be open \xe2\x80\xa6 [1] [3] (esc)
  @1 \xe2\x80\xa6 @3  26       A Peace Council chaired by the President of the \xe2\x80\xa6 [1] [3] (esc)
  @1       27       Any breach of this plan shall bring back the sanctions \xe2\x80\xa6 [1] (esc)
  @1       28       The ceasefire shall take effect at once upon signature, \xe2\x80\xa6 [1] (esc)
  
  [1]  plan-28@1: leaked by Nexta (outlet), citing Oleksiy Honcharenko (person);
       not rated
  [2]  plan-28@2: published by Courier (outlet); not rated
  [3]  plan-28@3: received from a withheld source; rated B2
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
  $ travaux sources framework --list
  framework@1  published by Axios (outlet); not rated (e4, recorded by
               alice@example.org)
  framework@1  confirmed by a senior official (unnamed); not rated (e5, recorded
               by alice@example.org)
  $ travaux show framework --clause 'Article 2(2)(c)'
  framework@1 art_2__para_2__point_c (point), line 31
  
  (c) economic and diplomatic action;
  
  source    the whole version: published by Axios (outlet); not rated (e4)
  source    the whole version: confirmed by a senior official (unnamed); not rated (e5)
  $ printf '1. The Parties shall meet.\n' > one.txt
  $ printf '1. The Parties may meet.\n' > two.txt
  $ travaux origins one.txt two.txt --words
  origins of two.txt
  #1  one.txt: 1 of 1 clauses begin here
  #2  two.txt: 0 of 1 clauses begin here, 1 older ones last changed here
  
  #1  1. The Parties
  #2  may
  #1  meet.
  
  no source is recorded
  $ travaux origins one.txt two.txt --format json
  {
   "format": "travaux.origins/1",
   "ref": "two.txt",
   "versions": [
    {
     "version": 1,
     "ref": "one.txt",
     "attributions": []
    },
    {
     "version": 2,
     "ref": "two.txt",
     "attributions": []
    }
   ],
   "attributions": [],
   "runs": [
    {
     "start": 0,
     "end": 15,
     "source": [
      0,
      15
     ],
     "version": 1,
     "attributions": []
    },
    {
     "start": 15,
     "end": 18,
     "source": [
      15,
      18
     ],
     "version": 2,
     "attributions": []
    },
    {
     "start": 18,
     "end": 25,
     "source": [
      18,
      25
     ],
     "version": 1,
     "attributions": []
    }
   ],
   "clauses": [
    {
     "id": 0,
     "eid": "para_1",
     "label": "1.",
     "start": 0,
     "end": 24,
     "first_version": 1,
     "last_changed": 2,
     "attributions": [],
     "path": [
      {
       "version": 1,
       "events": [
        "began"
       ],
       "eid": "para_1",
       "label": "1"
      }
     ]
    }
   ]
  }

What could not be read is left out, and said; the chain goes on.

  $ printf '\0\1\2' > scan.bin
  $ printf '1. The Parties may meet.\n\n2. Ferries run daily.\n' > three.txt
  $ travaux origins one.txt scan.bin three.txt
  origins of three.txt
  #1  one.txt: 1 of 2 clauses begin here
  \xe2\x80\x93   scan.bin: NOT COMPARED: could not be read as text; its words count for the (esc)
      next
  #3  three.txt: 1 of 2 clauses begin here, 1 older ones last changed here
  
  #1 \xe2\x80\xa6 #3  1  The Parties may meet. (esc)
  #3       2  Ferries run daily.
  
  no source is recorded
  $ travaux origins one.txt scan.bin three.txt --format json | grep -A 5 passed_over
   "passed_over": [
    {
     "ref": "scan.bin",
     "not_compared": "could not be read as text"
    }
   ]
  $ travaux origins one.txt scan.bin
  travaux: scan.bin: could not be read as text: its words have no origins
  next: save it as plain text or Markdown and trace that; in a ledger, record it with --text-of N
  [2]

A clause that went and came back, under other numbers.

  $ zone='No troops of either side shall be kept inside the northern zone.'
  $ fund='A Fund shall be created to pay for roads and railways.'
  $ printf '1. %s\n\n2. %s\n' "$fund" "$zone" > a.txt
  $ printf '1. %s\n' "$fund" > b.txt
  $ printf '1. %s\n\n2. %s\n\n3. Ferries run daily.\n' "$zone" "$fund" > c.txt
  $ travaux origins a.txt b.txt c.txt
  origins of c.txt
  #1  a.txt: 2 of 3 clauses begin here
  #2  b.txt: 0 of 3 clauses begin here
  #3  c.txt: 1 of 3 clauses begin here
  
  #1  1  No troops of either side shall be kept inside the northern zone.
         1 < 2 in #1, removed in #2, back in #3
  #1  2  A Fund shall be created to pay for roads and railways.
         2 < 1 in #2
  #3  3  Ferries run daily.
  
  no source is recorded
