// figures.h: sums of money, shares and counts.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// amount-changed, percentage-changed; unit-changed of money. Figures with a mark are read in any
// language.
void find_amounts(const ClauseChange& change, const Context& context, Findings& findings);

// count-changed; unit-changed of quantities. Ratifications that bring a text into force are told by
// that rule.
void find_counts(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
