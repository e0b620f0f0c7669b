Every refusal says what, where and what next, exits 2, and changes nothing.

  $ . "$TESTDIR/setup.sh"
  $ travaux record 28-point-plan/draft-1.txt --as plan-28
  travaux: no ledger here or in any folder above
  next: make one with travaux init, or name one with --ledger
  [2]
  $ travaux log
  travaux: no ledger here or in any folder above
  next: make one with travaux init, or name one with --ledger
  [2]
  $ make_ledger
  $ git --git-dir=.travaux for-each-ref > before
  $ travaux init --identity alice@example.org
  travaux: .travaux: a ledger or other file is already there
  next: use it as it is, or name another place with --ledger
  [2]
  $ travaux record absent.txt --as plan-28
  travaux: absent.txt: cannot open: No such file or directory
  [2]
  $ travaux record 28-point-plan/draft-2.txt
  travaux: --as is missing: which document is this a draft of?
  next: travaux record 28-point-plan/draft-2.txt --as plan-28
  [2]
  $ travaux record 28-point-plan/draft-2.txt --as 'Plan 28'
  travaux: 'Plan 28' cannot be a document id
  next: small letters, digits and hyphens, at most 64, such as plan-28; log, main, master and head are taken
  [2]
  $ travaux record 28-point-plan/draft-2.txt --as main
  travaux: 'main' cannot be a document id
  next: small letters, digits and hyphens, at most 64, such as plan-28; log, main, master and head are taken
  [2]
  $ travaux record 28-point-plan --as plan-28
  travaux: 28-point-plan: is a folder, not a file
  next: name a file in it
  [2]
  $ : > empty.txt; travaux record empty.txt --as plan-28
  travaux: empty.txt: the file is empty
  next: name the file that holds the text
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --lines 90-400
  travaux: 28-point-plan/draft-3.txt: lines 90-400 are not in the file, which has 93
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --lines 9-2
  travaux: line range '9-2' is empty
  next: lines count from 1: --lines 9-18
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --lines nine
  travaux: line 'nine' is no number
  next: lines count from 1: --lines 9-18
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --follows 9
  travaux: plan-28@9 does not exist
  next: there are plan-28@1 to plan-28@3
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --follows 1 --same-draft-as 2
  travaux: --follows and --same-draft-as exclude each other
  [2]
  $ travaux record 28-point-plan/draft-1.txt --as plan-28
  travaux: these very bytes are already recorded as plan-28@1
  next: to add a source to it: travaux attribute plan-28@1 --from NAME --relation WHAT
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --from Nexta --relation leeked
  travaux: relation 'leeked' is unknown
  next: did you mean leaked? known: drafted, proposed, transmitted, received, leaked, published, relayed, cited, quoted, paraphrased, reported, stated, assessed, confirmed, confirmed-authenticity, confirmed-content, denied, disputed, signed or listed-as-signatory
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --from Nexta --rating G9
  travaux: rating 'G9' is outside the scale
  next: a letter A to F for the source and a digit 1 to 6 for the information, as in B2; or one of them alone
  [2]
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 --from Nexta --received yesterday
  travaux: --received 'yesterday' is no date
  next: write 2025-11-20 or 2025-11-20T09:10Z; a date as it is printed goes to --printed
  [2]
  $ travaux attribute plan-28@1 --from Nexta
  travaux: --relation is missing: what did the source do?
  next: one of drafted, proposed, transmitted, received, leaked, published, relayed, cited, quoted, paraphrased, reported, stated, assessed, confirmed, confirmed-authenticity, confirmed-content, denied, disputed, signed or listed-as-signatory
  [2]
  $ travaux attribute plan-28@7 --relation denied --from Nexta
  travaux: plan-28@7 does not exist
  next: there are plan-28@1 to plan-28@3
  [2]
  $ travaux attribute plan-28@1 --relation denied --from Nexta --clause 99
  travaux: plan-28@1: has no clause '99'
  next: travaux show plan-28@1 lists its clauses
  [2]
  $ travaux attribute nothing@1 --relation denied --from Nexta
  travaux: no document nothing is recorded here
  next: the documents here are framework, plan-28
  [2]
  $ travaux show plan-29
  travaux: plan-29: neither a file nor a recorded document
  next: did you mean plan-28?
  [2]
  $ travaux diff plan-28@1
  travaux: plan-28@1: follows no draft
  next: name two versions: travaux diff DOC@1 DOC@2
  [2]
  $ travaux diff plan-28@1 plan-28@9
  travaux: plan-28@9 does not exist
  next: there are plan-28@1 to plan-28@3
  [2]
  $ travaux diff 28-point-plan/draft-1.txt
  travaux: 28-point-plan/draft-1.txt: a file alone has nothing to be compared with
  next: travaux diff 28-point-plan/draft-1.txt OTHER
  [2]
  $ travaux diff
  travaux: nothing to compare
  next: travaux diff BEFORE AFTER, or travaux diff DOC
  [2]
  $ TRAVAUX_PASSPHRASE=wrong travaux record 28-point-plan/draft-3.txt --as plan-28 2>&1 | mask
  travaux: HOME/.config/travaux/keys/HEX.pem: the passphrase does not open the key (or the file is damaged)
  next: try again; TRAVAUX_PASSPHRASE or --passphrase-file gives the passphrase
  $ (unset TRAVAUX_PASSPHRASE; travaux record 28-point-plan/draft-3.txt --as plan-28 </dev/null)
  travaux: the signing key is locked and there is no terminal to ask on
  next: set TRAVAUX_PASSPHRASE or use --passphrase-file
  [2]
  $ mv "$XDG_CONFIG_HOME"/travaux/keys keys-away
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 2>&1 | mask
  travaux: HOME/.config/travaux/keys/HEX.pem: no signing key for this ledger on this machine
  next: travaux key request makes one, for an owner to enrol; --key FILE signs with a recovery key
  $ rm -rf "$XDG_CONFIG_HOME"/travaux/keys; mv keys-away "$XDG_CONFIG_HOME"/travaux/keys
  $ for key in "$XDG_CONFIG_HOME"/travaux/keys/*.pem; do cp $key saved; echo garbage > $key; done
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 2>&1 | mask
  travaux: HOME/.config/travaux/keys/HEX.pem: not an Ed25519 private key in PKCS#8 PEM
  next: put back the file from a backup, or sign with a recovery key: --key FILE
  $ cp saved $key
  $ git --git-dir=.travaux for-each-ref | diff before - && echo unchanged
  unchanged
  $ travaux verify | head -1
  intact: 6 entries; bytes, signatures, keys, log and branches agree

A full disk (here: a limit on the size of files) leaves the ledger as it was.

  $ cp 28-point-plan/draft-3.txt big.txt; for i in $(seq 400); do cat 28-point-plan/draft-3.txt; done | head -c 900000 | base64 > big.txt
  $ (ulimit -f 64; trap '' XFSZ; travaux record big.txt --as plan-28 2>&1) | sed 's/[0-9a-f]\{38,\}/HEX/' | head -3
  travaux: cannot write to the ledger: File too large
  next: free some space and run the command again
  $ git --git-dir=.travaux for-each-ref | diff before - && echo unchanged
  unchanged
  $ travaux verify | head -1
  intact: 6 entries; bytes, signatures, keys, log and branches agree

A name that is both a file and a document is nobody's guess.

  $ cp 28-point-plan/draft-1.txt plan-28
  $ travaux show plan-28
  travaux: 'plan-28' is both a file and a recorded document
  next: write ./plan-28 for the file, or plan-28@N for a version
  [2]
  $ travaux diff ./plan-28 plan-28@1 | head -1
  ./plan-28 \xe2\x86\x92 plan-28@1: unchanged: 47 clauses, word for word (esc)

What could keep the reader waiting for ever is refused; what is handed over on purpose is read.

  $ mkfifo pipe
  $ travaux verify --since pipe
  travaux: pipe: is a named pipe, which could keep you waiting for ever
  next: to read from another program: <(command), or /dev/stdin
  [2]
  $ travaux record pipe --as plan-28
  travaux: pipe: is a named pipe, which could keep you waiting for ever
  next: to read from another program: <(command), or /dev/stdin
  [2]
  $ travaux verify --since <(git --git-dir=.travaux show log:checkpoint) | head -n 1
  intact: 6 entries; bytes, signatures, keys, log and branches agree
  $ git --git-dir=.travaux show log:checkpoint | travaux verify --since /dev/stdin | head -n 1
  intact: 6 entries; bytes, signatures, keys, log and branches agree
  $ head -c 5000 /dev/zero > long
  $ travaux verify --since long
  travaux: long: larger than the limit of 4 KiB
  [2]
