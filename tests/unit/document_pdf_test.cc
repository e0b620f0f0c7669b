#include "document_pdf.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "document/pdf_hyphens.h"
#include "document_outline.h"
#include "pdf_maker.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

// The message of the error that reading gives.
std::string refusal(const std::string& bytes, Trouble kind,
                    const ReadOptions& options = with_program()) {
  try {
    read_document(bytes, "draft.pdf", options);
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    CHECK_FALSE(error.next_step().empty());
    return error.what();
  }
  return "read";
}

const char* const image = "q 200 0 0 200 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7F EI Q\n";

TEST_CASE("a PDF's lines become paragraphs with the pages that they begin on") {
  const Document document = read_pages(
      {pdf_line(72, 720, "Article 1", 14, 2) +
           pdf_lines(72, 690,
                     {"1. The Parties shall keep a ceasefire along the line that is drawn in the",
                      "Annex to this Agreement."}) +
           pdf_lines(72, 650, {"2. They shall name:"}) +
           pdf_lines(100, 630, {"(a) an envoy;", "(b) a deputy."}),
       pdf_line(72, 720, "Article 2", 14, 2) + pdf_line(72, 690, "It lasts for ten years.")});
  CHECK(document.text() ==
        "##### Article 1\n\n1. The Parties shall keep a ceasefire along the line that is drawn in "
        "the Annex to this Agreement.\n\n2. They shall name:\n\n(a) an envoy;\n\n(b) a "
        "deputy.\n\n##### Article 2\n\nIt lasts for ten years.\n");
  CHECK(document.find("5") == nullptr);
  REQUIRE(document.find("1(2)(b)") != nullptr);
  CHECK(document.find("1(2)(b)")->page == 1);
  CHECK(document.find("1(2)(b)")->line == 0);
  REQUIRE(document.find("Article 2") != nullptr);
  CHECK(document.find("Article 2")->page == 2);
  CHECK(document.not_read().empty());
}

TEST_CASE("a number alone on the last line of a sentence is no label") {
  const Document document = read_pages(
      {pdf_lines(72, 700,
                 {"26. The Board watches over the plan and gets a report about provision", "22."}) +
       pdf_lines(72, 650, {"27. The ceasefire begins at once."})});
  CHECK(holds(document.text(), "about provision 22.\n\n27. The ceasefire"));
}

TEST_CASE("a range that was broken behind its dash stays whole") {
  document::PdfHyphens hyphens({});
  std::string words = "shared 50\u2013";
  hyphens.join(words, "50 between them");
  CHECK(words == "shared 50\u201350 between them");
  words = "from 1990 \u2013";
  hyphens.join(words, "1995");
  CHECK(words == "from 1990 \u2013 1995");
}

TEST_CASE("the reader's version says which poppler read") {
  const Document document = read_pages({pdf_line(72, 720, "Words.")});
  CHECK(document.reader().version / 1'000'000 == 4);
  CHECK(document.reader().version % 1'000'000 > 20'00'00);
}

TEST_CASE("without its program a PDF is held as bytes, loudly") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 720, "Words."));
  const Document document = read_document(maker.build(), "draft.pdf");
  CHECK_FALSE(document.readable());
  CHECK(document.not_read().size() == 1);
}

TEST_CASE("two columns are read one after the other, what spans them where it stands") {
  const std::vector<std::string> left = {
      "The first column has lines that", "are full, or nearly so, as the",
      "lines of a column always are if", "the text is long enough to fill",
      "all of them to the very end."};
  const std::vector<std::string> right = {
      "The second column is read after", "the first one and never line by",
      "line across the gap between the", "two, which would make nonsense",
      "out of either of these texts."};
  const Document document = read_pages({pdf_line(72, 720, "A treaty in two columns", 16, 2) +
                                        pdf_lines(72, 680, left) + pdf_lines(320, 680, right)});
  CHECK(holds(document.text(),
              "The first column has lines that are full, or nearly so, as the lines "
              "of a column always are if the text is long enough to fill all of "
              "them to the very end.\n"));
  CHECK(holds(document.text(), "end.\n\nThe second column is read after the first one and never"));
}

TEST_CASE("the rows of a table are no columns") {
  std::string page;
  int y = 700;
  for (const char* row : {"Iron", "Copper", "Tin", "Lead", "Zinc"}) {
    page += pdf_line(72, y, row) + pdf_line(300, y, "100 tonnes a year");
    y -= 14;
  }
  const Document document = read_pages({page});
  CHECK(holds(document.text(), "Copper | 100 tonnes a year"));
}

