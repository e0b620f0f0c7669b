Private fields: signed as salted hashes, kept on this machine, in the ledger nowhere.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org --origin desk >/dev/null
  $ travaux record 28-point-plan/draft-1.txt --as plan-28 --relation leaked --from outlet:Nexta --from 'person:Oleksiy Honcharenko' --note 'by mail' --private from --private note | mask
  recorded  plan-28@1 (e1): 47 clauses
  source    leaked by a withheld source; not rated
  private   note, source: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ travaux attribute plan-28@1 --relation denied --from institution:Kremlin --url https://example.org/denial --private url --rating B2 | mask
  recorded  e2: plan-28@1 denied by Kremlin (institution); rated B2
  private   url: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  $ (cd "$XDG_CONFIG_HOME/travaux"; stat -c '%a' private/* private/*/*)
  700
  600
  600
  $ travaux verify | head -1
  intact: 3 entries; bytes, signatures, keys, log and branches agree

Who holds the values sees them; anybody else sees that something is private.

  $ travaux show plan-28@1 | sed -n '/^source/,/^$/p'
  source    leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated; "by mail" (e1)
  private   note, source: held on this machine, not in the ledger
  source    denied by Kremlin (institution); rated B2; https://example.org/denial (e2)
  private   url: held on this machine, not in the ledger
  
  $ travaux sources plan-28 --list
  plan-28@1  leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not
             rated; "by mail" [note, source: held on this machine, not in the
             ledger] (e1, recorded by alice@example.org)
  plan-28@1  denied by Kremlin (institution); rated B2; https://example.org/denial
             [url: held on this machine, not in the ledger] (e2, recorded by
             alice@example.org)
  $ travaux log | head -8
  e2    2025-11-25T21:00:00Z  about plan-28@1
                              denied by Kremlin (institution); rated B2; https://example.org/denial
                              url: held on this machine, not in the ledger
  e1    2025-11-25T21:00:00Z  plan-28@1  first draft
                              leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated; "by mail"
                              note, source: held on this machine, not in the ledger
  e0    2025-11-25T21:00:00Z  ledger founded by alice@example.org
  $ as_stranger() { XDG_CONFIG_HOME="$HOME/stranger" travaux "$@"; }
  $ as_stranger show plan-28@1 | sed -n '/^source/,/^$/p'
  source    leaked by a withheld source; not rated (e1)
  private   note, source: private, not in the ledger
  source    denied by Kremlin (institution); rated B2 (e2)
  private   url: private, not in the ledger
  
  $ as_stranger sources plan-28 --list
  plan-28@1  leaked by a withheld source; not rated [note, source: private, not in
             the ledger] (e1, recorded by alice@example.org)
  plan-28@1  denied by Kremlin (institution); rated B2 [url: private, not in the
             ledger] (e2, recorded by alice@example.org)
  $ as_stranger log | head -8
  e2    2025-11-25T21:00:00Z  about plan-28@1
                              denied by Kremlin (institution); rated B2
                              url: private, not in the ledger
  e1    2025-11-25T21:00:00Z  plan-28@1  first draft
                              leaked by a withheld source; not rated
                              note, source: private, not in the ledger
  e0    2025-11-25T21:00:00Z  ledger founded by alice@example.org

Values that are not those that were signed are not shown.

  $ cp -rp "$XDG_CONFIG_HOME"/travaux/private kept
  $ for file in "$XDG_CONFIG_HOME"/travaux/private/*/*; do cp "$file" saved; sed -i 's/by mail/by hand/; s/denial/denier/' "$file"; done
  $ travaux show plan-28@1 2>&1 | mask | sed -n '/^source/,/^$/p; /WARNING/p'
  WARNING   private values left out: HOME/.config/travaux/private/HEX/HEX.json: holds other values than were signed
  WARNING   private values left out: HOME/.config/travaux/private/HEX/HEX.json: holds other values than were signed
  source    leaked by a withheld source; not rated (e1)
  private   note, source: private, not in the ledger
  source    denied by Kremlin (institution); rated B2 (e2)
  private   url: private, not in the ledger
  
  $ for file in "$XDG_CONFIG_HOME"/travaux/private/*/*; do echo damaged > "$file"; done
  $ travaux show plan-28@1 2>&1 | mask | sed -n '/^source/,/^$/p; /WARNING/p'
  WARNING   private values left out: HOME/.config/travaux/private/HEX/HEX.json: broken JSON at byte 1
  WARNING   private values left out: HOME/.config/travaux/private/HEX/HEX.json: broken JSON at byte 1
  source    leaked by a withheld source; not rated (e1)
  private   note, source: private, not in the ledger
  source    denied by Kremlin (institution); rated B2 (e2)
  private   url: private, not in the ledger
  

