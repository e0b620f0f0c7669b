// Tables: where ruling lines make them certain, and where nothing does.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document_pdf.h"
#include "pdf_maker.h"
#include "travaux/document.h"

namespace travaux {
namespace {

// Words of cells in several lines.
const std::string cells = pdf_lines(80, 700, {"Iron ore of the", "first quality"}) +
                          pdf_lines(260, 700, {"100 tonnes,", "or more"}) +
                          pdf_lines(420, 700, {"1 May"}) + pdf_lines(80, 660, {"Copper"}) +
                          pdf_lines(420, 660, {"2 June", "at last"});

std::string stroke(int x0, int y0, int x1, int y1) {
  return std::to_string(x0) + " " + std::to_string(y0) + " m " + std::to_string(x1) + " " +
         std::to_string(y1) + " l S\n";
}

std::string box(int x, int y, int width, int height, const std::string& paint) {
  return std::to_string(x) + " " + std::to_string(y) + " " + std::to_string(width) + " " +
         std::to_string(height) + " re " + paint + "\n";
}

const std::string table =
    "Before it.\n\nIron ore of the first quality | 100 tonnes, or more | 1 May\n\nCopper | | 2 "
    "June "
    "at last\n\nBehind it.\n";

Document read_table(const std::string& rules) {
  return read_pages(
      {pdf_line(72, 740, "Before it.") + cells + rules + pdf_line(72, 600, "Behind it.")});
}

void check_read(const std::string& rules) {
  const Document document = read_table(rules);
  CHECK(document.text() == table);
  CHECK(missed(document) == "");
  CHECK(warnings(document) == "");
}

TEST_CASE("the cells of a ruled table are read one by one") {
  std::string lines;
  for (const int y : {715, 675, 635}) lines += stroke(70, y, 520, y);
  for (const int x : {70, 250, 410, 520}) lines += stroke(x, 635, x, 715);
  check_read(lines);
}

TEST_CASE("a bar in a cell is told from one between cells") {
  std::string lines;
  for (const int y : {715, 675}) lines += stroke(70, y, 520, y);
  for (const int x : {70, 250, 520}) lines += stroke(x, 675, x, 715);
  const auto text = [](const std::string& words) {
    return read_pages({pdf_line(72, 740, "Before it.") + words + pdf_line(72, 600, "End.")}).text();
  };
  const std::string words = pdf_line(80, 700, "a | b") + pdf_line(260, 700, "c");
  CHECK(text(words + lines) == "Before it.\n\na \\| b | c\n\nEnd.\n");
  CHECK(text(words) == "Before it.\n\na \\| b | c\n\nEnd.\n");
  CHECK(text(pdf_line(80, 700, "a | b")) == "Before it.\n\na | b\n\nEnd.\n");
}

TEST_CASE("the sides of cells may be drawn one by one, and as thin boxes") {
  std::string boxes;
  std::string thin;
  const std::vector<int> xs = {70, 250, 410, 520};
  for (const int y : {635, 675}) {
    for (std::size_t i = 0; i + 1 < xs.size(); ++i) {
      boxes += box(xs[i], y, xs[i + 1] - xs[i], 40, "S");
      thin += box(xs[i], y, xs[i + 1] - xs[i], 1, "f") +
              box(xs[i], y + 40, xs[i + 1] - xs[i], 1, "f") + box(xs[i], y, 1, 40, "f") +
              box(xs[i + 1], y, 1, 40, "f");
    }
  }
  check_read(boxes);
  check_read(thin);
}

TEST_CASE("joined cells are read line by line, with a warning") {
  std::string lines;
  for (const int y : {715, 675, 635}) lines += stroke(70, y, 520, y);
  for (const int x : {70, 410, 520}) lines += stroke(x, 635, x, 715);
  lines += stroke(250, 635, 250, 675);
  const Document document = read_table(lines);
  CHECK(holds(warnings(document), "page 1: a table, or parts of lines that stand apart"));
}

TEST_CASE("a table without lines is read line by line, with a warning") {
  const Document document = read_table("");
  CHECK(holds(document.text(), "Iron ore of the | 100 tonnes, | 1 May"));
  CHECK(holds(warnings(document), "page 1: a table, or parts of lines that stand apart"));
}

TEST_CASE("a frame around words is no table, nor is a line below them") {
  const Document document =
      read_pages({pdf_line(72, 740, "Before it.") + box(60, 690, 400, 30, "S") +
                  pdf_line(72, 700, "Words in a frame.") + stroke(60, 600, 400, 600)});
  CHECK(document.text() == "Before it.\n\nWords in a frame.\n");
  CHECK(warnings(document) == "");
}

}  // namespace
}  // namespace travaux
