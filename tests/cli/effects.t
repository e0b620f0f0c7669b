  $ . "$TESTDIR/setup.sh"
  $ cd 28-point-plan

What a change means stands under its words; --severity and --only choose, and say what they leave out.

  $ travaux diff draft-1.txt draft-2.txt --severity major
  draft-1.txt \xe2\x86\x92 draft-2.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  MAJOR  6      Fighter aircraft of the allied air forces [-shall-] {+may+} be
                based in Poland and shall patrol from there.
                modality-weakened: shall -> may
  MAJOR  9      The United States [-and-] {+,+} the European Union {+and the
                United Kingdom+} shall launch a large programme of investment in
                the rebuilding of Ukraine.
                party-added: + United Kingdom
  MAJOR  16     removed: "Washington and Moscow shall conclude a long-term
                agreement on commerce covering Arctic shipping, rare metals and
                data centres."
  MAJOR  20(a)  its armed forces shall not exceed [-600,000-] {+800,000+} persons;
                count-changed: 600,000 -> 800,000: +33 %
  MAJOR  25     This plan shall be legally binding and shall be open for signature
                until [-27 November 2025-] {+11 December 2025+}.
                date-changed: 27 November 2025 -> 11 December 2025: 14 days later
  MAJOR  27     "Any breach of this plan shall bring back \xe2\x80\xa6" (6 more words) (esc)
                reference-stale: point 14 is now 15
  left out: 2 minor, 1 editorial, 4 renumbered, 34 unchanged (--severity and
    --only choose)
  [1]
  $ travaux diff draft-1.txt draft-2.txt --only modality-weakened,modality-strengthened
  draft-1.txt \xe2\x86\x92 draft-2.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  MAJOR  6  Fighter aircraft of the allied air forces [-shall-] {+may+} be based
            in Poland and shall patrol from there.
            modality-weakened: shall -> may
  left out: 5 major, 2 minor, 1 editorial, 4 renumbered, 34 unchanged (--severity
    and --only choose)
  [1]
  $ travaux diff draft-1.txt draft-2.txt --only modality-weakned
  travaux: --only 'modality-weakned' is unknown
  next: did you mean modality-weakened? travaux rules lists them
  [2]
  $ travaux diff draft-1.txt draft-2.txt --severity grave
  travaux: --severity 'grave' is unknown
  next: known: critical, major, minor or editorial
  [2]
  $ travaux diff draft-1.txt draft-2.txt --severity major --all
  travaux: --all shows every change, --severity and --only do not
  next: leave one of them out
  [2]
  $ travaux diff draft-1.txt draft-2.txt --only reworded --format json
  travaux: --severity and --only choose what a terminal shows
  next: JSON holds all changes; each effect says its rule and severity
  [2]

Gates decide between 0 and 1, and say why; what is only shown or not shown changes nothing.

  $ travaux diff draft-1.txt draft-2.txt --summary --fail-on critical
  draft-1.txt \xe2\x86\x92 draft-2.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  gate critical: not fired
  $ travaux diff draft-1.txt draft-2.txt --summary --fail-on major --fail-on critical,not-compared
  draft-1.txt \xe2\x86\x92 draft-2.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  gate critical: not fired
  gate major: fired by 6 changes: 6; 9; 16; 20(a); 25; 27
  gate not-compared: not fired
  [1]
  $ travaux diff draft-1.txt draft-2.txt --fail-on major --only editorial -o page.txt
  gate major: fired by 6 changes: 6; 9; 16; 20(a); 25; 27
  [1]
  $ travaux diff draft-1.txt draft-1.txt --fail-on editorial,not-compared
  draft-1.txt \xe2\x86\x92 draft-1.txt: unchanged: 47 clauses, word for word (esc)
  gate editorial: not fired
  gate not-compared: not fired
  $ travaux diff draft-1.txt draft-2.txt --fail-on majer
  travaux: --fail-on 'majer' is unknown
  next: did you mean major? known: critical, major, minor, editorial, not-compared
  [2]
  $ travaux diff missing.txt draft-2.txt --fail-on critical
  travaux: missing.txt: no such file
  next: travaux log lists what is recorded
  [2]
  $ printf '# Plan\n\n1. The Parties shall meet in the spring of the year.\n\n![map](map.png)\n' > a.md
  $ travaux diff a.md a.md --fail-on not-compared
  a.md \xe2\x86\x92 a.md: unchanged: 2 clauses, word for word; image (2) NOT COMPARED (esc)
  NOT COMPARED  both sides, line 5: image; "map" map.png
  gate not-compared: fired: 2 things not compared
  [1]
  $ travaux diff a.md a.md --fail-on critical
  a.md \xe2\x86\x92 a.md: unchanged: 2 clauses, word for word; image (2) NOT COMPARED (esc)
  NOT COMPARED  both sides, line 5: image; "map" map.png
  gate critical: not fired

