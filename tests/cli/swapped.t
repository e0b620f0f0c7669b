Another ledger, sound in itself, in the place of the one that was known there.

  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ stranger() { XDG_CONFIG_HOME="$HOME/stranger" travaux "$@"; }
  $ stranger init --identity alice@example.org --origin desk --ledger other >/dev/null
  $ mv .travaux mine
  $ cp -r other .travaux
  $ ID=$(stranger verify --ledger other --format json | sed -n 's/.*"ledger": "\(.*\)".*/\1/p')
  $ travaux log 2>&1 | mask
  travaux: DESK/.travaux: ANOTHER LEDGER stands here than the one you knew in this folder: it is HEX, and was HEX
  next: if you know from elsewhere that it is right: travaux verify --trust HEX; or remove HOME/.config/travaux/places/HEX
  $ travaux record 28-point-plan/draft-1.txt --as plan-28 2>&1 | mask
  travaux: DESK/.travaux: ANOTHER LEDGER stands here than the one you knew in this folder: it is HEX, and was HEX
  next: if you know from elsewhere that it is right: travaux verify --trust HEX; or remove HOME/.config/travaux/places/HEX
  $ travaux verify > verdict; echo $?; tr -d '\n' < verdict | sed 's/  */ /g' | mask; echo
  1
  REFUTED: 1 finding in 1 entryREFUTED remembered-ledger DESK/.travaux expected the ledger that you knew here: HEX found ANOTHER LEDGER: HEX; if you know from elsewhere that it is right: travaux verify --trust HEX; or remove HOME/.config/travaux/places/HEXchecked: signature, digests, chain, log, checkpoint, branches, keys, commits, objects, repositorynot shown: that any draft is genuine; when: 1 entry without timestamp; who holds the signing keys: they are the ledger's own, unconfirmed; completeness and rollback: no earlier checkpoint is remembered
  $ travaux verify --since <(git --git-dir=mine show log:checkpoint) | head -n 1
  REFUTED: 2 findings in 1 entry
  $ travaux verify plan-28@1 2>&1 | head -n 1 | mask
  travaux: DESK/.travaux: ANOTHER LEDGER stands here than the one you knew in this folder: it is HEX, and was HEX
  $ git --git-dir=.travaux log --format=%s
  ledger: founding (e0)

Whoever knows its id from elsewhere says so once. The folder's own name is what counts, not how it is reached.

  $ travaux verify --trust "$ID" | head -n 1
  intact: 1 entry; bytes, signatures, keys, log and branches agree
  $ travaux log -n 1 | head -n 1
  e0    2025-11-25T21:00:00Z  ledger founded by alice@example.org
  $ rm -r .travaux; mv mine .travaux
  $ (cd 28-point-plan && travaux log -n 1 --ledger ../.travaux/ 2>&1 | cut -c 1-60)
  travaux: ../.travaux/: ANOTHER LEDGER stands here than the o
  next: if you know from elsewhere that it is right: travaux v
  $ rm "$XDG_CONFIG_HOME"/travaux/places/*
  $ travaux log -n 1 | head -n 1
  e5    2025-11-25T21:00:00Z  about framework@1

A ledger that is moved is known where it is from then on.

  $ mv .travaux moved
  $ travaux log -n 1 --ledger moved | head -n 1
  e5    2025-11-25T21:00:00Z  about framework@1
  $ rm -r moved; mv other moved
  $ travaux log -n 1 --ledger moved 2>&1 | cut -c 1-60
  travaux: moved: ANOTHER LEDGER stands here than the one you 
  next: if you know from elsewhere that it is right: travaux v

A damaged memory is no reason to believe.

  $ for place in "$XDG_CONFIG_HOME"/travaux/places/*; do echo x > "$place"; done
  $ travaux log --ledger moved 2>&1 | mask
  travaux: HOME/.config/travaux/places/HEX: is damaged: whether this is the ledger you knew is not known
  next: restore the file, or remove it if you trust the ledger as it stands
