#include <fmt/format.h>

#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/compare.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux diff plan-28                 the newest draft against the one it follows\n"
    "  travaux diff plan-28@1 plan-28@3     two recorded versions\n"
    "  travaux diff monday.txt tuesday.txt  two files, no ledger needed\n"
    "  travaux diff plan-28@1 ./leak.txt --format json\n";

struct Pair {
  Text before;
  Text after;
  std::string note;
};

Pair pair_of_document(TextFinder& finder, const std::string& word) {
  const auto reference = parse_reference(word);
  if (!reference || !finder.is_recorded(word)) {
    throw Error(Trouble::usage, "a file alone has nothing to be compared with",
                fmt::format("travaux diff {} OTHER", word))
        .within(printable(word));
  }
  const Ledger& ledger = finder.ledger();
  if (reference->first != reference->last) {
    return {read_version(ledger, ledger.version(reference->document, reference->first)),
            read_version(ledger, ledger.version(reference->document, reference->last)), ""};
  }
  const Entry& after = ledger.version(reference->document, reference->first);
  const Entry* before = default_before(ledger.entries(), after);
  if (before == nullptr) {
    throw Error(Trouble::usage, fmt::format("{} follows no draft", ref_of(after)),
                "name two versions: travaux diff DOC@1 DOC@2")
        .within(printable(word));
  }
  const auto& record = std::get<VersionRecord>(after.statement.body);
  const bool same_draft = record.lineage.kind != LineageKind::follows;
  return {read_version(ledger, *before), read_version(ledger, after),
          same_draft ? "two texts of one draft" : ""};
}

Pair read_pair(TextFinder& finder, const std::vector<std::string>& words) {
  if (words.empty()) {
    throw Error(Trouble::usage, "nothing to compare",
                "travaux diff BEFORE AFTER, or travaux diff DOC");
  }
  if (words.size() == 1) return pair_of_document(finder, words[0]);
  if (words.size() > 2) {
    throw Error(Trouble::usage, "more than two texts to compare", "travaux diff BEFORE AFTER");
  }
  return {finder.read(words[0]), finder.read(words[1]), ""};
}

// A text that could not be read is never compared silently: only equal bytes would allow an
// answer, and those were not asked for.
void require_text(const Text& text) {
  if (text.document.readable()) return;
  const auto& missed = text.document.not_read();
  const std::string what = missed.empty() ? "no text" : missed.front().what;
  const std::string detail =
      missed.empty() || missed.front().detail.empty() ? "" : " (" + missed.front().detail + ")";
  throw Error(Trouble::unsupported,
              fmt::format("NOT COMPARED: could not be read as text: {}{}", what, detail),
              "save it as plain text or Markdown and compare that; in a ledger, record it with "
              "--text-of N")
      .within(text.ref);
}

std::string notes_of(const Pair& pair) {
  std::string note = pair.note;
  for (const Text* text : {&pair.before, &pair.after}) {
    for (const std::string& line : text->notes) {
      note += (note.empty() ? "" : "; ") + text->ref + ": " + line;
    }
  }
  return note;
}

}  // namespace

int run_diff(const Arguments& arguments, World& world) {
  std::vector<std::string> words;
  std::string clauses = "auto";
  ComparisonDetail detail;
  Parser parser("diff", "diff BEFORE AFTER | diff DOC", "compare two drafts, clause by clause",
                examples);
  parser.words("TEXT", words, "versions or files");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.flag("--summary", detail.summary_only, "only the counts");
  parser.flag("--all", detail.all, "show renumbered and unchanged clauses, too");
  parser.choice("--clauses", clauses, {"auto", "line", "json"}, "HOW",
                "line: each line is a clause; json: an array of clauses");
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;

  TextFinder finder(world, parser.ledger(), clause_kind(clauses));
  const Pair pair = read_pair(finder, words);
  require_text(pair.before);
  require_text(pair.after);
  const Comparison comparison = compare(pair.before.document, pair.after.document);
  const ComparisonView view{pair.before.ref,      &pair.before.document, pair.after.ref,
                            &pair.after.document, &comparison,           notes_of(pair)};
  parser.print(world, parser.format() == "json"
                          ? comparison_to_json(view)
                          : comparison_to_terminal(view, detail, parser.screen(world)));
  return comparison.all_unchanged() ? 0 : 1;
}

}  // namespace travaux::cli
