// scope.h: to whom or what a provision applies, and which standing in law things have.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// scope-widened, scope-narrowed: by the Reach of qualifying words. A word of the same direction in
// the place of another is no effect.
void find_scope(const ClauseChange& change, const Context& context, Findings& findings);

// status-changed
void find_status(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
