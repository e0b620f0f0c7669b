  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 >/dev/null
  $ travaux changelog plan-28
  changelog of plan-28
  
  plan-28@3 \xe2\x86\x92 plan-28@4: 2 clauses added, 1 clause removed, 1 clause moved, 16 (esc)
    clauses reworded
  recorded 2025-11-25; 47 clauses, 28 unchanged; 38 words added, 19 removed; 3
    major, 17 minor
  ADDED    8          "The general staffs of both sides shall keep a telephone
                      line open by day and night and shall announce every large
                      exercise a fortnight ahead." (major)
  ADDED    10(c)      "yearly accounts shall be laid before the parliament of
                      Ukraine." (major)
  CHANGED  3(c)\xe2\x86\x923(a)  timetable published every quarter[-.-] {+;+}; moved from (esc)
                      3(c) to 3(a), now first under 3 (minor)
  CHANGED  3(b)\xe2\x86\x923(c)  passage at marked crossings[-;-] {+.+}; also renumbered (esc)
                      (minor)
  CHANGED  5, 6\xe2\x86\x925     merged from two; words unchanged (minor) (esc)
  CHANGED  10(b)      and be invested again[-.-] {+;+} (minor)
  CHANGED  12         does not cover shall {+not+} be used for projects (minor)
  CHANGED  24         shall hold national elections [-100-] {+120+} days after
                      signature, with (minor)
  CHANGED  27         sanctions lifted under point [-14-] {+15+}. (minor)
  REMOVED  23(b)      "families divided by the front shall be reunited at the
                      expense of the side that holds them;" (major)
  MOVED    "Energy"   moved, now after "Status of Ukraine" (minor)
  renumbered: 3(a) \xe2\x86\x92 3(b), 7 \xe2\x86\x92 6, 8 \xe2\x86\x92 7, 19 \xe2\x86\x92 17, 20 \xe2\x86\x92 18, 21 \xe2\x86\x92 19, 17 \xe2\x86\x92 20 (with (esc)
    "Energy"), 18 \xe2\x86\x92 21 (with "Energy"), 23(c) \xe2\x86\x92 23(b) (esc)
  
  plan-28@1 \xe2\x86\x92 plan-28@3: 1 provision weakened, 1 clause removed, 10 clauses (esc)
    reworded
  recorded 2025-11-25; 47 clauses, 35 unchanged; 10 words added, 25 removed; 2
    major, 10 minor
  source: received from a withheld source; rated B2
  CHANGED  6          the allied air forces [-shall-] {+may+} be based in Poland
                      major: shall \xe2\x86\x92 may (esc)
  CHANGED  9          The United States [-and-] {+,+} the European Union {+and the
                      United Kingdom+} shall launch a large (minor)
  CHANGED  13\xe2\x86\x9213, 14  split in two; words unchanged (minor) (esc)
  CHANGED  20(a)      forces shall not exceed [-600,000-] {+800,000+} persons;
                      (minor)
  CHANGED  25         open for signature until [-27 November 2025-] {+11 December
                      2025+}. (minor)
  CHANGED  26         the exchange under point [-22-] {+23+}. (minor)
  REMOVED  16         "Washington and Moscow shall conclude a long-term agreement
                      on commerce covering Arctic shipping, rare metals and data
                      centres." (major)
  MOVED    24\xe2\x86\x9222      moved from 24 to 22, now first under "People" (minor) (esc)
  renumbered: 14 \xe2\x86\x92 15, 15 \xe2\x86\x92 16, 22 \xe2\x86\x92 23, 23 \xe2\x86\x92 24 (esc)
  
  not in it: plan-28@2: same draft as plan-28@1
  $ travaux changelog plan-28@1..3 --format markdown
  # Changelog of plan-28
  
  ## plan-28@3 - 2025-11-25 (recorded)
  
  **1 provision weakened, 1 clause removed, 10 clauses reworded.**
  
  Compared with plan-28@1: 47 clauses, 35 unchanged; 10 words added, 25 removed; 2 major, 10 minor.
  
  Sources:
  
  - received from a withheld source; rated B2
  
  ### Changed
  
  - **6**: \xe2\x80\x9cshall\xe2\x80\x9d became \xe2\x80\x9cmay\xe2\x80\x9d (\xe2\x80\xa6 the allied air forces may be based in Poland \xe2\x80\xa6). Effect: major\\: shall \xe2\x86\x92 may (esc)
  - **9**: \xe2\x80\x9cand\xe2\x80\x9d became \xe2\x80\x9c,\xe2\x80\x9d (\xe2\x80\xa6 The United States, the European Union \xe2\x80\xa6); \xe2\x80\x9cand the United Kingdom\xe2\x80\x9d was added (\xe2\x80\xa6 and the United Kingdom shall launch a large \xe2\x80\xa6) (minor) (esc)
  - **13 \xe2\x86\x92 13, 14**: split in two; words unchanged (minor) (esc)
  - **20(a)**: \xe2\x80\x9c600,000\xe2\x80\x9d became \xe2\x80\x9c800,000\xe2\x80\x9d (\xe2\x80\xa6 forces shall not exceed 800,000 persons; \xe2\x80\xa6) (minor) (esc)
  - **25**: \xe2\x80\x9c27 November 2025\xe2\x80\x9d became \xe2\x80\x9c11 December 2025\xe2\x80\x9d (\xe2\x80\xa6 open for signature until 11 December 2025. \xe2\x80\xa6) (minor) (esc)
  - **26**: \xe2\x80\x9c22\xe2\x80\x9d became \xe2\x80\x9c23\xe2\x80\x9d (\xe2\x80\xa6 the exchange under point 23. \xe2\x80\xa6) (minor) (esc)
  
  ### Removed
  
  - **16**: \xe2\x80\x9cWashington and Moscow shall conclude a long-term agreement on commerce covering Arctic shipping, rare metals and data centres.\xe2\x80\x9d (major) (esc)
  
  ### Moved
  
  - **24 \xe2\x86\x92 22**: moved from 24 to 22, now first under "People" (minor) (esc)
  
  ### Renumbered
  
  - **14 \xe2\x86\x92 15** (esc)
  - **15 \xe2\x86\x92 16** (esc)
  - **22 \xe2\x86\x92 23** (esc)
  - **23 \xe2\x86\x92 24** (esc)
  
  ## Not in these steps
  
  - plan-28@2\: same draft as plan-28@1
  $ travaux changelog plan-28 3..4 --format markdown -o CHANGES.md && head -5 CHANGES.md
  # Changelog of plan-28
  
  ## plan-28@4 - 2025-11-25 (recorded)
  
  **2 clauses added, 1 clause removed, 1 clause moved, 16 clauses reworded.**
  $ travaux changelog plan-28@2..4
  travaux: plan-28@2..4: plan-28@2 does not lead to plan-28@4 by lineage
  next: travaux log shows what follows what; travaux diff compares any two
  [2]
  $ travaux changelog framework
  changelog of framework
  there is no earlier draft to compare with

