  $ . "$TESTDIR/setup.sh"

Of two languages the clauses, numbers, dates and references are compared, the words never.

  $ travaux diff 28-point-plan/draft-1.txt 28-point-plan/draft-1-ukrainian.txt
  28-point-plan/draft-1.txt (English) \xe2\x86\x92 28-point-plan/draft-1-ukrainian.txt (esc)
    (Ukrainian): other numbers, dates or references in 2 clauses; 1 clause without
    a counterpart; words NOT COMPARED
  DIFFERS  11  [-$100 billion-] {+200 \xd0\xbc\xd0\xbb\xd1\x80\xd0\xb4 \xd0\xb4\xd0\xbe\xd0\xbb\xd0\xb0\xd1\x80\xd1\x96\xd0\xb2 \xd0\xa1\xd0\xa8\xd0\x90+} in "\xd0\x84\xd0\xb2\xd1\x80\xd0\xbe\xd0\xbf\xd0\xb0 \xd0\xb2\xd0\xbd\xd0\xbe\xd1\x81\xd0\xb8\xd1\x82\xd1\x8c \xd0\xb4\xd0\xbe (esc)
               \xd1\x82\xd1\x96\xd1\x94\xd1\x97 \xd1\x81\xd0\xb0\xd0\xbc\xd0\xbe\xd1\x97 \xd0\xbf\xd1\x80\xd0\xbe\xd0\xb3\xd1\x80\xd0\xb0\xd0\xbc\xd0\xb8 \xd1\x89\xd0\xb5 200 \xd0\xbc\xd0\xbb\xd1\x80\xd0\xb4 \xd0\xb4\xd0\xbe\xd0\xbb\xd0\xb0\xd1\x80\xd1\x96\xd0\xb2 \xd0\xa1\xd0\xa8\xd0\x90." (esc)
  DIFFERS  23  [-100 days-] {+90 \xd0\xb4\xd0\xbd\xd1\x96\xd0\xb2+} in "\xd0\xa3\xd0\xba\xd1\x80\xd0\xb0\xd1\x97\xd0\xbd\xd0\xb0 \xd0\xbf\xd1\x80\xd0\xbe\xd0\xb2\xd0\xbe\xd0\xb4\xd0\xb8\xd1\x82\xd1\x8c \xd0\xb7\xd0\xb0\xd0\xb3\xd0\xb0\xd0\xbb\xd1\x8c\xd0\xbd\xd0\xbe\xd0\xb4\xd0\xb5\xd1\x80\xd0\xb6\xd0\xb0\xd0\xb2\xd0\xbd\xd1\x96 (esc)
               \xd0\xb2\xd0\xb8\xd0\xb1\xd0\xbe\xd1\x80\xd0\xb8 \xd1\x87\xd0\xb5\xd1\x80\xd0\xb5\xd0\xb7 90 \xd0\xb4\xd0\xbd\xd1\x96\xd0\xb2 \xd0\xbf\xd1\x96\xd1\x81\xd0\xbb\xd1\x8f \xd0\xbf\xd1\x96\xd0\xb4\xd0\xbf\xd0\xb8\xd1\x81\xd0\xb0\xd0\xbd\xd0\xbd\xd1\x8f \xd0\xb7\xd0\xb0 \xd1\x83\xd1\x87\xd0\xb0\xd1\x81\xd1\x82\xd1\x96 \xd1\x81\xd0\xbf\xd0\xbe\xd1\x81\xd1\x82\xd0\xb5\xd1\x80\xd1\x96\xd0\xb3\xd0\xb0\xd1\x87\xd1\x96\xd0\xb2 \xe2\x80\xa6" (4 (esc)
               more words)
  MISSING  27  not in 28-point-plan/draft-1-ukrainian.txt: "Any breach of this
               plan shall bring back the sanctions lifted under point 14."
  folded: 44 clauses whose numbers, dates and references agree (--all shows them)
  [1]
  $ travaux diff 28-point-plan/draft-1.txt 28-point-plan/draft-1-ukrainian.txt --summary
  28-point-plan/draft-1.txt (English) \xe2\x86\x92 28-point-plan/draft-1-ukrainian.txt (esc)
    (Ukrainian): other numbers, dates or references in 2 clauses; 1 clause without
    a counterpart; words NOT COMPARED
  [1]

Where nothing differs that can be compared, it is not said that the texts are the same.

  $ printf '1. The forces of the Parties are limited to 600,000 persons for ten (10) years from the day on which this plan shall enter into force.\n\n2. Article 5 of the plan shall not apply to the forces in that area.\n' > en.txt
  $ printf '1. Чисельність сил Сторін обмежується 600 000 осіб на десять (10) років від дня, коли цей план набирає чинності, і не може бути збільшена.\n\n2. Стаття 5 плану не застосовується до сил у цьому районі та на цій території.\n' > uk.txt
  $ travaux diff en.txt uk.txt
  en.txt (English) \xe2\x86\x92 uk.txt (Ukrainian): same clauses, and the same numbers, dates (esc)
    and references; words NOT COMPARED
  folded: 2 clauses whose numbers, dates and references agree (--all shows them)
  [1]