TEST_CASE("a hyphen at a line's end is left out only where the text shows the word") {
  const Document document = read_pages({pdf_lines(
      72, 700,
      {"The cooperation of the two sides is to be such that this cooper-",
       "ation lasts, while a cease-fire of the kind that was a cease-",
       "fire before is to be kept, and an unheard-of word like abra-",
       "cadabra stays as it is printed, and so do the names of Nord-",
       "Sued and of all pre- and post-war and what is of the pre-", "and post-war times."})});
  CHECK(holds(document.text(), "this cooperation lasts"));
  CHECK(holds(document.text(), "was a cease-fire before"));
  CHECK(holds(document.text(), "like abra-cadabra stays"));
  CHECK(holds(document.text(), "of Nord-Sued and"));
  CHECK(holds(document.text(), "of the pre- and post-war times"));
  CHECK(holds(warnings(document), "1 words broken at the end of a line were joined"));
  CHECK(holds(warnings(document), "1 words broken at the end of a line keep their hyphen"));
  CHECK(holds(warnings(document), "'abra-cadabra'"));
}

TEST_CASE("running heads, feet and page numbers are left out and listed") {
  std::vector<std::string> pages;
  for (int i = 1; i <= 5; ++i) {
    pages.push_back(
        pdf_line(72, 760, "Draft of 3 May 2026", 9) +
        pdf_line(72, 700,
                 "The words of page " + std::string(1, static_cast<char>('a' + i)) + " end here.") +
        pdf_line(300, 40, "- " + std::to_string(i + 6) + " -", 9));
  }
  const Document document = read_pages(pages);
  CHECK_FALSE(holds(document.text(), "Draft of"));
  CHECK_FALSE(holds(document.text(), "- 7 -"));
  CHECK(holds(document.text(), "The words of page b end here.\n\nThe words of page c end here."));
  CHECK(missed(document) ==
        "page 1: running head: 'Draft of 3 May 2026', on 5 pages\n"
        "page 1: page numbers: '- 7 -', on 5 pages\n");
}

TEST_CASE("an article at the top of each page is no running head") {
  std::vector<std::string> pages;
  for (int i = 1; i <= 5; ++i) {
    pages.push_back(
        pdf_line(72, 740, "Article " + std::to_string(i)) +
        pdf_line(72, 700,
                 "The words of this article are its own number " + std::to_string(i * i) + "."));
  }
  const Document document = read_pages(pages);
  for (int i = 1; i <= 5; ++i) CHECK(holds(document.text(), "Article " + std::to_string(i) + "\n"));
  CHECK(missed(document) == "");
}

TEST_CASE("a number that does not count the pages is no page number") {
  const Document document =
      read_pages({pdf_line(72, 700, "One page.") + pdf_line(72, 40, "1945"),
                  pdf_line(72, 700, "Another page.") + pdf_line(72, 40, "1918"),
                  pdf_line(72, 700, "A third page.") + pdf_line(72, 40, "1871")});
  CHECK(holds(document.text(), "1945"));
  CHECK(holds(document.text(), "1871"));
}

TEST_CASE("pages of which nothing but heads and feet would be left keep them") {
  const auto page = [](const std::string& number) {
    return pdf_line(72, 750, "Body " + number + " is here.") + pdf_line(72, 40, "10" + number);
  };
  const Document document = read_pages({page("0"), page("1"), page("2")});
  for (const char* words : {"Body 0 is here.", "100", "Body 2 is here.", "102"}) {
    CHECK(holds(document.text(), words));
  }
  CHECK(missed(document) == "");
}

TEST_CASE("a paragraph goes on on the next page") {
  const Document document = read_pages(
      {pdf_lines(72, 700,
                 {"This paragraph begins on the first page of the two, and there it is",
                  "not yet at its end, since the line is full and no sentence ends with"}),
       pdf_lines(72, 700,
                 {"its last word, but here, on the second page, it comes to an end now.",
                  "Short line."})});
  REQUIRE(document.clauses().size() == 1);
  CHECK(document.clauses()[0].page == 1);
  CHECK(holds(document.text(), "ends with its last word"));
}

TEST_CASE("footnotes stand at the end, and their marks lead to them") {
  const std::string raised = "BT /F1 7 Tf 140 704 Td (1) Tj ET\n";
  const Document document = read_pages(
      {pdf_line(72, 700, "The Parties") + raised +
           pdf_line(150, 700, "agree on the following matters.") +
           pdf_line(72, 680, "They cover an area of 12 km") + "BT /F1 7 Tf 225 684 Td (2) Tj ET\n" +
           pdf_line(72, 660,
                    "And more words in the size of the text, so that it is the main one.") +
           "BT /F1 6 Tf 72 103 Td (1) Tj ET\n" + pdf_line(77, 100, "As defined in the Annex.", 9),
       pdf_line(72, 700, "Another page.")});
  CHECK(holds(document.text(), "The Parties[^1] agree"));
  CHECK(holds(document.text(), "12 km<sup>2</sup>\n"));
  CHECK(document.text().ends_with("Another page.\n\n[^1]: As defined in the Annex.\n"));
}

