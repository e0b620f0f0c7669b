People err. What was said is mended by a further entry; nothing is edited.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org >/dev/null
  $ plan() { printf '1. The Parties agree to a ceasefire.\n\n2. %s envoys shall be named.\n' "$1"; }
  $ plan One > monday.txt; plan Two > tuesday.txt; plan Three > forged.txt; plan Four > friday.txt
  $ travaux record monday.txt --as plan --from outlet:Nexta --note 'a photo' >/dev/null
  $ travaux record tuesday.txt --as plan --from outlet:Axios --dated 2025-11-20 --url https://example.org/a >/dev/null
  $ travaux record forged.txt --as plan --from person:Mallory --title 'The final text' >/dev/null
  $ travaux record friday.txt --as plan >/dev/null
  $ travaux attribute plan@1 --relation denied --from institution:Kremlin >/dev/null

A date was wrong: the rest of what was said stays.

  $ travaux correct plan@2 --dated 2025-11-21 --reason 'misread the stamp'
  corrected plan@2 by e6
  source    received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a
  was       received from Axios (outlet), dated 2025-11-20; not rated; https://example.org/a
  stays     what e2 signed: travaux show plan@2
  $ travaux show plan@2 | mask
  plan@2 (e2)
  CORRECTED by e6: misread the stamp
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   follows plan@1
  reader    text 2
  entry     sha256:HEX
  source    received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a (e2); corrected by e6
            signed as: received from Axios (outlet), dated 2025-11-20; not rated; https://example.org/a
  
  paragraph   1. The Parties agree to a ceasefire.
  paragraph   2. Two envoys shall be named.
  $ travaux sources plan --list
  plan@1  received from Nexta (outlet); not rated; "a photo" (e1, recorded by
          alice@example.org)
  plan@2  received from Axios (outlet), dated 2025-11-21; not rated;
          https://example.org/a (e2, recorded by alice@example.org); corrected by
          e6; signed as: received from Axios (outlet), dated 2025-11-20; not
          rated; https://example.org/a
  plan@3  received from Mallory (person); not rated (e3, recorded by
          alice@example.org)
  plan@1  denied by Kremlin (institution); not rated (e5, recorded by
          alice@example.org)
  $ travaux correct plan@2 --dated 2025-11-21
  travaux: nothing would change
  next: say what is to be corrected: travaux correct --help
  [2]
  $ travaux correct plan@2
  travaux: nothing would change
  next: say what is to be corrected: travaux correct --help
  [2]
  $ travaux correct plan
  travaux: 'plan' names no one entry
  next: travaux correct plan-28@3, or travaux correct e17
  [2]
  $ travaux correct e5 --title Other
  travaux: e5 is an attribution: it has no title and no lineage
  next: --from, --relation, --rating, --url, --quote, --received, --dated, --note ...
  [2]
  $ travaux correct e9 --dated 2025-11-21
  travaux: there is no entry e9
  next: the last one is e6: travaux log
  [2]
  $ travaux correct e0 --dated 2025-11-21
  travaux: e0 is neither a version nor an attribution, but a founding entry
  next: travaux log lists what is recorded
  [2]
  $ travaux correct plan@1 --follows 2
  travaux: plan@2 was recorded after plan@1
  next: a lineage points to what was recorded before
  [2]
  $ travaux correct plan@2 --same-draft-as 2
  travaux: plan@2 cannot be said to come from itself
  next: a lineage points to what was recorded before
  [2]
  $ travaux correct plan@2 --without nota
  travaux: --without 'nota' is no part to take out
  next: did you mean --without note?
  [2]

A source, where none was given; and an attribution.

  $ travaux correct plan@4 --from withheld --rating B2
  corrected plan@4 by e7
  source    received from a withheld source; rated B2
  was       no source
  stays     what e4 signed: travaux show plan@4
  $ travaux correct e5 --relation disputed
  corrected e5 by e8
  source    disputed by Kremlin (institution); not rated
  was       denied by Kremlin (institution); not rated
  stays     what e5 signed: travaux sources plan --list
  $ travaux correct plan@1 --without note
  corrected plan@1 by e9
  source    received from Nexta (outlet); not rated
  was       received from Nexta (outlet); not rated; "a photo"
  stays     what e1 signed: travaux show plan@1

