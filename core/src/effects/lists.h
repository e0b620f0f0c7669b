// lists.h: what is listed in a sentence, or as points, and how it is joined.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// item-added, item-removed: of an enumeration in a sentence. Those who act are no items.
void find_items(const ClauseChange& change, const Context& context, Findings& findings);

// item-added, item-removed: points and bullets below the words that introduce them.
void find_points(const Context& context, std::vector<Findings>& findings);

// conjunction-changed: between the same items.
void find_conjunctions(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
