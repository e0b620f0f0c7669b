// anchors.h: sequences of tokens that occur once on both sides, as fixed points of an alignment
// (patience diff, B. Cohen).
#pragma once

#include <cstddef>
#include <vector>

#include "compare/weave.h"

namespace travaux::comparing {

// Strictly ascending pairs of equal tokens inside the region, taken from sequences of `gram` tokens
// that are unique in it on both sides. Linear but for the sort.
std::vector<Kept> unique_anchors(const Weave& weave, const Region& region, std::size_t gram);

// The longest chain of pairs that ascends on both sides; `pairs` ascend in x (Fredman 1975).
std::vector<Kept> longest_increasing(const std::vector<Kept>& pairs);

}  // namespace travaux::comparing
