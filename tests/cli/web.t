Web pages and Akoma Ntoso: what is read, what is left out, what lies in the file besides.

  $ . "$TESTDIR/setup.sh"
  $ travaux init --identity alice@example.org >/dev/null
  $ cp "$TESTDIR/../golden/clauses/web-agreement.html" draft-1.html
  $ sed -e 's/all of it by night/half of it by night/' -e 's/We use cookies/We like cookies/' draft-1.html > draft-2.html

  $ travaux record draft-1.html --as water --from withheld
  recorded  water@1 (e1): 2 articles, 27 clauses
  source    received from a withheld source; not rated
  NOT READ  line 9: style: 1 style sheet is not fetched; words may be hidden, numbers printed
  NOT READ  line 10: style: 1 style sheet is read for what is hidden, raised or struck only; numbers may be printed
  NOT READ  line 10: style: the sheets, and the tags they may apply to, are told by their hash: sha256 40bb755c058048da0fdcdc4f102aaadc
  NOT READ  line 11: script: 1 script is not run; a browser might show other words; sha256 1dc7afc4ba2f62e2319aad408a4f3b16
  NOT READ  line 15: outside the main text: "Skip to the text"
  NOT READ  line 16: cookie notice: "We use cookies to count visits. Read more Accept all Only necessary"
  NOT READ  line 20: header: "Search Home Agreements Contact"
  NOT READ  line 25: navigation: "Home \xe2\x80\xba Agreements \xe2\x80\xba Water" (esc)
  NOT READ  line 28: share box: "Share: A B"
  NOT READ  line 36: tracked changes: 1 deletion and 1 insertion, read as if all were accepted; not read: "half"; where: sha256 e3a1f746957d7b22b0fc4ed04ea77f72
  NOT READ  line 40: hidden text: 2 passages, "Old text: monthly. Draft 7 \xe2\x80\x94 confidential" (esc)
  NOT READ  line 57: image: "Map of the river" map.png
  NOT READ  line 61: aside: "Related agreements Agreement on Fish"
  NOT READ  line 62: comments: "2 comments Nice agreement!"
  NOT READ  line 63: frame: https://ads.example/frame (49 bytes, sha256 e0b19020d3263c736641154e70e6aca9)
  NOT READ  line 64: footer: "\xc2\xa9 Registry 2024 \xc2\xb7 Imprint" (esc)
  IN FILE   title: Water Sharing Agreement \xe2\x80\x93 Registry of Agreements (esc)
  IN FILE   author: Registry of Agreements
  IN FILE   generator: SiteMaker 4.2
  IN FILE   modified: 2024-03-05
  IN FILE   comment: line 14: rendered 2024-03-05
  IN FILE   hidden text: line 40: Old text: monthly.
  IN FILE   hidden text: line 56: Draft 7 \xe2\x80\x94 confidential (esc)
  time      2025-11-25T21:00:00Z, as this machine's clock says; not provable
  $ travaux record draft-2.html --as water --from withheld | head -3
  recorded  water@2 (e2): 2 articles, 27 clauses
  lineage   follows water@1
  source    received from a withheld source; not rated
  $ travaux show water@1 | mask
  water@1 (e1)
  recorded  by alice@example.org, 2025-11-25T21:00:00Z by their clock
  lineage   first draft
  reader    html 3
  entry     sha256:HEX
  source    received from a withheld source; not rated (e1)
  
  title       Agreement on the Sharing of Water
  preamble    The Parties,
  recital       Recalling the Treaty of 1992,
  wrap-up       have agreed as follows:
  article     Article\xc2\xa01 Quantities (esc)
  paragraph     1. The upper Party delivers 10<sup>3</sup> m<sup>3</sup> of water
                each day.
  point           a. in summer, two thirds of it by day;
  point           b. in winter, all of it by night.
  paragraph     3. The lower Party measures the water.
  article     Article 2 Payment
  table-row     Season | Price
  table-row     Summer | 5\xc2\xa0\xe2\x82\xac (esc)
  table-row     Winter | 3\xc2\xa0\xe2\x82\xac (esc)
  paragraph     Payment is due[^1] within:
  point           (a) thirty days in summer;
  point           (b) sixty days in winter.
  bullet            No interest is due.
  bullet            Exceptions:
  bullet              floods
  bullet              drought
  annex       Annex
  paragraph     Water
  paragraph     means surface water.
  paragraph     Water is life.
  paragraph     The river
  signatures  Done at Basel.
  paragraph   [^1]: From the day of the invoice.
  NOT READ  line 9: style; 1 style sheet is not fetched; words may be hidden,
            numbers printed
  NOT READ  line 10: style; 1 style sheet is read for what is hidden, raised or
            struck only; numbers may be printed
  NOT READ  line 10: style; the sheets, and the tags they may apply to, are told
            by their hash: sha256 40bb755c058048da0fdcdc4f102aaadc
  NOT READ  line 11: script; 1 script is not run; a browser might show other
            words; sha256 1dc7afc4ba2f62e2319aad408a4f3b16
  NOT READ  line 15: outside the main text; "Skip to the text"
  NOT READ  line 16: cookie notice; "We use cookies to count visits. Read more
            Accept all Only necessary"
  NOT READ  line 20: header; "Search Home Agreements Contact"
  NOT READ  line 25: navigation; "Home \xe2\x80\xba Agreements \xe2\x80\xba Water" (esc)
  NOT READ  line 28: share box; "Share: A B"
  NOT READ  line 36: tracked changes; 1 deletion and 1 insertion, read as if all
            were accepted; not read: "half"; where: sha256
            e3a1f746957d7b22b0fc4ed04ea77f72
  NOT READ  line 40: hidden text; 2 passages, "Old text: monthly. Draft 7 \xe2\x80\x94 (esc)
            confidential"
  NOT READ  line 57: image; "Map of the river" map.png
  NOT READ  line 61: aside; "Related agreements Agreement on Fish"
  NOT READ  line 62: comments; "2 comments Nice agreement!"
  NOT READ  line 63: frame; https://ads.example/frame (49 bytes, sha256
            e0b19020d3263c736641154e70e6aca9)
  NOT READ  line 64: footer; "\xc2\xa9 Registry 2024 \xc2\xb7 Imprint" (esc)
  IN FILE   title: Water Sharing Agreement \xe2\x80\x93 Registry of Agreements (esc)
  IN FILE   author: Registry of Agreements
  IN FILE   generator: SiteMaker 4.2
  IN FILE   modified: 2024-03-05
  IN FILE   comment: line 14: rendered 2024-03-05
  IN FILE   hidden text: line 40: Old text: monthly.
  IN FILE   hidden text: line 56: Draft 7 \xe2\x80\x94 confidential (esc)
  $ travaux diff water@1 water@2
  water@1 \xe2\x86\x92 water@2: 1 major; aside (2), comments (2), cookie notice (2), footer (esc)
    (2), frame (2), header (2), hidden text (2), image (2), navigation (2),
    outside the main text (2), script (2), share box (2), style (6), tracked
    changes (2) NOT COMPARED
  NOT COMPARED  both sides, line 9: style; 1 style sheet is not fetched; words may
                be hidden, numbers printed
  NOT COMPARED  both sides, line 10: style; 1 style sheet is read for what is
                hidden, raised or struck only; numbers may be printed
  NOT COMPARED  water@1, line 10: style; the sheets, and the tags they may apply
                to, are told by their hash: sha256
                40bb755c058048da0fdcdc4f102aaadc
  NOT COMPARED  both sides, line 11: script; 1 script is not run; a browser might
                show other words; sha256 1dc7afc4ba2f62e2319aad408a4f3b16
  NOT COMPARED  both sides, line 15: outside the main text; "Skip to the text"
  NOT COMPARED  water@1, line 16: cookie notice; "We use cookies to count visits.
                Read more Accept all Only necessary"
  NOT COMPARED  both sides, line 20: header; "Search Home Agreements Contact"
  NOT COMPARED  both sides, line 25: navigation; "Home \xe2\x80\xba Agreements \xe2\x80\xba Water" (esc)
  NOT COMPARED  both sides, line 28: share box; "Share: A B"
  NOT COMPARED  both sides, line 36: tracked changes; 1 deletion and 1 insertion,
                read as if all were accepted; not read: "half"; where: sha256
                e3a1f746957d7b22b0fc4ed04ea77f72
  NOT COMPARED  both sides, line 40: hidden text; 2 passages, "Old text: monthly.
                Draft 7 \xe2\x80\x94 confidential" (esc)
  NOT COMPARED  both sides, line 57: image; "Map of the river" map.png
  NOT COMPARED  both sides, line 61: aside; "Related agreements Agreement on Fish"
  NOT COMPARED  both sides, line 62: comments; "2 comments Nice agreement!"
  NOT COMPARED  both sides, line 63: frame; https://ads.example/frame (49 bytes,
                sha256 e0b19020d3263c736641154e70e6aca9)
  NOT COMPARED  both sides, line 64: footer; "\xc2\xa9 Registry 2024 \xc2\xb7 Imprint" (esc)
  NOT COMPARED  water@2, line 10: style; the sheets, and the tags they may apply
                to, are told by their hash: sha256
                6910cda0d83da8db9133afd789d2468d
  NOT COMPARED  water@2, line 16: cookie notice; "We like cookies to count visits.
                Read more Accept all Only necessary"
  MAJOR  Article\xc2\xa01(1)(b)  in winter, [-all-] {+half+} of it by night. (esc)
                          scope-narrowed: - all
                          percentage-changed: + half
  folded: 26 unchanged (--all shows them)
  [1]

