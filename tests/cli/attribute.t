Attributions: what they may be about, who stands behind them, and on what evidence.

  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ cat > page.txt << 'END'
  > Axios, 20 November
  > 
  > On Tuesday a senior official said that the plan “is a basis for talks”. Nothing is agreed.
  > END

Words of a version, as they stand there, whatever lines they were pasted in.

  $ travaux attribute plan-28@1 --words "shall launch a large
  > programme" --relation proposed --from person:Smith
  recorded  e6: plan-28@1 hdg_3__para_9 "shall launch a large programme" proposed by Smith (person); not rated
  $ travaux attribute plan-28@1 --words "frozen" --relation proposed --from person:Smith
  travaux: the words "frozen" stand 2 times: in hdg_1__para_2, hdg_3__para_10
  next: --clause hdg_1__para_2 chooses one
  [2]
  $ travaux attribute plan-28@1 --words "frozen" --clause 10 --relation proposed --from person:Smith
  recorded  e7: plan-28@1 hdg_3__para_10 "frozen" proposed by Smith (person); not rated
  $ travaux attribute plan-28@1 --words '$100 billion' --clause 13 --relation proposed --from person:Smith
  travaux: plan-28@1: the words do not stand in hdg_3__para_13
  next: they stand in hdg_3__para_10, hdg_3__para_11
  [2]
  $ travaux attribute plan-28@1 --words "European Union may launch a large programme of investment" --relation proposed --from person:Smith
  travaux: plan-28@1: does not have the words "European Union may launch a large programme of investment"
  next: the nearest, in hdg_3__para_9: "European Union shall launch a large programme of investment"
  [2]
  $ travaux attribute plan-28@1 --words "shall receive 50 per cent of the returns; (b) the remaining" --relation proposed --from person:Smith
  travaux: plan-28@1: the words run over several clauses
  next: attribute those of each clause by themselves
  [2]
  $ travaux attribute plan-28@1 --words "the Treaty of Westphalia" --relation proposed --from person:Smith
  travaux: plan-28@1: does not have the words "the Treaty of Westphalia"
  next: travaux show plan-28@1 prints it
  [2]
  $ travaux attribute plan-28@1 --words "programm" --relation proposed --from person:Smith
  travaux: plan-28@1: does not have the words "programm"
  next: travaux show plan-28@1 prints it
  [2]
  $ travaux attribute plan-28@1 --words "" --relation proposed --from person:Smith
  travaux: --words: the value is empty
  next: travaux attribute --help
  [2]

What another attribution claims.

  $ travaux attribute e5 --relation denied --from institution:Kremlin
  recorded  e8: what e5 says: denied by Kremlin (institution); not rated
  $ travaux attribute e5 --clause 7 --relation denied --from institution:Kremlin
  travaux: e5 is an attribution: it has no clauses
  next: name the version, such as plan-28@1, for a part of it
  [2]
  $ travaux attribute e0 --relation denied --from institution:Kremlin
  travaux: e0 is neither a version nor an attribution, but a founding entry
  next: travaux log lists what is recorded
  [2]
  $ travaux attribute e99 --relation denied --from institution:Kremlin
  travaux: there is no entry e99
  next: the last one is e8: travaux log
  [2]
  $ travaux attribute e1 --relation confirmed-authenticity --from person:Smith
  recorded  e9: plan-28@1 authenticity confirmed by Smith (person); not rated

Who it is: a group, a step that is a conclusion, the very source of an earlier entry.

  $ travaux attribute framework --relation stated --from 'group:3 officials' --from 'inferred:person:Smith'
  recorded  e10: framework@1 stated by 3 officials (group), citing Smith (person, inferred); not rated
  $ travaux attribute framework --relation stated --from 'group:European officials'
  recorded  e11: framework@1 stated by European officials (group); not rated
  $ travaux attribute framework --relation stated --from e5
  recorded  e12: framework@1 stated by a senior official (unnamed); not rated
  $ travaux attribute framework --relation stated --from 'inferred:e1.2'
  recorded  e13: framework@1 stated by Oleksiy Honcharenko (person, inferred); not rated
  $ travaux attribute framework --relation stated --from 'group:1 official'
  travaux: '1 official' is no group
  next: one person without a name: unnamed:a senior official
  [2]
  $ travaux attribute framework --relation stated --from 'outlt:Nexta'
  travaux: --from 'outlt:Nexta': outlt is no kind of source
  next: did you mean outlet:? a name with a colon is unspecified:outlt:Nexta
  [2]
  $ travaux attribute framework --relation stated --from e1.3
  travaux: --from e1.3: e1 names 2 sources
  next: the last one is e1.2
  [2]
  $ travaux attribute framework --relation stated --from e77
  travaux: --from e77: there is no entry e77
  next: the last one is e13: travaux log
  [2]
  $ travaux attribute framework --relation stated --from e0
  travaux: --from e0: e0 names no source
  next: travaux sources lists who says what
  [2]
  $ travaux attribute framework --relation stated --from withheld:Smith
  travaux: a source that is withheld has no name
  [2]

