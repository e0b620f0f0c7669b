// condition.h: on what a provision hangs.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// condition-added, condition-removed. A condition in the place of another is no effect.
void find_conditions(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
