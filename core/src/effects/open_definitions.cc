#include "effects/open_definitions.h"

#include <algorithm>

#include "effects/definitions.h"

namespace travaux::judging {

OpenDefinitions::OpenDefinitions(const Document& document, const Comparison& comparison,
                                 std::vector<std::size_t> Change::*of_changes,
                                 const Readers& readers) {
  std::vector<bool> read_already(document.clauses().size(), false);
  for (const Change& change : comparison.changes) {
    if (change.is(ChangeKind::unchanged)) continue;
    for (const std::size_t id : change.*of_changes) {
      const auto& parent = document.clauses()[id].parent;
      if (!parent || read_already[*parent]) continue;
      read_already[*parent] = true;
      read(document, document.clauses()[*parent], readers);
    }
  }
}

void OpenDefinitions::read(const Document& document, const Clause& clause, const Readers& readers) {
  const std::string_view words = document.words_of(clause);
  if (words.empty() || words.find_last_of(".;") == words.size() - 1) return;
  std::vector<Definition> definitions = definitions_in(document, clause, readers);
  const bool open = std::any_of(
      definitions.begin(), definitions.end(),
      [&](const Definition& definition) { return definition.meaning.end == clause.words.end; });
  if (open) of_clauses_.emplace(clause.id, std::move(definitions));
}

const std::vector<Definition>& OpenDefinitions::above(const Clause& clause) const {
  const auto found = clause.parent ? of_clauses_.find(*clause.parent) : of_clauses_.end();
  return found == of_clauses_.end() ? none_ : found->second;
}

}  // namespace travaux::judging