The other forms. HTML is one page without a script; JSON has a schema, which tests/schemas.py holds it against.

  $ travaux changelog plan-28 --format line
  plan-28@3 \xe2\x86\x92 plan-28@4: 2 clauses added, 1 clause removed, 1 clause moved, 16 clauses reworded; not in it: plan-28@2: same draft as plan-28@1 (esc)
  plan-28@1 \xe2\x86\x92 plan-28@3: 1 provision weakened, 1 clause removed, 10 clauses reworded (esc)
  $ travaux changelog plan-28@3 --format html -o changes.html; grep -c '<script' changes.html; grep -E '<title>|headline' changes.html | tail -2
  0
  .headline { font-size: 1.1rem; font-weight: bold; margin: 0.5rem 0; }
  <p class="headline">1 provision weakened, 1 clause removed, 10 clauses reworded.</p>
  $ travaux changelog plan-28@3 --format json | python3 -c 'import json, sys; r = json.load(sys.stdin); s = r["documents"][0]["steps"][0]; print(r["format"], s["headline"], s["date"], s["statistics"], sep="\n")'
  travaux.changelog/1
  1 provision weakened, 1 clause removed, 10 clauses reworded
  {'date': '2025-11-25T21:00:00Z', 'said_as': 'recorded'}
  {'clauses_before': 47, 'clauses_after': 47, 'unchanged': 35, 'words_added': 10, 'words_removed': 25, 'changes': {'editorial': 0, 'minor': 10, 'major': 2, 'critical': 0}}

