// negation.h: what is denied or forbidden.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// negation-added, negation-removed: by negating words, and by prefixes of a word that stays.
void find_negation(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
