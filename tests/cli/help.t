  $ travaux --version
  travaux 0.1.0
  $ travaux --help
  travaux keeps the record of a negotiated text: what changed, who says so, and proof.
  
  usage: travaux COMMAND [ARGUMENTS]
  
    init        make a ledger and its signing key
    record      record a draft as a signed version
    log         list what is recorded, newest first
    show        show a version or a clause, with its sources
    diff        compare two drafts, clause by clause
    rules       list the rules by which diff judges changes
    collate     set several texts side by side, clause by clause
    attribute   record who said or did what to a version
    correct     mend what was said of a version, or an attribution
    withdraw    take back a version or an attribution; its number stays
    erase       remove a version's bytes from the ledger for good
    sources     show who stands behind each clause
    origins     trace each clause to the draft it first stood in
    quotes      check an article's quotations against drafts
    read        propose who says what in an article, and what contradicts
    changelog   write what changed from draft to draft
    export      write who recorded and said what, as W3C PROV-JSON
    verify      check the whole ledger from its bytes
    key         say who may sign: list, enrol, retire, export keys
  
  travaux COMMAND --help   options and examples of one command
  travaux                  where you stand and what to do next
  
  exit status: 0 same, intact or done; 1 different or refuted; 2 trouble
  $ for c in init record log show diff collate attribute correct withdraw erase sources origins quotes read changelog export verify key; do travaux $c --help; echo; done
  travaux init: make a ledger and its signing key
  
  usage: travaux init [--identity NAME] [--recovery FILE]
  
  options:
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --identity NAME         the address or pseudonym you sign as
    --recovery FILE         make a second owner key, written to FILE, to keep
                            elsewhere
    --agent KEY             sign with this Ed25519 key of your ssh-agent:
                            SHA256:..., a .pub file, or only
    --origin NAME           a name for the ledger's log (default: random)
    --succeeds DIR          say that this ledger continues the one in DIR, where
                            nobody can sign any more
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --no-passphrase         keep the key unprotected on disk
  
  examples:
    travaux init --identity alice@example.org
    travaux init --identity desk-7 --recovery recovery.pem   (keep that file elsewhere)
    travaux init --identity ci --no-passphrase               (for scripts; key unprotected)
    travaux init --identity desk-7 --agent ~/.ssh/id_ed25519.pub   (ssh-agent signs)
    travaux init --identity desk-7 --succeeds lost.travaux   (nobody can sign there any more)
  
  travaux record: record a draft as a signed version
  
  usage: travaux record FILE --as DOC [--from NAME]...
  
  options:
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --as DOC                the document it is a draft of, such as plan-28
    --lines 9-18            only these lines are the draft; the file stays whole
    --pages 3-12            these pages of a PDF only
    --as-bytes              read no text from it, as of a scan: its bytes only
    --tracked WHICH         tracked changes: accept, reject or both
    --follows N             the next draft after version N (default: the newest
                            draft)
    --same-draft-as N       another text of the same draft as version N
    --translation-of N      a translation of version N (or of DOC@N)
    --excerpt-of N          an excerpt of version N (or of DOC@N)
    --digest-of N           a digest of version N (or of DOC@N)
    --text-of N             the text of version N, whose bytes could not be read
    --title TEXT            a title for this version
    --from NAME             who it comes from, nearest first; repeat for a chain;
                            withheld stores no name; KIND:NAME with a kind such
                            as person, outlet, institution, document, unnamed;
                            group:3 officials; inferred:NAME for a step that is
                            your conclusion; e12 for the very source of entry
                            e12, e12.2 for its second
    --relation WHAT         leaked, published, transmitted ... (default:
                            received)
    --rating XN             Admiralty rating, source A-F and information 1-6: B2;
                            or one alone
    --url URL               where it was found; never fetched
    --archived FILE         a copy of it that you keep: only a salted hash is
                            signed, nothing of it is stored; travaux verify e12
                            --archived FILE compares
    --quote WORDS           its very words; in a copy given by --archived they
                            are looked for
    --prefix WORDS          what stands right before the quoted words
    --suffix WORDS          what stands right behind them
    --received DATE         when you received it: 2025-11-20 or 2025-11-20T09:10Z
    --dated DATE            the date the text itself bears
    --printed WORDS         the date as it is printed, such as "last Tuesday";
                            --dated says which day it is
    --resolved-by NAME      who says so (default: you)
    --note TEXT             a remark, signed with the rest
    --private FIELD         keep this out of the ledger: from, note, url, quote,
                            dated or received; only a salted hash of it is
                            signed, the value stays on this machine; repeat for
                            more
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
  
  examples:
    travaux record plan.txt --as plan-28 --from outlet:Nexta --relation leaked
    travaux record other.txt --as plan-28 --same-draft-as 1    another outlet's text of it
    travaux record article.txt --lines 9-18 --as framework     a part of a capture
    travaux record plan.pdf --as plan-28 --from withheld       no name is stored
    travaux record report.pdf --pages 3-12 --as plan-28        a part of a PDF
    travaux record scan.pdf --as plan-28 --as-bytes            pages that are images
    travaux record leak.txt --as plan-28 --from Nexta --private from  only its hash stays
    travaux record typed.txt --as plan-28 --text-of 3          the text of unreadable bytes
  
  travaux log: list what is recorded, newest first
  
  usage: travaux log [DOC] [-n COUNT]
  
  options:
    -n --count COUNT        at most COUNT entries
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    -o --output FILE        write to FILE instead of the screen
  
  examples:
    travaux log              everything, newest first
    travaux log plan-28      one document
    travaux log -n 5         the last five entries
  
  travaux show: show a version or a clause, with its sources
  
  usage: travaux show REF|FILE [--clause LABEL]
  
  options:
    --clause LABEL          one clause: a printed label such as 5(2)(a), or an
                            eId
    --text                  the canonical text, nothing else; its very bytes into
                            a pipe or file, on a terminal with control and hidden
                            characters as <U+001B>
    --original              the bytes as received, likewise
    --references            what the text refers to, which of its clauses that
                            is, and the terms that it defines
    --tracked WHICH         tracked changes: accept or reject
    --pages 3-12            these pages of a PDF only
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux show plan-28                   the newest version: clauses, sources
    travaux show plan-28@2 --clause 7      one clause, word for word
    travaux show plan-28@2 --text          the canonical text
    travaux show plan-28@2 --original -o received.txt
    travaux show plan-28 --references      which provisions it refers to
    travaux show draft.txt                 how a file is read, without a ledger
  
  travaux diff: compare two drafts, clause by clause
  
  usage: travaux diff BEFORE AFTER | diff DOC | diff --git A..B [-- PATH...]
  
  options:
    --git A..B              compare the texts TEXT... of two commits of a git
                            repository; A...B: from where the two parted; without
                            TEXT: all files that differ
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal, json, markdown or csv (default: terminal)
    --equivalences          a table of what each renumbered, moved, added or
                            removed clause was called and is called; also as
                            markdown or csv
    --summary               only the counts
    --all                   show editorial, renumbered, reviewed and unchanged
                            clauses, too
    --side-by-side          two columns, old and new, in reading order
    --ignore LIST           leave aside what differs in case, space, punctuation
                            or numbering only; of case the first word of a
                            sentence or all of one: a capital inside may define a
                            term
    --severity LEVEL        show only changes of this severity and graver:
                            critical, major, minor, editorial
    --only RULES            show only effects of these rules: a,b (travaux rules)
    --fail-on GATES         exit 1 if a change is of this severity or graver, or
                            not-compared: if anything was not read, or effects
                            were not judged; else 0. Repeat it, or a,b
    --rules FILE            severities of rules, or off: a line for each
    --reviewed FILE         fingerprints of changes that are folded and fire no
                            gate
    --language CODE         judge by the words of this language: en, uk ...
                            (auto: of the texts)
    --explain               say of each change why its clauses were paired
    --clauses HOW           line: each line is a clause; json: an array of
                            clauses
    --translation HOW       yes: the texts are translations; numbers, dates,
                            references and clauses are compared, words not (auto:
                            if they are in two languages)
    --tracked WHICH         tracked changes: accept, reject or both
    --pages 3-12            these pages of a PDF only
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux diff plan-28                 the newest draft against the one it follows
    travaux diff plan-28@1 plan-28@3     two recorded versions
    travaux diff monday.txt tuesday.txt  two files, no ledger needed
    travaux diff draft.docx --tracked both  what its tracked changes change
    travaux diff plan-28@1 ./leak.txt --format json
    travaux diff plan-en.txt plan-uk.txt  two languages: clauses, numbers, dates, references
    travaux diff monday.txt tuesday.txt --side-by-side
    travaux diff monday.txt tuesday.txt --ignore case,punctuation
    travaux diff plan-28@1 plan-28@3 --equivalences --format csv  old and new numbers
    travaux diff monday.txt tuesday.txt --all --explain  why each clause was paired
    travaux diff --git main...draft -- treaty   many files of a git repository
    travaux diff plan-28 --severity major
    travaux diff plan-28 --only modality-weakened,amount-changed
    travaux diff plan-28 --fail-on major,not-compared --rules rules.txt --reviewed seen.txt
  
  Each change is judged by rules (travaux rules) and shown by its gravest effect.
  A rules file has a line for each rule: RULE SEVERITY, or RULE off. A list of reviewed
  changes has a fingerprint in each line, and a note behind it. # begins a comment.
  --severity and --only choose what is shown. Gates look at all changes but those that
  are reviewed, ignored or switched off; without gates the status is 1 where texts differ.
  
  travaux collate: set several texts side by side, clause by clause
  
  usage: travaux collate TEXT... [--base TEXT]
  
  options:
    --base TEXT             what the others were made from: say what each did
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal or json (default: terminal)
    --summary               only the counts and who shares a wording
    --all                   show what is alike or numbered otherwise, too
    --clauses HOW           line: each line is a clause; json: an array of
                            clauses
    --tracked WHICH         tracked changes: accept or reject
    --pages 3-12            these pages of a PDF only
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux collate nexta.txt courier.pdf axios.html   which outlets share which wording
    travaux collate 'plan-28@*'                        every version that stands
    travaux collate plan-28@1..3 ./leak.txt --summary
    travaux collate east.docx west.docx --base plan-28@2   what each did to the base
    travaux collate east.docx west.docx --base base.docx --format json
  
  travaux attribute: record who said or did what to a version, or denies what was said
  
  usage: travaux attribute REF|ENTRY --relation WHAT --from NAME...
  
  options:
    --clause LABEL          only this clause of it: a printed label or an eId
    --words WORDS           only these words of it, as they stand there
    --from NAME             who it comes from, nearest first; repeat for a chain;
                            withheld stores no name; KIND:NAME with a kind such
                            as person, outlet, institution, document, unnamed;
                            group:3 officials; inferred:NAME for a step that is
                            your conclusion; e12 for the very source of entry
                            e12, e12.2 for its second
    --relation WHAT         what was done: leaked, published, confirmed, denied
                            ...
    --rating XN             Admiralty rating, source A-F and information 1-6: B2;
                            or one alone
    --url URL               where it was found; never fetched
    --archived FILE         a copy of it that you keep: only a salted hash is
                            signed, nothing of it is stored; travaux verify e12
                            --archived FILE compares
    --quote WORDS           its very words; in a copy given by --archived they
                            are looked for
    --prefix WORDS          what stands right before the quoted words
    --suffix WORDS          what stands right behind them
    --received DATE         when you received it: 2025-11-20 or 2025-11-20T09:10Z
    --dated DATE            the date the text itself bears
    --printed WORDS         the date as it is printed, such as "last Tuesday";
                            --dated says which day it is
    --resolved-by NAME      who says so (default: you)
    --note TEXT             a remark, signed with the rest
    --private FIELD         keep this out of the ledger: from, note, url, quote,
                            dated or received; only a salted hash of it is
                            signed, the value stays on this machine; repeat for
                            more
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
  
  examples:
    travaux attribute plan-28@1 --relation leaked --from outlet:Nexta --from Honcharenko
    travaux attribute framework@1 --relation confirmed --from "unnamed:a senior official"
    travaux attribute plan-28@2 --clause 7 --relation denied --from institution:Kremlin
    travaux attribute plan-28@2 --words "without precondition" --relation proposed --from EU
    travaux attribute e12 --relation denied --from institution:Kremlin   what e12 claims
    travaux attribute plan-28 --relation received --from withheld --rating B2
    travaux attribute plan-28@1 --relation reported --from outlet:Axios --archived page.html
    travaux attribute plan-28@2 --relation leaked --from outlet:Nexta --private from
  
  travaux correct: mend what was said of a version, or an attribution
  
  usage: travaux correct REF@N|ENTRY [--dated DATE]... [--reason WHY]
  
  options:
    --follows N             the next draft after version N (default: its lineage
                            stays)
    --same-draft-as N       another text of the same draft as version N
    --translation-of N      a translation of version N (or of DOC@N)
    --excerpt-of N          an excerpt of version N (or of DOC@N)
    --digest-of N           a digest of version N (or of DOC@N)
    --text-of N             the text of version N, whose bytes could not be read
    --first                 it follows no earlier draft
    --title TEXT            its title; "" takes it out
    --from NAME             who it comes from, nearest first; repeat for a chain;
                            withheld stores no name; KIND:NAME with a kind such
                            as person, outlet, institution, document, unnamed;
                            group:3 officials; inferred:NAME for a step that is
                            your conclusion; e12 for the very source of entry
                            e12, e12.2 for its second
    --relation WHAT         what was done: leaked, published, confirmed, denied
                            ...
    --rating XN             Admiralty rating, source A-F and information 1-6: B2;
                            or one alone
    --url URL               where it was found; never fetched
    --archived FILE         a copy of it that you keep: only a salted hash is
                            signed, nothing of it is stored; travaux verify e12
                            --archived FILE compares
    --quote WORDS           its very words; in a copy given by --archived they
                            are looked for
    --prefix WORDS          what stands right before the quoted words
    --suffix WORDS          what stands right behind them
    --received DATE         when you received it: 2025-11-20 or 2025-11-20T09:10Z
    --dated DATE            the date the text itself bears
    --printed WORDS         the date as it is printed, such as "last Tuesday";
                            --dated says which day it is
    --resolved-by NAME      who says so (default: you)
    --note TEXT             a remark, signed with the rest
    --without PART          take out the url, archived, quote, received, dated,
                            printed, note or rating; repeat for more
    --private FIELD         keep this out of the ledger: from, note, url, quote,
                            dated or received; only a salted hash of it is
                            signed, the value stays on this machine; repeat for
                            more
    --reason TEXT           why, signed with the rest
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
  
  examples:
    travaux correct plan-28@2 --dated 2025-11-21      the rest of what was said stays
    travaux correct plan-28@3 --same-draft-as 2       it was no new draft
    travaux correct plan-28@2 --title "Second reading" --reason "wrong title"
    travaux correct e17 --from institution:Kremlin    an attribution
    travaux correct e17 --without note
  
  travaux withdraw: take back a version or an attribution; its number stays
  
  usage: travaux withdraw REF@N|ENTRY --reason WHY
  
  options:
    --reason TEXT           why, signed with the rest
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
  
  examples:
    travaux withdraw plan-28@3 --reason "no draft: a forgery"
    travaux withdraw e17 --reason "said of another text"     an attribution
  
  travaux erase: remove a version's bytes from the ledger for good
  
  usage: travaux erase REF@N --reason WHY | erase --finish
  
  options:
    --reason TEXT           why, signed; it stays readable
    --yes                   do not ask
    --finish                only delete what an interrupted erasure left over
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
  
  examples:
    travaux erase plan-28@3 --reason "a court's order"         asks first
    travaux erase plan-28@3 --reason "a court's order" --yes   without a terminal
    travaux erase --finish      after an interruption: deletes what is left over
  
  travaux sources: show who stands behind each clause, conflicts first
  
  usage: travaux sources [DOC[@N]] [--all | --list]
  
  options:
    --all                   every clause by itself, with what it inherits
    --list                  the plain list of claims instead, about every version
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal or json (default: terminal)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux sources plan-28          who stands behind each clause of the newest version
    travaux sources plan-28@1 --all  of that one, clause by clause
    travaux sources plan-28 --list   every claim about every version, in the order of the log
    travaux sources                  of every document
  
  travaux origins: trace each clause to the draft it first stood in
  
  usage: travaux origins REF [--words] | origins FILE...
  
  options:
    --words                 every run of words, not only every clause
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal or json (default: terminal)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux origins plan-28                   every clause: first draft, last change, sources
    travaux origins plan-28@3 --words         every run of words
    travaux origins monday.txt tuesday.txt    files, oldest first
    travaux blame plan-28 --format json
  
  travaux quotes: check an article's quotations, and close wording without marks, against drafts
  
  usage: travaux quotes ARTICLE [--in REF|FILE]... [--all]
  
  options:
    --in REF                a version or file to check against; repeat (default:
                            every version that stands)
    --all                   show every passage that is close to a draft without
                            marks
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal or json (default: terminal)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux quotes article.txt                      against every version that stands
    travaux quotes article.txt --in framework@1     against one version
    travaux quotes article.txt --in ./draft.md      against a file, no ledger needed
  
  travaux read: propose what contradicts in an article, and who says what; what you accept is recorded
  
  usage: travaux read ARTICLE [--in REF|FILE]... [--captured DAY] [--cue WORD]... [--accept [PICKS] --to REF]
  
  options:
    --in REF                a version or file to hold the article against; repeat
    --captured DAY          the day from which "yesterday" counts: 2025-11-21
    --cue WORD              a further word that attributes; repeat
    --accept PICKS          record these proposals, by their numbers: 1,3-5;
                            without numbers each is asked for on the terminal
    --to REF                the version that what is accepted is about
    --url URL               where the article was found; never fetched
    --received DATE         when you received it: 2025-11-20
    --private FIELD         keep this out of the ledger: from, note, url, quote,
                            dated or received; only a salted hash of it is
                            signed, the value stays on this machine; repeat for
                            more
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal or json (default: terminal)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux read article.txt                        what contradicts, and who says what
    travaux read article.txt --in plan-28@2         what it contradicts of a draft, too
    travaux read article.txt --captured 2025-11-21  "on Thursday" is the 20th
    travaux read article.txt --cue flag             "flagged that" attributes, too
    travaux read article.txt --accept 1,3-5 --to plan-28@1    sign these proposals
    travaux read article.txt --accept --to plan-28@1          asks for each
  
  travaux changelog: write what changed from draft to draft
  
  usage: travaux changelog DOC [A..B] | changelog OLD NEW... | changelog --all
  
  options:
    --file FILE             a file, whatever its name; oldest first
    --all                   all documents of the ledger
    --since DATE            only steps to versions of this day or later: as
                            dated, else received, else recorded
    --until DATE            only steps to versions of this day or earlier
    --clauses HOW           line: each line of a file is a clause; json: an array
                            of clauses
    --rules FILE            severities of rules, or off: a line for each
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal, markdown, html, json, github or line
                            (default: terminal)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux changelog plan-28                             the whole lineage
    travaux changelog plan-28@4                           the step that led to version 4
    travaux changelog plan-28 2..4                        some steps of it
    travaux changelog --all --since 2025-11-01 --until 2025-11-30
    travaux changelog monday.txt tuesday.txt friday.txt   files, oldest first, no ledger needed
    travaux changelog plan-28 --format html -o changes.html
    travaux changelog old.txt new.txt --format line       for a commit message
    travaux changelog old.txt new.txt --format github     annotations, in a workflow
  
  travaux export: write who recorded and said what, for other programs
  
  usage: travaux export [DOC] [--format prov-json] [-o FILE]
  
  options:
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              prov-json (default: prov-json)
    -o --output FILE        write to FILE instead of the screen
  
  examples:
    travaux export plan-28 -o plan-28.json          one document
    travaux export                                  all of the ledger
  
  travaux verify: check the whole ledger, or one version, from its bytes
  
  usage: travaux verify [REF] [--trust LEDGER-ID] [--since CHECKPOINT]
  
  options:
    --archived FILE         whether FILE is the copy that this entry was recorded
                            with
    --trust ID              the ledger id you know from elsewhere: confirms the
                            keys
    --since CHECKPOINT      a file with a checkpoint of this ledger that you were
                            given: refutes a rollback, confirms the keys
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    --format F              terminal or json (default: terminal)
    -o --output FILE        write to FILE instead of the screen
    --color WHEN            auto, always or never (NO_COLOR is honoured)
  
  examples:
    travaux verify
    travaux verify plan-28@3         one version only
    travaux verify e12 --archived page.html   is it the copy that e12 was recorded with?
    travaux verify --since old.checkpoint   nothing was cut off or rewritten since then
    travaux verify --trust 3f9a...   the ledger id you were given by another way
    travaux verify --ledger copy.travaux --format json
  
  travaux key: say who may sign: list, enrol, retire, export keys
  
  usage: travaux key [list|request|enrol FILE|retire WHOSE|compromised WHOSE|export]
  
  options:
    --identity NAME         request: the address or pseudonym to sign as
    --agent KEY             request: for this Ed25519 key of your ssh-agent:
                            SHA256:..., a .pub file, or only
    --no-passphrase         request: keep the key unprotected on disk
    --owner                 enrol: as an owner, who may enrol others
    --since eN              compromised: doubt what it signed from this entry on
                            (default: all)
    --reason TEXT           retire, compromised: why, for all to read
    --last                  compromised: even the last owner's; then nobody can
                            enrol keys here again
    --key FILE              sign with the key in this PEM file instead of yours,
                            such as a recovery key
    --passphrase-file FILE  read the key's passphrase from the first line of FILE
                            (or TRAVAUX_PASSPHRASE)
    --format F              ssh, pem or vkey (default: ssh)
    --ledger DIR            the ledger's folder (default: TRAVAUX_LEDGER, or
                            .travaux here or above)
    -o --output FILE        write to FILE instead of the screen
  
  examples:
    travaux key list
    travaux key request --identity bob@example.org -o bob.request   bob asks to sign here
    travaux key enrol bob.request                          an owner lets bob sign
    travaux key enrol alice.request --owner --key recovery.pem   after losing a key
    travaux key retire bob@example.org --reason "left the desk"
    travaux key compromised 1f2e3d4c5b6a7988 --since e12   what it signed is doubted
    travaux key export > allowed_signers       for git and ssh-keygen
    travaux key export --format pem            for openssl
    travaux key export --format vkey           for checkpoint verifiers
  
