  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ travaux record 28-point-plan/draft-3.txt --as plan-28 >/dev/null
  $ travaux changelog plan-28
  changelog of plan-28
  
  plan-28@3 \xe2\x86\x92 plan-28@4: negation added in 12 (+ not), period in 24 lengthened (esc)
    from 100 days to 120 days (+20 %), reference gone stale in 21 (point 17),
    reference redirected in 27 (point 14 \xe2\x86\x92 point 15), and 16 further changes (1 of (esc)
    them major)
  recorded 2025-11-25; 47 clauses, 28 unchanged; 38 words added, 19 removed; 1
    critical, 4 major, 4 minor, 11 editorial
  ADDED      8          "The general staffs of both sides shall keep a telephone
                        line open by day and night and shall announce every large
                        exercise a fortnight ahead." (major)
  ADDED      10(c)      "yearly accounts shall be laid before the parliament of
                        Ukraine."
                        minor: + yearly accounts shall be laid before the
                        parliament of ...
  CHANGED    12         does not cover shall {+not+} be used for projects
                        critical: + not
  CHANGED    18\xe2\x86\x9221      words unchanged; with "Energy"; also renumbered (esc)
                        major: point 17 is now 20
  CHANGED    24         shall hold national elections [-100-] {+120+} days after
                        signature, with
                        major: 100 days \xe2\x86\x92 120 days: +20 % (esc)
  CHANGED    27         sanctions lifted under point [-14-] {+15+}.
                        major: point 14 \xe2\x86\x92 point 15 (esc)
  CHANGED    5, 6\xe2\x86\x925     merged from two; words unchanged (minor) (esc)
  REMOVED    23(b)      "families divided by the front shall be reunited at the
                        expense of the side that holds them;"
                        minor: - families divided by the front shall be reunited
                        at the ...
  MOVED      "Energy"   moved, now after "Status of Ukraine" (minor)
  EDITORIAL  3(c)\xe2\x86\x923(a)  timetable published every quarter[-.-] {+;+}; moved from (esc)
                        3(c) to 3(a), now first under 3
  EDITORIAL  3(b)\xe2\x86\x923(c)  passage at marked crossings[-;-] {+.+}; also renumbered (esc)
  EDITORIAL  10(b)      and be invested again[-.-] {+;+}
  renumbered: 3(a) \xe2\x86\x92 3(b), 7 \xe2\x86\x92 6, 8 \xe2\x86\x92 7, 19 \xe2\x86\x92 17, 20 \xe2\x86\x92 18, 21 \xe2\x86\x92 19, 17 \xe2\x86\x92 20 (with (esc)
    "Energy"), 23(c) \xe2\x86\x92 23(b) (esc)
  
  plan-28@1 \xe2\x86\x92 plan-28@3: provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) (esc)
    raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000
    persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14
    days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of
    them major)
  recorded 2025-11-25; 47 clauses, 34 unchanged; 10 words added, 25 removed; 6
    major, 2 minor, 5 editorial
  source: received from a withheld source; rated B2
  CHANGED    6          the allied air forces [-shall-] {+may+} be based in Poland
                        major: shall \xe2\x86\x92 may (esc)
  CHANGED    9          The United States [-and-] {+,+} the European Union {+and
                        the United Kingdom+} shall launch a large
                        major: + United Kingdom
  CHANGED    20(a)      forces shall not exceed [-600,000-] {+800,000+} persons;
                        major: 600,000 \xe2\x86\x92 800,000: +33 % (esc)
  CHANGED    25         open for signature until [-27 November 2025-] {+11
                        December 2025+}.
                        major: 27 November 2025 \xe2\x86\x92 11 December 2025: 14 days later (esc)
  CHANGED    27         words unchanged
                        major: point 14 is now 15
  CHANGED    13\xe2\x86\x9213, 14  split in two; words unchanged (minor) (esc)
  REMOVED    16         "Washington and Moscow shall conclude a long-term
                        agreement on commerce covering Arctic shipping, rare
                        metals and data centres." (major)
  MOVED      24\xe2\x86\x9222      moved from 24 to 22, now first under "People" (minor) (esc)
  EDITORIAL  26         the exchange under point [-22-] {+23+}.
                        editorial: point 22 \xe2\x86\x92 point 23 (esc)
  renumbered: 14 \xe2\x86\x92 15, 15 \xe2\x86\x92 16, 22 \xe2\x86\x92 23, 23 \xe2\x86\x92 24 (esc)
  
  not in it: plan-28@2: same draft as plan-28@1
  $ travaux changelog plan-28@1..3 --format markdown
  # Changelog of plan-28
  
  ## plan-28@3 - 2025-11-25 (recorded)
  
  **provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %)\\: "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major).** (esc)
  
  Compared with plan-28@1: 47 clauses, 34 unchanged; 10 words added, 25 removed; 6 major, 2 minor, 5 editorial.
  
  Sources:
  
  - received from a withheld source; rated B2
  
  ### Changed
  
  - **6**: \xe2\x80\x9cshall\xe2\x80\x9d became \xe2\x80\x9cmay\xe2\x80\x9d (\xe2\x80\xa6 the allied air forces may be based in Poland \xe2\x80\xa6). Effect: major\\: shall \xe2\x86\x92 may (esc)
  - **9**: \xe2\x80\x9cand\xe2\x80\x9d became \xe2\x80\x9c,\xe2\x80\x9d (\xe2\x80\xa6 The United States, the European Union \xe2\x80\xa6); \xe2\x80\x9cand the United Kingdom\xe2\x80\x9d was added (\xe2\x80\xa6 and the United Kingdom shall launch a large \xe2\x80\xa6). Effect: major\\: + United Kingdom (esc)
  - **20(a)**: \xe2\x80\x9c600,000\xe2\x80\x9d became \xe2\x80\x9c800,000\xe2\x80\x9d (\xe2\x80\xa6 forces shall not exceed 800,000 persons; \xe2\x80\xa6). Effect: major\\: 600,000 \xe2\x86\x92 800,000\\: +33 % (esc)
  - **25**: \xe2\x80\x9c27 November 2025\xe2\x80\x9d became \xe2\x80\x9c11 December 2025\xe2\x80\x9d (\xe2\x80\xa6 open for signature until 11 December 2025. \xe2\x80\xa6). Effect: major\\: 27 November 2025 \xe2\x86\x92 11 December 2025\\: 14 days later (esc)
  - **27**: words unchanged. Effect: major\: point 14 is now 15
  - **13 \xe2\x86\x92 13, 14**: split in two; words unchanged (minor) (esc)
  
  ### Removed
  
  - **16**: \xe2\x80\x9cWashington and Moscow shall conclude a long-term agreement on commerce covering Arctic shipping, rare metals and data centres.\xe2\x80\x9d (major) (esc)
  
  ### Moved
  
  - **24 \xe2\x86\x92 22**: moved from 24 to 22, now first under "People" (minor) (esc)
  
  ### Renumbered
  
  - **14 \xe2\x86\x92 15** (esc)
  - **15 \xe2\x86\x92 16** (esc)
  - **22 \xe2\x86\x92 23** (esc)
  - **23 \xe2\x86\x92 24** (esc)
  
  ### Editorial
  
  - **26**: \xe2\x80\x9c22\xe2\x80\x9d became \xe2\x80\x9c23\xe2\x80\x9d (\xe2\x80\xa6 the exchange under point 23. \xe2\x80\xa6). Effect: editorial\\: point 22 \xe2\x86\x92 point 23 (esc)
  
  ## Not in these steps
  
  - plan-28@2\: same draft as plan-28@1
  $ travaux changelog plan-28 3..4 --format markdown -o CHANGES.md && head -5 CHANGES.md
  # Changelog of plan-28
  
  ## plan-28@4 - 2025-11-25 (recorded)
  
  **negation added in 12 (+ not), period in 24 lengthened from 100 days to 120 days (+20 %), reference gone stale in 21 (point 17), reference redirected in 27 (point 14 \xe2\x86\x92 point 15), and 16 further changes (1 of them major).** (esc)
  $ travaux changelog plan-28@2..4
  travaux: plan-28@2..4: plan-28@2 does not lead to plan-28@4 by lineage
  next: travaux log shows what follows what; travaux diff compares any two
  [2]
  $ travaux changelog framework
  changelog of framework
  there is no earlier draft to compare with

