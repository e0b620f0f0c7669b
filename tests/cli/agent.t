An Ed25519 key that an ssh-agent holds can sign; travaux never sees its private part.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org --agent only
  travaux: no ssh-agent to sign with: SSH_AUTH_SOCK is not set
  next: eval "$(ssh-agent)", then ssh-add the key, then again
  [2]
  $ eval "$(ssh-agent -a "$HOME/agent")" >/dev/null
  $ travaux init --identity alice@example.org --agent only
  travaux: the ssh-agent holds no Ed25519 key
  next: ssh-add the key, then again
  [2]
  $ for n in one two; do ssh-keygen -q -t ed25519 -N '' -C "$n" -f "$n"; done
  $ ssh-keygen -q -t rsa -b 2048 -N '' -C rsa -f rsa
  $ ssh-add -q one rsa
  $ travaux init --identity alice@example.org --agent two.pub 2>&1 | mask
  travaux: the ssh-agent does not hold the key SHA256:PRINT
  next: ssh-add the key, then again
  $ travaux init --identity alice@example.org --agent rsa.pub
  travaux: rsa.pub: is not one Ed25519 public key of ssh
  next: name the .pub file of a key that ssh-keygen -t ed25519 made
  [2]
  $ travaux init --identity alice@example.org --agent absent.pub
  travaux: --agent 'absent.pub' names no key
  next: SHA256:... as ssh-add -l shows it, a .pub file, or only
  [2]
  $ travaux init --identity alice@example.org --agent "$(ssh-keygen -lf rsa.pub | cut -d' ' -f2)" 2>&1 | mask
  travaux: the ssh-agent holds no Ed25519 key SHA256:PRINT
  next: ssh-add -l shows what it holds; ssh-add the key, then again
  $ ls -d .travaux "$XDG_CONFIG_HOME"/travaux/keys/* 2>&1 | mask
  ls: cannot access '.travaux': No such file or directory
  ls: cannot access 'HOME/.config/travaux/keys/*': No such file or directory

No passphrase is asked for.

  $ unset TRAVAUX_PASSPHRASE
  $ travaux init --identity alice@example.org --agent only </dev/null | mask
  ledger    .travaux made
  id        HEX
  identity  alice@example.org
  key       in ssh-agent, SHA256:PRINT
  linked    to all else this SSH key is used for: other ledgers, commits, servers
  recovery  NONE: if the key is lost, nobody can sign here again
  next      travaux record FILE --as DOCUMENT
  tell others the id: it is what they compare to know the ledger is yours
  $ cd "$XDG_CONFIG_HOME"/travaux/keys; stat -c '%a %n' * | mask; cut -d' ' -f1,2 "$OLDPWD"/one.pub | diff - *.agent && echo "the public line"; cd "$OLDPWD"
  600 HEX.agent
  the public line
  $ travaux key | mask
  alice@example.org         owner   active since e0, yours
    key KEYID  SHA256:PRINT
  recovery key: NONE: if the key is lost, nobody can sign here again
  your key for this ledger: in ssh-agent
  $ travaux | mask | grep key
  key       yours is in ssh-agent
  recovery  NONE: if the key is lost, nobody can sign here again
  $ travaux record 28-point-plan/draft-1.txt --as plan-28 </dev/null | head -1
  recorded  plan-28@1 (e1): 47 clauses
  $ travaux attribute plan-28@1 --relation denied --from institution:Kremlin </dev/null
  recorded  e2: plan-28@1 denied by Kremlin (institution); not rated
  $ travaux verify | head -1
  intact: 3 entries; bytes, signatures, keys, log and branches agree
  $ git --git-dir=.travaux show log:allowed_signers > signers
  $ for branch in log plan-28; do git --git-dir=.travaux -c gpg.ssh.allowedSignersFile=signers verify-commit $branch 2>&1 | mask; done
  Good "git" signature for alice@example.org with ED25519 key SHA256:PRINT
  Good "git" signature for alice@example.org with ED25519 key SHA256:PRINT
  $ grep -rl 'PRIVATE KEY' .travaux "$XDG_CONFIG_HOME"
  [1]
  $ git --git-dir=.travaux for-each-ref > before

A key that is gone, an agent that is not there, a damaged note: nothing is recorded.

  $ ssh-add -q -d one; ssh-add -q two
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 2>&1 | mask
  travaux: the ssh-agent does not hold the key SHA256:PRINT
  next: ssh-add the key, then again
  $ ssh-add -q one
  $ (unset SSH_AUTH_SOCK; travaux record 28-point-plan/draft-2.txt --as plan-28)
  travaux: no ssh-agent to sign with: SSH_AUTH_SOCK is not set
  next: eval "$(ssh-agent)", then ssh-add the key, then again
  [2]
  $ (SSH_AUTH_SOCK=$PWD/nothing; travaux record 28-point-plan/draft-2.txt --as plan-28 2>&1) | mask
  travaux: DESK/nothing: no ssh-agent answers: No such file or directory
  next: eval "$(ssh-agent)", then ssh-add the key, then again
  $ for key in "$XDG_CONFIG_HOME"/travaux/keys/*; do cp $key saved; echo garbage > $key; done
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 2>&1 | mask
  travaux: HOME/.config/travaux/keys/HEX.agent: is damaged: it does not name a key of the ssh-agent
  next: put in it your line of travaux key export, from ssh-ed25519 on
  $ cp two.pub $key
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 2>&1 | mask
  travaux: HOME/.config/travaux/keys/HEX.agent: is damaged: it does not name a key of the ssh-agent
  next: put in it your line of travaux key export, from ssh-ed25519 on
  $ cut -d' ' -f1,2 two.pub > $key
  $ travaux record 28-point-plan/draft-2.txt --as plan-28
  travaux: your key is not one of this ledger's signing keys
  next: travaux key list shows them; travaux key request asks an owner to enrol yours
  [2]
  $ cp saved $key
  $ git --git-dir=.travaux for-each-ref | diff before - && echo unchanged
  unchanged
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 | head -1
  recorded  plan-28@2 (e3): 47 clauses

One of several keys is named by its fingerprint or its file; a recovery key is still protected.

  $ mkdir other; cd other
  $ travaux init --identity bob@example.org --agent only
  travaux: the ssh-agent holds 2 Ed25519 keys
  next: say which: --agent SHA256:... as ssh-add -l shows it, or its .pub file
  [2]
  $ travaux init --identity bob@example.org --agent ../two.pub --recovery recovery.pem </dev/null
  travaux: no terminal to ask for a passphrase
  next: set TRAVAUX_PASSPHRASE, use --passphrase-file, or say --no-passphrase
  [2]
  $ ls -A
  $ TRAVAUX_PASSPHRASE=x travaux init --identity bob@example.org --agent "$(ssh-keygen -lf ../two.pub | cut -d' ' -f2)" --recovery recovery.pem | mask
  ledger    .travaux made
  id        HEX
  identity  bob@example.org
  key       in ssh-agent, SHA256:PRINT
  linked    to all else this SSH key is used for: other ledgers, commits, servers
  recovery  recovery.pem: keep it elsewhere
  next      travaux record FILE --as DOCUMENT
  tell others the id: it is what they compare to know the ledger is yours
  $ head -1 recovery.pem
  -----BEGIN ENCRYPTED PRIVATE KEY-----
  $ travaux verify | head -1
  intact: 1 entry; bytes, signatures, keys, log and branches agree
  $ cd ..

A newcomer whose key is in an agent asks, and is enrolled.

  $ dora() { XDG_CONFIG_HOME="$HOME/dora" travaux "$@"; }
  $ dora key request --identity dora@example.org --agent two.pub -o dora.request | mask
  key       in ssh-agent, SHA256:PRINT
  linked    to all else this SSH key is used for: other ledgers, commits, servers
  identity  dora@example.org
  key id    KEYID
  fingerprint SHA256:PRINT
  next      give the request to an owner (alice@example.org), who says: travaux key enrol FILE
            tell them the fingerprint by another way: it is how they know the key is yours
  $ TRAVAUX_PASSPHRASE=x travaux key enrol dora.request | mask | tail -2
  recorded  e4: dora@example.org may sign from now on, as a signer
  next      compare the fingerprint with them by another way; give them the ledger as it stands now
  $ dora attribute plan-28@1 --relation confirmed --from withheld
  recorded  e5: plan-28@1 confirmed by a withheld source; not rated
  $ dora key | mask | tail -3
    key KEYID  SHA256:PRINT
  recovery key: NONE: if the owner's key is lost, nobody can enrol or retire keys
  your key for this ledger: in ssh-agent
  $ travaux verify | head -1
  intact: 6 entries; bytes, signatures, keys, log and branches agree

A key that the agent asks about, and is told no: nothing is left behind.

  $ printf '#!/bin/sh\nexit 1\n' > no; chmod +x no
  $ ssh-agent -k >/dev/null
  $ eval "$(SSH_ASKPASS=$PWD/no SSH_ASKPASS_REQUIRE=force ssh-agent -a "$HOME/asking")" >/dev/null
  $ ssh-add -q -c one
  $ mkdir third; cd third
  $ travaux init --identity carol@example.org --agent only
  travaux: the ssh-agent did not sign
  next: ssh-add the key again, or say yes if the agent asks you
  [2]
  $ ls -A; ls "$XDG_CONFIG_HOME"/travaux/keys | wc -l
  2
  $ cd ..
  $ ssh-agent -k >/dev/null
