  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux quotes article/article.txt
  10 quotations: 1 altered, 1 elided, 1 short, 3 not-draft, 4 verbatim
  VERBATIM   line 5   "shall be regarded as an attack on the peace and security of
                      the whole transatlantic community" (framework@1,
                      art_2__para_1)
  ALTERED    line 7   "any significant, deliberate and sustained armed assault by
                      the Russian Federation across the ceasefire line": quoted
                      "assault", the draft says "attack" (framework@1,
                      art_2__para_1)
  ELIDED     line 9   "the President of the United States \xe2\x80\xa6 shall decide what is (esc)
                      needed to restore security": left out "using the powers that
                      the Constitution gives and having consulted Ukraine, NATO
                      and the European partners" (framework@1, art_2__para_2)
  VERBATIM   line 9   "the use of armed force" (framework@1,
                      art_2__para_2__point_a)
  NOT DRAFT  line 9   "blank cheque"
  VERBATIM   line 11  "shall act together with the United States in answer to a
                      violation that the mechanism has confirmed" (framework@1,
                      art_4__para_2)
  VERBATIM   line 11  "shall examine every alleged violation within 72 hours"
                      (framework@1, art_3__para_1)
  NOT DRAFT  line 13  "We have read every comma twice, and we shall read them
                      again,"
  NOT DRAFT  line 13  "Nobody at the table believes that this is the last
                      version."
  SHORT      line 15  "ten years" (framework@1, art_6__para_1)
  [1]
  $ travaux quotes article/article.txt --in article-5-framework/draft-2.md | head -1
  10 quotations: 3 altered, 4 not-draft, 3 verbatim
  $ printf 'The draft says \xe2\x80\x9cshall remain in force for ten years\xe2\x80\x9d.\n' > short.txt
  $ travaux quotes short.txt --in framework@1 --format json
  {
   "format": "travaux.quotes/1",
   "quotes": [
    {
     "kind": "quotation",
     "line": 1,
     "source": [
      18,
      53
     ],
     "text": "shall remain in force for ten years",
     "verdict": "verbatim",
     "against": {
      "ref": "framework@1",
      "clause": "art_6__para_1",
      "start": 2266,
      "end": 2301,
      "text": "shall remain in force for ten years",
      "versions": [
       "framework@1"
      ]
     },
     "edits": []
    }
   ]
  }
  $ printf 'No quotation here.\n' > none.txt; travaux quotes none.txt --in framework@1
  no quotation found
  $ printf '\377' > broken.txt; travaux quotes broken.txt
  travaux: broken.txt: is not UTF-8 text: NOT CHECKED (byte 1)
  next: save the article as plain UTF-8 text
  [2]