The other forms. HTML is one page without a script; JSON has a schema, which tests/schemas.py holds it against.

  $ travaux changelog plan-28 --format line
  plan-28@3 \xe2\x86\x92 plan-28@4: negation added in 12 (+ not), period in 24 lengthened from 100 days to 120 days (+20 %), reference gone stale in 21 (point 17), reference redirected in 27 (point 14 \xe2\x86\x92 point 15), and 16 further changes (1 of them major); not in it: plan-28@2: same draft as plan-28@1 (esc)
  plan-28@1 \xe2\x86\x92 plan-28@3: provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major) (esc)
  $ travaux changelog plan-28@3 --format html -o changes.html; grep -c '<script' changes.html; grep -E '<title>|headline' changes.html | tail -2
  0
  .headline { font-size: 1.1rem; font-weight: bold; margin: 0.5rem 0; }
  <p class="headline">provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %): &quot;forces shall not exceed 800,000 persons&quot;, date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major).</p> (esc)
  $ travaux changelog plan-28@3 --format json | python3 -c 'import json, sys; r = json.load(sys.stdin); s = r["documents"][0]["steps"][0]; print(r["format"], s["headline"], s["date"], s["statistics"], sep="\n")'
  travaux.changelog/1
  provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major) (esc)
  {'date': '2025-11-25T21:00:00Z', 'said_as': 'recorded'}
  {'clauses_before': 47, 'clauses_after': 47, 'unchanged': 34, 'words_added': 10, 'words_removed': 25, 'changes': {'editorial': 5, 'minor': 2, 'major': 6, 'critical': 0}}

