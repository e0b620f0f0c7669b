// claim_sets.h: which claims cover the words of a version, and of a clause of it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "travaux/report.h"

namespace travaux::report {

// Claims that cover the same words are a set with a number, so that a word holds one number.
// Claims that were withdrawn cover nothing.
class ClaimSets {
 public:
  static constexpr std::uint32_t nobody = 0;

  explicit ClaimSets(const std::vector<RecordedClaim>& claims);

  // For each clause of the version its set. A claim about a container covers what stands in it.
  std::vector<std::uint32_t> of_clauses(const std::string& ref, const Document& document);

  // Ascending indices into the claims.
  const std::vector<std::size_t>& claims_in(std::uint32_t set) const { return sets_[set]; }

 private:
  std::uint32_t number_of(std::vector<std::size_t> claims);

  // By version, then by the eId of the clause; "" for the whole version.
  std::map<std::string, std::map<std::string, std::vector<std::size_t>>> claims_;
  std::map<std::vector<std::size_t>, std::uint32_t> numbers_;
  std::vector<std::vector<std::size_t>> sets_;
};

}  // namespace travaux::report