Relations, ratings and dates outside of their scales.

  $ travaux attribute framework --relation confirmd --from Smith
  travaux: relation 'confirmd' is unknown
  next: did you mean confirmed? known: drafted, proposed, transmitted, received, leaked, published, relayed, cited, quoted, paraphrased, reported, stated, assessed, confirmed, confirmed-authenticity, confirmed-content, denied, disputed, signed or listed-as-signatory
  [2]
  $ travaux attribute framework --relation stated --from Smith --rating G2
  travaux: rating 'G2' is outside the scale
  next: a letter A to F for the source and a digit 1 to 6 for the information, as in B2; or one of them alone
  [2]
  $ travaux attribute framework --relation stated --from Smith --rating b2
  travaux: rating 'b2' is outside the scale
  next: did you mean B2?
  [2]
  $ travaux attribute framework --relation stated --from Smith --rating B7
  travaux: rating 'B7' is outside the scale
  next: a letter A to F for the source and a digit 1 to 6 for the information, as in B2; or one of them alone
  [2]
  $ travaux attribute framework --relation stated --from Smith --rating 2B
  travaux: rating '2B' is outside the scale
  next: a letter A to F for the source and a digit 1 to 6 for the information, as in B2; or one of them alone
  [2]
  $ travaux attribute framework --relation stated --from Smith --rating B
  recorded  e14: framework@1 stated by Smith; source rated B
  $ travaux attribute framework --relation stated --from Smith --rating 2
  recorded  e15: framework@1 stated by Smith; information rated 2
  $ travaux attribute framework --relation stated --from Smith --dated 2025-11-31
  travaux: --dated '2025-11-31' is no date
  next: did you mean 2025-11-30?
  [2]
  $ travaux attribute framework --relation stated --from Smith --dated 2025/11/20
  travaux: --dated '2025/11/20' is no date
  next: did you mean 2025-11-20?
  [2]
  $ travaux attribute framework --relation stated --from Smith --dated 20.11.2025
  travaux: --dated '20.11.2025' is no date
  next: did you mean 2025-11-20?
  [2]
  $ travaux attribute framework --relation stated --from Smith --received 2025-11-20T09:10
  travaux: --received '2025-11-20T09:10' is no date
  next: did you mean 2025-11-20T09:10Z?
  [2]
  $ travaux attribute framework --relation stated --from Smith --dated 2025-11
  travaux: --dated '2025-11' is no date
  next: write 2025-11-20 or 2025-11-20T09:10Z; a date as it is printed goes to --printed
  [2]
  $ travaux attribute framework --relation stated --from Smith --dated yesterday
  travaux: --dated 'yesterday' is no date
  next: write 2025-11-20 or 2025-11-20T09:10Z; a date as it is printed goes to --printed
  [2]
  $ travaux attribute framework --relation stated --from Smith --printed yesterday
  recorded  e16: framework@1 stated by Smith, dated as printed "yesterday", not resolved; not rated
  $ travaux attribute framework --relation stated --from Smith --printed 'on Tuesday' --dated 2025-11-18 --resolved-by 'The Gazette'
  recorded  e17: framework@1 stated by Smith, dated 2025-11-18 (printed "on Tuesday", resolved by The Gazette); not rated
  $ travaux attribute framework --relation stated --from Smith --dated 2025-11-18 --resolved-by 'The Gazette'
  travaux: --resolved-by says who made a date of words
  next: give both: --printed "last Tuesday" --dated 2025-11-18
  [2]

