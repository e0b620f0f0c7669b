#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux changelog plan-28                             the whole lineage\n"
    "  travaux changelog plan-28@2..4                        some steps of it\n"
    "  travaux changelog plan-28 --format markdown -o CHANGES.md\n";

// Without a step there is no place in the changelog to say it.
void say_passed_over(World& world, const HistoryVersion& version) {
  for (const PassedOver& passed : version.passed_over) {
    world.err << fmt::format("NOTE      {}: {}; passed over\n", passed.ref,
                             printable(describe(passed.standing)));
  }
}

[[noreturn]] void refuse_start(const Ledger& ledger, const Entry& first, const Entry& last,
                               std::string_view word) {
  const std::string fate = printable(describe(standing_of(ledger.entries(), first)));
  throw Error(Trouble::usage,
              fate.empty()
                  ? fmt::format("{} does not lead to {} by lineage", ref_of(first), ref_of(last))
                  : fmt::format("{} is passed over: {}", ref_of(first), fate),
              "travaux log shows what follows what; travaux diff compares any two")
      .within(printable(word));
}

// The steps of the lineage to the last version asked for, from the first one asked for.
std::vector<LineageStep> chosen(const Ledger& ledger, const Reference& reference,
                                std::string_view word) {
  const Entry& last = ledger.version(reference.document, reference.last);
  std::vector<LineageStep> steps = steps_to(ledger.entries(), last);
  auto start = steps.begin();
  if (reference.first && reference.first != reference.last) {
    start = std::find_if(steps.begin(), steps.end(), [&](const LineageStep& step) {
      return step.version->version == *reference.first;
    });
    if (start == steps.end()) {
      refuse_start(ledger, ledger.version(reference.document, reference.first), last, word);
    }
  } else if (reference.last && steps.size() > 2) {
    start = steps.end() - 2;  // DOC@4: the step that led to 4
  }
  // What was passed over before the first version asked for was not asked for.
  if (start != steps.begin()) start->passed_over.clear();
  steps.erase(steps.begin(), start);
  return steps;
}

}  // namespace

int run_changelog(const Arguments& arguments, World& world) {
  std::vector<std::string> words;
  Parser parser("changelog", "changelog DOC[@A..B]", "write what changed from draft to draft",
                examples);
  parser.words("DOC", words, "a document, optionally with a range of versions");
  parser.add_ledger();
  parser.add_format({"terminal", "markdown"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (words.empty() || words.size() > 2) {
    throw Error(Trouble::usage, "one document is needed", "travaux changelog plan-28");
  }
  // "DOC A..B" is the same as "DOC@A..B".
  const std::string word = words.size() == 2 ? words[0] + "@" + words[1] : words[0];
  const auto reference = parse_reference(word);
  if (!reference) {
    throw Error(Trouble::usage, fmt::format("'{}' names no document", printable(word)),
                "travaux log lists them");
  }

  const Ledger ledger = open_ledger(world, parser.ledger());
  std::deque<Text> texts;
  History history;
  for (const LineageStep& step : chosen(ledger, *reference, word)) {
    texts.push_back(read_version(ledger, *step.version));
    for (const std::string& note : texts.back().notes) {
      world.err << fmt::format("NOTE      {}: {}\n", printable(texts.back().ref), printable(note));
    }
    history.versions.push_back(history_version(ledger.entries(), step, &texts.back().document));
  }
  if (history.versions.size() == 1) say_passed_over(world, history.versions.front());
  history.claims = claims_about(ledger.entries(), reference->document);
  const auto steps = make_changelog(history);
  parser.print(world,
               parser.format() == "markdown"
                   ? changelog_to_markdown(reference->document, steps)
                   : changelog_to_terminal(reference->document, steps, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