The third text was no draft: it is withdrawn, and passed over everywhere.

  $ travaux withdraw plan@3
  travaux: --reason is missing: why is it withdrawn?
  next: travaux withdraw plan@3 --reason WHY
  [2]
  $ travaux withdraw plan@3 --reason 'a forgery'
  withdrawn plan@3 by e10: a forgery
  stays     its number and its bytes: travaux show plan@3
  newest    plan@4
  note      plan@4 (follows plan@3) is compared with plan@2 now
  $ travaux withdraw plan@3 --reason 'a forgery'
  travaux: plan@3 was withdrawn before, by e10: a forgery
  [2]
  $ travaux diff plan
  plan@2 \xe2\x86\x92 plan@4: 1 major (esc)
  plan@3: withdrawn by e10: a forgery
  MAJOR  2  [-Two-] {+Four+} envoys shall be named.
            count-changed: Two -> Four: +100 %
  folded: 1 unchanged (--all shows them)
  [1]
  $ travaux changelog plan
  changelog of plan
  
  plan@2 \xe2\x86\x92 plan@4: number in 2 raised from Two to Four (+100 %): "Four envoys (esc)
    shall be named"
  recorded 2025-11-25; 2 clauses, 1 unchanged; 1 word added, 1 removed; 1 major
  source: received from a withheld source; rated B2; corrected by e7
  note: plan@3: withdrawn by e10: a forgery; passed over
  CHANGED  2  [-Two-] {+Four+} envoys shall be named.
              major: Two \xe2\x86\x92 Four: +100 % (esc)
  
  plan@1 \xe2\x86\x92 plan@2: number changed in 2 (+ Two) (esc)
  dated 2025-11-21; 2 clauses, 1 unchanged; 1 word added, 1 removed; 1 major
  source: received from Axios (outlet), dated 2025-11-21; not rated; corrected by
    e6
  CHANGED  2  [-One-] {+Two+} envoys shall be named.
              major: + Two
  $ travaux changelog plan --format markdown
  # Changelog of plan
  
  ## plan@4 - 2025-11-25 (recorded)
  
  **number in 2 raised from Two to Four (+100 %)\: "Four envoys shall be named".**
  
  Compared with plan@2: 2 clauses, 1 unchanged; 1 word added, 1 removed; 1 major.
  
  Sources:
  
  - received from a withheld source; rated B2; corrected by e7
  
  Note: plan@3\: withdrawn by e10\: a forgery; passed over.
  
  ### Changed
  
  - **2**: \xe2\x80\x9cTwo\xe2\x80\x9d became \xe2\x80\x9cFour\xe2\x80\x9d (\xe2\x80\xa6 Four envoys shall be named. \xe2\x80\xa6). Effect: major\\: Two \xe2\x86\x92 Four\\: +100 % (esc)
  
  ## plan@2 - 2025-11-21 (dated)
  
  **number changed in 2 (+ Two).**
  
  Compared with plan@1: 2 clauses, 1 unchanged; 1 word added, 1 removed; 1 major.
  
  Sources:
  
  - received from Axios (outlet), dated 2025-11-21; not rated, https\://example.org/a; corrected by e6
  
  ### Changed
  
  - **2**: \xe2\x80\x9cOne\xe2\x80\x9d became \xe2\x80\x9cTwo\xe2\x80\x9d (\xe2\x80\xa6 Two envoys shall be named. \xe2\x80\xa6). Effect: major\\: + Two (esc)
  $ travaux changelog plan@3..4
  travaux: plan@3..4: plan@3 is passed over: withdrawn by e10: a forgery
  next: travaux log shows what follows what; travaux diff compares any two
  [2]
  $ travaux origins plan
  origins of plan@4
  @1  plan@1: 2 of 2 clauses begin here
  @2  plan@2: 0 of 2 clauses begin here
  @3  plan@3: withdrawn by e10: a forgery; passed over
  @4  plan@4: 0 of 2 clauses begin here, 1 older ones last changed here
  
  @1       1  The Parties agree to a ceasefire. [1] [5]
  @1 \xe2\x80\xa6 @4  2  Four envoys shall be named. [1] [4] [5] (esc)
  
  [1]  plan@1: received from Nexta (outlet); not rated; corrected by e9
  [2]  plan@2: received from Axios (outlet), dated 2025-11-21; not rated;
       corrected by e6
  [3]  plan@3: withdrawn by e10: a forgery; it said: received from Mallory
       (person); not rated
  [4]  plan@4: received from a withheld source; rated B2; corrected by e7
  [5]  plan@1: disputed by Kremlin (institution); not rated; corrected by e8
  $ travaux origins plan --format json | grep -A 6 passed_over
   "passed_over": [
    {
     "ref": "plan@3",
     "withdrawn_by": "e10",
     "reason": "a forgery"
    }
   ]
  $ printf 'He said: "2. Three envoys shall be named."\n' > article.txt
  $ travaux quotes article.txt
  NOTE      plan@3: not checked against: withdrawn by e10: a forgery
  1 quotation: 1 altered
  ALTERED  line 1  "2. Three envoys shall be named.": quoted "Three", the draft
                   says "One" (plan@1, para_2)
  [1]

