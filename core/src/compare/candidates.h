// candidates.h: which pairs of clauses are worth scoring. Each function adds to one list.
#pragma once

#include <utility>
#include <vector>

#include "compare/score.h"

namespace travaux::comparing {

// The pairs found so far; once a clause is `settled` no further pair of it is considered.
struct Pool {
  std::vector<Candidate> candidates;
  std::vector<bool> settled_a;
  std::vector<bool> settled_b;
  // Clauses with so good a partner where one is expected that none is sought among the others of
  // the kind.
  std::vector<bool> in_place_a;
  std::vector<bool> in_place_b;
};

// Equal texts: unique ones settle their clauses, repeated ones become candidates.
Pool exact_candidates(const Sides& sides);

// Clauses much alike that stand beside a settled pair.
void add_in_place(Pool& pool, const Sides& sides, const Scorer& scorer);

// Equal titles, and shared rare words where one of the two is not in place, for clauses not
// settled.
void add_similar(Pool& pool, const Sides& sides, const Scorer& scorer);

void add_pair(Pool& pool, const Scorer& scorer, Id a, Id b, Matcher found_by);

// Of clauses that are not settled. The pool is tidy before and after; what it holds is not scored
// again.
using IdPair = std::pair<Id, Id>;
void add_pairs(Pool& pool, const Scorer& scorer, std::vector<IdPair> pairs, Matcher found_by);

// Orders by a, then b, and drops doubles: a pair is its first finder's.
void tidy(Pool& pool);

}  // namespace travaux::comparing
