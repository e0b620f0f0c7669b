// explain.h: what the matchers knew of each pair, for people who ask why.
#pragma once

#include <vector>

#include "compare/group.h"

namespace travaux::comparing {

// One reason for each group, read from what the matchers left: nothing is compared anew but the
// share of common words.
std::vector<Reason> explain(const Grouping& grouping, const Matching& matching, const Pool& pool,
                            const Sides& sides, const Scorer& scorer);

// Of each clause of a text that is compared with itself.
Reason reason_of_equality();

}  // namespace travaux::comparing
