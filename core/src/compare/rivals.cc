#include "compare/rivals.h"

#include <set>

namespace travaux::comparing {
Rivals rivals_in(const CollationRow& row, std::size_t base) {
  const CollationRow::Treatment before = row.treatment_by(base);
  std::set<std::size_t> wordings;
  std::set<std::size_t> places;
  std::set<CollationRow::Treatment> changed;
  std::size_t count = 0;
  for (std::size_t text = 0; text < row.clauses.size(); ++text) {
    const CollationRow::Treatment state = row.treatment_by(text);
    if (state == before) continue;
    ++count;
    changed.insert(state);
    if (state.wording != before.wording) wordings.insert(state.wording);
    if (state.place != before.place && state.wording != 0) places.insert(state.place);
  }
  if (count < 2) return Rivals::none;
  const bool removed_and_kept = wordings.count(0) > 0 && changed.size() > 1;
  if (wordings.size() > 1 || places.size() > 1 || removed_and_kept) return Rivals::conflict;
  return changed.size() == 1 ? Rivals::same : Rivals::compatible;
}

}  // namespace travaux::comparing
