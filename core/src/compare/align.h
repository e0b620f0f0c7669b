// align.h: which tokens of two texts are the same, in order.
#pragma once

#include <cstddef>
#include <vector>

#include "compare/words.h"

namespace travaux::comparing {

struct Kept {
  std::size_t x = 0;  // index of the token before
  std::size_t y = 0;  // index of the token after
};

// Kept tokens, strictly ascending on both sides, chosen so that the edits read as a person would
// make them. Below about 400,000 cells by dynamic programming over everything; above, between
// sequences of tokens that are unique on both sides; where there are none, in proportional slices.
std::vector<Kept> align_tokens(const std::vector<Token>& x, const std::vector<Token>& y);

// Weight of a token of this class: what it costs to lose it.
double base_weight(TokenClass kind);

}  // namespace travaux::comparing