Files need no ledger; in a workflow they are annotated by line, commas and colons of a name escaped.

  $ cp 28-point-plan/draft-1.txt 'draft, one.txt'
  $ travaux changelog 'draft, one.txt' 28-point-plan/draft-2.txt --format github | grep -v '^::notice file'
  ::notice title=draft%2C one.txt \xe2\x86\x92 28-point-plan/draft-2.txt::1 provision weakened, 1 clause removed, 10 clauses reworded (47 clauses, 35 unchanged; 10 words added, 25 removed; 2 major, 10 minor) (esc)
  ::warning file=28-point-plan/draft-2.txt,line=23,title=major changed 6::major: shall \xe2\x86\x92 may: the allied air forces [-shall-] {+may+} be based in Poland (esc)
  ::warning file=draft%2C one.txt,line=51,title=major removed 16::"Washington and Moscow shall conclude a long-term agreement on commerce covering Arctic shipping, rare metals and data centres."
  $ travaux changelog 28-point-plan/draft-1.txt 28-point-plan/draft-2.txt --file 28-point-plan/draft-3.txt --format line
  28-point-plan/draft-2.txt \xe2\x86\x92 28-point-plan/draft-3.txt: 2 clauses added, 1 clause removed, 1 clause moved, 16 clauses reworded (esc)
  28-point-plan/draft-1.txt \xe2\x86\x92 28-point-plan/draft-2.txt: 1 provision weakened, 1 clause removed, 10 clauses reworded (esc)
  $ travaux changelog plan-28@1 28-point-plan/draft-3.txt --format line
  plan-28@1 \xe2\x86\x92 28-point-plan/draft-3.txt: 1 provision weakened, 2 clauses added, 2 clauses removed, 1 clause moved, and 24 further changes (esc)

  $ echo 'modality-weakened critical' > strict.rules
  $ travaux changelog 28-point-plan/draft-1.txt 28-point-plan/draft-2.txt --rules strict.rules --format github | grep -c '^::error'
  1

A period over all documents, by the dates in the record.

  $ travaux record article-5-framework/draft-2.md --as framework --dated 2025-12-01 --from withheld >/dev/null
  $ travaux changelog --all --format line
  framework@1 \xe2\x86\x92 framework@2: 1 provision weakened, 1 article added, 1 clause added, 1 recital added, and 11 further changes (1 of them major) (esc)
  plan-28@3 \xe2\x86\x92 plan-28@4: 2 clauses added, 1 clause removed, 1 clause moved, 16 clauses reworded; not in it: plan-28@2: same draft as plan-28@1 (esc)
  plan-28@1 \xe2\x86\x92 plan-28@3: 1 provision weakened, 1 clause removed, 10 clauses reworded (esc)
  $ travaux changelog --all --since 2025-11-26 --format line
  framework@1 \xe2\x86\x92 framework@2: 1 provision weakened, 1 article added, 1 clause added, 1 recital added, and 11 further changes (1 of them major) (esc)
  plan-28: no step in this period
  $ travaux changelog --all --until 2025-11-26 | head -6
  changelog of all documents, until 2025-11-26 by the dates in the record
  
  framework: no step in this period
  not in it: framework@1: first draft
  
  plan-28@3 \xe2\x86\x92 plan-28@4: 2 clauses added, 1 clause removed, 1 clause moved, 16 (esc)
  $ travaux changelog framework --since 2026-01-01
  changelog of framework, since 2026-01-01 by the dates in the record
  no step in this period
  $ travaux changelog --all --since yesterday
  travaux: 'yesterday' is no date
  next: write it as 2025-11-20
  [2]
  $ travaux changelog --all --since 2025-12-01 --until 2025-11-01
  travaux: the period from 2025-12-01 to 2025-11-01 runs backwards
  [2]
  $ travaux changelog --all plan-28
  travaux: --all is about every document; name none
  next: travaux changelog --all
  [2]
  $ travaux changelog
  travaux: a document is needed, or files
  next: travaux changelog plan-28, or travaux changelog OLD NEW
  [2]
  $ travaux changelog 28-point-plan/draft-1.txt
  travaux: '28-point-plan/draft-1.txt' alone has nothing to be compared with
  next: name a document (travaux log lists them), or two files, the older one first
  [2]
  $ travaux changelog 28-point-plan/draft-1.txt 28-point-plan/draft-2.txt --since 2025-11-01
  travaux: --since and --until are about what is recorded in a ledger
  next: leave them out, or name a document
  [2]

