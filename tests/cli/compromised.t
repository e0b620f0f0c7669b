What a doubted key did to other keys is named when it is declared compromised, with what to do.

  $ . "$TESTDIR/setup.sh"
  $ as() { XDG_CONFIG_HOME="$HOME/$1" travaux "${@:2}"; }
  $ as alice init --identity alice@example.org --origin desk --recovery recovery.pem >/dev/null
  $ stolen=$(as alice key list | sed -n 2p | sed -E 's/^ *key ([0-9a-f]{16}).*/\1/')
  $ enrol() { as "$2" key request --identity "$2@example.org" -o "$2.request" >/dev/null; as "$1" key enrol "$2.request" ${3:-} | grep recorded; }
  $ enrol alice bob
  recorded  e1: bob@example.org may sign from now on, as a signer
  $ enrol alice mallory --owner
  recorded  e2: mallory@example.org may sign from now on, as an owner
  $ enrol mallory nell
  recorded  e3: nell@example.org may sign from now on, as a signer
  $ as mallory key retire bob@example.org | grep recorded | mask
  recorded  e4: key KEYID of bob@example.org: retired by e4
  $ as alice key compromised "$stolen" --since e2 --key recovery.pem | mask
  recorded  e5: key KEYID of alice@example.org: COMPROMISED by e5, doubted from e2 on
  doubted   what it signed from e2 on: travaux verify names the entries and says incomplete
  next      mallory@example.org, enrolled by e2, can still sign, and is doubted with it: unless you know better, travaux key compromised KEYID
  next      nell@example.org, enrolled by e3, can still sign, and is doubted with it: unless you know better, travaux key compromised KEYID
  next      bob@example.org's key KEYID was ended by e4, which is doubted: if its holder is to sign again, they make a new one with travaux key request
  yours     this was your key here; travaux key request makes a new one, for an owner to enrol
  $ as alice key compromised mallory@example.org --since e2 --key recovery.pem | mask
  recorded  e6: key KEYID of mallory@example.org: COMPROMISED by e6, doubted from e2 on
  doubted   what it signed from e2 on: travaux verify names the entries and says incomplete
  next      nell@example.org, enrolled by e3, can still sign, and is doubted with it: unless you know better, travaux key compromised KEYID
  next      bob@example.org's key KEYID was ended by e4, which is doubted: if its holder is to sign again, they make a new one with travaux key request
  recovery  NONE: if the owner's key is lost, nobody can enrol or retire keys

What it signed from there on is marked wherever it is shown.

  $ cd "$CRAMTMP" && mkdir marks && cd marks && unset TRAVAUX_LEDGER
  $ as ada init --identity ada@example.org --origin marks --recovery spare.pem >/dev/null
  $ printf '1. The parties shall meet.\n' > one.txt; printf '1. The parties may meet.\n' > two.txt
  $ as ada record one.txt --as plan --from Gazette >/dev/null
  $ as ada record two.txt --as plan --from Herald >/dev/null
  $ ada=$(as ada key list | sed -n 2p | sed -E 's/^ *key ([0-9a-f]{16}).*/\1/')
  $ as ada key compromised "$ada" --since e2 --reason "a stolen laptop" --key spare.pem | grep recorded | mask
  recorded  e3: key KEYID of ada@example.org: COMPROMISED by e3, doubted from e2 on
  $ as ada log plan | mask
  e2    2025-11-25T21:00:00Z  plan@2  follows plan@1
                              received from Herald; not rated
                              DOUBTED: signed with key KEYID of ada@example.org, declared compromised by e3: a stolen laptop
  e1    2025-11-25T21:00:00Z  plan@1  first draft
                              received from Gazette; not rated
  $ as ada show plan@2 | mask | head -8
  plan@2 (e2)
  recorded  by ada@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   follows plan@1
  reader    text 2
  entry     sha256:HEX
  source    received from Herald; not rated (e2)
  NOTE      DOUBTED e2: signed with key KEYID of ada@example.org, declared compromised by e3: a stolen laptop
  
  $ as ada show plan@1 | grep -c DOUBTED
  0
  [1]
  $ as ada sources plan --list | mask
  plan@1  received from Gazette; not rated (e1, recorded by ada@example.org)
  plan@2  received from Herald; not rated; DOUBTED e2: signed with key
          KEYID of ada@example.org, declared compromised by e3: a
          stolen laptop (e2, recorded by ada@example.org)

So is what others' claims and versions became by its doing.

  $ as ben key request --identity ben@example.org -o ben.request >/dev/null
  $ as ada key enrol ben.request --owner --key spare.pem >/dev/null
  $ as ada attribute plan@1 --relation denied --from institution:Kremlin --key spare.pem >/dev/null
  $ as ben correct e5 --from "institution:White House" --reason x >/dev/null
  $ as ben withdraw plan@2 --reason thief >/dev/null
  $ as ada key compromised ben@example.org --since e6 --reason stolen --key spare.pem >/dev/null
  $ as ada sources plan --list | mask
  plan@1  received from Gazette; not rated (e1, recorded by ada@example.org)
  plan@1  denied by White House (institution); not rated; DOUBTED e6: signed with
          key KEYID of ben@example.org, declared compromised by e8:
          stolen (e5, recorded by recovery); corrected by e6; signed as: denied by
          Kremlin (institution); not rated
  no longer counted:
    e2 about plan@2: plan@2 withdrawn by e7: thief; it said: received from Herald;
      not rated; DOUBTED e2: signed with key KEYID of ada@example.org,
      declared compromised by e3: a stolen laptop; DOUBTED e7: signed with key
      KEYID of ben@example.org, declared compromised by e8: stolen
  $ as ada show plan@1 --clause 1 | mask
  plan@1 para_1 (paragraph), line 1
  
  1. The parties shall meet.
  
  source    the whole version: received from Gazette; not rated (e1)
  source    the whole version: denied by White House (institution); not rated (e5); corrected by e6
            signed as: denied by Kremlin (institution); not rated
  NOTE      DOUBTED e6: signed with key KEYID of ben@example.org, declared compromised by e8: stolen
  $ as ada diff plan@1 plan@2 | mask
  plan@1 \xe2\x86\x92 plan@2: 1 major (esc)
  plan@2: withdrawn by e7: thief; plan@2: DOUBTED e2: signed with key
    KEYID of ada@example.org, declared compromised by e3: a stolen
    laptop; plan@2: DOUBTED e7: signed with key KEYID of
    ben@example.org, declared compromised by e8: stolen
  MAJOR  1  The parties [-shall-] {+may+} meet.
            modality-weakened: shall -> may
  $ as ada changelog plan@1..2 2>&1 >/dev/null | mask
