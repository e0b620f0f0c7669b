  $ . "$TESTDIR/setup.sh"

Plain files need no ledger; 0 says same, 1 says different.

  $ travaux diff 28-point-plan/draft-1.txt 28-point-plan/draft-1.txt
  28-point-plan/draft-1.txt \xe2\x86\x92 28-point-plan/draft-1.txt: unchanged: 47 clauses, (esc)
    word for word
  $ travaux diff 28-point-plan/draft-1.txt 28-point-plan/draft-2.txt
  28-point-plan/draft-1.txt \xe2\x86\x92 28-point-plan/draft-2.txt: 6 major, 2 minor, 1 (esc)
    editorial, 4 renumbered
  MAJOR  6          Fighter aircraft of the allied air forces [-shall-] {+may+} be
                    based in Poland and shall patrol from there.
                    modality-weakened: shall -> may
  MAJOR  9          The United States [-and-] {+,+} the European Union {+and the
                    United Kingdom+} shall launch a large programme of investment
                    in the rebuilding of Ukraine.
                    party-added: + United Kingdom
  MAJOR  16         removed: "Washington and Moscow shall conclude a long-term
                    agreement on commerce covering Arctic shipping, rare metals
                    and data centres."
  MAJOR  20(a)      its armed forces shall not exceed [-600,000-] {+800,000+}
                    persons;
                    count-changed: 600,000 -> 800,000: +33 %
  MAJOR  25         This plan shall be legally binding and shall be open for
                    signature until [-27 November 2025-] {+11 December 2025+}.
                    date-changed: 27 November 2025 -> 11 December 2025: 14 days
                    later
  MAJOR  27         "Any breach of this plan shall bring back \xe2\x80\xa6" (6 more words) (esc)
                    reference-stale: point 14 is now 15
  MINOR  13\xe2\x86\x9213, 14  split: \xe2\x80\xa6 the extraction of minerals and for new technology. (esc)
                    {+\xc2\xb6+} The board of that body shall have nine \xe2\x80\xa6 (esc)
  MINOR  24\xe2\x86\x9222      moved, now first under "People": words unchanged (esc)
  folded: 1 editorial, 4 renumbered, 34 unchanged (--all shows them)
  [1]
  $ travaux diff 28-point-plan/draft-2.txt 28-point-plan/draft-3.txt --summary
  28-point-plan/draft-2.txt \xe2\x86\x92 28-point-plan/draft-3.txt: 1 critical, 4 major, 4 (esc)
    minor, 3 editorial, 8 renumbered
  6 edited, 1 merged, 2 added, 1 removed, 2 moved, 11 renumbered, 28 unchanged
  [1]
  $ travaux diff article-5-framework/draft-1.md article-5-framework/draft-2.md --all
  article-5-framework/draft-1.md \xe2\x86\x92 article-5-framework/draft-2.md: 11 major, 3 (esc)
    minor, 3 renumbered
  MAJOR      recital            added: "Welcoming the readiness of European
                                governments to send observers and to pay for their
                                work,"; after "Seeking a lasting end to the \xe2\x80\xa6" (esc)
  MAJOR      Article 1(1)       A ceasefire between Ukraine and the Russian
                                Federation shall begin on the day this Framework
                                is signed{+, provided that the annex has been
                                initialled by both sides+}.
                                condition-added: + provided that
  MAJOR      Article 2(2)       \xe2\x80\xa6 having consulted Ukraine, NATO and the European (esc)
                                partners, [-shall-] {+may+} decide what is needed
                                to restore security. The \xe2\x80\xa6 (esc)
                                modality-weakened: shall -> may
  MAJOR      Article 2(2)(c)    economic [-and-] {+or+} diplomatic action;
                                conjunction-changed: and -> or
  MAJOR      Article 3(1)\xe2\x86\x924(1)  A joint mechanism of the United States, NATO and (esc)
                                Ukraine shall examine every alleged violation
                                within [-72-] {+48+} hours.
                                duration-changed: 72 hours -> 48 hours: -33 %
  MAJOR      Article 3(2)\xe2\x86\x924(2)  "The mechanism shall report its findings to the \xe2\x80\xa6" (esc)
                                (6 more words)
                                reference-stale: Article 5 is now Article 3
  MAJOR      Article 4(1)\xe2\x86\x925(1)  The members of NATO, among them Finland, France, (esc)
                                Germany, {+Italy,+} Poland and the United Kingdom,
                                declare that the security of Ukraine belongs to
                                the stability of Europe.
                                party-added: + Italy
  MAJOR      Article 6(1)       This Framework shall remain in force for [-ten-]
                                {+fifteen+} years from its signature under Article
                                [-7-] {+8+}.
                                termination-changed: ten years -> fifteen years:
                                +50 %
                                reference-consequential (editorial): Article 7 ->
                                Article 8
  MAJOR      Article 7          added: "Review"
  MAJOR      paragraph          added: "The signatories shall meet in the fifth
                                year to examine how the guarantee has worked and
                                whether it needs to be adapted."; first under
                                Article 7
  MAJOR      signatory          added: "United Kingdom"; after "NATO"
                                signatories-changed: + United Kingdom
  MINOR      Article 5\xe2\x86\x923        moved, now after Article 2, with the 2 clauses (esc)
                                under it: words unchanged
  MINOR      bullet             removed: "in the centre, around the railway
                                junction and its three bridges;"; stood after "in
                                the north, along the river \xe2\x80\xa6" (esc)
                                item-removed: - in the centre, around the railway
                                junction and its three ...
  MINOR      bullet             reworded: in the south, across the salt marsh as
                                far as the [-sea-] {+lighthouse+}.
  EDITORIAL  Article 3\xe2\x86\x924        renumbered: words unchanged (esc)
  EDITORIAL  Article 4\xe2\x86\x925        renumbered: words unchanged (esc)
  EDITORIAL  Article 7\xe2\x86\x928        renumbered: words unchanged (esc)
  UNCHANGED  title              "Framework on a ceasefire and on security
                                guarantees for Ukraine"
  UNCHANGED  preamble           "Preamble"
  UNCHANGED  paragraph          "The Parties to this Framework,"
  UNCHANGED  recital            "Recalling the principle of collective defence in
                                Article \xe2\x80\xa6" (6 more words) (esc)
  UNCHANGED  recital            "Seeking a lasting end to the hostilities between
                                \xe2\x80\xa6" (5 more words) (esc)
  UNCHANGED  recital            "Having regard to what Washington and its European
                                \xe2\x80\xa6" (4 more words) (esc)
  UNCHANGED  wrap-up            "have agreed as follows:"
  UNCHANGED  Article 1          "Ceasefire"
  UNCHANGED  Article 1(2)       "Neither side shall cross the line described in \xe2\x80\xa6" (esc)
                                (9 more words)
  UNCHANGED  Article 2          "Guarantee"
  UNCHANGED  Article 2(1)       "Any significant, deliberate and sustained armed
                                attack by \xe2\x80\xa6" (23 more words) (esc)
  UNCHANGED  Article 2(2)(a)    "the use of armed force;"
  UNCHANGED  Article 2(2)(b)    "intelligence and logistical support;"
  UNCHANGED  Article 2(2)(d)    "any other step that the situation calls for."
  UNCHANGED  Article 5(1)\xe2\x86\x923(1)  "A joint committee led by the European partners, (esc)
                                \xe2\x80\xa6" (14 more words) (esc)
  UNCHANGED  Article 5(2)\xe2\x86\x923(2)  "Observers sent by the committee shall have access (esc)
                                \xe2\x80\xa6" (10 more words) (esc)
  UNCHANGED  Article 4(2)\xe2\x86\x925(2)  "They shall act together with the United States \xe2\x80\xa6" (esc)
                                (17 more words)
  UNCHANGED  Article 4(3)\xe2\x86\x925(3)  "Each of them shall name a minister whom \xe2\x80\xa6" (6 (esc)
                                more words)
  UNCHANGED  Article 6          "Duration"
  UNCHANGED  Article 6(2)       "It may be renewed by mutual consent of the
                                signatories."
  UNCHANGED  paragraph          "This Framework shall take effect upon signature."
  UNCHANGED  Annex A            "Ceasefire line"
  UNCHANGED  paragraph          "The ceasefire line follows the positions held on
                                \xe2\x80\xa6" (5 more words) (esc)
  UNCHANGED  bullet             "in the north, along the river from the \xe2\x80\xa6" (5 more (esc)
                                words)
  UNCHANGED  signatures         "Signatories:"
  UNCHANGED  signatory          "Ukraine"
  UNCHANGED  signatory          "Russian Federation"
  UNCHANGED  signatory          "United States of America"
  UNCHANGED  signatory          "European Union"
  UNCHANGED  signatory          "NATO"
  [1]
  $ travaux diff article-5-framework/draft-1.md article-5-framework/draft-2.md --color always --summary | cat -v
  ^[[1marticle-5-framework/draft-1.md M-bM-^FM-^R article-5-framework/draft-2.md: 11 major, 3^[[0m
    ^[[1mminor, 3 renumbered^[[0m
  7 edited, 4 added, 1 removed, 1 moved, 4 renumbered, 31 unchanged

What could not be read is never compared in silence.

  $ printf '%%PDF-1.7 nothing' > scan.pdf; printf '\377\376broken' > broken.txt
  $ travaux diff scan.pdf 28-point-plan/draft-1.txt
  travaux: scan.pdf: the PDF is broken (Couldn't find trailer dictionary)
  next: record it with --as-bytes; its text, once typed, with --text-of N
  [2]
  $ travaux diff 28-point-plan/draft-1.txt broken.txt
  travaux: broken.txt: NOT COMPARED: could not be read as text: raw bytes (looks like UTF-16; 8 bytes held as is)
  next: save it as UTF-8 and compare that
  [2]
  $ printf '# Plan\n\n1. One.\n\n![map](map.png)\n' > a.md; cp a.md b.md
  $ travaux diff a.md b.md
  a.md \xe2\x86\x92 b.md: unchanged: 2 clauses, word for word; image (2) NOT COMPARED (esc)
  NOT COMPARED  both sides, line 5: image; "map" map.png

Lineage decides what a document alone is compared with.

  $ make_ledger
  $ travaux diff plan-28 --summary
  plan-28@1 \xe2\x86\x92 plan-28@3: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  [1]
  $ travaux diff plan-28@2 --summary
  plan-28@1 \xe2\x86\x92 plan-28@2: 4 major, 2 minor, 1 renumbered (esc)
  two texts of one draft
  5 edited, 1 removed, 1 renumbered, 40 unchanged
  [1]
  $ travaux diff plan-28@1..3 --summary
  plan-28@1 \xe2\x86\x92 plan-28@3: 6 major, 2 minor, 1 editorial, 4 renumbered (esc)
  5 edited, 1 split, 1 removed, 1 moved, 5 renumbered, 35 unchanged
  [1]
  $ travaux diff plan-28@1 28-point-plan/draft-1.txt
  plan-28@1 \xe2\x86\x92 28-point-plan/draft-1.txt: unchanged: 47 clauses, word for word (esc)

Machines get JSON, the same bytes each time.

  $ printf '1. The Parties shall meet.\n\n2. Costs are shared.\n' > one.txt
  $ printf '1. The Parties may meet.\n\n2. Costs are shared.\n' > two.txt
  $ travaux diff one.txt two.txt --format json
  {
   "format": "travaux.comparison/1",
   "before": {
    "ref": "one.txt",
    "clauses": [
     {
      "id": 0,
      "eid": "para_1",
      "label": "1.",
      "kind": "paragraph",
      "parent": null,
      "start": 0,
      "end": 26,
      "source": [
       0,
       26
      ],
      "line": 1,
      "text": "1. The Parties shall meet."
     },
     {
      "id": 1,
      "eid": "para_2",
      "label": "2.",
      "kind": "paragraph",
      "parent": null,
      "start": 28,
      "end": 48,
      "source": [
       28,
       48
      ],
      "line": 3,
      "text": "2. Costs are shared."
     }
    ]
   },
   "after": {
    "ref": "two.txt",
    "clauses": [
     {
      "id": 0,
      "eid": "para_1",
      "label": "1.",
      "kind": "paragraph",
      "parent": null,
      "start": 0,
      "end": 24,
      "source": [
       0,
       24
      ],
      "line": 1,
      "text": "1. The Parties may meet."
     },
     {
      "id": 1,
      "eid": "para_2",
      "label": "2.",
      "kind": "paragraph",
      "parent": null,
      "start": 26,
      "end": 46,
      "source": [
       26,
       46
      ],
      "line": 3,
      "text": "2. Costs are shared."
     }
    ]
   },
   "changes": [
    {
     "kinds": [
      "edited"
     ],
     "before": [
      0
     ],
     "after": [
      0
     ],
     "edits": [
      {
       "op": "delete",
       "before": [
        15,
        20
       ],
       "after": [
        15,
        15
       ]
      },
      {
       "op": "insert",
       "before": [
        20,
        20
       ],
       "after": [
        15,
        18
       ]
      }
     ],
     "fingerprint": "8d8a3086a91d",
     "effects": [
      {
       "rule": "modality-weakened",
       "severity": "major",
       "message": "shall -> may",
       "before": [
        15,
        20
       ],
       "after": [
        15,
        18
       ]
      }
     ]
    },
    {
     "kinds": [
      "unchanged"
     ],
     "before": [
      1
     ],
     "after": [
      1
     ],
     "edits": [],
     "fingerprint": "62f3b0fb277a",
     "effects": []
    }
   ],
   "summary": {
    "unchanged": 1,
    "edited": 1,
    "moved": 0,
    "renumbered": 0,
    "split": 0,
    "merged": 0,
    "added": 0,
    "removed": 0
   },
   "not_compared": [],
   "severities": {
    "critical": 0,
    "major": 1,
    "minor": 0,
    "editorial": 0
   },
   "language": "en",
   "not_judged": []
  }
  [1]
  $ printf 'Article 5\nsecond\n' > x.txt; printf 'second\nArticle 5\n' > y.txt
  $ travaux diff x.txt y.txt --clauses line
  x.txt \xe2\x86\x92 y.txt: 1 minor (esc)
  effects not judged: the language of the texts is not known; --language en judges
    by English words
  MINOR  Article 5  moved, now after "second": words unchanged
  folded: 1 unchanged (--all shows them)
  [1]
  $ printf '["1. one\\nline","two"]' > x.json; travaux diff x.json x.json --clauses json
  x.json \xe2\x86\x92 x.json: unchanged: 2 clauses, word for word (esc)
  $ travaux diff one.txt two.txt --format json -o out.json; echo $?; ls out.json
  1
  out.json

A hostile text cannot move the cursor.

  $ printf '1. Peace \033[2Jshall\xe2\x80\xae hold.\n' > evil.txt
  $ travaux diff one.txt evil.txt | cat -v
  one.txt M-bM-^FM-^R evil.txt: 3 major
  WARNING  evil.txt: 1 direction-changing character, the first in line 1:
           "Jshall<U+202E>"
  WARNING  evil.txt: 1 invisible character, the first in line 1: "<U+001B>"
  MAJOR  1  removed: "The Parties shall meet."
  MAJOR  2  removed: "Costs are shared."
  MAJOR  1  added: "Peace <U+001B>[2Jshall<U+202E> hold."
