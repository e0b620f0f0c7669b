A hostile draft: colours, a bell, a title for the window, an erased line, C1 controls and a text that runs backwards.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org --origin desk >/dev/null
  $ printf '1. The parties \033[31mshall\033[0m\007 meet\033]0;title\007.\n\n2. They \033[2K\302\233may leave, \342\200\256drawrof\342\200\254 \342\200\213and stay.\n' > hostile.txt
  $ printf '1. The parties \033[31mshall\033[0m meet.\n' > less.txt
  $ travaux record hostile.txt --as plan >/dev/null
  $ travaux record less.txt --as plan >/dev/null
  $ on_screen() { script -qec "NO_COLOR=1 PAGER=cat $*" /dev/null </dev/null | tr -d '\r'; }
  $ obeyed() { LC_ALL=C grep -cP '[\x00-\x08\x0B-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\x8B-\x8F\xAA-\xAE]|\xE2\x81[\xA0-\xAF]'; }

What a terminal would obey is in the text, and a pipe or a file gets the text byte for byte.

  $ travaux show plan@1 --text | obeyed
  2
  $ travaux show plan@1 --text -o text.md; travaux show plan@1 --text | cmp - text.md && git --git-dir=.travaux show plan~1:draft.md | cmp - text.md && echo the signed bytes
  the signed bytes
  $ travaux show plan@1 --original | cmp - hostile.txt && echo as received
  as received

On a terminal it is shown and not obeyed, whichever way the text is looked at.

  $ on_screen travaux show plan@1 --text
  1. The parties <U+001B>[31mshall<U+001B>[0m<U+0007> meet<U+001B>]0;title<U+0007>.
  
  2. They <U+001B>[2K<U+009B>may leave, <U+202E>drawrof<U+202C> <U+200B>and stay.
  $ for words in 'show plan@1 --text' 'show plan@1' 'show plan@1 --clause 1' 'show plan@1 --original' 'show hostile.txt --text' 'diff plan@1 plan@2' 'diff plan --all' 'origins plan@1' 'log plan' 'sources plan' 'changelog plan' 'quotes hostile.txt'; do on_screen travaux $words > shown; echo "$words: $(obeyed < shown) of $(wc -l < shown) lines"; done
  show plan@1 --text: 0 of 3 lines
  show plan@1: 0 of 14 lines
  show plan@1 --clause 1: 0 of 5 lines
  show plan@1 --original: 0 of 3 lines
  show hostile.txt --text: 0 of 3 lines
  diff plan@1 plan@2: 0 of 10 lines
  diff plan --all: 0 of 10 lines
  origins plan@1: 0 of 7 lines
  log plan: 0 of 4 lines
  sources plan: 0 of 2 lines
  changelog plan: 0 of 11 lines
  quotes hostile.txt: 0 of 7 lines

The search can fail: what is no terminal obeys nothing.

  $ script -qec 'cat hostile.txt' /dev/null </dev/null | tr -d '\r' | obeyed
  2