Named, it is still there, and its state is said.

  $ travaux show plan@3 | mask
  plan@3 (e3): The final text
  WITHDRAWN by e10: a forgery
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   follows plan@2
  reader    text 2
  entry     sha256:HEX
  source    received from Mallory (person); not rated (e3)
  
  paragraph   1. The Parties agree to a ceasefire.
  paragraph   2. Three envoys shall be named.
  $ travaux show plan@3 --clause 2
  plan@3 para_2 (paragraph), line 3
  withdrawn by e10: a forgery
  
  2. Three envoys shall be named.
  
  source    the whole version: received from Mallory (person); not rated (e3)
  $ travaux diff plan@3 plan@4 --summary
  plan@3 \xe2\x86\x92 plan@4: 1 major (esc)
  plan@3: withdrawn by e10: a forgery
  1 edited, 1 unchanged
  [1]
  $ travaux diff plan@3 plan@4 --format json | grep -B 1 -A 2 withdrawn_by
    ],
    "withdrawn_by": "e10",
    "reason": "a forgery"
   },
  $ travaux quotes article.txt --in plan@3
  NOTE      plan@3: withdrawn by e10: a forgery
  1 quotation: 1 verbatim
  VERBATIM  line 1  "2. Three envoys shall be named." (plan@3, para_2)
  $ plan Five > saturday.txt
  $ travaux record saturday.txt --as plan
  recorded  plan@5 (e11): 2 clauses
  lineage   follows plan@4
  source    none given
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  changed   1 edited: travaux diff plan@4 plan@5

The newest one is withdrawn: the one before is the newest again, and the next draft follows it.

  $ travaux withdraw plan@5 --reason 'recorded by mistake'
  withdrawn plan@5 by e12: recorded by mistake
  stays     its number and its bytes: travaux show plan@5
  newest    plan@4
  $ travaux show plan | head -1
  plan@4 (e4)
  $ plan Six > sunday.txt
  $ travaux record sunday.txt --as plan | grep lineage
  lineage   follows plan@4

Friday's text was no new draft, but another text of Tuesday's.

  $ travaux correct plan@4 --same-draft-as 2 --reason 'another outlet'
  corrected plan@4 by e14
  lineage   same-draft-as plan@2; was: follows plan@3
  stays     what e4 signed: travaux show plan@4
  $ travaux diff plan@4 --summary
  plan@2 \xe2\x86\x92 plan@4: 1 major (esc)
  two texts of one draft
  1 edited, 1 unchanged
  [1]
  $ travaux correct plan@6 --follows 2
  corrected plan@6 by e15
  lineage   follows plan@2; was: follows plan@4
  stays     what e13 signed: travaux show plan@6
  $ travaux changelog plan | grep '→'
  plan@2 \xe2\x86\x92 plan@6: number in 2 raised from Two to Six (+200 %): "Six envoys shall (esc)
              major: Two \xe2\x86\x92 Six: +200 % (esc)
  plan@1 \xe2\x86\x92 plan@2: number changed in 2 (+ Two) (esc)

