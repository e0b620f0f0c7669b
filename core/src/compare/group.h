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

// A piece of a clause, and what it was put there for.
struct Joined {
  Id a = 0;
  Id b = 0;
  double share = 0;  // of the piece, found in the whole
};

struct Grouping {
  std::vector<Group> groups;
  std::vector<Id> of_a;  // the group of each clause
  std::vector<Id> of_b;
  std::vector<Joined> joined = {};  // in the order of the work; a piece may be put elsewhere later
};

// Finds clauses that were cut in two or joined, and puts every clause of either side in exactly
// one group.
Grouping group_clauses(const Matching& matching, const Pool& pool, const Sides& sides);

}  // namespace travaux::comparing
