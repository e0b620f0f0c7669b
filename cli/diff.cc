#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/heap.h"
#include "command.h"
#include "comparable.h"
#include "diff_options.h"
#include "git_diff.h"
#include "judging.h"
#include "options.h"
#include "pairs.h"
#include "reading.h"
#include "texts.h"
#include "travaux/compare.h"
#include "travaux/error.h"
#include "travaux/language.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux diff plan-28                 the newest draft against the one it follows\n"
    "  travaux diff plan-28@1 plan-28@3     two recorded versions\n"
    "  travaux diff monday.txt tuesday.txt  two files, no ledger needed\n"
    "  travaux diff draft.docx --tracked both  what its tracked changes change\n"
    "  travaux diff plan-28@1 ./leak.txt --format json\n"
    "  travaux diff plan-en.txt plan-uk.txt  two languages: clauses, numbers, dates, references\n"
    "  travaux diff monday.txt tuesday.txt --side-by-side\n"
    "  travaux diff monday.txt tuesday.txt --ignore case,punctuation\n"
    "  travaux diff plan-28@1 plan-28@3 --equivalences --format csv  old and new numbers\n"
    "  travaux diff monday.txt tuesday.txt --all --explain  why each clause was paired\n"
    "  travaux diff --git main...draft -- treaty   many files of a git repository\n"
    "  travaux diff plan-28 --severity major\n"
    "  travaux diff plan-28 --only modality-weakened,amount-changed\n"
    "  travaux diff plan-28 --fail-on major,not-compared --rules rules.txt --reviewed seen.txt\n"
    "\n"
    "Each change is judged by rules (travaux rules) and shown by its gravest effect.\n"
    "A rules file has a line for each rule: RULE SEVERITY, or RULE off. A list of reviewed\n"
    "changes has a fingerprint in each line, and a note behind it. # begins a comment.\n"
    "--severity and --only choose what is shown. Gates look at all changes but those that\n"
    "are reviewed, ignored or switched off; without gates the status is 1 where texts differ.\n";

// No exit status says that two languages say the same: their words were not compared.
int print_translation(const ComparisonView& texts, std::pair<Language, Language> languages,
                      const ComparisonDetail& detail, Parser& parser, World& world) {
  const Translation translation =
      compare_translation(*texts.before, *texts.after, languages.first, languages.second);
  const TranslationView view{texts, &translation};
  parser.print(world, parser.format() == "json"
                          ? translation_to_json(view)
                          : translation_to_terminal(view, detail, parser.screen(world)));
  return 1;
}

void refuse_beside_translation(const std::string& option) {
  if (option.empty()) return;
  throw Error(Trouble::usage, option + " is about two texts in one language",
              "--translation no compares the words all the same");
}

int print_equivalences(const ComparisonView& view, Parser& parser, World& world) {
  const std::string& format = parser.format();
  parser.print(world, format == "csv" ? equivalences_to_csv(view)
                      : format == "markdown"
                          ? equivalences_to_markdown(view)
                          : equivalences_to_terminal(view, parser.screen(world)));
  return view.comparison->nothing_remains() ? 0 : 1;
}

Pair read_pair(TextFinder& finder, const DiffOptions& asked) {
  finder.only(asked.pages.range());
  Pair pair = asked.tracked.both() ? read_both(finder, asked.words[0], clause_kind(asked.clauses))
                                   : read_pair(finder, asked.words);
  const bool recorded = pair.before.entry != nullptr && pair.after.entry != nullptr;
  if (recorded) asked.tracked.refuse();
  if (recorded) asked.pages.refuse();
  require_text(pair.before);
  require_text(pair.after);
  require_words(pair, asked.tracked.both());
  return pair;
}

}  // namespace

int run_diff(const Arguments& arguments, World& world) {
  DiffOptions asked;
  Parser parser("diff", "diff BEFORE AFTER | diff DOC | diff --git A..B [-- PATH...]",
                "compare two drafts, clause by clause", examples);
  asked.add(parser);
  if (!parser.parse(arguments, world)) return 0;
  asked.settle(parser);
  base::grow_heap_in_large_pages();
  if (!asked.git.empty()) return run_git_diff(asked, parser, world);
  TextFinder finder(world, parser.ledger(), clause_kind(asked.clauses), asked.tracked);
  const Pair pair = read_pair(finder, asked);
  ComparisonView view{.before_ref = pair.before.ref,
                      .before = &pair.before.document,
                      .after_ref = pair.after.ref,
                      .after = &pair.after.document,
                      .note = notes_of(pair),
                      .before_standing = pair.before.standing,
                      .after_standing = pair.after.standing};
  if (const auto languages = two_languages(pair, asked.translation)) {
    refuse_beside_translation(asked.about_words());
    return print_translation(view, *languages, asked.detail, parser, world);
  }
  const Comparison comparison = compare(pair.before.document, pair.after.document, asked.options);
  const Judged judged = asked.judging.judge(comparison, pair.before.document, pair.after.document);
  view.comparison = &comparison;
  view.judged = &judged;
  if (asked.equivalences) return print_equivalences(view, parser, world);
  if (asked.translation == "auto" && parser.format() != "json") {
    const std::string hint = hint_of_translation(pair);
    view.note += (view.note.empty() || hint.empty() ? "" : "; ") + hint;
  }
  parser.print(world, parser.format() == "json"
                          ? comparison_to_json(view)
                          : comparison_to_terminal(view, asked.detail, parser.screen(world)));
  if (parser.has_output()) world.err << gates_to_terminal(view, parser.screen(world));
  return exit_status(comparison, judged);
}

}  // namespace travaux::cli