What does not stand is told, also where it is the newest, and so is a version that is not what was recorded.

  $ travaux withdraw plan-28@4 --reason 'a forgery' >/dev/null
  $ travaux changelog plan-28 --format line
  plan-28@1 \xe2\x86\x92 plan-28@3: 1 provision weakened, 1 clause removed, 10 clauses reworded; not in it: plan-28@2: same draft as plan-28@1; not in it: plan-28@4: follows plan-28@3; withdrawn by e8: a forgery (esc)
  $ blob=$(git --git-dir=.travaux rev-parse plan-28~2:draft.md)
  $ chmod u+w .travaux/objects/${blob:0:2}/${blob:2} && echo damaged > .travaux/objects/${blob:0:2}/${blob:2}
  $ travaux changelog plan-28 --format line | sed -E 's/[0-9a-f]{40}/OBJECT/'
  plan-28@1 \xe2\x86\x92 plan-28@3: nothing was compared: plan-28@3: NOT AS RECORDED: object OBJECT: its compressed bytes are damaged; travaux verify says more; not in it: plan-28@2: same draft as plan-28@1; not in it: plan-28@4: follows plan-28@3; withdrawn by e8: a forgery (esc)
  $ travaux changelog plan-28 > shown; echo $?; sed -E 's/[0-9a-f]{40}/OBJECT/' shown | head -8
  1
  changelog of plan-28
  
  plan-28@1 \xe2\x86\x92 plan-28@3: nothing was compared (esc)
  recorded 2025-11-25
  source: received from a withheld source; rated B2
  NOT COMPARED  plan-28@3: NOT AS RECORDED: object
                OBJECT: its compressed bytes are
                damaged; travaux verify says more

What a draft says comes alive in no form.

  $ printf '1. The Parties shall meet in Geneva each year.\n' > calm.txt
  $ printf '1. The Parties may meet in <script>alert(1)</script> \033[2J 100%% ::error::x each year.\n' > hostile.txt
  $ travaux changelog calm.txt hostile.txt | grep CHANGED
  CHANGED  1  The Parties [-shall-] {+may+} meet in [-Geneva-]
  $ travaux changelog calm.txt hostile.txt --format markdown | grep '^- '
  - **1**: \xe2\x80\x9cshall\xe2\x80\x9d became \xe2\x80\x9cmay\xe2\x80\x9d (\xe2\x80\xa6 The Parties may meet in \xe2\x80\xa6); \xe2\x80\x9cGeneva\xe2\x80\x9d became \xe2\x80\x9c\\<script\\>alert(1)\\</script\\> \\<U+001B\\>\\[2J 100% \\:\\:error\\:\\:x\xe2\x80\x9d (\xe2\x80\xa6 \\<script\\>alert(1)\\</script\\> \\<U+001B\\>\\[2J 100% \\:\\:error\\:\\:x each year. \xe2\x80\xa6) (minor) (esc)
  - effects\: in which language the texts are is not known
  $ travaux changelog calm.txt hostile.txt --format html | grep -o '<li>.*'
  <li>effects: in which language the texts are is not known</li>
  <li><span class="label"><bdi dir="auto">1</bdi></span> <span class="tag minor">minor</span> <span dir="auto"> \xe2\x80\xa6 The Parties <del dir="auto">shall</del> <ins dir="auto">may</ins> meet in <del dir="auto">Geneva</del> <ins dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; &lt;U+001B&gt;[2J 100% ::error::x</ins> each year. \xe2\x80\xa6</span></li> (esc)
  $ travaux changelog calm.txt hostile.txt --format github
  ::notice title=calm.txt \xe2\x86\x92 hostile.txt::1 clause reworded; effects not judged (1 clause, 0 unchanged; 5 words added, 2 removed; 1 minor) (esc)
  ::notice title=not judged::effects: in which language the texts are is not known
  ::notice file=hostile.txt,line=1,title=minor changed 1::The Parties [-shall-] {+may+} meet in [-Geneva-] {+<script>alert(1)</script> <U+001B>[2J 100%25 ::error::x+} each year.
