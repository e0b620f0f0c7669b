#include "compare/rivals.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

namespace travaux::comparing {
namespace {

bool contains(const std::vector<std::size_t>& texts, std::size_t text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

// What one text has of a row. Nothing in common is 0, the groups count from 1.
struct State {
  std::size_t wording = 0;
  std::size_t place = 0;
  bool marked = false;

  bool operator==(const State&) const = default;
  bool operator<(const State& other) const {
    return std::tie(wording, place, marked) < std::tie(other.wording, other.place, other.marked);
  }
};

State state_in(const CollationRow& row, std::size_t text) {
  State state;
  for (std::size_t i = 0; i < row.wordings.size(); ++i) {
    if (contains(row.wordings[i].texts, text)) state.wording = i + 1;
  }
  for (std::size_t i = 0; i < row.places.size(); ++i) {
    if (contains(row.places[i], text)) state.place = i + 1;
  }
  state.marked = contains(row.marked, text);
  return state;
}

}  // namespace

Rivals rivals_in(const CollationRow& row, std::size_t base) {
  const State before = state_in(row, base);
  std::set<std::size_t> wordings;
  std::set<std::size_t> places;
  std::set<State> changed;
  std::size_t count = 0;
  for (std::size_t text = 0; text < row.clauses.size(); ++text) {
    const State state = state_in(row, text);
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
