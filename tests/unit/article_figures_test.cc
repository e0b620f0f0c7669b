// The figures of an article.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/article.h"

using namespace travaux;

namespace {

// "count 28 point", each with its line in front where it is not the first.
std::string told(std::string_view article, const ReadingOptions& options = {}) {
  std::string list;
  for (const ArticleFigure& figure : read_article(article, options).figures) {
    CHECK(article.substr(figure.span.start, figure.span.size()) == figure.text);
    list += list.empty() ? "" : "; ";
    if (figure.line > 1) list += std::to_string(figure.line) + ": ";
    list += figure.kind + ' ' + (figure.value.empty() ? "?" : figure.value);
    if (!figure.unit.empty()) list += ' ' + figure.unit;
  }
  return list;
}

struct Row {
  std::string_view text;
  std::string_view figures;
};

void check_rows(const std::vector<Row>& rows, const ReadingOptions& options = {}) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text, options) == row.figures);
  }
}

}  // namespace

TEST_CASE("each kind of figure has its value and its unit") {
  check_rows({
      {"The fund holds $100 billion, or €1.5bn and £20,000.",
       "money 100000000000 USD; money 1500000000 EUR; money 20000 GBP"},
      {"It gets 50% of the returns and 3 percent more.", "percentage 50; percentage 3"},
      {"It is split 50–50 between them.", "ratio 50:50"},
      {"Rovers won 3-1 after a 5–4 ruling.", "ratio 3:1; ratio 5:4"},
      {"It lasts ten years, 100 days and 48 hours.",
       "duration P10Y; duration P100D; duration PT48H"},
      {"It begins within 20 business days.", "duration P20D business day"},
      {"They sign by November 27, on 1 December 2026 or in March.",
       "date --11-27; date 2026-12-01; date --03"},
      {"A law of 1996 and the 2016 deal, from 2014 on.", "date 1996; date 2016; date 2014"},
      {"It follows Article 5 in its third version.", "ordinal 5 article; ordinal 3"},
      {"Heavy weapons go back 15 kilometres.", "count 15 kilometre"},
  });
}

TEST_CASE("a count has the noun that it counts") {
  check_rows({
      {"The 28-point plan has 28 points.", "count 28 point; count 28 points"},
      {"Three Western diplomats and 1,200 drivers met.", "count 3 diplomats; count 1200 drivers"},
      {"Two of his own MPs and two people spoke.", "count 2 MPs; count 2 people"},
      {"They want five judges rather than three.", "count 5 judges; count 3"},
      {"He rests on one notebook and one of whom he knew.", "count 1 notebook; count 1"},
      {"One of them is the one that no one wants.", ""},
      {"It has 2000 soldiers.", "count 2000 soldiers"},
      {"Between 10-15 points remain.", "count 10; count 15 points"},
  });
}

TEST_CASE("names, hours and words of order count nothing") {
  check_rows({
      {"The Kerbside Four flew a Boeing 737 to the G8 meeting.", ""},
      {"1. The port stays open.", ""},
      {"It ends at 8 p.m. or 20:30, wrote @user1.", ""},
      {"As they first said, America First comes first.", ""},
  });
}

TEST_CASE("days told from the day of writing stay open without it") {
  const std::string_view article =
      "He said on Thursday that last weekend they met.\nYesterday it leaked; they sign by Friday.\n"
      "It fell last year and this month.\n";
  CHECK(told(article) == "date ?; date ?; 2: date ?; 2: date ?; 3: date ?; 3: date ?");
  const auto open = read_article(article);
  CHECK(open.not_read.back().find("6 dates") != std::string::npos);
  for (const ArticleFigure& figure : open.figures) CHECK(figure.relative);
  ReadingOptions options;
  options.captured = std::chrono::year(2025) / 11 / 21;  // a Friday
  CHECK(told(article, options) ==
        "date 2025-11-20; date 2025-11-15/2025-11-16; 2: date 2025-11-20; 2: date 2025-11-21; "
        "3: date 2024; 3: date 2025-11");
}

TEST_CASE("a day has a value only where the words tell which is meant") {
  ReadingOptions options;
  options.captured = std::chrono::year(2025) / 11 / 19;  // a Wednesday
  check_rows(
      {
          {"They met on Monday.", "date 2025-11-17"},
          {"They met on Wednesday.", "date 2025-11-19"},
          {"They will meet on Monday.", "date 2025-11-24"},
          {"The premiers on Tuesday presented a plan.", "date 2025-11-18"},
          {"The house votes on Friday.", "date ?"},
          {"They will meet on Wednesday.", "date ?"},
          {"They meet next Friday.", "date ?"},
          {"It was struck out last summer.", "date ?"},
          {"It came last night and this week, until tomorrow.",
           "date 2025-11-18; date 2025-W47; date 2025-11-20"},
          {"Last week and next month.", "date 2025-W46; date 2025-12"},
          {"The Sunday Times wrote of Good Friday and of Mondays.", ""},
          {"They met on Monday, November 17.", "date --11-17"},
          {"It is the last week of the talks.", ""},
      },
      options);
}

TEST_CASE("weeks, months and years at the borders of years") {
  ReadingOptions options;
  options.captured = std::chrono::year(2026) / 1 / 1;  // a Thursday, in the first week of 2026
  check_rows({{"This week and last week.", "date 2026-W01; date 2025-W52"},
              {"It failed last month.", "date 2025-12"},
              {"It failed yesterday.", "date 2025-12-31"}},
             options);
}

TEST_CASE("another language has the figures that its reader knows") {
  const auto reading = read_article(
      "Der Vertrag tritt am 1. Dezember 2026 in Kraft, und der Fonds hat 100 Mrd. Euro, weil die "
      "Häfen nicht größer sind.");
  REQUIRE(reading.figures.size() == 2);
  CHECK(reading.figures[0].value == "2026-12-01");
  CHECK(reading.figures[1].value == "100000000000");
}
