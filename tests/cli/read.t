  $ . "$TESTDIR/setup.sh"
  $ travaux read article/article.txt
  10 attributions proposed
  NOT READ parts, figures and contradictions: not looked for yet
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
   "parts": [],
   "figures": [],
   "findings": [],
   "not_read": [
    "parts, figures and contradictions: not looked for yet"
   ]
  }
  $ printf 'The ministry flagged that a list was missing.\n' > word.txt
  $ travaux read word.txt
  0 attributions proposed
  NOT READ parts, figures and contradictions: not looked for yet
  $ travaux read word.txt --cue flag
  1 attribution proposed
  NOT READ parts, figures and contradictions: not looked for yet
  1  line 1  ministry \xe2\x86\x92 stated: "a list was missing" (esc)
  $ printf 'Der Minister sagte am Montag, dass die Gespräche über den Entwurf gescheitert seien und dass niemand mehr mit einer Einigung rechne.\n' > german.txt
  $ travaux read german.txt
  0 attributions proposed
  NOT READ parts, figures and contradictions: not looked for yet
  NOT READ attributions not proposed: the article is in German, and only English
    is read
  $ travaux read
  travaux: no article to read
  next: travaux read ARTICLE
  [2]
  $ travaux read short.txt --in short.txt
  travaux: does not understand '--in'
  next: travaux read --help
  [2]
  $ printf '\343\201\223\343\201\256\346\226\207\346\233\270\343\200\202\n' > japanese.txt; travaux read japanese.txt
  0 attributions proposed
  NOT READ parts, figures and contradictions: not looked for yet
  NOT READ the language of the article is not known: read as English
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