An attribution is taken back.

  $ travaux withdraw e5 --reason 'said of another text'
  withdrawn e5 by e16: said of another text
  it said   plan@1: disputed by Kremlin (institution); not rated
  $ travaux sources plan --list
  plan@1  received from Nexta (outlet); not rated (e1, recorded by
          alice@example.org); corrected by e9; signed as: received from Nexta
          (outlet); not rated; "a photo"
  plan@2  received from Axios (outlet), dated 2025-11-21; not rated;
          https://example.org/a (e2, recorded by alice@example.org); corrected by
          e6; signed as: received from Axios (outlet), dated 2025-11-20; not
          rated; https://example.org/a
  plan@4  received from a withheld source; rated B2 (e4, recorded by
          alice@example.org); corrected by e7; signed as: no source
  no longer counted:
    e3 about plan@3: plan@3 withdrawn by e10: a forgery; it said: received from
      Mallory (person); not rated
    e5 about plan@1: withdrawn by e16: said of another text; it said: disputed by
      Kremlin (institution); not rated
  $ travaux show plan@1 | grep withdrawn
  withdrawn disputed by Kremlin (institution); not rated (e5), withdrawn by e16: said of another text

A text must go. Without a terminal nobody can be asked.

  $ cp tuesday.txt again.txt
  $ travaux record again.txt --as other >/dev/null
  $ travaux erase plan@2 --reason 'an order'
  erase     plan@2, for good: no command brings it back
  LEAVES    the original (68 bytes), its text (68 bytes), the list of what was not read, and the salts: nobody can test a guess any more
  STAYS     the signed entry e2, with these words, which no command removes:
    author  alice@example.org, 2025-11-25T21:00:00Z
    source  received from Axios (outlet), dated 2025-11-20; not rated; https://example.org/a
    e6      received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a
    e6      misread the stamp
  BEYOND    copies elsewhere: clones, remotes, backups, exported files
  ALSO IN   other@1: it holds the same original or text, which stays there
  travaux: nothing was erased: there is no terminal to ask on
  next: to erase plan@2 for good, add --yes
  [2]
  $ travaux erase plan --reason 'an order'
  travaux: 'plan' names no one entry
  next: travaux erase plan-28@3, or travaux erase e17
  [2]
  $ travaux erase e5 --reason 'an order' --yes
  travaux: e5 is an attribution: it has no bytes to erase
  next: travaux withdraw e5 --reason WHY
  [2]
  $ travaux erase plan@2
  travaux: --reason is missing: why is it erased?
  next: travaux erase plan@2 --reason WHY
  [2]
  $ travaux erase plan@2 --reason 'an order' --yes
  erase     plan@2, for good: no command brings it back
  LEAVES    the original (68 bytes), its text (68 bytes), the list of what was not read, and the salts: nobody can test a guess any more
  STAYS     the signed entry e2, with these words, which no command removes:
    author  alice@example.org, 2025-11-25T21:00:00Z
    source  received from Axios (outlet), dated 2025-11-20; not rated; https://example.org/a
    e6      received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a
    e6      misread the stamp
  BEYOND    copies elsewhere: clones, remotes, backups, exported files
  ALSO IN   other@1: it holds the same original or text, which stays there
  erased    plan@2 by e18: an order
  $ travaux erase plan@2 --reason 'an order' --yes
  travaux: plan@2 was erased before, by e18
  next: travaux erase --finish deletes what an interruption left over
  [2]
  $ travaux show plan@2 | mask
  plan@2 (e2)
  ERASED    by e18: an order
  CORRECTED by e6: misread the stamp
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   follows plan@1
  reader    text 2
  entry     sha256:HEX
  source    received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a (e2); corrected by e6
            signed as: received from Axios (outlet), dated 2025-11-20; not rated; https://example.org/a
  NOT SHOWN  the original and the text were erased; its entry and its sources stay
  $ travaux show plan@2 --text
  travaux: plan@2: erased by e18: an order
  next: travaux show plan@2 shows what is left of it
  [2]
  $ travaux diff plan@1 plan@2
  travaux: plan@2: NOT COMPARED: erased by e18: an order
  [2]
  $ travaux diff plan
  plan@1 \xe2\x86\x92 plan@6: 1 major (esc)
  plan@2: NOT COMPARED: erased by e18: an order
  MAJOR  2  [-One-] {+Six+} envoys shall be named.
            count-changed: + Six
  folded: 1 unchanged (--all shows them)
  [1]
  $ travaux changelog plan@6
  changelog of plan
  
  plan@1 \xe2\x86\x92 plan@6: number changed in 2 (+ Six); 1 item not compared (esc)
  recorded 2025-11-25; 2 clauses, 1 unchanged; 1 word added, 1 removed; 1 major
  NOT COMPARED  plan@2: erased by e18: an order
  CHANGED  2  [-One-] {+Six+} envoys shall be named.
              major: + Six
  
  not in it: plan@3: follows plan@2; withdrawn by e10: a forgery
  not in it: plan@4: same draft as plan@2
  not in it: plan@5: follows plan@4; withdrawn by e12: recorded by mistake
  $ travaux quotes article.txt --in plan@2
  travaux: plan@2: erased by e18: an order
  next: travaux show plan@2 shows what is left of it
  [2]
  $ travaux erase --finish
  done: no object is left over, and no unfinished file

