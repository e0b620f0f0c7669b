// classify.h: from groups of clauses to changes with kinds and edits.
#pragma once

#include <cstddef>
#include <vector>

#include "compare/group.h"
#include "compare/place.h"
#include "travaux/compare.h"

namespace travaux::comparing {

struct Difference {
  bool edited = false;
  bool renumbered = false;
};

// What two paired clauses differ in, wherever they stand; neither for the same bytes only.
Difference difference(const Document& before, const Clause& x, const Document& after,
                      const Clause& y);

// The edits of a change; at least one clause on each side.
std::vector<Edit> edits_between(const Document& before, const std::vector<std::size_t>& old_ids,
                                const Document& after, const std::vector<std::size_t>& new_ids);

// `grouping` counts `before` as its side a.
Comparison classify(const Document& before, const Document& after, const Grouping& grouping,
                    const Places& places, NoiseSet ignore);

}  // namespace travaux::comparing
