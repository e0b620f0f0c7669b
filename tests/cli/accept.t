Proposals of `read` that a person accepts are signed, and no others.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org --origin desk >/dev/null
  $ travaux record 28-point-plan/draft-1.txt --as plan-28 --from outlet:Courier >/dev/null
  $ printf 'Axios reports that the administration views the draft as a win.\nA senior official noted that Moscow has been informed of the draft.\nThe plan was leaked via Nexta, citing the deputy Olesh Pridny.\nTwo diplomats doubt that it will last.\n' > article.txt
  $ travaux read article.txt
  4 attributions proposed
  NOT READ contradictions: only those that a rule knows
  parts 1\xe2\x80\x934\xc2\xa0report (esc)
  1  line 1  Axios \xe2\x86\x92 reported: "the administration views the draft as a win" (esc)
             chain: administration assessed
  2  line 2  senior official \xe2\x86\x92 stated: "Moscow has been informed of the draft" (esc)
             chain: Moscow received
  3  line 3  Nexta \xe2\x86\x92 leaked: "The plan" (esc)
             chain: Olesh Pridny cited
  4  line 4  Two diplomats \xe2\x86\x92 assessed: "it will last" (esc)
  count  Two diplomats (4)
  $ travaux read article.txt --format json | grep -A1 '"number"'
     "number": 1,
     "relation": "reported",
  --
     "number": 2,
     "relation": "stated",
  --
     "number": 3,
     "relation": "leaked",
  --
     "number": 4,
     "relation": "assessed",

Nothing is recorded that is not picked, or without the version that it is about.

  $ travaux read article.txt --to plan-28@1
  travaux: nothing is recorded without --accept
  next: travaux read ARTICLE prints the proposals; then --accept 1,3-5 --to REF
  [2]
  $ travaux read article.txt --accept 1
  travaux: --accept records what is said about a version: --to is missing
  next: --to plan-28@1; a text that is not recorded yet: travaux record TEXT --as NAME
  [2]
  $ travaux read article.txt --accept 1 --to plan-28@7
  travaux: plan-28@7 does not exist
  next: plan-28@1 is the only one
  [2]
  $ travaux read article.txt --accept 1 --to draft.txt
  travaux: --to 'draft.txt' names no version
  next: a document and its version, such as plan-28@1
  [2]
  $ travaux read article.txt --accept 1 --to plan-29
  travaux: no document plan-29 is recorded here
  next: the documents here are plan-28
  [2]
  $ travaux read article.txt --accept 0 --to plan-28@1
  travaux: there is no proposal 0
  next: proposals 1 to 4 are printed by travaux read
  [2]
  $ travaux read article.txt --accept 2-9 --to plan-28@1
  travaux: there is no proposal 9
  next: proposals 1 to 4 are printed by travaux read
  [2]
  $ travaux read article.txt --accept 3-1 --to plan-28@1
  travaux: --accept '3-1' is empty
  next: the numbers as printed: --accept 1,3-5
  [2]
  $ travaux read article.txt --accept one --to plan-28@1
  travaux: --accept 'one' is no number
  next: the numbers as printed: --accept 1,3-5
  [2]
  $ travaux read article.txt --accept 1, --to plan-28@1
  travaux: --accept '' is no number
  next: the numbers as printed: --accept 1,3-5
  [2]
  $ travaux read article.txt --accept= --to plan-28@1
  travaux: '--accept=' has no value
  [2]
  $ travaux read article.txt --accept --to plan-28@1 </dev/null
  travaux: no answer: nothing is recorded
  next: without a terminal, the numbers as printed: --accept 1,3-5
  [2]
  $ travaux read article.txt --accept 1 --to plan-28@1 --format json
  travaux: --accept prints what it recorded, and no proposals
  next: leave --format and -o away
  [2]
  $ travaux read article.txt --accept 1 --to plan-28@1 --received yesterday
  travaux: --received 'yesterday' is no date
  next: write 2025-11-20 or 2025-11-20T09:10Z
  [2]
  $ travaux read article.txt --accept 1 --to plan-28@1 --private url
  travaux: --private url: there is no --url
  [2]
  $ travaux read article.txt --accept 1 --to plan-28@1 --ledger nowhere
  travaux: nowhere: there is no ledger here
  next: travaux init
  [2]
  $ PASSPHRASE=$TRAVAUX_PASSPHRASE; unset TRAVAUX_PASSPHRASE
  $ travaux read article.txt --accept 1 --to plan-28@1 </dev/null
  travaux: the signing key is locked and there is no terminal to ask on
  next: set TRAVAUX_PASSPHRASE or use --passphrase-file
  [2]
  $ export TRAVAUX_PASSPHRASE=$PASSPHRASE
  $ travaux verify | head -1
  intact: 2 entries; bytes, signatures, keys, log and branches agree

