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
   ],
   "not_checked": []
  }
  $ printf 'No quotation here.\n' > none.txt; travaux quotes none.txt --in framework@1
  no quotation found

Close wording without marks is told after the quotations, and is no reason to fail.

  $ printf 'Any significant, deliberate and sustained armed assault by the Russian Federation across the ceasefire line is war.\n' > close.txt
  $ travaux quotes close.txt --in framework@1
  no quotation found
  
  without quotation marks, in words close to a draft's: 1 passage: 1 altered
  ALTERED  line 1  "Any significant, deliberate and sustained armed assault by the
                   Russian Federation across the ceasefire line": quoted
                   "assault", the draft says "attack" (framework@1, art_2__para_1)
  $ travaux quotes close.txt --in framework@1 --format json | grep -e kind -e verdict
     "kind": "paraphrase",
     "verdict": "altered",
  $ sed -n '/^1\./,/^2\./p' article-5-framework/draft-1.md > printed.txt
  $ travaux quotes printed.txt --in framework@1 | tail -4
  no quotation found
  
  without quotation marks, in words close to a draft's: 12 passages: 12 verbatim
  12 of them not shown, most in a draft's very words: --all shows them

What cannot be found is said.

  $ printf 'У документі сказано: «сторони негайно припиняють вогонь уздовж усієї лінії, а спостерігачі мають доступ до неї».\n' > ukrainian.txt
  $ travaux quotes ukrainian.txt --in framework@1
  1 quotation: 1 not-found
  NOT CHECKED framework@1: in English, the article in Ukrainian: translated words
    are not found
  NOT FOUND  line 1  "\xd1\x81\xd1\x82\xd0\xbe\xd1\x80\xd0\xbe\xd0\xbd\xd0\xb8 \xd0\xbd\xd0\xb5\xd0\xb3\xd0\xb0\xd0\xb9\xd0\xbd\xd0\xbe \xd0\xbf\xd1\x80\xd0\xb8\xd0\xbf\xd0\xb8\xd0\xbd\xd1\x8f\xd1\x8e\xd1\x82\xd1\x8c \xd0\xb2\xd0\xbe\xd0\xb3\xd0\xbe\xd0\xbd\xd1\x8c \xd1\x83\xd0\xb7\xd0\xb4\xd0\xbe\xd0\xb2\xd0\xb6 \xd1\x83\xd1\x81\xd1\x96\xd1\x94\xd1\x97 \xd0\xbb\xd1\x96\xd0\xbd\xd1\x96\xd1\x97, \xd0\xb0 (esc)
                     \xd1\x81\xd0\xbf\xd0\xbe\xd1\x81\xd1\x82\xd0\xb5\xd1\x80\xd1\x96\xd0\xb3\xd0\xb0\xd1\x87\xd1\x96 \xd0\xbc\xd0\xb0\xd1\x8e\xd1\x82\xd1\x8c \xd0\xb4\xd0\xbe\xd1\x81\xd1\x82\xd1\x83\xd0\xbf \xd0\xb4\xd0\xbe \xd0\xbd\xd0\xb5\xd1\x97" (esc)
  [1]
  $ head -c 64 /dev/zero > bytes.bin; travaux quotes short.txt --in framework@1 --in bytes.bin --format json | tail -4
  NOT READ  bytes.bin: not checked against
   "not_checked": [
    "bytes.bin: has no text that is read"
   ]
  }

  $ printf '\377' > broken.txt; travaux quotes broken.txt
  travaux: broken.txt: is not UTF-8 text: NOT CHECKED (byte 1)
  next: save the article as plain UTF-8 text
  [2]
