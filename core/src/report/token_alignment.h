// token_alignment.h: which tokens of two sequences stand for each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace travaux::report {

// Tokens as numbers: those that are equal have the same.
using TokenIds = std::vector<std::uint32_t>;

inline constexpr std::size_t unmatched = static_cast<std::size_t>(-1);

// For each token of `after` the place of its equal in `before`, or `unmatched`. Places ascend;
// what was only inserted stands as late as it can.
// Where two passages have nothing rare in common and differ by more than some thousand tokens,
// nothing of them is matched.
std::vector<std::size_t> align_tokens(const TokenIds& before, const TokenIds& after);

// The same for tokens that occur once on both sides only, and their neighbours.
std::vector<std::size_t> align_single_tokens(const TokenIds& before, const TokenIds& after);

}  // namespace travaux::report
