#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/heap.h"
#include "command.h"
#include "comparable.h"
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

Noise noise_named(const std::string& name) {
  std::vector<std::string> known;
  for (const Noise noise : all_noise) {
    if (name_of(noise) == name) return noise;
    known.emplace_back(name_of(noise));
  }
  const auto hint = did_you_mean(name, known);
  throw Error(Trouble::usage, fmt::format("--ignore '{}' is unknown", printable(name)),
              (hint ? fmt::format("did you mean {}? ", *hint) : std::string()) +
                  "known: case, space, punctuation and numbering");
}

NoiseSet noise_of(const std::vector<std::string>& lists) {
  NoiseSet noise;
  for (const std::string& name : split_lists(lists)) noise.add(noise_named(name));
  return noise;
}

// What the user asked for.
struct Asked {
  std::vector<std::string> words;
  std::string clauses = "auto";
  std::string translation = "auto";
  std::vector<std::string> ignored;
  bool equivalences = false;
  ComparisonDetail detail;
  CompareOptions options;
  JudgingOptions judging;
  TrackedOption tracked;
  PagesOption pages;

  void add(Parser& parser) {
    parser.words("TEXT", words, "versions or files");
    parser.add_ledger();
    parser.add_format({"terminal", "json", "markdown", "csv"});
    parser.flag("--equivalences", equivalences,
                "a table of what each renumbered, moved, added or removed clause was called and is "
                "called; also as markdown or csv");
    parser.flag("--summary", detail.summary_only, "only the counts");
    parser.flag("--all", detail.all,
                "show editorial, renumbered, reviewed and unchanged clauses, too");
    parser.flag("--side-by-side", detail.side_by_side,
                "two columns, old and new, in reading order");
    parser.values("--ignore", ignored, "LIST",
                  "leave aside what differs in case, space, punctuation or numbering only; of case "
                  "the first word of a sentence or all of one: a capital inside may define a term");
    judging.add(parser);
    parser.flag("--explain", options.explain, "say of each change why its clauses were paired");
    parser.choice("--clauses", clauses, {"auto", "line", "json"}, "HOW",
                  "line: each line is a clause; json: an array of clauses");
    parser.choice("--translation", translation, {"auto", "yes", "no"}, "HOW",
                  "yes: the texts are translations; numbers, dates, references and clauses are "
                  "compared, words not (auto: if they are in two languages)");
    tracked.add(parser, true);
    pages.add(parser);
    parser.add_output();
    parser.add_color();
  }

  void settle(const Parser& parser) {
    if (tracked.both() && words.size() != 1) {
      throw Error(Trouble::usage, "--tracked both compares the two texts of one file",
                  "travaux diff FILE --tracked both");
    }
    if (detail.side_by_side && parser.format() == "json") {
      throw Error(Trouble::usage, "--side-by-side is a way to show a comparison on a terminal",
                  "leave out one of --side-by-side and --format json");
    }
    settle_format(parser.format());
    options.ignore = noise_of(ignored);
    judging.settle(parser, detail);
    if (judging.language() && translation == "auto") translation = "no";
  }

  // An option that says how words of one language are compared; empty: none was given.
  std::string about_words() const {
    if (equivalences) return "--equivalences";
    if (options.explain) return "--explain";
    if (detail.side_by_side) return "--side-by-side";
    return ignored.empty() ? judging.given() : "--ignore";
  }

  void settle_format(const std::string& format) const {
    const bool table = format == "markdown" || format == "csv";
    if (table && !equivalences) {
      throw Error(Trouble::usage, fmt::format("--format {} is for --equivalences", format),
                  fmt::format("travaux diff BEFORE AFTER --equivalences --format {}", format));
    }
    if (equivalences && format == "json") {
      throw Error(Trouble::usage, "--equivalences is no JSON", "known: terminal, markdown and csv");
    }
  }

  Pair read(TextFinder& finder) const {
    finder.only(pages.range());
    Pair pair = tracked.both() ? read_both(finder, words[0], clause_kind(clauses))
                               : read_pair(finder, words);
    const bool recorded = pair.before.entry != nullptr && pair.after.entry != nullptr;
    if (recorded) tracked.refuse();
    if (recorded) pages.refuse();
    require_text(pair.before);
    require_text(pair.after);
    require_words(pair, tracked.both());
    return pair;
  }
};

}  // namespace

int run_diff(const Arguments& arguments, World& world) {
  Asked asked;
  Parser parser("diff", "diff BEFORE AFTER | diff DOC", "compare two drafts, clause by clause",
                examples);
  asked.add(parser);
  if (!parser.parse(arguments, world)) return 0;
  asked.settle(parser);
  base::grow_heap_in_large_pages();
  TextFinder finder(world, parser.ledger(), clause_kind(asked.clauses), asked.tracked);
  const Pair pair = asked.read(finder);
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
