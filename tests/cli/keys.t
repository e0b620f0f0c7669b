Who may sign: keys come, end, and are replaced. Nothing of it is taken back, all of it is shown.

  $ . "$TESTDIR/setup.sh"
  $ as() { who=$1; shift; XDG_CONFIG_HOME="$HOME/$who" travaux "$@"; }
  $ id_of() { as alice key list | grep -A1 "^$1 .*$2" | sed -n 's/^  key \([0-9a-f]*\).*/\1/p'; }
  $ as alice init --identity alice@example.org --origin desk --recovery recovery.pem >/dev/null
  $ as alice key list | mask
  alice@example.org         owner   active since e0, yours
    key KEYID  SHA256:PRINT
  recovery                  owner   active since e0
    key KEYID  SHA256:PRINT
  your key for this ledger: HOME/alice/travaux/keys/HEX.pem
  $ as bob key list | mask | tail -1
  no key for this ledger on this machine: you can read and verify, not record

A newcomer asks; an owner sees who, and enrols.

  $ as bob key request --identity bob@example.org -o bob.request | mask
  key       HOME/bob/travaux/keys/HEX.pem
  identity  bob@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org, recovery), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours
  $ stat -c %a "$HOME"/bob/travaux/keys/*
  600
  600
  $ as bob key | mask | tail -2
  your key for this ledger: HOME/bob/travaux/keys/HEX.pem
  it is KEYID, NOT ENROLLED: give an owner what travaux key request writes
  $ as bob record 28-point-plan/draft-1.txt --as plan-28
  travaux: your key is not one of this ledger's signing keys
  next: travaux key list shows them; travaux key request asks an owner to enrol yours
  [2]
  $ as alice key enrol bob.request | mask
  identity  bob@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  recorded  e1: bob@example.org may sign from now on, as a signer
  next      compare the fingerprint with them by another way; give them the ledger as it stands now
  $ as alice key enrol bob.request 2>&1 | mask
  travaux: bob.request: the key KEYID is bob@example.org's here already: active since e1
  next: travaux key list
  $ as bob key request 2>&1 | mask
  travaux: HOME/bob/travaux/keys/HEX.pem: is your key for this ledger already: bob@example.org, active since e1
  next: one key per ledger; if you can use it no more (a lost passphrase), move the file away and ask again
  $ as bob record 28-point-plan/draft-1.txt --as plan-28 --from outlet:Nexta | head -1
  recorded  plan-28@1 (e2): 47 clauses
  $ as bob key list | mask
  alice@example.org         owner   active since e0
    key KEYID  SHA256:PRINT
  recovery                  owner   active since e0
    key KEYID  SHA256:PRINT
  bob@example.org           signer  active since e1, yours
    key KEYID  SHA256:PRINT
  your key for this ledger: HOME/bob/travaux/keys/HEX.pem
  $ as bob | grep '^key'
  key       yours is on this machine

Asking again gives the same request, until it is enrolled; git's name is taken only by saying so.

  $ git config --global user.email carol@example.org
  $ as carol key request -o one.request | mask
  key       HOME/carol/travaux/keys/HEX.pem
  identity  carol@example.org (git's user.email)
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org, recovery), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours
  $ as carol key request -o two.request | mask
  identity  carol@example.org (git's user.email)
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org, recovery), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours
  $ cmp one.request two.request
  $ as carol key request --no-passphrase 2>&1 | mask
  travaux: HOME/carol/travaux/keys/HEX.pem: is your key for this ledger already
  next: one key per ledger; if you can use it no more (a lost passphrase), move the file away and ask again
  $ as carol key request --identity bob@example.org 2>note | wc -l; mask < note
  1
  identity  bob@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org, recovery), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours

A request is refused where it was not meant to be used, or was changed.

  $ mkdir other; cd other; as dave init --identity dave@example.org >/dev/null; as dave key enrol ../one.request 2>&1 | mask; cd ..
  travaux: ../one.request: asks for another ledger: HEX
  next: the newcomer asks again, in this one: HEX
  $ sed 's/"sig":"A/"sig":"#/; s/"sig":"[^#]/"sig":"A/; s/"sig":"#/"sig":"B/' one.request > changed.request; as alice key enrol changed.request
  travaux: changed.request: its proof fails: the key that it names did not sign it, or not for this name
  next: ask the newcomer for another: travaux key request -o FILE
  [2]
  $ echo nonsense > nonsense.request; as alice key enrol nonsense.request
  travaux: nonsense.request: is no key request: envelope: broken JSON at byte 2
  next: the newcomer makes one with travaux key request -o FILE
  [2]
  $ as alice key enrol absent.request
  travaux: absent.request: cannot open: No such file or directory
  [2]
  $ as bob key enrol one.request 2>&1 | mask
  identity  carol@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  travaux: only owners enrol keys; bob@example.org is a signer
  next: the owners: alice@example.org, recovery
  $ as nobody key enrol one.request 2>&1 | mask
  identity  carol@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  travaux: HOME/nobody/travaux/keys/HEX.pem: no signing key for this ledger on this machine
  next: travaux key request makes one, for an owner to enrol; --key FILE signs with a recovery key

Somebody who asks under a name that is taken is not overlooked.

  $ as eve key request --identity alice@example.org -o eve.request >/dev/null
  $ as alice key enrol eve.request | mask
  identity  alice@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  WARNING   alice@example.org signs here already, with key KEYID: is it the same person who asks?
  recorded  e3: alice@example.org may sign from now on, as a signer
  next      compare the fingerprint with them by another way; give them the ledger as it stands now
  $ as alice key retire alice@example.org 2>&1 | mask
  travaux: 'alice@example.org' names 2 keys
  next: name one by its key id: KEYID (alice@example.org, active since e0), KEYID (alice@example.org, active since e3)
  $ as eve key list | grep -B1 -A1 yours | mask
    key KEYID  SHA256:PRINT
  alice@example.org         signer  active since e3, yours
    key KEYID  SHA256:PRINT

Retiring: an owner any key, a signer those of the same name.

  $ as bob key retire carol@example.org 2>&1 | mask
  travaux: no key here is 'carol@example.org'
  next: did you mean bob@example.org?
  $ as bob key retire recovery --reason mine
  travaux: bob@example.org is a signer, who may end only keys of the same name
  next: the owners may: alice@example.org, recovery
  [2]
  $ as bob key retire bog@example.org
  travaux: no key here is 'bog@example.org'
  next: did you mean bob@example.org?
  [2]
  $ as alice key retire "$(id_of alice@example.org signer)" --reason "not alice" | mask
  recorded  e4: key KEYID of alice@example.org: retired by e4
  $ as eve record 28-point-plan/draft-2.txt --as plan-28 2>&1 | mask
  travaux: the key KEYID of alice@example.org may not sign any more: retired by e4 (not alice)
  next: travaux key request makes a new one, for an owner to enrol
  $ as eve key request --identity eve@example.org -o eve.request | mask
  set aside HOME/eve/travaux/keys/HEX.KEYID.pem: your ended key
  key       HOME/eve/travaux/keys/HEX.pem
  identity  eve@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org, recovery), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours
  $ as alice key enrol eve.request | grep recorded
  recorded  e5: eve@example.org may sign from now on, as a signer
  $ as eve key retire eve@example.org | mask
  recorded  e6: key KEYID of eve@example.org: retired by e6
  yours     this was your key here; travaux key request makes a new one, for an owner to enrol
  $ as eve key | mask | tail -2
  your key for this ledger: HOME/eve/travaux/keys/HEX.pem
  it signs nothing any more; travaux key request makes a new one, for an owner to enrol
  $ as eve | grep '^key'
  key       yours signs nothing any more: retired by e6; travaux key request makes a new one, for an owner to enrol
  $ as alice key retire eve@example.org 2>&1 | mask
  travaux: the key KEYID of eve@example.org has ended already: retired by e6
  next: travaux key list shows all of them
  $ as alice key enrol eve.request 2>&1 | mask
  travaux: eve.request: the key KEYID is eve@example.org's here already: retired by e6
  next: a key that ended never comes back: the newcomer makes another with travaux key request

The owner loses the everyday key. The recovery key lets a new one in, and the lost one is doubted.

  $ as alice record 28-point-plan/draft-2.txt --as plan-28 --from withheld | head -1
  recorded  plan-28@2 (e7): 47 clauses
  $ lost=$(id_of alice@example.org owner)
  $ mv "$HOME"/alice/travaux/keys/*.pem lost.pem
  $ as alice record 28-point-plan/draft-3.txt --as plan-28 2>&1 | mask
  travaux: HOME/alice/travaux/keys/HEX.pem: no signing key for this ledger on this machine
  next: travaux key request makes one, for an owner to enrol; --key FILE signs with a recovery key
  $ as alice key request --identity alice@example.org -o alice.request | mask
  key       HOME/alice/travaux/keys/HEX.pem
  identity  alice@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org, recovery), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours
  $ as alice key enrol alice.request --owner --key recovery.pem | mask
  identity  alice@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  WARNING   alice@example.org signs here already, with key KEYID: is it the same person who asks?
  recorded  e8: alice@example.org may sign from now on, as an owner
  next      compare the fingerprint with them by another way; give them the ledger as it stands now
  $ as alice key compromised alice@example.org 2>&1 | mask
  travaux: 'alice@example.org' names 3 keys
  next: name one by its key id: KEYID (alice@example.org, active since e0), KEYID (alice@example.org, retired by e4), KEYID (alice@example.org, active since e8)
  $ as alice key compromised "$lost" --since e99
  travaux: there is no e99
  next: the entries are e0 to e8
  [2]
  $ as alice key compromised "$lost" --since e4 --reason "the laptop was stolen" | mask
  recorded  e9: key KEYID of alice@example.org: COMPROMISED by e9, doubted from e4 on
  doubted   what it signed from e4 on: travaux verify names the entries and says incomplete
  next      alice@example.org's key KEYID was ended by e4, which is doubted: if its holder is to sign again, they make a new one with travaux key request
  $ as alice key compromised "$lost" 2>&1 | mask
  travaux: the key KEYID of alice@example.org has ended already: COMPROMISED by e9, doubted from e4 on
  next: travaux key list shows all of them
  $ as alice record 28-point-plan/draft-3.txt --as plan-28 --from withheld | head -1
  recorded  plan-28@3 (e10): 47 clauses
  $ as alice attribute plan-28@1 --relation denied --from institution:Kremlin --key recovery.pem
  recorded  e11: plan-28@1 denied by Kremlin (institution); not rated
  $ as alice log -n 1 | head -3
  e11   2025-11-25T21:00:00Z  about plan-28@1
                              denied by Kremlin (institution); not rated
  (more: leave out -n)
  $ as alice key list | mask
  alice@example.org         owner   COMPROMISED by e9, doubted from e4 on
    key KEYID  SHA256:PRINT
    reason: the laptop was stolen
  recovery                  owner   active since e0
    key KEYID  SHA256:PRINT
  bob@example.org           signer  active since e1
    key KEYID  SHA256:PRINT
  alice@example.org         signer  retired by e4
    key KEYID  SHA256:PRINT
    reason: not alice
  eve@example.org           signer  retired by e6
    key KEYID  SHA256:PRINT
  alice@example.org         owner   active since e8, yours
    key KEYID  SHA256:PRINT
  your key for this ledger: HOME/alice/travaux/keys/HEX.pem
  $ as alice verify > verdict; echo $?; mask < verdict
  2
  INCOMPLETE: 2 things could not be confirmed in 12 entries
  
  UNCHECKED keys e4, e5, e7
    expected  signatures that only their authors could make
    found     key KEYID of alice@example.org, declared compromised by
              e9: the laptop was stolen
  
  UNCHECKED keys e6
    expected  signatures that only their authors could make
    found     key KEYID of eve@example.org, enrolled by e5, which is
              doubted itself
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, remembered-checkpoint, text-from-original
  not shown: that any draft is genuine; when: 12 entries without timestamp
  $ for format in ssh pem vkey; do as alice key export --format $format | wc -l; done
  5
  9
  3
  $ as alice key export | mask
  recovery namespaces="git" ssh-ed25519 KEY
  bob@example.org namespaces="git" ssh-ed25519 KEY
  alice@example.org namespaces="git",valid-before="20251125210000Z" ssh-ed25519 KEY
  eve@example.org namespaces="git",valid-before="20251125210000Z" ssh-ed25519 KEY
  alice@example.org namespaces="git" ssh-ed25519 KEY

The key that was lost turns up: it signs nothing.

  $ as alice record article-5-framework/draft-1.md --as framework --key lost.pem 2>&1 | mask
  travaux: the key KEYID of alice@example.org may not sign any more: COMPROMISED by e9, doubted from e4 on (the laptop was stolen)
  next: travaux key request makes a new one, for an owner to enrol
  $ as alice key enrol one.request --key lost.pem 2>&1 | mask
  identity  carol@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  travaux: the key KEYID of alice@example.org may not sign any more: COMPROMISED by e9, doubted from e4 on (the laptop was stolen)
  next: travaux key request makes a new one, for an owner to enrol
  $ as alice record article-5-framework/draft-1.md --as framework --key recovery.pem --passphrase-file /dev/null 2>&1 | mask
  travaux: recovery.pem: the passphrase does not open the key (or the file is damaged)
  next: try again; TRAVAUX_PASSPHRASE or --passphrase-file gives the passphrase
  $ as alice record article-5-framework/draft-1.md --as framework --key one.request 2>&1 | mask
  travaux: one.request: not an Ed25519 private key in PKCS#8 PEM
  next: --key names a private key, as init --recovery writes it
  $ as alice record article-5-framework/draft-1.md --as framework --key absent.pem
  travaux: absent.pem: cannot open: No such file or directory
  [2]

The last owner cannot go by mistake.

  $ as alice key retire recovery | mask
  recorded  e12: key KEYID of recovery: retired by e12
  recovery  NONE: if the owner's key is lost, nobody can enrol or retire keys
  $ as alice key list | grep recovery
  recovery                  owner   retired by e12
  recovery key: NONE: if the owner's key is lost, nobody can enrol or retire keys
  $ as alice key retire alice@example.org
  travaux: alice@example.org is the last owner: without one nobody can enrol keys here again
  next: enrol another owner first: travaux key enrol FILE --owner
  [2]
  $ as alice key compromised "$(id_of alice@example.org 'owner *active')"
  travaux: alice@example.org is the last owner: without one nobody can enrol keys here again
  next: enrol another owner first: travaux key enrol FILE --owner; or, to end all enrolling here, add --last
  [2]
  $ as alice key compromised "$(id_of alice@example.org 'owner *active')" --last | mask
  recorded  e13: key KEYID of alice@example.org: COMPROMISED by e13, doubted from e0 on
  doubted   what it signed from e0 on: travaux verify names the entries and says incomplete
  yours     this was your key here; no owner is left to enrol a new one: travaux init --succeeds DIR continues the ledger
  recovery  NONE: no owner is left, nobody can enrol or retire keys
  $ as alice key retire bob@example.org 2>&1 | mask
  travaux: the key KEYID of alice@example.org may not sign any more: COMPROMISED by e13, doubted from e0 on
  next: no owner is left to enrol a new one: travaux init --succeeds DIR continues the ledger
  $ as bob key retire bob@example.org | mask
  recorded  e14: key KEYID of bob@example.org: retired by e14
  yours     this was your key here; no owner is left to enrol a new one: travaux init --succeeds DIR continues the ledger
  recovery  NONE: nobody can sign here any more; travaux init --succeeds DIR continues the ledger
  $ as alice | mask | sed -n 4,5p
  key       yours signs nothing any more: COMPROMISED by e13, doubted from e0 on; no owner is left to enrol a new one: travaux init --succeeds DIR continues the ledger
  recovery  NONE: nobody can sign here any more; travaux init --succeeds DIR continues the ledger
  $ as alice verify | head -1
  INCOMPLETE: 3 things could not be confirmed in 15 entries

Options that do not fit are refused, not skipped.

  $ as alice key list --owner
  travaux: --owner does not go with key list
  next: travaux key --help
  [2]
  $ as alice key enrol
  travaux: key enrol: the request's file is missing
  next: travaux key --help
  [2]
  $ as alice key export alice
  travaux: key export takes no 'alice'
  next: travaux key --help
  [2]
  $ as alice key retire bob@example.org --since e2
  travaux: --since does not go with key retire
  next: travaux key --help
  [2]
  $ as alice key enrole one.request
  travaux: key does not know 'enrole'
  next: did you mean travaux key enrol?
  [2]

A new ledger continues one in which nobody can sign any more.

  $ mv .travaux old.travaux
  $ as alice init --identity alice@example.org --succeeds old.travaux | mask
  ledger    .travaux made
  id        HEX
  identity  alice@example.org
  key       HOME/alice/travaux/keys/HEX.pem
  continues ledger HEX
            desk, 15 entries; its founder's word
  recovery  NONE: if the key is lost, nobody can sign here again
  next      travaux record FILE --as DOCUMENT
  tell others the id: it is what they compare to know the ledger is yours
  $ as alice | mask | head -6
  ledger    DESK/.travaux
  id        HEX
  entries   1
  continues ledger HEX
            desk, 15 entries; its founder's word
  key       yours is on this machine
  $ as alice verify | head -1
  intact: 1 entry; bytes, signatures, keys, log and branches agree
  $ as alice init --ledger third --identity a --succeeds absent
  travaux: absent: there is no ledger here
  next: travaux init
  [2]
  $ git --git-dir=old.travaux update-ref refs/heads/plan-28 refs/heads/log
  $ as alice init --ledger third --identity a --succeeds old.travaux
  travaux: old.travaux: is refuted: no ledger should continue it as it stands
  next: travaux verify --ledger old.travaux says what is wrong
  [2]
