// candidates.h: which pairs of clauses are worth scoring. Each function adds to one list.
#pragma once

#include <vector>

#include "compare/score.h"

namespace travaux::comparing {

// The pairs found so far; once a clause is `settled` no further pair of it is considered.
struct Pool {
  std::vector<Candidate> candidates;
  std::vector<bool> settled_a;
  std::vector<bool> settled_b;
};

// Equal texts: unique ones settle their clauses, repeated ones become candidates.
Pool exact_candidates(const Sides& sides);

// Equal titles and shared rare words, for clauses not settled.
void add_similar(Pool& pool, const Sides& sides, const Scorer& scorer);

void add_pair(Pool& pool, const Scorer& scorer, Id a, Id b);

// Orders by a, then b, and drops doubles.
void tidy(Pool& pool);

}  // namespace travaux::comparing
