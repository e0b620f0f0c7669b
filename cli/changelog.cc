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

// The chain of drafts to the last version asked for, from the first one asked for.
std::vector<const Entry*> chosen(const Ledger& ledger, const Reference& reference,
                                 std::string_view word) {
  const Entry& last = ledger.version(reference.document, reference.last);
  std::vector<const Entry*> chain = chain_to(ledger.entries(), last);
  if (reference.first && reference.first != reference.last) {
    const auto start = std::find_if(chain.begin(), chain.end(), [&](const Entry* entry) {
      return entry->version == *reference.first;
    });
    if (start == chain.end()) {
      throw Error(
          Trouble::usage,
          fmt::format("{} does not lead to {} by lineage",
                      ref_of(ledger.version(reference.document, reference.first)), ref_of(last)),
          "travaux log shows what follows what; travaux diff compares any two")
          .within(printable(word));
    }
    chain.erase(chain.begin(), start);
  } else if (reference.last && chain.size() > 2) {
    chain.erase(chain.begin(), chain.end() - 2);  // DOC@4: the step that led to 4
  }
  return chain;
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
  for (const Entry* entry : chosen(ledger, *reference, word)) {
    texts.push_back(read_version(ledger, *entry));
    history.versions.push_back({texts.back().ref, entry->version, &texts.back().document});
  }
  history.claims = claims_about(ledger.entries(), reference->document);
  const auto steps = make_changelog(history);
  parser.print(world,
               parser.format() == "markdown"
                   ? changelog_to_markdown(reference->document, steps)
                   : changelog_to_terminal(reference->document, steps, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
