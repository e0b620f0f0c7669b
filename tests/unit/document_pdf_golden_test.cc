// PDFs as offices print them, and the clauses in them: a change of the reader is seen here.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "base/file.h"
#include "document_outline.h"
#include "document_pdf.h"
#include "pdf_maker.h"
#include "travaux/document.h"

namespace travaux {
namespace {

std::string drawn(const Document& document) {
  std::string result = outline(document) + missed(document) + warnings(document);
  for (const InFile& entry : document.in_file()) {
    result += "IN FILE " + entry.what + " | " + entry.value + '\n';
  }
  return result;
}

void check_golden(const std::string& bytes, const std::string& name) {
  const std::string golden = GOLDEN "/" + name + ".clauses";
  const std::string found = drawn(read_pdf(bytes));
  if (std::getenv("TRAVAUX_REGOLD") != nullptr) {
    std::ofstream(golden, std::ios::binary) << found;
    FAIL("the golden file was written anew: read the difference");
  }
  CHECK(found == base::read_file(golden));
}

// A page of the agreement with its head and its number.
std::string page(int number, const std::string& content) {
  return pdf_line(72, 760, "Draft of 3 May 2026, confidential", 8) + content +
         pdf_line(290, 30, std::to_string(number), 8);
}

std::string mark(int x, int y, const std::string& words) {
  return "BT /F1 6 Tf " + std::to_string(x) + " " + std::to_string(y + 4) + " Td (" + words +
         ") Tj ET\n";
}

std::string rule(int x0, int y0, int x1, int y1) {
  return std::to_string(x0) + " " + std::to_string(y0) + " m " + std::to_string(x1) + " " +
         std::to_string(y1) + " l S\n";
}

const std::string first_page =
    pdf_line(150, 720, "Agreement on the Line of Contact", 18, 2) +
    pdf_line(72, 680, "Article 1", 14, 2) + pdf_line(72, 662, "Ceasefire", 12, 2) +
    pdf_lines(72, 640,
              {"1. The Parties shall keep the ceasefire along the line that is drawn in the",
               "Annex to this Agreement, and shall with-", "draw what they hold beyond it."}) +
    pdf_lines(72, 590, {"2. They shall not withdraw:"}) +
    pdf_lines(100, 570, {"(a) medical staff;", "(b) those who clear mines."}, 16) +
    pdf_line(72, 530, "3. An envoy") + mark(137, 530, "1") +
    pdf_line(143, 530, "is named by each.") + "1 g " + pdf_line(72, 500, "not") + "0 g " +
    mark(72, 80, "1") +
    pdf_lines(77, 80,
              {"An envoy is a person whom a Party names in writing, and whom the other Party",
               "has not refused within thirty days after it was told of the name of the"},
              12, 9);

std::string second_page() {
  std::string content = pdf_line(72, 720, "Annex", 14, 2) +
                        pdf_lines(80, 680, {"Bridge at", "the mill"}) +
                        pdf_line(260, 680, "first Party") + pdf_line(80, 640, "Road") +
                        pdf_lines(260, 640, {"both Parties,", "by turns"}) +
                        pdf_line(72, 590, "The maps are a part of this Annex.") +
                        "72 500 m 100 560 140 480 200 500 c S\n" +
                        pdf_line(77, 70, "person, and who has accepted.", 9);
  for (const int y : {695, 655, 615}) content += rule(70, y, 420, y);
  for (const int x : {70, 250, 420}) content += rule(x, 615, x, 695);
  return content;
}

TEST_CASE("an agreement with a head, points, a note over two pages, a table and hidden words") {
  PdfMaker maker;
  maker.trailer = "/Info " + std::to_string(maker.add("<</Author(A. Drafter)>>")) + " 0 R";
  maker.add_page(page(1, first_page));
  maker.add_page(page(2, second_page()),
                 "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(check this)>>]");
  maker.add_page(page(3, pdf_line(72, 700, "Signed in two copies.")));
  check_golden(maker.build(), "pdf-agreement");
}

TEST_CASE("a table without ruling lines, printed by LibreOffice") {
  check_golden(base::read_file(GOLDEN "/pdf-office.pdf"), "pdf-office");
}

}  // namespace
}  // namespace travaux
