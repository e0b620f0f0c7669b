  $ . "$TESTDIR/setup.sh"
  $ travaux read article/article.txt
  10 attributions proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xe2\x80\x934\xc2\xa0heading \xc2\xb7 5\xe2\x80\x9315\xc2\xa0report (esc)
  1   line 5   draft framework on a ceasefire in Ukraine \xe2\x86\x92 stated: "a fresh (esc)
               offensive against the country as a matter for the whole alliance"
  2   line 5   first draft \xe2\x86\x92 stated: "\xe2\x80\x9cshall be regarded as an attack on the peace (esc)
               and security of the whole transatlantic community\xe2\x80\x9d" (esc)
  3   line 7   text \xe2\x86\x92 stated: "\xe2\x80\x9cany significant, deliberate and sustained armed (esc)
               assault by the Russian Federation across the ceasefire line\xe2\x80\x9d" (esc)
  4   line 9   draft \xe2\x86\x92 stated: "\xe2\x80\x9cthe President of the United States \xe2\x80\xa6 shall decide (esc)
               what is needed to restore security\xe2\x80\x9d" (esc)
  5   line 9   list of possible measures \xe2\x86\x92 stated: "\xe2\x80\x9cthe use of armed force\xe2\x80\x9d" (esc)
  6   line 9   Critics of the idea \xe2\x86\x92 assessed: "it a \xe2\x80\x9cblank cheque\xe2\x80\x9d" (esc)
  7   line 11  officials in two capitals \xe2\x86\x92 assessed: "brisk" (esc)
  8   line 13  diplomat \xe2\x86\x92 stated: "\xe2\x80\x9cWe have read every comma twice, and we shall (esc)
               read them again,\xe2\x80\x9d" (esc)
  9   line 15  annex \xe2\x86\x92 stated: "the ceasefire line in three short entries" (esc)
  10  line 15  nobody named \xe2\x86\x92 stated: "be working from different maps" (esc)
  count     one office (9) \xc2\xb7 two capitals (11) \xc2\xb7 three short entries (15) \xc2\xb7 two of (esc)
            the delegations (15)
  ordinal   first (5)
  duration  72 hours (11) \xc2\xb7 ten years (15) (esc)
  $ printf 'Axios reports that the administration views the draft as a win.\n' > short.txt
  $ travaux read short.txt --format json
  {
   "format": "travaux.reading/1",
   "attributions": [
    {
     "number": 1,
     "relation": "reported",
     "line": 1,
     "source": {
      "name": "Axios",
      "kind": "outlet"
     },
     "inferred": false,
     "cue": {
      "source": [
       6,
       18
      ],
      "text": "reports that"
     },
     "holder": {
      "source": [
       0,
       5
      ],
      "text": "Axios"
     },
     "content": {
      "source": [
       19,
       62
      ],
      "text": "the administration views the draft as a win"
     },
     "more": [],
     "chain": [
      {
       "name": "administration",
       "kind": "institution",
       "act": "assessed",
       "inferred": false
      }
     ],
     "points": 2.5
    }
   ],
   "parts": [
    {
     "lines": [
      1,
      1
     ],
     "part": "report"
    }
   ],
   "figures": [],
   "findings": [],
   "not_read": [
    "contradictions: only those that a rule knows"
   ]
  }
  $ cat > long.txt <<END
  > Ministers agree on a ferry to the islands
  > The 12-point agreement was signed last weekend, an official said on Thursday. It costs \$40 million.
  > Yesterday three people confirmed that the ferry sails until 2030.
  > Text of the agreement
  > - The Parties shall pay \$40 million, in two equal parts.
  > - The Parties affirm that half of the fares go to the islands.
  > What Each Side Gains
  > - A ferry.
  > Read also: How ferries are built
  > END
  $ travaux read long.txt
  3 attributions proposed
  NOT READ contradictions: only those that a rule knows
  NOT READ 3 dates told from the day of writing not resolved: no day to count from
    is given
  parts 1\xc2\xa0heading \xc2\xb7 2\xe2\x80\x933\xc2\xa0report \xc2\xb7 4\xc2\xa0heading \xc2\xb7 5\xe2\x80\x936\xc2\xa0text \xc2\xb7 7\xc2\xa0heading \xc2\xb7 8\xc2\xa0analysis \xc2\xb7 (esc)
        9\xc2\xa0furniture (esc)
  1  line 1  Ministers \xe2\x86\x92 assessed: "a ferry to the islands" (esc)
  2  line 2  official \xe2\x86\x92 stated: "The 12-point agreement was signed last weekend" (esc)
  3  line 3  three people \xe2\x86\x92 confirmed: "the ferry sails until 2030" (esc)
  money  $40 million (2, 5)
  count  12-point (2) \xc2\xb7 three people (3) \xc2\xb7 two equal parts (5) (esc)
  ratio  half (6)
  date   last weekend (?) (2) \xc2\xb7 on Thursday (?) (2) \xc2\xb7 Yesterday (?) (3) \xc2\xb7 2030 (3) (esc)
  $ travaux read long.txt --captured 2025-11-21
  3 attributions proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xc2\xa0heading \xc2\xb7 2\xe2\x80\x933\xc2\xa0report \xc2\xb7 4\xc2\xa0heading \xc2\xb7 5\xe2\x80\x936\xc2\xa0text \xc2\xb7 7\xc2\xa0heading \xc2\xb7 8\xc2\xa0analysis \xc2\xb7 (esc)
        9\xc2\xa0furniture (esc)
  1  line 1  Ministers \xe2\x86\x92 assessed: "a ferry to the islands" (esc)
  2  line 2  official \xe2\x86\x92 stated: "The 12-point agreement was signed last weekend" (esc)
  3  line 3  three people \xe2\x86\x92 confirmed: "the ferry sails until 2030" (esc)
  money  $40 million (2, 5)
  count  12-point (2) \xc2\xb7 three people (3) \xc2\xb7 two equal parts (5) (esc)
  ratio  half (6)
  date   last weekend = 2025-11-15/2025-11-16 (2) \xc2\xb7 on Thursday = 2025-11-20 (2) \xc2\xb7 (esc)
         Yesterday = 2025-11-20 (3) \xc2\xb7 2030 (3) (esc)
  $ travaux read long.txt --captured 2025-02-30
  travaux: '2025-02-30' is not a day
  next: write it as year-month-day: --captured 2025-11-21
  [2]
  $ printf 'The ministry flagged that a list was missing.\n' > word.txt
  $ travaux read word.txt
  0 attributions proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xc2\xa0report (esc)
  $ travaux read word.txt --cue flag
  1 attribution proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xc2\xa0report (esc)
  1  line 1  ministry \xe2\x86\x92 stated: "a list was missing" (esc)
  $ printf 'Der Minister sagte am Montag, dass die Gespräche über den Entwurf gescheitert seien und dass niemand mehr mit einer Einigung rechne.\n' > german.txt
  $ travaux read german.txt
  0 attributions proposed
  NOT READ contradictions, attributions, parts and days such as "yesterday": the
    article is in German, and only English is read
  $ travaux read
  travaux: no article to read
  next: travaux read ARTICLE
  [2]
  $ travaux read short.txt --in short.txt
  1 attribution proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xc2\xa0report (esc)
  1  line 1  Axios \xe2\x86\x92 reported: "the administration views the draft as a win" (esc)
             chain: administration assessed
  $ cat > strait.txt <<'END'
  > The three-point paper on the strait is legally binding, its authors say.
  > Here are all three points.
  > - Ferries return to all harbours.
  > - Elections on the southern shore follow within 90 days of signature.
  > The paper may still change. Ferries return to certain harbours only, she noted.
  > END
  $ printf '1. Ferries shall return.\n\n2. Elections on the southern shore shall be held within 100 days of signature.\n\n3. Done.\n' > draft.txt
  $ travaux read strait.txt --in draft.txt
  4 findings, 2 attributions proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xe2\x80\x932\xc2\xa0report \xc2\xb7 3\xe2\x80\x934\xc2\xa0digest \xc2\xb7 5\xc2\xa0report (esc)
  FINDING  status  line 1 calls it binding; by line 5 it is open to changes
                   line 1: "legally binding"
                   line 5: "may still change"
  FINDING  scope   line 3 says \xe2\x80\x9call harbours\xe2\x80\x9d, line 5 \xe2\x80\x9charbours only\xe2\x80\x9d (esc)
                   line 3: "all harbours"
                   line 5: "harbours only"
  FINDING  number  line 4 says 90 days; draft.txt says 100 days
                   line 4: "90 days"
                   draft.txt para_2: "Elections on the southern shore shall be
                   held within 100 days of signature."
  FINDING  count   line 2 says 3 points; 2 are listed in lines 3 to 4
                   line 1: "three-point paper"
                   line 2: "three points"
                   line 3: "Ferries return to all harbours."
                   line 4: "Elections on the southern shore follow within 90 days
                   of signature."
  1  line 1  authors \xe2\x86\x92 stated: "The three-point paper on the strait is legally (esc)
             binding"
  2  line 5  nobody named (inferred) \xe2\x86\x92 stated: "Ferries return to certain harbours (esc)
             only"
  count     three-point (1) \xc2\xb7 three points (2) (esc)
  duration  90 days (4)
  $ printf '\343\201\223\343\201\256\346\226\207\346\233\270\343\200\202\n' > japanese.txt; travaux read japanese.txt
  0 attributions proposed
  NOT READ contradictions: only those that a rule knows
  NOT READ the language of the article is not known: read as English
  parts 1\xc2\xa0report (esc)
  $ printf '<!DOCTYPE html><p>Axios says it is over.' > page.html; travaux read page.html
  travaux: page.html: is a web page: NOT READ
  next: give it as text: save the article as plain UTF-8 text
  [2]
  $ printf '\377' > broken.txt; travaux read broken.txt
  travaux: broken.txt: is not UTF-8 text: NOT READ
  next: give it as text: save the article as plain UTF-8 text
  [2]
  $ travaux read missing.txt
  travaux: missing.txt: cannot open: No such file or directory
  [2]
