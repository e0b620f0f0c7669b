A newcomer: no ledger, then one, then a draft in it.

  $ . "$TESTDIR/setup.sh"
  $ travaux
  travaux keeps the record of a negotiated text: what changed, who says so, and proof.
  
  no ledger here yet
    travaux diff monday.txt tuesday.txt          compare two files, no ledger needed
    travaux init                                 make a ledger in this folder
    travaux record draft.txt --as plan-28        record a draft in it
    travaux --help                               all commands
  $ travaux init --identity alice@example.org --recovery recovery.pem | mask
  ledger    .travaux made
  id        HEX
  identity  alice@example.org
  key       HOME/.config/travaux/keys/HEX.pem
  recovery  recovery.pem: keep it elsewhere
  next      travaux record FILE --as DOCUMENT
  tell others the id: it is what they compare to know the ledger is yours
  $ travaux | mask
  ledger    DESK/.travaux
  id        HEX
  entries   1
  key       yours is on this machine
  documents none yet
  
  not proven: that any draft is genuine; when it was recorded
  
  next      travaux record FILE --as DOCUMENT
  $ stat -c '%a %n' recovery.pem .travaux
  600 recovery.pem
  700 .travaux
  $ stat -c '%a' "$XDG_CONFIG_HOME"/travaux/keys/*.pem
  600
  $ head -1 recovery.pem
  -----BEGIN ENCRYPTED PRIVATE KEY-----
  $ travaux record 28-point-plan/draft-1.txt --as plan-28 --relation leaked --from outlet:Nexta --from 'person:Oleksiy Honcharenko'
  recorded  plan-28@1 (e1): 47 clauses
  source    leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ travaux record 28-point-plan/draft-1-other-outlet.txt --as plan-28 --same-draft-as 1
  recorded  plan-28@2 (e2): 46 clauses
  lineage   same-draft-as plan-28@1
  source    none given
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  changed   5 edited, 1 renumbered, 1 removed: travaux diff plan-28@1 plan-28@2
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --from withheld --rating B2 --received 2025-11-24T08:00Z
  recorded  plan-28@3 (e3): 47 clauses
  lineage   follows plan-28@1
  source    received from a withheld source, received 2025-11-24T08:00Z; rated B2
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  changed   5 edited, 1 moved, 5 renumbered, 1 split, 1 removed: travaux diff plan-28@1 plan-28@3
  $ travaux log
  e3    2025-11-25T21:00:00Z  plan-28@3  follows plan-28@1
                              received from a withheld source, received 2025-11-24T08:00Z; rated B2
  e2    2025-11-25T21:00:00Z  plan-28@2  same-draft-as plan-28@1
                              no source given
  e1    2025-11-25T21:00:00Z  plan-28@1  first draft
                              leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated
  e0    2025-11-25T21:00:00Z  ledger founded by alice@example.org
  $ travaux log plan-28 -n 1
  e3    2025-11-25T21:00:00Z  plan-28@3  follows plan-28@1
                              received from a withheld source, received 2025-11-24T08:00Z; rated B2
  (more: leave out -n)
  $ travaux | mask
  ledger    DESK/.travaux
  id        HEX
  entries   4
  key       yours is on this machine
  documents
    plan-28               3 versions, 2 attributions
  
  not proven: that any draft is genuine; when it was recorded
  
  next      travaux diff plan-28 | travaux changelog plan-28 | travaux verify
  $ travaux key | mask
  alice@example.org         owner   active since e0, yours
    key KEYID  SHA256:PRINT
  recovery                  owner   active since e0
    key KEYID  SHA256:PRINT
  your key for this ledger: HOME/.config/travaux/keys/HEX.pem
  $ travaux key export | mask
  alice@example.org namespaces="git" ssh-ed25519 KEY
  recovery namespaces="git" ssh-ed25519 KEY

Git's own name is used only where no terminal can be asked, and it is named.

  $ mkdir other && cd other
  $ git config --global user.email carol@example.org
  $ travaux init --no-passphrase | mask
  ledger    .travaux made
  id        HEX
  identity  carol@example.org (git's user.email)
  key       HOME/.config/travaux/keys/HEX.pem: NOT PROTECTED by a passphrase
  recovery  NONE: if the key is lost, nobody can sign here again
  next      travaux record FILE --as DOCUMENT
  tell others the id: it is what they compare to know the ledger is yours
  $ cd ..
