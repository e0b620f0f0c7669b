// classify.h: from groups of clauses to changes with kinds and edits.
#pragma once

#include "compare/group.h"
#include "compare/place.h"
#include "travaux/compare.h"

namespace travaux::comparing {

// `grouping` counts `before` as its side a.
Comparison classify(const Document& before, const Document& after, const Grouping& grouping,
                    const Places& places, NoiseSet ignore);

}  // namespace travaux::comparing
