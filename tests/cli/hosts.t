A ledger that git programs worked on.

  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ git --git-dir=.travaux repack -q -d
  $ git --git-dir=.travaux multi-pack-index write --bitmap 2>/dev/null
  $ ls .travaux/objects/pack | sed -E 's/[0-9a-f]{40}/NAME/' | sort -u
  multi-pack-index
  multi-pack-index-NAME.bitmap
  pack-NAME.idx
  pack-NAME.pack
  $ travaux verify | head -n 1
  intact: 6 entries; bytes, signatures, keys, log and branches agree
  $ travaux record 28-point-plan/draft-1.txt --as annex | mask
  recorded  annex@1 (e6): 47 clauses
  source    none given
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable

What git says of another object under a name is found.

  $ git --git-dir=.travaux repack -q -d
  $ git --git-dir=.travaux multi-pack-index write
  $ chmod u+w .travaux/objects/pack/multi-pack-index
  $ /usr/bin/python3 - <<END
  > import hashlib, struct
  > path = ".travaux/objects/pack/multi-pack-index"
  > bytes = bytearray(open(path, "rb").read())
  > rows = [struct.unpack(">4sQ", bytes[12 + 12 * i:24 + 12 * i]) for i in range(bytes[6])]
  > at = dict(rows)[b"OOFF"]
  > bytes[at:at + 8], bytes[at + 8:at + 16] = bytes[at + 8:at + 16], bytes[at:at + 8]
  > bytes[-20:] = hashlib.sha1(bytes[:-20]).digest()
  > open(path, "wb").write(bytes)
  > END
  $ travaux verify | sed -E 's/[0-9a-f]{40}/NAME/' | head -n 12
  REFUTED: 1 finding in 7 entries
  
  REFUTED objects objects/pack/multi-pack-index
    expected  an index that leads where the packs' own lead
    found     an index over several packs that git believes, and that is not
              theirs (object NAME is elsewhere
              in the pack that it names); git can do without it: delete it
  
  checked: signature, digests, chain, log, checkpoint, branches, keys, commits,
    objects, repository, remembered-checkpoint
  not shown: that any draft is genuine; when: 7 entries without timestamp
  $ rm .travaux/objects/pack/multi-pack-index*
  $ travaux verify | head -n 1
  intact: 7 entries; bytes, signatures, keys, log and branches agree

A plain clone is a working copy, and says so.

  $ git clone -q .travaux "$HOME/plain"
  $ travaux verify --ledger "$HOME/plain" 2>&1 | mask
  travaux: HOME/plain: this is a working copy, as a plain git clone makes it, and not a ledger, which is a bare repository: most of its branches are not in it
  next: clone it again from where it came from: git clone --bare WHERE FOLDER.travaux
  $ travaux log --ledger "$HOME/plain" 2>&1 | mask
  travaux: HOME/plain: this is a working copy, as a plain git clone makes it, and not a ledger, which is a bare repository: most of its branches are not in it
  next: clone it again from where it came from: git clone --bare WHERE FOLDER.travaux
  $ (cd "$HOME/plain" && travaux verify)
  travaux: no ledger here: this is a working copy, as a plain git clone of a ledger makes it
  next: clone it again from where it came from: git clone --bare WHERE FOLDER.travaux, then travaux verify --ledger FOLDER.travaux
  [2]
  $ travaux verify --ledger "$HOME/plain/.git" | head -n 6
  REFUTED: 4 findings in 7 entries
  
  REFUTED repository config: core.bare
    expected  nothing that could mislead git
    found     the repository of a working copy, as a plain git clone makes it; a
              ledger is bare
  $ git clone -q --bare .travaux copy.travaux
  $ travaux verify --ledger copy.travaux | head -n 1
  intact: 7 entries; bytes, signatures, keys, log and branches agree

What is no ledger is told in one line.

  $ mkdir -p other/refs && for n in 1 2 3; do ln -s nowhere other/$n; done
  $ travaux verify --ledger other
  travaux: other: this is not a ledger (a bare git repository with HEAD, objects and refs)
  next: name one with --ledger
  [2]
  $ travaux verify --ledger other/1
  travaux: other/1: there is no ledger here
  next: travaux init
  [2]
  $ travaux verify --ledger 28-point-plan/draft-1.txt
  travaux: 28-point-plan/draft-1.txt: this is not a ledger (a bare git repository with HEAD, objects and refs)
  next: name one with --ledger
  [2]
