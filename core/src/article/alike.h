// alike.h: statements that say the same, or nearly so.
#pragma once

#include <cstddef>
#include <vector>

#include "article/statements.h"

namespace travaux::reading {

struct AlikePair {
  std::size_t one = 0;  // statements, the first first
  std::size_t other = 0;
  std::size_t shared = 0;  // stems
};

// Pairs that share two rare stems or more, and three quarters of the stems of the one that has
// fewer; of two stems, both. A stem of more than `most_places_of_rare` statements tells nothing.
std::vector<AlikePair> alike_pairs(const Statements& statements);

inline constexpr std::size_t most_places_of_rare = 12;

}  // namespace travaux::reading
