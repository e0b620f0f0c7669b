#include <fmt/format.h>

#include <chrono>
#include <deque>

#include "accept.h"
#include "base/file.h"
#include "base/utf8.h"
#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/article.h"
#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux read article.txt                        what contradicts, and who says what\n"
    "  travaux read article.txt --in plan-28@2         what it contradicts of a draft, too\n"
    "  travaux read article.txt --captured 2025-11-21  \"on Thursday\" is the 20th\n"
    "  travaux read article.txt --cue flag             \"flagged that\" attributes, too\n"
    "  travaux read article.txt --accept 1,3-5 --to plan-28@1    sign these proposals\n"
    "  travaux read article.txt --accept --to plan-28@1          asks for each\n";

std::string read_text(const std::string& file) {
  std::string article = base::read_file(file);
  const bool page = article.find("<html") != std::string::npos ||
                    article.find("<!DOCTYPE html") != std::string::npos;
  if (page || base::first_invalid_utf8(article)) {
    throw Error(Trouble::unsupported,
                page ? "is a web page: NOT READ" : "is not UTF-8 text: NOT READ",
                "give it as text: save the article as plain UTF-8 text")
        .within(printable(file));
  }
  return article;
}

std::chrono::year_month_day parse_day(const std::string& text) {
  if (text.size() != 10 || !valid_date(text)) {
    throw Error(Trouble::usage, "'" + printable(text) + "' is not a day",
                "write it as year-month-day: --captured 2025-11-21");
  }
  const auto number = [&](std::size_t at, std::size_t length) {
    return std::stoi(text.substr(at, length));
  };
  return std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2);
}

// What cannot be held against the article is said.
void add_draft(const Text& text, std::vector<Draft>& drafts, World& world) {
  if (!text.standing.stands()) {
    world.err << fmt::format("NOTE      {}: {}\n", text.ref, printable(describe(text.standing)));
  }
  for (const std::string& note : text.notes) {
    world.err << fmt::format("NOTE      {}: {}\n", printable(text.ref), printable(note));
  }
  if (!text.document.readable()) {
    world.err << fmt::format("NOT READ  {}: not held against\n", printable(text.ref));
    return;
  }
  drafts.push_back({text.ref, &text.document});
}

}  // namespace

int run_read(const Arguments& arguments, World& world) {
  std::string file;
  ReadingOptions options;
  std::vector<std::string> in;
  AcceptOptions accepted;
  Parser parser("read",
                "read ARTICLE [--in REF|FILE]... [--captured DAY] [--cue WORD]... "
                "[--accept [PICKS] --to REF]",
                "propose what contradicts in an article, and who says what; what you accept is "
                "recorded",
                examples);
  parser.word("ARTICLE", file, "the article, as text");
  parser.values("--in", in, "REF", "a version or file to hold the article against; repeat");
  std::string captured;
  parser.value("--captured", captured, "DAY",
               "the day from which \"yesterday\" counts: 2025-11-21");
  parser.values("--cue", options.cues, "WORD", "a further word that attributes; repeat");
  accepted.add(parser);
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(with_bare_accept(arguments), world)) return 0;
  if (file.empty()) throw Error(Trouble::usage, "no article to read", "travaux read ARTICLE");

  if (!captured.empty()) options.captured = parse_day(captured);
  accepted.require(parser);

  const std::string article = read_text(file);
  TextFinder finder(world, parser.ledger(), InputKind::automatic);
  std::deque<Text> texts;
  for (const std::string& word : in) {
    texts.push_back(finder.read(word));
    add_draft(texts.back(), options.drafts, world);
  }
  Reading reading;
  try {
    reading = read_article(article, options);
  } catch (Error& error) {
    throw error.within(printable(file));
  }
  if (accepted.given()) {
    accept(world, parser, accepted, article, reading);
    return 0;
  }
  parser.print(world, parser.format() == "json"
                          ? reading_to_json(reading)
                          : reading_to_terminal(reading, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
