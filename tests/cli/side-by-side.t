  $ . "$TESTDIR/setup.sh"

Two columns, old and new.

  $ travaux diff 28-point-plan/draft-2.txt 28-point-plan/draft-3.txt --side-by-side
  28-point-plan/draft-2.txt \xe2\x86\x92 28-point-plan/draft-3.txt: 1 critical, 4 major, 4 (esc)
    minor, 3 editorial, 8 renumbered
  28-point-plan/draft-2.txt              \xe2\x94\x82 28-point-plan/draft-3.txt (esc)
  \xe2\x80\xa6 2 editorial, 1 renumbered, 7 unchanged (esc)
  MINOR merged
  5, 6 \xe2\x80\xa6 whether on exercise, on         \xe2\x94\x82 5 \xe2\x80\xa6 whether on exercise, on rotation (esc)
  rotation or for training. [-\xc2\xb6-]        \xe2\x94\x82 or for training. Fighter aircraft of (esc)
  Fighter aircraft of the allied air     \xe2\x94\x82 the allied air forces may \xe2\x80\xa6 (esc)
  forces may \xe2\x80\xa6                           \xe2\x94\x82 (esc)
  \xe2\x80\xa6 2 renumbered (esc)
  MAJOR added
                                         \xe2\x94\x82 8 "The general staffs of both sides (esc)
                                         \xe2\x94\x82 shall keep a telephone line open by (esc)
                                         \xe2\x94\x82 day and night and shall announce every (esc)
                                         \xe2\x94\x82 large exercise a fortnight ahead." (esc)
                                         \xe2\x94\x82 (after 7) (esc)
  \xe2\x80\xa6 1 editorial, 4 unchanged (esc)
  MINOR added
                                         \xe2\x94\x82 10(c) "yearly accounts shall be laid (esc)
                                         \xe2\x94\x82 before the parliament of Ukraine." (esc)
                                         \xe2\x94\x82 (after 10(b)) (esc)
    item-added: + yearly accounts shall be laid before the parliament of ...
  \xe2\x80\xa6 1 unchanged (esc)
  CRITICAL
  12 Frozen assets that point 10 does    \xe2\x94\x82 12 Frozen assets that point 10 does (esc)
  not cover shall be used for projects   \xe2\x94\x82 not cover shall {+not+} be used for (esc)
  carried out jointly by the United      \xe2\x94\x82 projects carried out jointly by the (esc)
  States and the Russian Federation.     \xe2\x94\x82 United States and the Russian (esc)
                                         \xe2\x94\x82 Federation. (esc)
    negation-added: + not
  \xe2\x80\xa6 3 renumbered, 8 unchanged (esc)
  MINOR moved, now after "Status of Ukraine", with the 2 clauses under it
  heading "Energy" (stood after "Russia  \xe2\x94\x82 heading "Energy" (now after "Status of (esc)
  in the world economy")                 \xe2\x94\x82 Ukraine") (esc)
  \xe2\x80\xa6 1 renumbered (esc)
  MAJOR renumbered, moved with heading
  18 "The United States shall help to    \xe2\x94\x82 21 "The United States shall help to (esc)
  restore pipelines, \xe2\x80\xa6" (18 more words)  \xe2\x94\x82 restore pipelines, \xe2\x80\xa6" (18 more words) (esc)
    reference-stale: point 17 is now 20
  \xe2\x80\xa6 4 unchanged (esc)
  MINOR removed
  23(b) "families divided by the front   \xe2\x94\x82 (esc)
  shall be reunited at the expense of    \xe2\x94\x82 (esc)
  the side that holds them;" (after      \xe2\x94\x82 (esc)
  23(a))                                 \xe2\x94\x82 (esc)
    item-removed: - families divided by the front shall be reunited at the ...
  \xe2\x80\xa6 1 renumbered (esc)
  MAJOR
  24 Ukraine shall hold national         \xe2\x94\x82 24 Ukraine shall hold national (esc)
  elections [-100-] days after           \xe2\x94\x82 elections {+120+} days after (esc)
  signature, with observers invited from \xe2\x94\x82 signature, with observers invited from (esc)
  every region of the world.             \xe2\x94\x82 every region of the world. (esc)
    duration-changed: 100 days -> 120 days: +20 %
  \xe2\x80\xa6 3 unchanged (esc)
  MAJOR
  27 Any breach of this plan shall bring \xe2\x94\x82 27 Any breach of this plan shall bring (esc)
  back the sanctions lifted under point  \xe2\x94\x82 back the sanctions lifted under point (esc)
  [-14-].                                \xe2\x94\x82 {+15+}. (esc)
    reference-retargeted: point 14 -> point 15
  \xe2\x80\xa6 1 unchanged (esc)
  [1]
  $ travaux diff 28-point-plan/draft-2.txt 28-point-plan/draft-3.txt --side-by-side --summary
  28-point-plan/draft-2.txt \xe2\x86\x92 28-point-plan/draft-3.txt: 1 critical, 4 major, 4 (esc)
    minor, 3 editorial, 8 renumbered
  6 edited, 1 merged, 2 added, 1 removed, 2 moved, 11 renumbered, 28 unchanged
  [1]
  $ travaux diff 28-point-plan/draft-2.txt 28-point-plan/draft-3.txt --side-by-side --format json
  travaux: --side-by-side is a way to show a comparison on a terminal
  next: leave out one of --side-by-side and --format json
  [2]
