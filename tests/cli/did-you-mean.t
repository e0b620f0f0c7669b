  $ travaux dif a b
  travaux: 'dif' is no command
  next: did you mean travaux diff?
  [2]
  $ travaux frobnicate
  travaux: 'frobnicate' is no command
  next: travaux --help lists them
  [2]
  $ travaux diff --fromat json a b
  travaux: does not understand '--fromat'
  next: did you mean --format?
  [2]
  $ travaux diff --format jsn a b
  travaux: --format 'jsn' is unknown
  next: did you mean json? known: terminal, json, markdown or csv
  [2]
  $ travaux diff --colour never a b
  travaux: does not understand '--colour'
  next: did you mean --color?
  [2]
  $ travaux key exprot
  travaux: key does not know 'exprot'
  next: did you mean travaux key export?
  [2]
  $ travaux verify --trust abc
  travaux: a ledger id has 64 small hexadecimal digits
  next: compare the whole id, not its beginning
  [2]
  $ travaux show --clause
  travaux: --clause: 1 required LABEL missing
  next: travaux show --help
  [2]
  $ travaux blame --help | head -3
  travaux origins: trace each clause to the draft it first stood in
  
  usage: travaux origins REF [--words] | origins FILE...