The other text of its tracked changes is another draft.

  $ travaux record draft-1.html --as water --from withheld --tracked reject | head -2
  recorded  water@3 (e3): 2 articles, 27 clauses
  lineage   follows water@2
  $ travaux show water@3 --clause art_1__para_1__point_a
  water@3 art_1__para_1__point_a (point), line 36
  
  a. in summer, half of it by day;
  
  source    the whole version: received from a withheld source; not rated (e3)
  $ travaux verify | head -1
  intact: 4 entries; bytes, signatures, keys, log and branches agree

An old encoding; a file that is another kind of XML; one that tries to pull in others.

  $ printf '<meta charset=windows-1251><p>1. \317\360\340\342\356' > old.html
  $ travaux show old.html
  old.html
  
  paragraph   1. \xd0\x9f\xd1\x80\xd0\xb0\xd0\xb2\xd0\xbe (esc)
  $ printf '<?xml version="1.0"?>\n<rss><p>x</p></rss>' > feed.xml
  $ travaux show feed.xml
  travaux: feed.xml: XML is read as Akoma Ntoso only; this is <rss>
  next: save its text as a web page or plain text, or record it with --as-bytes
  [2]
  $ printf '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "/etc/passwd"><akomaNtoso/>' > law.xml
  $ travaux show law.xml
  travaux: law.xml: line 2: XML with a DOCTYPE is not read: it can pull in other files
  next: take a copy, leave that out of it (a DOCTYPE says nothing that is read), and read the copy; or record it with --as-bytes
  [2]

Akoma Ntoso is found by its content.

  $ printf '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><FRBRauthor href="#house"/></meta><body><article><num>Article 1</num><heading>Water</heading><paragraph><num>1.</num><content><p>It flows<authorialNote marker="1"><p>Downhill.</p></authorialNote>.</p></content></paragraph></article></body></act></akomaNtoso>' > act.xml
  $ travaux show act.xml
  act.xml
  
  article     Article 1 Water
  paragraph     1. It flows[^1].
  paragraph       [^1]: Downhill.
  IN FILE   author: #house
