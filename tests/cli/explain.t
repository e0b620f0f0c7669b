  $ . "$TESTDIR/setup.sh"

Why each clause was paired, and why some were not.

  $ travaux diff 28-point-plan/draft-2.txt 28-point-plan/draft-3.txt --explain
  28-point-plan/draft-2.txt \xe2\x86\x92 28-point-plan/draft-3.txt: 1 critical, 4 major, 4 (esc)
    minor, 3 editorial, 8 renumbered
  CRITICAL  12       Frozen assets that point 10 does not cover shall {+not+} be
                     used for projects carried out jointly by the United States
                     and the Russian Federation.
                     negation-added: + not
                     because: much alike, directly beside a sure pair; 97 % of the
                     words in common; same number; neighbours agree 100 %
  MAJOR     8        added: "The general staffs of both sides shall keep a
                     telephone line open by day and night and shall announce every
                     large exercise a fortnight ahead."
                     because: nothing that is left on the other side is like it
  MAJOR     18\xe2\x86\x9221    renumbered, moved with heading: words unchanged (esc)
                     reference-stale: point 17 is now 20
                     because: the same words, which stand nowhere else; out of
                     order; neighbours agree 76 %
  MAJOR     24       Ukraine shall hold national elections [-100-] {+120+} days
                     after signature, with observers invited from every region of
                     the world.
                     duration-changed: 100 days -> 120 days: +20 %
                     because: much alike, directly beside a sure pair; 92 % of the
                     words in common; same number; neighbours agree 100 %
  MAJOR     27       Any breach of this plan shall bring back the sanctions lifted
                     under point [-14-] {+15+}.
                     reference-retargeted: point 14 -> point 15
                     because: much alike, directly beside a sure pair; 88 % of the
                     words in common; same number; neighbours agree 100 %
  MINOR     5, 6\xe2\x86\x925   merged: \xe2\x80\xa6 whether on exercise, on rotation or for training. (esc)
                     [-\xc2\xb6-] Fighter aircraft of the allied air forces may \xe2\x80\xa6 (esc)
                     because: pieces of one clause; 100 % of the words in common
  MINOR     10(c)    added: "yearly accounts shall be laid before the parliament
                     of Ukraine."
                     item-added: + yearly accounts shall be laid before the
                     parliament of ...
                     because: nothing that is left on the other side is like it
  MINOR     heading  moved, now after "Status of Ukraine", with the 2 clauses
                     under it: words unchanged: "Energy"
                     because: the same words, which stand nowhere else; same
                     title; out of order; neighbours agree 64 %
  MINOR     23(b)    removed: "families divided by the front shall be reunited at
                     the expense of the side that holds them;"
                     item-removed: - families divided by the front shall be
                     reunited at the ...
                     because: nothing that is left on the other side is like it
  folded: 3 editorial, 8 renumbered, 28 unchanged (--all shows them)
  [1]
  $ travaux diff 28-point-plan/draft-2.txt 28-point-plan/draft-3.txt --explain --format json | /usr/bin/python3 -c '
  > import json, sys
  > for change in json.load(sys.stdin)["changes"]:
  >     if change["kinds"] != ["unchanged"]: print(change["kinds"], change["reason"]["matcher"])'
  ['edited', 'moved', 'renumbered'] similar
  ['renumbered'] same-text
  ['edited', 'renumbered'] in-place
  ['merged'] piece
  ['renumbered'] same-text
  ['renumbered'] same-text
  ['added'] nobody
  ['edited'] in-place
  ['added'] nobody
  ['edited'] in-place
  ['renumbered'] same-text
  ['renumbered'] same-text
  ['renumbered'] same-text
  ['moved'] same-text
  ['renumbered'] same-text
  ['renumbered'] same-text
  ['removed'] nobody
  ['renumbered'] same-text
  ['edited'] in-place
  ['edited'] in-place
