// chain.h: the heaviest chain of pairs that keeps both reading orders.
#pragma once

#include <cstddef>
#include <vector>

#include "compare/candidates.h"

namespace travaux::comparing {

// A pair with a weight; `bonus` is earned when the pair directly before it on both sides is also
// in the chain.
struct Link {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 0;
  double bonus = 0;
};

// Indices of the heaviest chain strictly increasing on both sides (weighted longest increasing
// subsequence, Fenwick tree over prefix maxima). `links` must be ordered by a, then b, and hold no
// pair twice. Links without positive weight never help and are left out.
std::vector<std::size_t> heaviest_chain(const std::vector<Link>& links, std::size_t count_b);

// Marks the backbone among the candidates, tries all pairs in the small gaps it leaves, a band in
// the large ones, and marks it again.
void build_backbone(Pool& pool, const Sides& sides, const Scorer& scorer);

void mark_chain(Pool& pool, const Sides& sides);

}  // namespace travaux::comparing