TEST_CASE("a number that is raised or lowered is kept apart, as in Word files") {
  const auto read = [](int at, int size, const std::string& mark) {
    return read_pages({pdf_line(72, 740, "Before it.") + pdf_line(72, 700, "10") +
                       pdf_line(86, at, mark, size) + pdf_line(97, 700, "troops.")})
        .text();
  };
  CHECK(read(700, 12, "3") == "Before it.\n\n103 troops.\n");
  CHECK(read(705, 8, "3") == "Before it.\n\n10<sup>3</sup> troops.\n");
  CHECK(read(698, 8, "3") == "Before it.\n\n10<sub>3</sub> troops.\n");
  CHECK(read(705, 8, "th") == "Before it.\n\n10th troops.\n");
  const std::string parts = pdf_line(72, 700, "10") + pdf_line(86, 705, "-", 8) +
                            pdf_line(89, 705, "3", 8, 2) + pdf_line(97, 700, "grams.");
  CHECK(read_pages({parts}).text() == "10<sup>-3</sup> grams.\n");
}

// Raised, as marks of notes are.
std::string pdf_mark(int x, int y, const std::string& mark) {
  return "BT /F1 6 Tf " + std::to_string(x) + " " + std::to_string(y + 4) + " Td (" + mark +
         ") Tj ET\n";
}

TEST_CASE("a footnote in the size of the text is known by its raised mark") {
  const auto read = [](const std::string& mark) {
    return read_pages({pdf_line(72, 700, "The Parties agree.") + pdf_mark(171, 700, "1") +
                       pdf_line(72, 680, "They will meet again.") + pdf_mark(72, 100, mark) +
                       pdf_line(78, 100, "As defined in the Annex.")})
        .text();
  };
  CHECK(read("1").find("The Parties agree.[^1]") == 0);
  CHECK(read("1").ends_with("They will meet again.\n\n[^1]: As defined in the Annex.\n"));
  CHECK(!holds(read("2"), "[^"));  // nothing leads to it
}

TEST_CASE("a footnote goes on at the foot of the next page") {
  const std::string first =
      pdf_line(72, 700, "They") + pdf_mark(101, 700, "1") + pdf_line(107, 700, "meet.") +
      pdf_line(72, 110, "They agree on this.") + pdf_mark(72, 60, "1") +
      pdf_lines(77, 60,
                {"This note is longer than all the text of the page, and it is broken where the",
                 "page ends, since there is no more room below it, as happens in treaties with"},
                12, 9);
  const Document document =
      read_pages({first, pdf_line(72, 700, "One") + pdf_mark(97, 700, "2") +
                             pdf_line(103, 700, "more.") + pdf_line(72, 680, "It has its text.") +
                             pdf_line(72, 72, "long notes, and here is its end.", 9) +
                             pdf_mark(72, 50, "2") + pdf_line(77, 50, "The second note.", 9)});
  CHECK(document.text() ==
        "They[^1] meet.\n\nThey agree on this.\n\nOne[^2] more.\n\nIt has its text.\n\n"
        "[^1]: This note is longer than all the text of the page, and it is broken where the page "
        "ends, since there is no more room below it, as happens in treaties with long notes, and "
        "here is its end.\n\n[^2]: The second note.\n");
}

TEST_CASE("a page without text is said, with its images") {
  const Document document = read_pages({pdf_line(72, 700, "Words."), image, std::string()});
  CHECK(missed(document) == "page 2: page: no text, 1 image\npage 3: page: no text, 0 images\n");
}

TEST_CASE("a scan is refused") {
  PdfMaker maker;
  maker.add_page(image);
  maker.add_page(image);
  CHECK(refusal(maker.build(), Trouble::unsupported) ==
        "no page holds text, and they hold 2 images: it is a scan");
}

TEST_CASE("invisible text beside visible is left out and listed") {
  const Document document = read_pages(
      {pdf_line(72, 700, "Seen words.") + "BT 3 Tr /F1 12 Tf 72 600 Td (secret words) Tj ET\n"});
  CHECK(document.text() == "Seen words.\n");
  CHECK(missed(document) == "page 1: invisible text: 2 words: 'secret words'\n");
}

TEST_CASE("invisible text over an image is read, with a warning") {
  const Document document =
      read_pages({std::string(image) + "BT 3 Tr /F1 12 Tf 72 600 Td (recognised words) Tj ET\n"});
  CHECK(document.text() == "recognised words\n");
  CHECK(holds(warnings(document), "page 1: an image; its words were recognised by a machine"));
}

