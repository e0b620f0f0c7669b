  $ . "$TESTDIR/setup.sh"
  $ cd 28-point-plan

What a change means stands under its words; --severity and --only choose, and say what they leave out.

  $ travaux diff draft-1.txt draft-2.txt --severity major
  $ travaux diff draft-1.txt draft-2.txt --only modality-weakened,modality-strengthened
  $ travaux diff draft-1.txt draft-2.txt --only modality-weakned
  $ travaux diff draft-1.txt draft-2.txt --severity grave
  $ travaux diff draft-1.txt draft-2.txt --severity major --all
  $ travaux diff draft-1.txt draft-2.txt --only reworded --format json

Gates decide between 0 and 1, and say why; what is only shown or not shown changes nothing.

  $ travaux diff draft-1.txt draft-2.txt --summary --fail-on critical
  $ travaux diff draft-1.txt draft-2.txt --summary --fail-on major --fail-on critical,not-compared
  $ travaux diff draft-1.txt draft-2.txt --fail-on major --only editorial -o page.txt
  $ travaux diff draft-1.txt draft-1.txt --fail-on editorial,not-compared
  $ travaux diff draft-1.txt draft-2.txt --fail-on majer
  $ travaux diff missing.txt draft-2.txt --fail-on critical
  $ printf '# Plan\n\n1. The Parties shall meet in the spring of the year.\n\n![map](map.png)\n' > a.md
  $ travaux diff a.md a.md --fail-on not-compared
  $ travaux diff a.md a.md --fail-on critical

A rules file says what weighs how much. What it switches off is counted, and fires nothing.

  $ printf '# Our rules\nmodality-weakened critical # a duty is a duty\nreworded off\n' > rules.txt
  $ travaux diff draft-1.txt draft-2.txt --rules rules.txt --summary --fail-on critical
  $ printf '1. The Council shall meet in the spring of the year.\n' > one.txt
  $ printf '1. The Council shall gather in the spring of the year.\n' > two.txt
  $ travaux diff one.txt two.txt --language en --rules rules.txt --fail-on editorial
  $ travaux diff one.txt two.txt --language en --rules rules.txt; echo $?
  $ printf 'reworded off\n\nmodality-weekened major\n' > wrong.txt
  $ travaux diff one.txt two.txt --rules wrong.txt
  $ printf 'reworded loud\n' > wrong.txt
  $ travaux diff one.txt two.txt --rules wrong.txt

What was reviewed is folded and fires nothing, also when its clause has another number.

  $ touch seen.txt
  $ travaux diff one.txt two.txt --language en --reviewed seen.txt
  $ travaux diff one.txt two.txt --language en --reviewed seen.txt | grep -E '^ +[0-9a-f]{12}$' > seen.txt
  $ sed -i 's/$/  agreed on Monday/' seen.txt
  $ travaux diff one.txt two.txt --language en --reviewed seen.txt --fail-on editorial
  $ sed 's/^1/4/' one.txt > four.txt; sed 's/^1/9/' two.txt > nine.txt
  $ travaux diff four.txt nine.txt --language en --reviewed seen.txt --fail-on editorial
  $ printf 'gather may stay\n' > seen.txt
  $ travaux diff one.txt two.txt --reviewed seen.txt

Of a language that is not known effects are not judged, and the gate for that fires.

  $ travaux diff one.txt two.txt --fail-on minor,not-compared
  $ travaux diff one.txt two.txt --language xx
  $ travaux diff draft-1.txt draft-1-ukrainian.txt --fail-on major