What cannot be private is said before anything is asked or written.

  $ PASSPHRASE=$TRAVAUX_PASSPHRASE; unset TRAVAUX_PASSPHRASE
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --private note
  travaux: --private note: there is no --note
  [2]
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --from withheld --private from
  travaux: --private from: no source is named
  next: withheld and unknown store no name: there is nothing to keep private
  [2]
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --from Nexta --private form
  travaux: --private 'form' is no field
  next: did you mean --private from?
  [2]
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --from Nexta --private relation
  travaux: --private 'relation' is no field
  next: from, note, url, quote, dated and received can be kept private
  [2]
  $ travaux attribute plan-28@1 --relation denied --from Nexta --private dated
  travaux: --private dated: there is no --dated
  [2]
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --from Nexta --private from </dev/null
  travaux: the signing key is locked and there is no terminal to ask on
  next: set TRAVAUX_PASSPHRASE or use --passphrase-file
  [2]
  $ ls "$XDG_CONFIG_HOME"/travaux/private/* | wc -l
  2

A private value is committed to for its author: signed by somebody else, as in an owner's correction, it could never
be shown. That is not begun, and the value stays shown where it was said.

  $ export TRAVAUX_PASSPHRASE=$PASSPHRASE
  $ cp -r .travaux copy
  $ as_other() { XDG_CONFIG_HOME="$HOME/other" travaux "$@" --ledger copy; }
  $ as_other key request --identity bob@example.org -o bob.request >/dev/null
  $ travaux key enrol bob.request --owner --ledger copy >/dev/null
  $ as_other correct e1 --rating C3 | head -2
  travaux: a part of this claim is private to alice@example.org: only they can correct it
  next: travaux withdraw e1, or a further travaux attribute
  $ cp -rp kept/. "$XDG_CONFIG_HOME"/travaux/private/
  $ travaux show plan-28@1 --ledger copy 2>&1 | grep 'e1)$\|WARNING'
  plan-28@1 (e1)
  source    leaked by Nexta (outlet), citing Oleksiy Honcharenko (person); not rated; "by mail" (e1)

Erasing a version deletes its private values on this machine, after saying so; those of what others said of
it stay, and are named.

  $ travaux attribute plan-28@1 --relation confirmed --from person:Quill --private from --ledger copy > said
  $ travaux erase plan-28@1 --reason order --yes --ledger copy 2>&1 | grep -E 'private values|^erased' | mask
  LEAVES    its private values on this machine: HOME/.config/travaux/private/HEX/HEX.json
  ALSO HERE private values of what else was said stay: HOME/.config/travaux/private/HEX/HEX.json
  ALSO HERE private values of what else was said stay: HOME/.config/travaux/private/HEX/HEX.json
  erased    plan-28@1 by e5: order
  $ ls "$XDG_CONFIG_HOME"/travaux/private/* | wc -l
  2
  $ travaux record 28-point-plan/draft-2.txt --as plan-28 --from Quill --private from --ledger copy | mask
  recorded  plan-28@2 (e6): 47 clauses
  source    received from a withheld source; not rated
  private   source: in HOME/.config/travaux/private/HEX/HEX.json, not in the ledger
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ ls "$XDG_CONFIG_HOME"/travaux/private/* | wc -l
  3

An erasure that could not delete everything is remembered as seen all the same.

  $ touch copy/objects/pack/pack-0.idx
  $ travaux erase plan-28@2 --reason order --yes --ledger copy 2>&1 | tail -n 2 | mask
  travaux: e7: the erasure is recorded, but the bytes may still be there: pack-0.pack: cannot be read: No such file or directory
  next: travaux erase --finish
  $ ls "$XDG_CONFIG_HOME"/travaux/private/* | wc -l
  2
  $ git --git-dir=copy show log:checkpoint | cmp - "$XDG_CONFIG_HOME"/travaux/seen/*.checkpoint && echo remembered
  remembered
  $ rm copy/objects/pack/pack-0.idx
  $ travaux erase --finish --ledger copy
  deleted   8 objects that no entry names
