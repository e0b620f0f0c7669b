// Words with a line through them, as redlines are printed.
#include <doctest/doctest.h>

#include <string>

#include "document_pdf.h"
#include "pdf_maker.h"
#include "travaux/document.h"

namespace travaux {
namespace {

const std::string line = pdf_line(72, 700, "They shall not go.");  // 94 points

Document read_ruled(const std::string& drawing, const std::string& words = line) {
  return read_pages({pdf_line(72, 740, "Before it.") + words + drawing});
}

// The words stay in the text: whether they count, the page does not say.
void check_struck(const Document& document, const std::string& words) {
  CHECK(document.text() == "Before it.\n\nThey shall not go.\n");
  CHECK(missed(document) == "page 1: struck through: " + words + "\n");
}

TEST_CASE("words with a line through them are read and said") {
  const std::string all = "4 words, read as the rest: 'They shall not go.'";
  check_struck(read_ruled("72 704 m 166 704 l S\n"), all);
  check_struck(read_ruled("72 703 94 1 re f\n"), all);
  check_struck(read_ruled("0.6 w 72 702 m 166 702 l 72 705 m 166 705 l S\n"), all);
  // The line may be painted first, thick, or as wide as a box.
  check_struck(read_pages({"72 704 m 166 704 l S\n" + pdf_line(72, 740, "Before it.") + line}),
               all);
  check_struck(read_ruled("72 702 94 3.5 re f\n"), all);
}

TEST_CASE("only the words that the line goes through are named") {
  check_struck(read_ruled("103 704 m 150 704 l S\n"), "2 words, read as the rest: 'shall not'");
  check_struck(read_ruled("131 704 m 139 704 l S\n"), "1 word, read as the rest: 'not'");
}

TEST_CASE("a line through words may be made of short ones") {
  std::string dashes;
  for (int x = 103; x < 150; x += 3) {
    dashes += std::to_string(x) + " 704 m " + std::to_string(x + 3) + " 704 l S\n";
  }
  check_struck(read_ruled(dashes), "2 words, read as the rest: 'shall not'");
}

TEST_CASE("words on a page that lies on its side are struck as well") {
  const std::string words = "BT /F1 12 Tf 0 1 -1 0 300 100 Tm (They shall not go.) Tj ET\n";
  CHECK(missed(read_pages({words + "296 100 m 296 194 l S\n"})) ==
        "page 1: struck through: 4 words, read as the rest: 'They shall not go.'\n");
  CHECK(missed(read_pages({words + "302 100 m 302 194 l S\n"})) == "");
}

TEST_CASE("what underlines, frames or parts words is no strike") {
  for (const char* drawing :
       {"72 698.5 m 166 698.5 l S\n", "72 697 94 1 re f\n", "70 696 100 14 re S\n",
        "72 714 m 166 714 l S\n", "72 709 m 166 709 l S\n", "167 704 m 300 704 l S\n",
        "20 704 m 71 704 l S\n", "100 690 m 100 714 l S\n"}) {
    CAPTURE(drawing);
    CHECK(missed(read_ruled(drawing)) == "");
  }
}

TEST_CASE("more lines on a page than are looked at are said") {
  std::string lines;
  for (int i = 0; i < 20'010; ++i) lines += "300 30 m 330 30 l S\n";
  CHECK(holds(missed(read_ruled(lines + "72 704 m 166 704 l S\n")),
              "page 1: drawing: too many lines to tell which words are struck through\n"));
}

}  // namespace
}  // namespace travaux