Texts in which no language is known are compared word by word, unless it is said that they are translations.

  $ printf '1. 600,000 soldados.\n' > short.txt
  $ travaux diff en.txt short.txt --summary
  en.txt \xe2\x86\x92 short.txt: 3 major (esc)
  1 added, 2 removed
  [1]
  $ travaux diff en.txt short.txt --translation yes
  en.txt (English) \xe2\x86\x92 short.txt (unknown): other numbers, dates or references in 1 (esc)
    clause; 1 clause without a counterpart; words NOT COMPARED
  NOT COMPARED  numbers, dates and references in words: the language of one text
                is not known; digits were compared
  DIFFERS  1  [-ten (10) years-] (nothing like it) in "600,000 soldados."
  MISSING  2  not in short.txt: "Article 5 of the plan shall not apply to the
              forces in that area."
  [1]
  $ travaux diff en.txt uk.txt --translation no --summary
  en.txt \xe2\x86\x92 uk.txt: 4 major (esc)
  2 added, 2 removed
  [1]
  $ for o in --explain --side-by-side '--ignore case'; do travaux diff en.txt uk.txt $o; done
  travaux: --explain is about two texts in one language
  next: --translation no compares the words all the same
  travaux: --side-by-side is about two texts in one language
  next: --translation no compares the words all the same
  travaux: --ignore is about two texts in one language
  next: --translation no compares the words all the same
  [2]
  $ travaux diff en.txt uk.txt --translation maybe
  travaux: --translation 'maybe' is unknown
  next: known: auto, yes or no
  [2]

What cannot be compared is named with its clause.

  $ sed 's/600 000 осіб/600 000 осіб за дві третини строку в листопаді/; s/десять (10) років/10 літ/' uk.txt > doubt.txt
  $ travaux diff en.txt doubt.txt
  en.txt (English) \xe2\x86\x92 doubt.txt (Ukrainian): values NOT COMPARED in 1 clause; words (esc)
    NOT COMPARED
  NOT COMPARED  1  [ten (10) years] and [\xd0\xb4\xd0\xb2\xd1\x96 \xd1\x82\xd1\x80\xd0\xb5\xd1\x82\xd0\xb8\xd0\xbd\xd0\xb8, \xd0\xbb\xd0\xb8\xd1\x81\xd1\x82\xd0\xbe\xd0\xbf\xd0\xb0\xd0\xb4\xd1\x96, 10] in (esc)
                   "\xd0\xa7\xd0\xb8\xd1\x81\xd0\xb5\xd0\xbb\xd1\x8c\xd0\xbd\xd1\x96\xd1\x81\xd1\x82\xd1\x8c \xd1\x81\xd0\xb8\xd0\xbb \xd0\xa1\xd1\x82\xd0\xbe\xd1\x80\xd1\x96\xd0\xbd \xd0\xbe\xd0\xb1\xd0\xbc\xd0\xb5\xd0\xb6\xd1\x83\xd1\x94\xd1\x82\xd1\x8c\xd1\x81\xd1\x8f 600 000 \xd0\xbe\xd1\x81\xd1\x96\xd0\xb1 \xd0\xb7\xd0\xb0 \xd0\xb4\xd0\xb2\xd1\x96 \xd1\x82\xd1\x80\xd0\xb5\xd1\x82\xd0\xb8\xd0\xbd\xd0\xb8 (esc)
                   \xd1\x81\xd1\x82\xd1\x80\xd0\xbe\xd0\xba\xd1\x83 \xd0\xb2 \xe2\x80\xa6" (16 more words) (esc)
  folded: 1 clause whose numbers, dates and references agree (--all shows them)
  [1]
  $ travaux diff en.txt doubt.txt --format json | grep -c '"text": "дві третини"'
  1

A draft in two languages is compared with its like word by word, whichever of the two it has more of.

  $ cat en.txt uk.txt uk.txt > both-1.txt
  $ { cat en.txt en.txt en.txt; sed 's/не може бути збільшена/може бути збільшена/' uk.txt; } > both-2.txt
  $ travaux diff both-1.txt both-2.txt | grep -c 'words NOT COMPARED'
  0
  [1]
  $ for i in 1 2 3 4; do cat en.txt; done > english.txt
  $ cat english.txt uk.txt > with-annex.txt
  $ travaux diff with-annex.txt uk.txt | grep -c 'words NOT COMPARED'
  0
  [1]

Languages that are not told, but look like two, are hinted at.

  $ printf '1. 600,000 soldaduk lurralde horretan geratuko dira hamar urtez, eta ez da inoiz gehiago izango; plana indarrean sartzen denetik zenbatzen da epea.\n' > basque.txt
  $ travaux diff en.txt basque.txt | grep '^two languages'
  [1]
  $ travaux diff en.txt basque.txt --translation no | grep -c 'two languages'
  0
  [1]
  $ travaux diff en.txt basque.txt --format json | grep -c 'two languages'
  0
  [1]

A ledger knows what is a translation of what.

  $ travaux init --identity alice@example.org --no-passphrase > /dev/null
  $ travaux record en.txt --as plan > /dev/null
  $ travaux record uk.txt --as plan --translation-of 1 > /dev/null
  $ travaux diff plan@2
  plan@1 (English) \xe2\x86\x92 plan@2 (Ukrainian): same clauses, and the same numbers, dates (esc)
    and references; words NOT COMPARED
  folded: 2 clauses whose numbers, dates and references agree (--all shows them)
  [1]
