#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/heap.h"
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

std::string read_article_file(const std::string& file) {
  std::string article = base::read_file(file);
  if (const auto broken = base::first_invalid_utf8(article)) {
    throw Error(Trouble::unsupported,
                fmt::format("is not UTF-8 text: NOT CHECKED (byte {})", *broken + 1),
                "save the article as plain UTF-8 text");
  }
  return article;
}

QuotationChecker checker_of(const std::string& file) {
  try {
    return QuotationChecker(read_article_file(file));
  } catch (Error& error) {
    throw error.within(printable(file));
  }
}

// Hands one text after the other to the checker; none is kept.
class Drafts {
 public:
  Drafts(QuotationChecker& checker, TextFinder& finder, World& world)
      : checker_(checker), finder_(finder), world_(world) {}

  void add(const Text& text) {
    if (!text.standing.stands()) {
      world_.err << fmt::format("NOTE      {}: {}\n", text.ref, printable(describe(text.standing)));
    }
    for (const std::string& note : text.notes) {
      world_.err << fmt::format("NOTE      {}: {}\n", printable(text.ref), printable(note));
    }
    if (text.document.readable()) {
      checker_.add(text.ref, text.document);
      ++added_;
    } else {
      world_.err << fmt::format("NOT READ  {}: not checked against\n", printable(text.ref));
      not_read_.push_back(text.ref + ": has no text that is read");
    }
  }

  void add_everything() {
    const Ledger& ledger = finder_.ledger();
    for (const Entry& entry : ledger.entries()) {
      if (entry.version == 0) continue;
      if (stands(entry)) {
        add(read_version(ledger, entry));
      } else {
        const std::string why = describe(standing_of(ledger.entries(), entry));
        world_.err << fmt::format("NOTE      {}: not checked against: {}\n", ref_of(entry),
                                  printable(why));
        not_read_.push_back(ref_of(entry) + ": " + why);
      }
    }
  }

  bool empty() const { return added_ == 0; }
  const std::vector<std::string>& not_read() const { return not_read_; }

 private:
  QuotationChecker& checker_;
  TextFinder& finder_;
  World& world_;
  std::size_t added_ = 0;
  std::vector<std::string> not_read_;
};

// Quotations and paraphrases, in reading order.
std::vector<CheckedQuotation> check(const QuotationChecker& checker) {
  auto quotes = checker.check();
  for (CheckedQuotation& paraphrase : checker.paraphrases()) {
    quotes.push_back(std::move(paraphrase));
  }
  std::stable_sort(quotes.begin(), quotes.end(), [](const auto& a, const auto& b) {
    return a.quotation.source.start < b.quotation.source.start;
  });
  return quotes;
}

// Close wording without marks is told, and no reason to fail.
bool misquotes(const CheckedQuotation& quote) {
  return quote.kind == QuoteKind::quotation &&
         (quote.verdict == Verdict::altered || quote.verdict == Verdict::not_found);
}

}  // namespace

int run_quotes(const Arguments& arguments, World& world) {
  std::string file;
  std::vector<std::string> in;
  QuotesDetail detail;
  Parser parser("quotes", "quotes ARTICLE [--in REF|FILE]... [--all]",
                "check an article's quotations, and close wording without marks, against drafts",
                examples);
  parser.word("ARTICLE", file, "the article, as text");
  parser.values("--in", in, "REF",
                "a version or file to check against; repeat (default: every version that stands)");
  parser.flag("--all", detail.all, "show every passage that is close to a draft without marks");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (file.empty()) throw Error(Trouble::usage, "no article to check", "travaux quotes ARTICLE");

  base::grow_heap_in_large_pages();
  QuotationChecker checker = checker_of(file);
  TextFinder finder(world, parser.ledger(), InputKind::automatic);
  Drafts drafts(checker, finder, world);
  if (in.empty()) drafts.add_everything();
  for (const std::string& word : in) drafts.add(finder.read(word));
  if (drafts.empty()) {
    throw Error(Trouble::missing, "no draft with a text to check against",
                "record one, or name a file with --in");
  }
  const auto quotes = check(checker);
  detail.not_checked = checker.not_checked();
  if (parser.format() == "json") {
    const auto& not_read = drafts.not_read();
    detail.not_checked.insert(detail.not_checked.begin(), not_read.begin(), not_read.end());
    parser.print(world, quotes_to_json(quotes, detail));
  } else {
    parser.print(world, quotes_to_terminal(quotes, parser.screen(world), detail));
  }
  return std::any_of(quotes.begin(), quotes.end(), misquotes) ? 1 : 0;
}

}  // namespace travaux::cli