Files need no ledger; in a workflow they are annotated by line, commas and colons of a name escaped.

  $ cp 28-point-plan/draft-1.txt 'draft, one.txt'
  $ travaux changelog 'draft, one.txt' 28-point-plan/draft-2.txt --format github | grep -v '^::notice file'
  ::notice title=draft%2C one.txt \xe2\x86\x92 28-point-plan/draft-2.txt::provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %25): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major) (47 clauses, 34 unchanged; 10 words added, 25 removed; 6 major, 2 minor, 5 editorial) (esc)
  ::warning file=28-point-plan/draft-2.txt,line=23,title=major changed 6::major: shall \xe2\x86\x92 may: the allied air forces [-shall-] {+may+} be based in Poland (esc)
  ::warning file=28-point-plan/draft-2.txt,line=31,title=major changed 9::major: + United Kingdom: The United States [-and-] {+,+} the European Union {+and the United Kingdom+} shall launch a large
  ::warning file=28-point-plan/draft-2.txt,line=65,title=major changed 20(a)::major: 600,000 \xe2\x86\x92 800,000: +33 %25: forces shall not exceed [-600,000-] {+800,000+} persons; (esc)
  ::warning file=28-point-plan/draft-2.txt,line=87,title=major changed 25::major: 27 November 2025 \xe2\x86\x92 11 December 2025: 14 days later: open for signature until [-27 November 2025-] {+11 December 2025+}. (esc)
  ::warning file=28-point-plan/draft-2.txt,line=91,title=major changed 27::major: point 14 is now 15: words unchanged
  ::warning file=draft%2C one.txt,line=51,title=major removed 16::"Washington and Moscow shall conclude a long-term agreement on commerce covering Arctic shipping, rare metals and data centres."
  $ travaux changelog 28-point-plan/draft-1.txt 28-point-plan/draft-2.txt --file 28-point-plan/draft-3.txt --format line
  28-point-plan/draft-2.txt \xe2\x86\x92 28-point-plan/draft-3.txt: negation added in 12 (+ not), period in 24 lengthened from 100 days to 120 days (+20 %), reference gone stale in 21 (point 17), reference redirected in 27 (point 14 \xe2\x86\x92 point 15), and 16 further changes (1 of them major) (esc)
  28-point-plan/draft-1.txt \xe2\x86\x92 28-point-plan/draft-2.txt: provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major) (esc)
  $ travaux changelog plan-28@1 28-point-plan/draft-3.txt --format line
  plan-28@1 \xe2\x86\x92 28-point-plan/draft-3.txt: negation added in 12 (+ not), provision weakened in 5 (shall \xe2\x86\x92 may), number in 18(a) raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), and 26 further changes (5 of them major) (esc)

  $ echo 'modality-weakened critical' > strict.rules
  $ travaux changelog 28-point-plan/draft-1.txt 28-point-plan/draft-2.txt --rules strict.rules --format github | grep -c '^::error'
  1

