// describe.h: what the words of each clause say about it.
#pragma once

#include "compare/candidates.h"
#include "compare/item.h"

namespace travaux::comparing {

// Fills in what make_sides left open (see Item). How rare a word is (inverse document frequency,
// Spärck Jones 1972) is counted over all clauses that are not settled and, of the settled ones,
// over all if they are few, else over a sample chosen by their hashes. The masses of clauses
// outside the sample are estimated from their length.
void describe(Sides& sides, const Pool& pool);

}  // namespace travaux::comparing