TEST_CASE("white words, slanted words, words outside of the page, sideways words") {
  const Document document =
      read_pages({pdf_line(72, 700, "Seen words stand here.") + "1 g " +
                  pdf_line(72, 600, "white") + "0 g " + pdf_line(900, 600, "outside") +
                  "BT /F1 40 Tf .7 .7 -.7 .7 200 300 Tm (DRAFT) Tj ET\n"
                  "BT /F1 12 Tf 0 1 -1 0 30 300 Tm (sideways) Tj ET\n"});
  CHECK(document.text() == "Seen words stand here.\n");
  CHECK(missed(document) ==
        "page 1: invisible text: 1 word: 'white'\n"
        "page 1: slanted text: 1 word: 'DRAFT'\n"
        "page 1: text outside of the page: 1 word: 'outside'\n"
        "page 1: sideways text: 1 word: 'sideways'\n");
}

TEST_CASE("a page on its side is read along its lines") {
  PdfMaker maker;
  maker.add_page(
      "BT /F1 12 Tf 0 1 -1 0 100 100 Tm (First line of the table.) Tj ET\n"
      "BT /F1 12 Tf 0 1 -1 0 140 100 Tm (Second line of it.) Tj ET\n");
  CHECK(read_pdf(maker.build()).text() == "First line of the table.\n\nSecond line of it.\n");
}

TEST_CASE("signs without an alphabet are shown as such and counted") {
  PdfMaker maker;
  maker.encoding = "/Encoding<</Type/Encoding/Differences[1/nosuchname/nosuchname2]>>";
  maker.add_page(pdf_line(72, 720, "Words.") + pdf_line(72, 700, "a\x01\x02z"));
  const Document document = read_pdf(maker.build());
  CHECK(document.text() == "Words.\n\na\xEF\xBF\xBD\xEF\xBF\xBDz\n");
  CHECK(holds(warnings(document), "2 signs of fonts without a known alphabet"));
}

TEST_CASE("text for copying that is other than what is shown is not believed") {
  const Document document =
      read_pages({"/Span<</ActualText(shall not)>>BDC\n" + pdf_line(72, 700, "shall") + "EMC\n" +
                  "/Span<</ActualText<FEFF00AD>>>BDC\n" + pdf_line(72, 680, "-") + "EMC\n"});
  CHECK(holds(document.text(), "shall"));
  CHECK_FALSE(holds(document.text(), "shall not"));
  CHECK(missed(document) ==
        "page 1: text behind the words: 1 times, first: 'shall not' behind 'shall'\n");
}

TEST_CASE("notes, fields, files and authors that lie in the file are said") {
  PdfMaker maker;
  const std::size_t info =
      maker.add("<</Author(A. Drafter)/Producer(A Program)/CreationDate(D:20260503)>>");
  maker.trailer = "/Info " + std::to_string(info) + " 0 R";
  const std::size_t file = maker.add_stream("attached");
  maker.catalog = "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(secret.txt)/EF<</F " +
                  std::to_string(file) + " 0 R>>>>]>>>>";
  maker.add_page(
      pdf_line(72, 700, "Words."),
      "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(A. Reader)/Contents(is this right?)>>"
      "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>"
      "<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/FT/Tx/T(name)/V(filled in)>>]");
  const Document document = read_pdf(maker.build());
  CHECK(document.text() == "Words.\n");
  CHECK(missed(document) ==
        "attached file: secret.txt\n"
        "page 1: annotation: Text by A. Reader: is this right?\n"
        "page 1: form field: name: filled in\n");
  const std::vector<InFile> expected = {
      {"author", "A. Drafter"}, {"producer", "A Program"}, {"created at", "D:20260503"}};
  CHECK(document.in_file() == expected);
}

TEST_CASE("some of the pages only") {
  PdfMaker maker;
  for (const char* words : {"One.", "Two.", "Three.", "Four."})
    maker.add_page(pdf_line(72, 700, words));
  ReadOptions options = with_program();
  options.pages = PageRange{2, 3};
  const Document document = read_pdf(maker.build(), options);
  CHECK(document.text() == "Two.\n\nThree.\n");
  CHECK(document.clauses().at(0).page == 2);
  options.pages = PageRange{3, 5};
  CHECK(holds(refusal(maker.build(), Trouble::usage, options), "which has 4"));
}

TEST_CASE("no lines of a PDF") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Words."));
  ReadOptions options = with_program();
  options.lines = LineRange{1, 2};
  CHECK(holds(refusal(maker.build(), Trouble::usage, options), "has no lines"));
}

}  // namespace
}  // namespace travaux
