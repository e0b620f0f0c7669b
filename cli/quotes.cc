#include <fmt/format.h>

#include <deque>

#include "base/file.h"
#include "base/utf8.h"
#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/article.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux quotes article.txt                      against every version that stands\n"
    "  travaux quotes article.txt --in framework@1     against one version\n"
    "  travaux quotes article.txt --in ./draft.md      against a file, no ledger needed\n";

void add_everything(std::deque<Text>& texts, TextFinder& finder, World& world) {
  const Ledger& ledger = finder.ledger();
  for (const Entry& entry : ledger.entries()) {
    if (entry.version == 0) continue;
    if (stands(entry)) {
      texts.push_back(read_version(ledger, entry));
    } else {
      world.err << fmt::format("NOTE      {}: not checked against: {}\n", ref_of(entry),
                               printable(describe(standing_of(ledger.entries(), entry))));
    }
  }
}

}  // namespace

int run_quotes(const Arguments& arguments, World& world) {
  std::string file;
  std::vector<std::string> in;
  Parser parser("quotes", "quotes ARTICLE [--in REF|FILE]...",
                "check an article's quotations against drafts", examples);
  parser.word("ARTICLE", file, "the article, as text");
  parser.values("--in", in, "REF",
                "a version or file to check against; repeat (default: every version that stands)");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (file.empty()) throw Error(Trouble::usage, "no article to check", "travaux quotes ARTICLE");

  const std::string article = base::read_file(file);
  if (const auto broken = base::first_invalid_utf8(article)) {
    throw Error(Trouble::unsupported,
                fmt::format("is not UTF-8 text: NOT CHECKED (byte {})", *broken + 1),
                "save the article as plain UTF-8 text")
        .within(printable(file));
  }
  TextFinder finder(world, parser.ledger(), InputKind::automatic);
  std::deque<Text> texts;
  if (in.empty()) add_everything(texts, finder, world);
  for (const std::string& word : in) texts.push_back(finder.read(word));

  std::vector<Draft> drafts;
  for (const Text& text : texts) {
    if (!text.standing.stands()) {
      world.err << fmt::format("NOTE      {}: {}\n", text.ref, printable(describe(text.standing)));
    }
    for (const std::string& note : text.notes) {
      world.err << fmt::format("NOTE      {}: {}\n", printable(text.ref), printable(note));
    }
    if (text.document.readable()) {
      drafts.push_back({text.ref, &text.document});
    } else {
      world.err << fmt::format("NOT READ  {}: not checked against\n", printable(text.ref));
    }
  }
  if (drafts.empty()) {
    throw Error(Trouble::missing, "no draft with a text to check against",
                "record one, or name a file with --in");
  }
  const auto quotes = check_quotations(article, drafts);
  parser.print(world, parser.format() == "json" ? quotes_to_json(quotes)
                                                : quotes_to_terminal(quotes, parser.screen(world)));
  for (const CheckedQuotation& quote : quotes) {
    if (quote.verdict == Verdict::altered || quote.verdict == Verdict::not_found) return 1;
  }
  return 0;
}

}  // namespace travaux::cli