On a terminal the reference must be typed.

  $ script -qec "travaux erase plan@3 --reason 'an order'" /dev/null <<< plan@2 | tail -1 | tr -d '\r'
  Type plan@3 to erase it for good: travaux: nothing was erased
  $ script -qec "travaux erase plan@3 --reason 'an order'" /dev/null <<< plan@3 | tail -1 | tr -d '\r'
  Type plan@3 to erase it for good: erased    plan@3 by e19: an order

What was kept private stays so when it is mended; without its values only the rest can be.

  $ plan Seven > private.txt
  $ travaux record private.txt --as third --from outlet:Nexta --private from >/dev/null
  $ travaux correct third@1 --from outlet:Courier | mask
  corrected third@1 by e21
  source    received from Courier (outlet); not rated
  was       received from Nexta (outlet); not rated
  private   source: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  stays     what e20 signed: travaux show third@1
  $ travaux sources third --list
  third@1  received from Courier (outlet); not rated [source: held on this
           machine, not in the ledger] (e20, recorded by alice@example.org);
           corrected by e21; signed as: received from a withheld source; not rated
  $ mv "$XDG_CONFIG_HOME/travaux/private" elsewhere
  $ travaux correct third@1 --from outlet:Axios
  travaux: a part of this claim is private, and its values are not on this machine
  next: correct it where it was recorded
  [2]
  $ travaux correct third@1 --dated 2025-11-22
  corrected third@1 by e22
  source    received from a withheld source, dated 2025-11-22; not rated
  was       received from a withheld source; not rated
  stays     what e20 signed: travaux show third@1
  $ travaux sources third --list
  third@1  received from a withheld source, dated 2025-11-22; not rated [source:
           private, not in the ledger] (e20, recorded by alice@example.org);
           corrected by e21, e22; signed as: received from a withheld source; not
           rated
  $ mv elsewhere "$XDG_CONFIG_HOME/travaux/private"
  $ travaux sources third --list
  third@1  received from Courier (outlet), dated 2025-11-22; not rated [source:
           held on this machine, not in the ledger] (e20, recorded by
           alice@example.org); corrected by e21, e22; signed as: received from a
           withheld source; not rated

