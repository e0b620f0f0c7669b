#include "report/claim_sets.h"

#include <algorithm>
#include <utility>

namespace travaux::report {

ClaimSets::ClaimSets(const std::vector<RecordedClaim>& claims) {
  number_of({});
  for (std::size_t i = 0; i < claims.size(); ++i) {
    // One about a few words of a clause stands behind no more than these.
    if (!claims[i].standing.stands() || claims[i].words) continue;
    claims_[claims[i].ref][claims[i].clause].push_back(i);
  }
}

std::uint32_t ClaimSets::number_of(std::vector<std::size_t> claims) {
  const auto next = static_cast<std::uint32_t>(sets_.size());
  const auto [place, added] = numbers_.try_emplace(claims, next);
  if (added) sets_.push_back(std::move(claims));
  return place->second;
}

std::vector<std::uint32_t> ClaimSets::of_clauses(const std::string& ref, const Document& document) {
  const auto& clauses = document.clauses();
  std::vector<std::uint32_t> sets(clauses.size(), nobody);
  const auto version = claims_.find(ref);
  if (version == claims_.end()) return sets;
  const auto whole = version->second.find("");
  const std::uint32_t of_version =
      whole == version->second.end() ? nobody : number_of(whole->second);
  for (const Clause& clause : clauses) {
    std::uint32_t& set = sets[clause.id];
    set = clause.parent ? sets[*clause.parent] : of_version;
    const auto own = version->second.find(clause.eid);
    if (own == version->second.end() || own == whole) continue;
    std::vector<std::size_t> both;
    std::merge(sets_[set].begin(), sets_[set].end(), own->second.begin(), own->second.end(),
               std::back_inserter(both));
    set = number_of(std::move(both));
  }
  return sets;
}

}  // namespace travaux::report
