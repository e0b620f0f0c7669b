// place.h: which paired clauses stand elsewhere.
#pragma once

#include <vector>

#include "compare/group.h"

namespace travaux::comparing {

struct Places {
  std::vector<bool> moved;  // by group
  std::vector<Id> with;     // the moved group that carries this one along, or `none`
};

// A group moved if what it stands under is not paired with what its partner stands under, or if it
// left the heaviest increasing chain of the groups under the same pair. A change of the nesting
// level alone, among clauses that both texts have and that kept their order, is no move. Contents
// of a moved part that kept their places in it move with it.
Places find_places(const Grouping& grouping, const Sides& sides);

}  // namespace travaux::comparing
