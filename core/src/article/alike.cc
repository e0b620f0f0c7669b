#include "article/alike.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace travaux::reading {
namespace {

std::size_t distinct_stems(const Statement& statement) {
  std::unordered_set<std::string_view> stems;
  for (const Term& term : statement.terms) stems.insert(term.stem);
  return stems.size();
}

}  // namespace

std::vector<AlikePair> alike_pairs(const Statements& statements) {
  const auto& all = statements.all();
  std::vector<AlikePair> pairs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::map<std::size_t, std::size_t> shared_rare;
    std::unordered_set<std::string_view> seen;
    for (const Term& term : all[i].terms) {
      if (!seen.insert(term.stem).second) continue;
      const auto& places = statements.places(term.stem);
      if (places.size() > most_places_of_rare) continue;
      for (const std::uint32_t place : places) {
        if (place > i) ++shared_rare[place];
      }
    }
    for (const auto& [other, rare] : shared_rare) {
      if (rare < 2) continue;
      const std::size_t shared = shared_terms(all[i], all[other]).size();
      const std::size_t fewer = std::min(distinct_stems(all[i]), distinct_stems(all[other]));
      if (4 * shared >= 3 * fewer && (shared > 2 || shared == fewer))
        pairs.push_back({i, other, shared});
    }
  }
  return pairs;
}

}  // namespace travaux::reading
