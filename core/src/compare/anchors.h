// anchors.h: sequences of tokens that occur once on both sides, as fixed points of an alignment
// (patience diff, B. Cohen).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "compare/weave.h"

namespace travaux::comparing {

// Strictly ascending pairs of equal tokens inside the region, taken from sequences of `gram` tokens
// that are unique in it on both sides. Linear but for the sort.
std::vector<Kept> unique_anchors(const Weave& weave, const Region& region, std::size_t gram);

// A hash and where it stands.
using Mark = std::pair<std::uint64_t, std::size_t>;

// Of the marks that stand once on each side, the longest chain that ascends on both (Fredman 1975).
std::vector<Kept> unique_chain(std::vector<Mark> x, std::vector<Mark> y);

}  // namespace travaux::comparing
