#include <algorithm>

#include "effects/provisions.h"
#include "travaux/effects.h"

namespace travaux {
namespace {

using judging::Provisions;

std::optional<std::size_t> at_rank(const std::vector<std::size_t>& clauses, std::size_t rank) {
  return rank < clauses.size() ? std::optional(clauses[rank]) : std::nullopt;
}

std::string label_of(const Document& document, const Provisions& provisions,
                     std::optional<std::size_t> clause) {
  if (!clause || !document.clauses()[*clause].labelled()) return "";
  return provisions.label_in_full(*clause);
}

}  // namespace

std::vector<Equivalence> equivalences(const Comparison& comparison, const Document& before,
                                      const Document& after) {
  const Provisions in_before(before);
  const Provisions in_after(after);
  std::vector<Equivalence> table;
  for (const Change& change : comparison.changes) {
    const bool moved = change.is(ChangeKind::moved);
    const std::size_t rows = std::max(change.before.size(), change.after.size());
    for (std::size_t i = 0; i < rows; ++i) {
      // What was split or merged has the one clause beside each of the several.
      const bool one_before = change.before.size() == 1;
      const bool one_after = change.after.size() == 1;
      Equivalence row;
      row.before = at_rank(change.before, one_before ? 0 : i);
      row.after = at_rank(change.after, one_after ? 0 : i);
      row.before_label = label_of(before, in_before, row.before);
      row.after_label = label_of(after, in_after, row.after);
      row.moved = moved;
      const bool labelled = !row.before_label.empty() || !row.after_label.empty();
      const bool differs = row.before_label != row.after_label || moved || rows > 1;
      if (labelled && differs) table.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace travaux
