// match.h: chooses one partner for each clause from the candidates.
#pragma once

#include <vector>

#include "compare/candidates.h"

namespace travaux::comparing {

// Partners by clause id; `none` for a clause without one.
struct Matching {
  std::vector<Id> of_a;
  std::vector<Id> of_b;
  std::vector<Id> enclosed = {};  // those of side a whose partner is no candidate's
};

// Two rounds: the second knows the neighbours and the contents matched by the first.
Matching match(Pool& pool, const Sides& sides, const Scorer& scorer);

}  // namespace travaux::comparing
