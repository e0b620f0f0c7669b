// figures.h: sums of money, shares and counts.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// amount-changed, percentage-changed; unit-changed of money. Figures with a mark are read in any
// language.
void find_amounts(const ClauseChange& change, const Context& context, Findings& findings);

// count-changed; unit-changed of quantities. Numbers in a sentence about the life of a text are
// told by the rules about that, those in a definition by that one.
void find_counts(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
