// drafting.h: what is left to say of a change when no other rule says how it changed.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// provision-added, provision-removed, reordered-only, renumbered-only, editorial, reworded: the
// last resort, asked after all others. No change is without any effect.
void find_drafting(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
