Of a file without words nothing is recorded and nothing is compared, and what differs in a sign alone is no "unchanged".

  $ . "$TESTDIR/setup.sh"
  $ make_ledger
  $ printf '![plan](one.png)\n' > one.md; printf '![plan](two.png)\n' > two.md
  $ travaux diff one.md two.md
  travaux: one.md: NOT COMPARED: no words could be read in it; not read: image
  next: compare the file that holds the words, as plain text, Word file or PDF
  [2]
  $ echo 'Article 1 applies.' > words.txt
  $ travaux diff words.txt two.md --format json
  travaux: two.md: NOT COMPARED: no words could be read in it; not read: image
  next: compare the file that holds the words, as plain text, Word file or PDF
  [2]
  $ travaux record one.md --as scan
  travaux: one.md: no words could be read in it; not read: image
  next: record its bytes alone with --as-bytes, or the file that holds the words
  [2]
  $ printf '\377\376A\0' > wide.txt; travaux record wide.txt --as scan
  travaux: wide.txt: could not be read as text: looks like UTF-16; 4 bytes held as is
  next: save it as UTF-8, or record its bytes alone with --as-bytes
  [2]
  $ travaux diff words.txt wide.txt
  travaux: wide.txt: NOT COMPARED: could not be read as text: raw bytes (looks like UTF-16; 4 bytes held as is)
  next: save it as UTF-8 and compare that
  [2]
  $ printf 'Quotas:\n\n- 5 for wheat\n' > minus.txt; printf 'Quotas:\n\n+ 5 for wheat\n' > plus.txt
  $ travaux diff minus.txt plus.txt
  minus.txt \xe2\x86\x92 plus.txt: 1 minor (esc)
  effects not judged: the language of the texts is not known; --language en judges
    by English words
  MINOR  bullet  reworded: {+++} 5 for wheat
  folded: 1 unchanged (--all shows them)
  [1]
  $ printf 'One \302\233word\177 \342\200\256more.\n' > steer.txt; travaux diff words.txt steer.txt --format json | grep '"text".*ne'
      "text": "One \u009bword\u007f \u202emore."
  $ travaux diff words.txt .
  travaux: .: is a folder, not a file
  next: name a file in it
  [2]
  $ travaux record words.txt --as plan --pages x
  travaux: page 'x' is no number
  next: pages count from 1: --pages 9-18
  [2]
