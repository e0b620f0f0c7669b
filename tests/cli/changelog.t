  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 >/dev/null
  $ travaux changelog plan-28
  changelog of plan-28
  
  plan-28@3 \xe2\x86\x92 plan-28@4: 7 changed, 2 added, 1 removed, 1 moved, 9 renumbered; 28 (esc)
    unchanged
  ADDED    8          "The general staffs of both sides shall keep a telephone
                      line open by day and night and shall announce every large
                      exercise a fortnight ahead."
  ADDED    10(c)      "yearly accounts shall be laid before the parliament of
                      Ukraine."
  CHANGED  3(c)\xe2\x86\x923(a)  timetable published every quarter[-.-] {+;+}; moved from (esc)
                      3(c) to 3(a), now first under 3
  CHANGED  3(b)\xe2\x86\x923(c)  passage at marked crossings[-;-] {+.+}; also renumbered (esc)
  CHANGED  5, 6\xe2\x86\x925     merged from two; words unchanged (esc)
  CHANGED  10(b)      and be invested again[-.-] {+;+}
  CHANGED  12         does not cover shall {+not+} be used for projects
  CHANGED  24         shall hold national elections [-100-] {+120+} days after
                      signature, with
  CHANGED  27         sanctions lifted under point [-14-] {+15+}.
  REMOVED  23(b)      "families divided by the front shall be reunited at the
                      expense of the side that holds them;"
  MOVED    "Energy"   moved, now after "Status of Ukraine"
  renumbered: 3(a) \xe2\x86\x92 3(b), 7 \xe2\x86\x92 6, 8 \xe2\x86\x92 7, 19 \xe2\x86\x92 17, 20 \xe2\x86\x92 18, 21 \xe2\x86\x92 19, 17 \xe2\x86\x92 20 (with (esc)
    "Energy"), 18 \xe2\x86\x92 21 (with "Energy"), 23(c) \xe2\x86\x92 23(b) (esc)
  
  plan-28@1 \xe2\x86\x92 plan-28@3: 6 changed, 1 removed, 1 moved, 4 renumbered; 35 unchanged (esc)
  source: received from a withheld source; rated B2
  CHANGED  6          the allied air forces [-shall-] {+may+} be based in Poland
  CHANGED  9          The United States [-and-] {+,+} the European Union {+and the
                      United Kingdom+} shall launch a large
  CHANGED  13\xe2\x86\x9213, 14  split in two; words unchanged (esc)
  CHANGED  20(a)      forces shall not exceed [-600,000-] {+800,000+} persons;
  CHANGED  25         open for signature until [-27 November 2025-] {+11 December
                      2025+}.
  CHANGED  26         the exchange under point [-22-] {+23+}.
  REMOVED  16         "Washington and Moscow shall conclude a long-term agreement
                      on commerce covering Arctic shipping, rare metals and data
                      centres."
  MOVED    24\xe2\x86\x9222      moved from 24 to 22, now first under "People" (esc)
  renumbered: 14 \xe2\x86\x92 15, 15 \xe2\x86\x92 16, 22 \xe2\x86\x92 23, 23 \xe2\x86\x92 24 (esc)
  $ travaux changelog plan-28@1..3 --format markdown
  # Changelog of plan-28
  
  ## plan-28@3
  
  Compared with plan-28@1: **6 changed, 1 removed, 1 moved, 4 renumbered; 35 unchanged**.
  
  Sources:
  
  - received from a withheld source; rated B2
  
  ### Changed
  
  - **6**: \xe2\x80\x9cshall\xe2\x80\x9d became \xe2\x80\x9cmay\xe2\x80\x9d (\xe2\x80\xa6 the allied air forces may be based in Poland \xe2\x80\xa6) (esc)
  - **9**: \xe2\x80\x9cand\xe2\x80\x9d became \xe2\x80\x9c,\xe2\x80\x9d (\xe2\x80\xa6 The United States, the European Union \xe2\x80\xa6); \xe2\x80\x9cand the United Kingdom\xe2\x80\x9d was added (\xe2\x80\xa6 and the United Kingdom shall launch a large \xe2\x80\xa6) (esc)
  - **13 \xe2\x86\x92 13, 14**: split in two; words unchanged (esc)
  - **20(a)**: \xe2\x80\x9c600,000\xe2\x80\x9d became \xe2\x80\x9c800,000\xe2\x80\x9d (\xe2\x80\xa6 forces shall not exceed 800,000 persons; \xe2\x80\xa6) (esc)
  - **25**: \xe2\x80\x9c27 November 2025\xe2\x80\x9d became \xe2\x80\x9c11 December 2025\xe2\x80\x9d (\xe2\x80\xa6 open for signature until 11 December 2025. \xe2\x80\xa6) (esc)
  - **26**: \xe2\x80\x9c22\xe2\x80\x9d became \xe2\x80\x9c23\xe2\x80\x9d (\xe2\x80\xa6 the exchange under point 23. \xe2\x80\xa6) (esc)
  
  ### Removed
  
  - **16**: \xe2\x80\x9cWashington and Moscow shall conclude a long-term agreement on commerce covering Arctic shipping, rare metals and data centres.\xe2\x80\x9d (esc)
  
  ### Moved
  
  - **24 \xe2\x86\x92 22**: moved from 24 to 22, now first under "People" (esc)
  
  ### Renumbered
  
  - **14 \xe2\x86\x92 15** (esc)
  - **15 \xe2\x86\x92 16** (esc)
  - **22 \xe2\x86\x92 23** (esc)
  - **23 \xe2\x86\x92 24** (esc)
  $ travaux changelog plan-28 3..4 --format markdown -o CHANGES.md && head -5 CHANGES.md
  # Changelog of plan-28
  
  ## plan-28@4
  
  Compared with plan-28@3: **7 changed, 2 added, 1 removed, 1 moved, 9 renumbered; 28 unchanged**.
  $ travaux changelog plan-28@2..4
  travaux: plan-28@2..4: plan-28@2 does not lead to plan-28@4 by lineage
  next: travaux log shows what follows what; travaux diff compares any two
  [2]
  $ travaux changelog framework
  changelog of framework
  there is no earlier draft to compare with
