#include <fmt/format.h>

#include <deque>

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
    "  travaux read article.txt                        who says what, by line\n"
    "  travaux read article.txt --cue flag             \"flagged that\" attributes, too\n"
    "  travaux read article.txt --in framework@1       hold what it says against a version\n";

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

}  // namespace

int run_read(const Arguments& arguments, World& world) {
  std::string file;
  std::string captured;
  bool all = false;
  std::vector<std::string> in;
  ReadingOptions options;
  Parser parser("read", "read ARTICLE [--captured DATE] [--cue WORD]... [--in REF|FILE]...",
                "propose who says what in an article; nothing is recorded", examples);
  parser.word("ARTICLE", file, "the article, as text");
  parser.value("--captured", captured, "DATE", "the day that \"yesterday\" counts from");
  parser.values("--cue", options.cues, "WORD", "a further word that attributes; repeat");
  parser.values("--in", in, "REF", "a version or file to hold findings against; repeat");
  parser.flag("--all", all, "show the figures, too");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (file.empty()) throw Error(Trouble::usage, "no article to read", "travaux read ARTICLE");
  if (!captured.empty()) {
    if (!valid_date(captured)) {
      throw Error(Trouble::usage, "not a date: '" + printable(captured) + "'",
                  "--captured 2025-11-21");
    }
    options.captured = captured;
  }

  const std::string article = read_text(file);
  TextFinder finder(world, parser.ledger(), InputKind::automatic);
  std::deque<Text> texts;
  for (const std::string& word : in) {
    const Text& text = texts.emplace_back(finder.read(word));
    if (text.document.readable()) {
      options.drafts.push_back({text.ref, &text.document});
    } else {
      world.err << fmt::format("NOT READ  {}: not held against\n", printable(text.ref));
    }
  }
  Reading reading;
  try {
    reading = read_article(article, options);
  } catch (Error& error) {
    throw error.within(printable(file));
  }
  parser.print(world, parser.format() == "json"
                          ? reading_to_json(reading)
                          : reading_to_terminal(reading, all, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