What is picked is recorded as `attribute` would, with the words of the article.

  $ travaux read article.txt --accept 1,3-4,1 --to plan-28@1 --url https://example.org/page
  recorded  e2: plan-28@1 reported by Axios (outlet), citing administration (institution); not rated; proposal 1
  recorded  e3: plan-28@1 leaked by Nexta (outlet), citing Olesh Pridny (person); not rated; proposal 3
  recorded  e4: plan-28@1 assessed by Two diplomats (group); not rated; proposal 4
  $ travaux sources plan-28 --list
  plan-28@1  received from Courier (outlet); not rated (e1, recorded by
             alice@example.org)
  plan-28@1  reported by Axios (outlet), citing administration (institution); not
             rated; https://example.org/page; it says "Axios reports that the
             administration views the draft as a win"; "line 1; administration
             assessed" (e2, recorded by alice@example.org)
  plan-28@1  leaked by Nexta (outlet), citing Olesh Pridny (person); not rated;
             https://example.org/page; it says "The plan was leaked via Nexta";
             "line 3; Olesh Pridny cited" (e3, recorded by alice@example.org)
  plan-28@1  assessed by Two diplomats (group); not rated;
             https://example.org/page; it says "Two diplomats doubt that it will
             last"; "line 4" (e4, recorded by alice@example.org)
  $ travaux verify | head -1
  intact: 5 entries; bytes, signatures, keys, log and branches agree

On a terminal each is asked for; who goes away has accepted nothing.

  $ asked() { script -qec "NO_COLOR=1 travaux read article.txt --accept --to plan-28@1" /dev/null | tr -d '\r' | grep -o 'record it\|recorded .*\|nothing is recorded'; }
  $ printf 'n\nperhaps\ny\nq\n' | asked
  record it
  record it
  record it
  record it
  recorded  e5: plan-28@1 stated by senior official (unnamed); not rated; proposal 2
  $ printf 'y\n\004' | asked
  record it
  record it
  nothing is recorded
  $ travaux verify | head -1
  intact: 6 entries; bytes, signatures, keys, log and branches agree

A source that is kept private is in no byte of the ledger: the article's words, which name it, are private with it.

  $ travaux read article.txt --accept 3 --to plan-28@1 --private from --url https://nexta.example/1
  travaux: the address names a source that is to stay private
  next: add --private url, or leave --url away
  [2]
  $ cp -r .travaux before
  $ printf 'The plan was leaked via Kormoran, citing the deputy Sana Mirel.\nTwo officials, who asked not to be named, said that Kormoran has the draft.\n' > secret.txt
  $ travaux read secret.txt --accept 1-2 --to plan-28@1 --private from | mask
  recorded  e6: plan-28@1 leaked by a withheld source; not rated; proposal 1
  private   note, quote, source: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  recorded  e7: plan-28@1 stated by a withheld source; not rated; proposal 2
  private   note, quote, source: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  $ git --git-dir=.travaux cat-file --batch-all-objects --batch | grep -ac 'Kormoran\|Mirel\|Two officials'
  0
  [1]
  $ grep -rac 'Kormoran\|Mirel' .travaux | grep -v ':0$'
  [1]
  $ travaux log -n 2 | grep -c 'Kormoran'
  2
  $ XDG_CONFIG_HOME="$HOME/stranger" travaux log -n 2 | grep -c 'Kormoran'
  0
  [1]
  $ travaux verify | head -1
  intact: 8 entries; bytes, signatures, keys, log and branches agree

When one fails, what stands is said.

  $ rm -r "$XDG_CONFIG_HOME"/travaux/seen; touch "$XDG_CONFIG_HOME"/travaux/seen
  $ travaux read article.txt --accept 1,2 --to plan-28@1 2>&1 | mask
  recorded  e8: plan-28@1 reported by Axios (outlet), citing administration (institution); not rated; proposal 1
  travaux: e8 is recorded, but not remembered as seen: HOME/.config/travaux/seen: cannot create the folder: Not a directory
  next: do not record it again; travaux verify; recorded and staying: proposal 1 as e8
  $ rm "$XDG_CONFIG_HOME"/travaux/seen
  $ travaux verify | head -1
  intact, keys unconfirmed: 9 entries; the keys are the ledger's own