A copy is kept by whoever has it; the ledger holds a salted hash of it. Quoted words are looked for in it.

  $ travaux attribute framework --relation stated --from 'unnamed:a senior official' --url https://example.org/a --archived page.txt --quote 'is a basis for talks' --note open | mask
  recorded  e18: framework@1 stated by a senior official (unnamed); not rated
  private   archived copy: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  $ grep -c 'basis for talks' "$XDG_CONFIG_HOME"/travaux/private/*/*.json
  0
  [1]
  $ git --git-dir=.travaux show log:entries/00/00/00/18.json | sed 's/.*"payload":"\([^"]*\)".*/\1/' | base64 -d | grep -o '"quote":.*"relation"' | mask
  "quote":{"exact":"is a basis for talks","prefix":"a senior official said that the plan \xe2\x80\x9c","suffix":"\xe2\x80\x9d. Nothing is agreed.\\n"},"relation" (esc)
  $ travaux attribute framework --relation stated --from Smith --archived page.txt --quote 'is the basis of talks' | mask
  travaux: page.txt: does not have the quoted words
  next: the nearest, in p_1: "is a basis for talks"
  $ travaux attribute framework --relation stated --from Smith --archived page.txt --quote 'a'
  travaux: page.txt: has the quoted words 2 times
  next: --prefix and --suffix say which: what stands right before and behind them
  [2]
  $ travaux attribute framework --relation stated --from Smith --archived page.txt --quote 'a' --prefix 'is '  | mask
  recorded  e19: framework@1 stated by Smith; not rated
  private   archived copy: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  $ travaux attribute framework --relation stated --from Smith --archived page.txt --quote 'a' --prefix 'was '
  travaux: page.txt: has the quoted words 2 times, never between these others
  next: --prefix and --suffix say which: what stands right before and behind them
  [2]
  $ travaux attribute framework --relation stated --from Smith --prefix 'was '
  travaux: --prefix and --suffix stand around quoted words
  next: --quote "the words"
  [2]
  $ travaux attribute framework --relation stated --from Smith --archived nothing.txt
  travaux: nothing.txt: cannot open: No such file or directory
  [2]
  $ printf '\001\000\002' > picture.bin
  $ travaux attribute framework --relation stated --from Smith --archived picture.bin --quote 'a' | mask
  NOT READ  picture.bin: the quoted words were not looked for in it
  recorded  e20: framework@1 stated by Smith; not rated
  private   archived copy: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger

Is a file the copy that was seen? Only who recorded it can tell.

  $ travaux verify e19 --archived page.txt
  same: page.txt is the copy that e19 was recorded with
  $ sed -i 's/Nothing/Everything/' page.txt
  $ travaux verify e19 --archived page.txt | mask
  CHANGED since e19: page.txt has sha256 HEX, the copy had HEX
  $ travaux verify e19 --archived picture.bin | mask
  CHANGED since e19: picture.bin has sha256 HEX, the copy had HEX; it is the copy of e20
  $ travaux verify e4 --archived picture.bin
  travaux: e4 was recorded without a copy; it is the copy of e20
  next: travaux sources shows which have one
  [2]
  $ travaux verify --archived page.txt
  travaux: --archived: the copy of which entry?
  next: travaux verify e12 --archived FILE
  [2]
  $ travaux verify e19 --archived page.txt --format json
  travaux: --archived compares a file with an entry, and checks nothing else
  next: travaux verify e12 --archived FILE
  [2]
  $ XDG_CONFIG_HOME="$HOME/stranger" travaux verify e19 --archived page.txt
  NOT CHECKED e19: the hash of its copy is kept by alice@example.org, not in the ledger
  [2]

A correction keeps the copy, or takes it out; what is private of it stays so.

  $ travaux correct e19 --rating B2 | mask
  corrected e19 by e21
  source    stated by Smith; rated B2; it says "a"; archived copy sha256:HEX
  was       stated by Smith; not rated; it says "a"; archived copy sha256:HEX
  private   archived copy: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  stays     what e19 signed: travaux sources framework --list
  $ travaux correct e19 --without archived --without quote | mask
  corrected e19 by e22
  source    stated by Smith; rated B2
  was       stated by Smith; rated B2; it says "a"; archived copy sha256:HEX
  stays     what e19 signed: travaux sources framework --list
  $ travaux verify e19 --archived page.txt
  travaux: e19 was recorded without a copy
  next: travaux sources shows which have one
  [2]
  $ travaux correct e19 --without copy
  travaux: --without 'copy' is no part to take out
  next: url, archived, quote, received, dated, printed, note or rating
  [2]

All of it is shown, and verified.

  $ travaux show plan-28@1 | sed -n '/^source/,/^$/p'
  source    leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated (e1)
  source    hdg_3__para_9: "shall launch a large programme": proposed by Smith (person); not rated (e6)
  source    hdg_3__para_10: "frozen": proposed by Smith (person); not rated (e7)
  source    authenticity confirmed by Smith (person); not rated (e9)
  
  $ travaux log plan-28 | head -12
  e9    2025-11-25T21:00:00Z  about plan-28@1
                              authenticity confirmed by Smith (person); not rated
  e7    2025-11-25T21:00:00Z  about plan-28@1 hdg_3__para_10 "frozen"
                              proposed by Smith (person); not rated
  e6    2025-11-25T21:00:00Z  about plan-28@1 hdg_3__para_9 "shall launch a large programme"
                              proposed by Smith (person); not rated
  e3    2025-11-25T21:00:00Z  plan-28@3  follows plan-28@1
                              received from a withheld source; rated B2
  e2    2025-11-25T21:00:00Z  plan-28@2  same-draft-as plan-28@1
                              published by Courier (outlet); not rated
  e1    2025-11-25T21:00:00Z  plan-28@1  first draft
                              leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated
  $ travaux verify | head -1
  intact: 23 entries; bytes, signatures, keys, log and branches agree
