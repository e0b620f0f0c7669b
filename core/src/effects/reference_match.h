// reference_match.h: which references of a clause after a change are those that stood there before.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "effects/found_references.h"
#include "travaux/compare.h"

namespace travaux::judging {

struct ReferencePair {
  const FoundReference* before = nullptr;  // nothing: it came
  const FoundReference* after = nullptr;   // nothing: it went
};

// Whether the clause became the other.
using SameClause = std::function<bool(std::size_t before, std::size_t after)>;

// Pairs those that lead to the same clause or have the same value, in their order; of the rest
// those where words of one were replaced by words of the other. Cost is the product of their
// numbers; in clauses with very many, only those with the same value and the same rank are paired.
std::vector<ReferencePair> pair_references(const std::vector<const FoundReference*>& before,
                                           const std::vector<const FoundReference*>& after,
                                           const Change& change, const SameClause& same);

}  // namespace travaux::judging