A period over all documents, by the dates in the record.

  $ travaux record article-5-framework/draft-2.md --as framework --dated 2025-12-01 --from withheld >/dev/null
  $ travaux changelog --all --format line
  framework@1 \xe2\x86\x92 framework@2: provision weakened in Article 2(2) (shall \xe2\x86\x92 may), condition added in Article 1(1) (+ provided that), period in Article 4(1) shortened from 72 hours to 48 hours (-33 %), clause on termination in Article 6(1) lengthened from ten years to fifteen years (+50 %), and 12 further changes (6 of them major) (esc)
  plan-28@3 \xe2\x86\x92 plan-28@4: negation added in 12 (+ not), period in 24 lengthened from 100 days to 120 days (+20 %), reference gone stale in 21 (point 17), reference redirected in 27 (point 14 \xe2\x86\x92 point 15), and 16 further changes (1 of them major); not in it: plan-28@2: same draft as plan-28@1 (esc)
  plan-28@1 \xe2\x86\x92 plan-28@3: provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major) (esc)
  $ travaux changelog --all --since 2025-11-26 --format line
  framework@1 \xe2\x86\x92 framework@2: provision weakened in Article 2(2) (shall \xe2\x86\x92 may), condition added in Article 1(1) (+ provided that), period in Article 4(1) shortened from 72 hours to 48 hours (-33 %), clause on termination in Article 6(1) lengthened from ten years to fifteen years (+50 %), and 12 further changes (6 of them major) (esc)
  plan-28: no step in this period
  $ travaux changelog --all --until 2025-11-26 | head -6
  changelog of all documents, until 2025-11-26 by the dates in the record
  
  framework: no step in this period
  not in it: framework@1: first draft
  
  plan-28@3 \xe2\x86\x92 plan-28@4: negation added in 12 (+ not), period in 24 lengthened (esc)
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
  plan-28@1 \xe2\x86\x92 plan-28@3: provision weakened in 6 (shall \xe2\x86\x92 may), number in 20(a) raised from 600,000 to 800,000 (+33 %): "forces shall not exceed 800,000 persons", date in 25 changed from 27 November 2025 to 11 December 2025 (14 days later), party added in 9 (+ United Kingdom), and 9 further changes (2 of them major); not in it: plan-28@2: same draft as plan-28@1; not in it: plan-28@4: follows plan-28@3; withdrawn by e8: a forgery (esc)
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
  - **1**: \xe2\x80\x9cshall\xe2\x80\x9d became \xe2\x80\x9cmay\xe2\x80\x9d (\xe2\x80\xa6 The Parties may meet in \xe2\x80\xa6); \xe2\x80\x9cGeneva\xe2\x80\x9d became \xe2\x80\x9c\\<script\\>alert(1)\\</script\\> \\<U+001B\\>\\[2J 100% \\:\\:error\\:\\:x\xe2\x80\x9d (\xe2\x80\xa6 \\<script\\>alert(1)\\</script\\> \\<U+001B\\>\\[2J 100% \\:\\:error\\:\\:x each year. \xe2\x80\xa6). Effect: major\\: shall \xe2\x86\x92 may; + 100% (esc)
  $ travaux changelog calm.txt hostile.txt --format html | grep -o '<li>.*'
  <li><span class="label"><bdi dir="auto">1</bdi></span> <span class="tag major">major</span> <span dir="auto"> \xe2\x80\xa6 The Parties <del dir="auto">shall</del> <ins dir="auto">may</ins> meet in <del dir="auto">Geneva</del> <ins dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; &lt;U+001B&gt;[2J 100% ::error::x</ins> each year. \xe2\x80\xa6</span><p class="effect">major: shall \xe2\x86\x92 may; + 100%</p> (esc)
  $ travaux changelog calm.txt hostile.txt --format github
  ::notice title=calm.txt \xe2\x86\x92 hostile.txt::provision weakened in 1 (shall \xe2\x86\x92 may), share changed in 1 (+ 100%25) (1 clause, 0 unchanged; 5 words added, 2 removed; 1 major) (esc)
  ::warning file=hostile.txt,line=1,title=major changed 1::major: shall \xe2\x86\x92 may; + 100%25: The Parties [-shall-] {+may+} meet in [-Geneva-] {+<script>alert(1)</script> <U+001B>[2J 100%25 ::error::x+} each year. (esc)
