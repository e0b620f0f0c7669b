// group.h: pairs, splits and merges as one partition of all clauses.
#pragma once

#include <vector>

#include "compare/match.h"

namespace travaux::comparing {

// Clauses that belong together; one side may be empty (added, removed).
struct Group {
  std::vector<Id> a;
  std::vector<Id> b;

  bool paired() const { return !a.empty() && !b.empty(); }
};

struct Grouping {
  std::vector<Group> groups;
  std::vector<Id> of_a;  // the group of each clause
  std::vector<Id> of_b;
};

// Finds clauses that were cut in two or joined, and puts every clause of either side in exactly
// one group.
Grouping group_clauses(const Matching& matching, const Pool& pool, const Sides& sides);

}  // namespace travaux::comparing