Everything is in the log, and the record is whole.

  $ travaux log
  e22   2025-11-25T21:00:00Z  corrects third@1
                              received from Courier (outlet), dated 2025-11-22; not rated
                              source: held on this machine, not in the ledger
  e21   2025-11-25T21:00:00Z  corrects third@1
                              received from Courier (outlet); not rated
                              source: held on this machine, not in the ledger
  e20   2025-11-25T21:00:00Z  third@1  first draft
                              received from Courier (outlet), dated 2025-11-22; not rated
                              source: held on this machine, not in the ledger
                              as corrected by e21, e22
  e19   2025-11-25T21:00:00Z  erases plan@3
                              reason: an order
  e18   2025-11-25T21:00:00Z  erases plan@2
                              reason: an order
  e17   2025-11-25T21:00:00Z  other@1  first draft
                              no source given
  e16   2025-11-25T21:00:00Z  withdraws e5
                              reason: said of another text
  e15   2025-11-25T21:00:00Z  corrects plan@6
                              lineage: follows plan@2
  e14   2025-11-25T21:00:00Z  corrects plan@4
                              lineage: same-draft-as plan@2
                              reason: another outlet
  e13   2025-11-25T21:00:00Z  plan@6  follows plan@2
                              no source given
                              as corrected by e15
  e12   2025-11-25T21:00:00Z  withdraws plan@5
                              reason: recorded by mistake
  e11   2025-11-25T21:00:00Z  plan@5  follows plan@4
                              no source given
                              WITHDRAWN by e12: recorded by mistake
  e10   2025-11-25T21:00:00Z  withdraws plan@3
                              reason: a forgery
  e9    2025-11-25T21:00:00Z  corrects plan@1
                              received from Nexta (outlet); not rated
  e8    2025-11-25T21:00:00Z  corrects e5
                              disputed by Kremlin (institution); not rated
  e7    2025-11-25T21:00:00Z  corrects plan@4
                              received from a withheld source; rated B2
  e6    2025-11-25T21:00:00Z  corrects plan@2
                              received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a
                              reason: misread the stamp
  e5    2025-11-25T21:00:00Z  about plan@1
                              disputed by Kremlin (institution); not rated
                              as corrected by e8
                              WITHDRAWN by e16: said of another text
  e4    2025-11-25T21:00:00Z  plan@4  same-draft-as plan@2
                              received from a withheld source; rated B2
                              as corrected by e7, e14
  e3    2025-11-25T21:00:00Z  plan@3  follows plan@2
                              The final text
                              received from Mallory (person); not rated
                              ERASED by e19: an order
  e2    2025-11-25T21:00:00Z  plan@2  follows plan@1
                              received from Axios (outlet), dated 2025-11-21; not rated; https://example.org/a
                              as corrected by e6
                              ERASED by e18: an order
  e1    2025-11-25T21:00:00Z  plan@1  first draft
                              received from Nexta (outlet); not rated
                              as corrected by e9
  e0    2025-11-25T21:00:00Z  ledger founded by alice@example.org
  $ travaux log -n 0
  travaux: -n 0 would show nothing
  next: travaux log -n 5, or leave out -n
  [2]
  $ travaux verify | head -1
  intact: 23 entries; bytes, signatures, keys, log and branches agree

A title can be taken out: an empty one is said, and so corrected.

  $ travaux init --ledger titles --identity alice@example.org --origin titles --no-passphrase >/dev/null
  $ printf '1. The parties shall pay.\n' > pay.txt
  $ travaux record pay.txt --as pay --title 'Second reading' --ledger titles >/dev/null
  $ travaux correct pay@1 --title '' --reason 'it was the first' --ledger titles
  corrected pay@1 by e2
  title     none; was: Second reading
  stays     what e1 signed: travaux show pay@1
  $ travaux show pay --ledger titles | sed -n 1,5p
  pay@1 (e1)
  CORRECTED by e2: it was the first
  signed as title Second reading
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   first draft
  $ travaux log --ledger titles | sed -n 1,6p
  e2    2025-11-25T21:00:00Z  corrects pay@1
                              title: none
                              reason: it was the first
  e1    2025-11-25T21:00:00Z  pay@1  first draft
                              no source given
                              as corrected by e2
  $ travaux correct pay@1 --title '' --ledger titles
  travaux: nothing would change
  next: say what is to be corrected: travaux correct --help
  [2]
  $ travaux correct pay@1 --title 'First reading' --ledger titles | head -2
  corrected pay@1 by e3
  title     First reading; was: none
  $ travaux record pay.txt --as other --title '' --ledger titles
  travaux: --title: the value is empty
  next: travaux record --help
  [2]
  $ travaux attribute pay@1 --from Nexta --relation leaked --ledger titles >/dev/null
  $ travaux correct e4 --title '' --ledger titles
  travaux: e4 is an attribution: it has no title and no lineage
  next: --from, --relation, --rating, --url, --quote, --received, --dated, --note ...
  [2]
  $ travaux verify --ledger titles | head -1
  intact: 5 entries; bytes, signatures, keys, log and branches agree