A rules file says what weighs how much. What it switches off is counted, and fires nothing.

  $ printf '# Our rules\nmodality-weakened critical # a duty is a duty\nreworded off\n' > rules.txt
  $ travaux diff draft-1.txt draft-2.txt --rules rules.txt --summary --fail-on critical
  draft-1.txt \xe2\x86\x92 draft-2.txt: 1 critical, 5 major, 2 minor, 1 editorial, 4 (esc)
    renumbered
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  gate critical: fired by 1 change: 6
  [1]
  $ printf '1. The Council shall meet in the spring of the year.\n' > one.txt
  $ printf '1. The Council shall gather in the spring of the year.\n' > two.txt
  $ travaux diff one.txt two.txt --language en --rules rules.txt --fail-on editorial
  one.txt \xe2\x86\x92 two.txt: 1 switched off (esc)
  folded: 1 switched off (--all shows them)
  gate editorial: not fired
  $ travaux diff one.txt two.txt --language en --rules rules.txt; echo $?
  one.txt \xe2\x86\x92 two.txt: 1 switched off (esc)
  folded: 1 switched off (--all shows them)
  1
  $ printf 'reworded off\n\nmodality-weekened major\n' > wrong.txt
  $ travaux diff one.txt two.txt --rules wrong.txt
  travaux: wrong.txt: line 3: rule 'modality-weekened' is unknown
  next: did you mean modality-weakened? travaux rules lists them all
  [2]
  $ printf 'reworded loud\n' > wrong.txt
  $ travaux diff one.txt two.txt --rules wrong.txt
  travaux: wrong.txt: line 1: severity 'loud' is unknown
  next: known: off, editorial, minor, major, critical
  [2]

What was reviewed is folded and fires nothing, also when its clause has another number.

  $ touch seen.txt
  $ travaux diff one.txt two.txt --language en --reviewed seen.txt
  one.txt \xe2\x86\x92 two.txt: 1 minor (esc)
  MINOR  1  reworded: The Council shall [-meet-] {+gather+} in the spring of the
            year.
            3189da20c199
  [1]
  $ travaux diff one.txt two.txt --language en --reviewed seen.txt | grep -E '^ +[0-9a-f]{12}$' > seen.txt
  $ sed -i 's/$/  agreed on Monday/' seen.txt
  $ travaux diff one.txt two.txt --language en --reviewed seen.txt --fail-on editorial
  one.txt \xe2\x86\x92 two.txt: 1 reviewed (esc)
  folded: 1 reviewed (--all shows them)
  gate editorial: not fired
  $ sed 's/^1/4/' one.txt > four.txt; sed 's/^1/9/' two.txt > nine.txt
  $ travaux diff four.txt nine.txt --language en --reviewed seen.txt --fail-on editorial
  four.txt \xe2\x86\x92 nine.txt: 1 reviewed (esc)
  folded: 1 reviewed (--all shows them)
  gate editorial: not fired
  $ printf 'gather may stay\n' > seen.txt
  $ travaux diff one.txt two.txt --reviewed seen.txt
  travaux: seen.txt: line 1: no fingerprint of a change: 12 digits 0-9a-f are expected
  next: travaux diff ... --reviewed FILE shows the fingerprint of each change
  [2]

Of a language that is not known effects are not judged, and the gate for that fires.

  $ travaux diff one.txt two.txt --fail-on minor,not-compared
  one.txt \xe2\x86\x92 two.txt: 1 minor (esc)
  MINOR  1  reworded: The Council shall [-meet-] {+gather+} in the spring of the
            year.
  gate minor: fired by 1 change: 1
  gate not-compared: not fired
  [1]
  $ travaux diff one.txt two.txt --language xx
  travaux: --language 'xx' is unknown
  next: known: auto, en, uk, ru, fr, de, es, it, pl, nl or pt
  [2]
  $ travaux diff draft-1.txt draft-1-ukrainian.txt --fail-on major
  travaux: --fail-on is about two texts in one language
  next: --translation no compares the words all the same
  [2]
