  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux verify
  intact: 6 entries; bytes, signatures, keys, log and branches agree
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, remembered-checkpoint, text-from-original
  not shown: that any draft is genuine; when: 6 entries without timestamp
  $ travaux verify --format json | mask
  {
   "format": "travaux.verification/1",
   "verdict": "intact",
   "entries": 6,
   "ledger": "sha256:HEX",
   "keys_confirmed": true,
   "findings": [],
   "checked": [
    "signature",
    "digests",
    "chain",
    "log",
    "checkpoint",
    "branches",
    "keys",
    "commits",
    "objects",
    "repository",
    "remembered-checkpoint",
    "text-from-original"
   ],
   "not_proven": [
    "that any draft is genuine",
    "when: 6 entries without timestamp"
   ]
  }

Stock tools agree.

  $ git --git-dir=.travaux fsck --strict 2>&1
  $ git --git-dir=.travaux show log:allowed_signers > signers
  $ for b in plan-28 framework log; do git --git-dir=.travaux -c gpg.ssh.allowedSignersFile=signers -c gpg.ssh.program=ssh-keygen verify-commit $b 2>&1 | cut -d' ' -f1-6; done
  Good "git" signature for alice@example.org with
  Good "git" signature for alice@example.org with
  Good "git" signature for alice@example.org with
  $ git --git-dir=.travaux ls-tree --name-only plan-28
  draft.md
  entry.json
  not-read.json
  original.txt
  salts.json
  segments.json
  $ git --git-dir=.travaux show plan-28:entry.json | sha256sum | cut -c1-64 > entry
  $ travaux show plan-28 | sed -n 's/^entry *sha256://p' | diff - entry && echo the entry is its own hash
  the entry is its own hash

The signature, by openssl alone.

  $ git --git-dir=.travaux show plan-28:entry.json > e.json
  $ python3 -c 'import json,base64; e=json.load(open("e.json")); p=base64.b64decode(e["payload"]); t=e["payloadType"].encode(); open("pae","wb").write(b"DSSEv1 %d %s %d %s"%(len(t),t,len(p),p)); open("sig","wb").write(base64.b64decode(e["signatures"][0]["sig"]))'
  $ travaux key export --format pem > key.pem
  $ openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in pae -sigfile sig
  Signature Verified Successfully

A stranger who knows nothing yet is told so; the id from elsewhere confirms the keys.

  $ id=$(travaux verify --format json | sed -n 's/.*"ledger": *"sha256:\([0-9a-f]*\)".*/\1/p')
  $ XDG_CONFIG_HOME=$PWD/stranger travaux verify | head -2
  intact, keys unconfirmed: 6 entries; the keys are the ledger's own
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
  $ XDG_CONFIG_HOME=$PWD/stranger travaux verify --trust $id | head -1
  intact: 6 entries; bytes, signatures, keys, log and branches agree
  $ travaux verify --trust 0000000000000000000000000000000000000000000000000000000000000000 | mask
  REFUTED: 1 finding in 6 entries
  
  REFUTED trust ledger id
    expected  HEX
    found     HEX
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, trust, remembered-checkpoint
  not shown: that any draft is genuine; when: 6 entries without timestamp

An older copy put back is a rollback, and nothing is recorded into it.

  $ cp -r .travaux older
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 >/dev/null
  $ mv .travaux newer; mv older .travaux
  $ travaux verify 2>&1 | mask | cut -c1-110
  REFUTED: 1 finding in 6 entries
  
  REFUTED remembered-checkpoint log
    expected  at least the 7 entries that were there before
    found     6 entries: the log was rolled back
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, remembered-checkpoint
  not shown: that any draft is genuine; when: 6 entries without timestamp; who
    holds the signing keys: they are the ledger's own, unconfirmed
  the checkpoint that you saw and the one shown now, both signed, are kept in HOME/.config/travaux/forks/HEX
  $ travaux attribute plan-28@1 --relation denied --from Moscow > refused 2>&1; echo $?; mask < refused
  2
  travaux: this ledger holds 6 entries, but you have seen 7 of it: an older copy, put back or never brought up to date
  next: travaux verify; both checkpoints are kept in HOME/.config/travaux/forks/HEX
  $ travaux verify --since $HOME/.config/travaux/forks/*/7-*.checkpoint 2>/dev/null | sed -n 3,5p
  REFUTED remembered-checkpoint log
    expected  at least the 7 entries that were there before
    found     6 entries: the log was rolled back
  $ rm -rf .travaux; mv newer .travaux

One flipped byte in any stored blob is found and named.

  $ cat > flip.py <<'END'
  > import pathlib, subprocess, sys, zlib
  > git = ["git", "--git-dir=.travaux"]
  > flips = missed = 0
  > for line in subprocess.check_output(git + ["cat-file", "--batch-all-objects", "--batch-check"], text=True).splitlines():
  >     name, kind, _ = line.split()
  >     path = pathlib.Path(".travaux/objects", name[:2], name[2:])
  >     if kind != "blob":
  >         continue
  >     stored = path.read_bytes()
  >     plain = bytearray(zlib.decompress(stored))
  >     plain[-1 - len(plain) // 3] ^= 1
  >     path.chmod(0o644)
  >     path.write_bytes(zlib.compress(bytes(plain)))
  >     done = subprocess.run(["travaux", "verify"], capture_output=True, text=True)
  >     flips += 1
  >     if done.returncode != 1 or "REFUTED" not in done.stdout:
  >         missed += 1
  >         print("missed", name, done.stdout)
  >     path.write_bytes(stored)
  > print("every blob flipped once;", missed, "missed")
  > END
  $ python3 flip.py
  every blob flipped once; 0 missed
  $ travaux verify | head -1
  intact: 7 entries; bytes, signatures, keys, log and branches agree

What a stranger adds to the repository is found as well.

  $ git --git-dir=.travaux update-ref refs/heads/extra log
  $ travaux verify | mask | cut -c1-90; git --git-dir=.travaux update-ref -d refs/heads/extra
  REFUTED: 1 finding in 7 entries
  
  REFUTED branches branch extra
    expected  a document of the log
    found     none of this name
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, remembered-checkpoint
  not shown: that any draft is genuine; when: 7 entries without timestamp
  $ git --git-dir=.travaux update-ref refs/heads/framework plan-28
  $ travaux verify >/dev/null; echo $?
  1

What could not be checked is no reason to forget how far the log reached.

  $ git --git-dir=.travaux update-ref -d refs/heads/framework
  $ as_reader() { XDG_CONFIG_HOME="$HOME/reader" travaux "$@"; }
  $ cp -r .travaux shorter
  $ git --git-dir=shorter update-ref refs/heads/log log~1
  $ git --git-dir=shorter update-ref refs/heads/plan-28 plan-28~1
  $ as_reader verify --trust $(travaux | sed -n 's/^id *//p') | head -1
  INCOMPLETE: 1 thing could not be confirmed in 7 entries
  $ as_reader verify --ledger shorter 2>/dev/null | grep -A2 '^REFUTED '
  REFUTED remembered-checkpoint log
    expected  at least the 7 entries that were there before
    found     6 entries: the log was rolled back
