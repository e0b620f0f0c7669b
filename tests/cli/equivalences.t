  $ . "$TESTDIR/setup.sh"

Where provisions went when a text was renumbered.

  $ cat > monday.txt <<'TEXT'
  > Ports Convention
  > 
  > Article 1
  > 1. The Parties open their ports to merchant ships of every flag.
  > 2. Ships pay the tariffs that are published under Article 2.
  > Article 2
  > The Parties publish the tariffs of their ports each year.
  > Article 3
  > Disputes about tariffs go to the court named in Article 51 of the Harbour Act.
  > TEXT
  $ cat > tuesday.txt <<'TEXT'
  > Ports Convention
  > 
  > Article 1
  > 1. The Parties open their ports to merchant ships of every flag.
  > 2. Warships give notice of each visit a week ahead.
  > 3. Ships pay the tariffs that are published under Article 2.
  > Article 2
  > Harbour masters fix what is owed for "berths, cranes and pilots".
  > Article 3
  > The Parties publish the tariffs of their ports each year.
  > Article 4
  > Disputes about tariffs go to the court named in Article 51 of the Harbour Act.
  > TEXT
  $ travaux diff monday.txt tuesday.txt --equivalences
  monday.txt \xe2\x86\x92 tuesday.txt (esc)
  before        after         
  \xe2\x80\x94             Article 1(2)  added: Warships give notice of each visit a \xe2\x80\xa6 (esc)
  Article 1(2)  Article 1(3)  renumbered: Ships pay the tariffs that are \xe2\x80\xa6 (esc)
  \xe2\x80\x94             Article 2     added: Harbour masters fix what is owed for \xe2\x80\xa6 (esc)
  Article 2     Article 3     renumbered: The Parties publish the tariffs of \xe2\x80\xa6 (esc)
  Article 3     Article 4     renumbered: Disputes about tariffs go to the court \xe2\x80\xa6 (esc)
  [1]
  $ travaux diff monday.txt tuesday.txt --equivalences --format markdown
  | Before | After | What | Words |
  | --- | --- | --- | --- |
  | \xe2\x80\x94 | Article 1(2) | added | Warships give notice of each visit a \xe2\x80\xa6 | (esc)
  | Article 1(2) | Article 1(3) | renumbered | Ships pay the tariffs that are \xe2\x80\xa6 | (esc)
  | \xe2\x80\x94 | Article 2 | added | Harbour masters fix what is owed for \xe2\x80\xa6 | (esc)
  | Article 2 | Article 3 | renumbered | The Parties publish the tariffs of \xe2\x80\xa6 | (esc)
  | Article 3 | Article 4 | renumbered | Disputes about tariffs go to the court \xe2\x80\xa6 | (esc)
  [1]
  $ travaux diff monday.txt tuesday.txt --equivalences --format csv
  before,after,what,words
  ,Article 1(2),added,Warships give notice of each visit a \xe2\x80\xa6 (esc)
  Article 1(2),Article 1(3),renumbered,Ships pay the tariffs that are \xe2\x80\xa6 (esc)
  ,Article 2,added,Harbour masters fix what is owed for \xe2\x80\xa6 (esc)
  Article 2,Article 3,renumbered,The Parties publish the tariffs of \xe2\x80\xa6 (esc)
  Article 3,Article 4,renumbered,Disputes about tariffs go to the court \xe2\x80\xa6 (esc)
  [1]
  $ travaux diff monday.txt monday.txt --equivalences
  monday.txt \xe2\x86\x92 monday.txt: every clause has the label and the place that it had (esc)
  $ travaux diff monday.txt tuesday.txt --format csv
  travaux: --format csv is for --equivalences
  next: travaux diff BEFORE AFTER --equivalences --format csv
  [2]
  $ travaux diff monday.txt tuesday.txt --equivalences --format json
  travaux: --equivalences is no JSON
  next: known: terminal, markdown and csv
  [2]

What a text refers to. A provision of another text is not looked for in this one.

  $ travaux show monday.txt --references
  monday.txt: 2 references in English, 0 of them without a provision that is
    surely meant
  Article 1(2)                          article 2   Article 2
  "Disputes about tariffs go to the \xe2\x80\xa6"  article 51  another text (esc)

The terms that it defines stand below; a pronoun is none.

  $ cat > terms.txt <<'TEXT'
  > Article 1
  > "Zone" means the land between the lines.
  > Article 2
  > The zone of Article 1 is closed to arms, as Article 9 says.
  > This means that patrols shall go round it.
  > TEXT
  $ travaux show terms.txt --references
  terms.txt: 2 references in English, 1 of them without a provision that is surely
    meant
  "The zone of Article 1 is closed \xe2\x80\xa6"  article 1  Article 1 (esc)
                                       article 9  no such provision
  terms that it defines: 1
  ""Zone" means the land between \xe2\x80\xa6"  Zone  the land between the lines. (esc)
