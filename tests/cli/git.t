  $ . "$TESTDIR/setup.sh"
  $ export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
  $ export GIT_AUTHOR_DATE='1700000000 +0000' GIT_COMMITTER_DATE='1700000000 +0000'

Drafts in an ordinary git repository: many files of two commits, without git being run.

  $ git init -q -b main treaty; cd treaty; mkdir annex
  $ cp ../28-point-plan/draft-1.txt plan.txt; cp ../article-5-framework/draft-1.md annex/guarantee.md
  $ printf '1. This note goes with the first draft of the plan.\n' > note.txt; printf '\211PNG\r\n\000' > map.png
  $ git add -A; git commit -q -m one; git tag first
  $ git checkout -q -b draft
  $ cp ../28-point-plan/draft-2.txt plan.txt; git mv annex/guarantee.md annex/framework.md
  $ sed -i 's/shall/may/' annex/framework.md; git rm -q note.txt; printf '\211PNG\n\000\000' > map.png
  $ printf '1. An agenda came that nobody had asked for.\n' > agenda.txt
  $ git add -A; git commit -q -m two; git checkout -q main
  $ sed -i 's/Poland/Romania/' plan.txt; git commit -q -a -m three
  $ PATH=$(dirname "$(command -v travaux)") travaux diff --git first..draft --summary
  first \xe2\x86\x92 draft: 5 files: 2 changed, 1 renamed, 1 added, 1 deleted; 17 major, 3 (esc)
    minor, 1 editorial, 4 renumbered; 1 file NOT COMPARED
  ADDED         agenda.txt: 1 clause
  NOT COMPARED  map.png (changed): not read as text: looks like PNG image
  DELETED       note.txt: 1 clause
  
  first:annex/guarantee.md \xe2\x86\x92 draft:annex/framework.md: 11 major, 1 minor (esc)
  12 edited, 31 unchanged
  
  first:plan.txt \xe2\x86\x92 draft:plan.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  [1]
  $ travaux diff --git main...draft --severity major -- plan.txt
  main \xe2\x86\x92 draft since d2fc3c79e402: 1 file: 1 changed; 6 major, 2 minor, 1 (esc)
    editorial, 4 renumbered
  
  d2fc3c79e402:plan.txt \xe2\x86\x92 draft:plan.txt: 6 major, 2 minor, 1 editorial, 4 (esc)
    renumbered
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
  $ travaux diff --git main..draft --summary -- plan.txt
  main \xe2\x86\x92 draft: 1 file: 1 changed; 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  
  main:plan.txt \xe2\x86\x92 draft:plan.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  [1]
  $ cd annex; travaux diff --git first..draft --summary -- .; cd ..
  first \xe2\x86\x92 draft: 1 file: 1 renamed; 11 major, 1 minor (esc)
  
  first:annex/guarantee.md \xe2\x86\x92 draft:annex/framework.md: 11 major, 1 minor (esc)
  12 edited, 31 unchanged
  $ travaux diff --git first..first
  first \xe2\x86\x92 first: no file differs (esc)
  $ travaux diff --git first..draft --summary --fail-on critical,major
  first \xe2\x86\x92 draft: 5 files: 2 changed, 1 renamed, 1 added, 1 deleted; 17 major, 3 (esc)
    minor, 1 editorial, 4 renumbered; 1 file NOT COMPARED
  ADDED         agenda.txt: 1 clause
  NOT COMPARED  map.png (changed): not read as text: looks like PNG image
  DELETED       note.txt: 1 clause
  
  first:annex/guarantee.md \xe2\x86\x92 draft:annex/framework.md: 11 major, 1 minor (esc)
  12 edited, 31 unchanged
  gate major: fired by 11 changes: Article 1(1); Article 2(1); Article 2(2);
    Article 3(1); Article 3(2); Article 4(2); Article 4(3); Article 5(1) and 3
    more
  
  first:plan.txt \xe2\x86\x92 draft:plan.txt: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  gate major: fired by 6 changes: 6; 9; 16; 20(a); 25; 27
  
  gate critical: not fired
  gate major: fired: agenda.txt; annex/guarantee.md \xe2\x86\x92 annex/framework.md; (esc)
    note.txt; plan.txt
  [1]
  $ travaux diff --git first..draft --fail-on not-compared --format json -o record.json
  gate not-compared: fired: map.png
  [1]
  $ python3 -c 'import json; record = json.load(open("record.json")); print(record["format"], [(file["status"], (file["after"] or file["before"])["path"], file["comparison"] is not None) for file in record["files"]], record["gates"][0]["files"])'
  travaux.comparisons/1 [('added', 'agenda.txt', True), ('renamed', 'annex/framework.md', True), ('changed', 'map.png', False), ('deleted', 'note.txt', True), ('changed', 'plan.txt', True)] [2]

What is not there is no "no change".

  $ travaux diff --git first..draft -- plam.txt
  travaux: plam.txt: no such file or folder in either commit
  next: git ls-tree -r --name-only draft
  [2]
  $ travaux diff --git first..draft -- ../28-point-plan
  travaux: ../28-point-plan: lies outside of the repository
  [2]
  $ travaux diff --git first
  travaux: --git 'first' names one commit
  next: --git A..B, or --git A...B: what B changed since the two parted
  [2]
  $ travaux diff --git first..drafd
  travaux: 'drafd' is no branch, tag or commit of this repository
  next: name a branch, a tag or a commit: main, v2, 3fa9c01, main~3
  [2]
  $ travaux diff --git first..draft --translation yes
  travaux: --git compares texts of two commits, in one language
  next: leave out --tracked both and --translation yes
  [2]
  $ cd ..; travaux diff --git first..draft
  travaux: no git repository here or above
  next: go to a folder that is in one
  [2]

What a stranger's repository would have git do is not done.

  $ cd treaty; printf '#!/bin/sh\ntouch "$OLDPWD/ran"\n' > hook; chmod +x hook
  $ git config core.fsmonitor "$PWD/hook"; git config diff.external "$PWD/hook"; git config filter.x.smudge "$PWD/hook"
  $ printf '* filter=x diff=x\n' > .gitattributes
  $ travaux diff --git first..draft --summary > page; ls ran ../ran 2>/dev/null; head -1 page
  first \xe2\x86\x92 draft: 5 files: 2 changed, 1 renamed, 1 added, 1 deleted; 17 major, 3 (esc)
