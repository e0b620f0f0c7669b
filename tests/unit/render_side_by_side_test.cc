// Two columns: what stands in which, and that nothing leaves its own.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "render/page.h"
#include "render_fixture.h"

using namespace travaux;
using namespace travaux::shown;
using render::Ink;

namespace {

struct Columns : Pair {
  using Pair::Pair;

  std::string page(std::size_t width = 80, bool all = false, bool color = false) const {
    ComparisonDetail detail;
    detail.all = all;
    detail.side_by_side = true;
    return Pair::page(detail, {width, color});
  }
};

std::vector<std::string> lines_of(const std::string& page) {
  std::vector<std::string> lines;
  std::istringstream stream(page);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// Every line with a rule has it in the same column, and none is wider than the page.
void check_columns(const std::string& page, std::size_t width) {
  const std::size_t rule = (width - 3) / 2 + 1;
  std::size_t ruled = 0;
  for (const std::string& line : lines_of(page)) {
    CAPTURE(line);
    const std::size_t at = line.find("│");
    if (at == std::string::npos) continue;
    ++ruled;
    REQUIRE(base::columns(line.substr(0, at)) == rule);
    REQUIRE(base::columns(line) <= width);
  }
  REQUIRE(ruled > 0);
}

const std::string old_text =
    "1. The Council shall meet every month.\n\n2. Observers shall watch the line.\n\n"
    "3. Prisoners of war shall return to their homes.\n";

}  // namespace

TEST_CASE("old words stand left, new words right, each with its label") {
  const Columns pair(old_text,
                     "1. The Council shall meet every month.\n\n2. Oil is sold to nobody.\n\n"
                     "3. Observers may watch the line.\n\n"
                     "4. Prisoners of war shall return to their homes.\n");
  const std::string page = pair.page();
  check_columns(page, 80);
  CHECK(contains(page, "2 Observers [-shall-] watch the"));
  CHECK(contains(page, "│ 3 Observers {+may+} watch the"));
  CHECK(contains(page, "… 1 unchanged\n"));
  CHECK(contains(page, "… 1 renumbered\n"));
  const std::string all = pair.page(80, true);
  check_columns(all, 80);
  CHECK(contains(all, "UNCHANGED"));
  CHECK(!contains(all, "…  1 unchanged"));
  CHECK(without_color(pair.page(80, true, true)) == all);
  CHECK(contains(pair.page(80, false, true), "\x1b[31;9m[-shall-]"));
}

TEST_CASE("a moved clause says where it stood and where it stands") {
  const Columns pair(
      "# Plan\n\nThe Council shall meet every month.\n\nObservers shall watch the line.\n\n"
      "Prisoners of war shall return to their homes.\n",
      "# Plan\n\nObservers shall watch the line.\n\n"
      "Prisoners of war shall return to their homes.\n\nThe Council shall meet every "
      "month.\n");
  const std::string page = pair.page(120);
  CHECK(contains(page, "MINOR moved, now "));
  CHECK(contains(page, "(stood "));
  CHECK(contains(page, "(now "));
}

TEST_CASE("a page too narrow for two columns is shown the usual way, and says so") {
  const Columns pair(old_text, "1. The Council may meet every month.\n");
  const std::string narrow = pair.page(59);
  CHECK(contains(narrow, "not side by side: that takes 60 columns, here are 59"));
  CHECK(!contains(narrow, "│"));
  CHECK(contains(narrow, "[-shall-] {+may+}"));
  check_columns(pair.page(60), 60);
}

TEST_CASE("wide letters, combining marks and words without an end stay in their column") {
  const std::string wide = "停戰應於簽署之日開始生效並由理事會監督執行各方應遵守本協定之規定";
  std::string marked;
  for (int i = 0; i < 80; ++i) marked += "x\u0336";  // composes with nothing
  const std::string endless(300, 'w');
  for (const std::string& words : {wide, marked, endless}) {
    for (const std::size_t width : {60U, 61U, 80U, 120U}) {
      CAPTURE(words);
      const Columns pair("1. Old " + words + " shall stay here.\n",
                         "1. New " + words + " may stay here.\n");
      const std::string page = pair.page(width);
      check_columns(page, width);
      // No mark is torn from its letter.
      CHECK(!contains(page, "│ \u0336"));
      CHECK(!contains(page, "\n\u0336"));
    }
  }
  CHECK(contains(Columns("1. One.\n", "1. One.\n\n2. " + endless + "\n").page(),
                 std::string(37, 'w')));
}

TEST_CASE("a hostile text leaves neither its column nor its line") {
  const Columns pair("1. Words " + hostile + " shall stand.\n",
                     "1. Words " + hostile + " may stand.\n");
  const std::string page = pair.page();
  check_columns(page, 80);
  CHECK(!contains(page, "\u202E"));
  CHECK(!contains(page, "\x1b"));
}

TEST_CASE("each column shows its own words where the difference is ignored") {
  NoiseSet noise;
  noise.add(Noise::letter_case);
  const Columns pair("1. The Council of Elders shall meet.\n",
                     "1. The council of elders may meet.\n", {.ignore = noise});
  const std::string page = pair.page(120);
  CHECK(contains(page, "The Council of Elders [-shall-] meet."));
  CHECK(contains(page, "The council of elders {+may+} meet."));
}
