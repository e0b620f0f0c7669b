// references.h: where references lead, before and after.
#pragma once

#include <vector>

#include "effects/rule.h"

namespace travaux::judging {

// reference-consequential, reference-stale, reference-retargeted, reference-dangling: each is an
// effect of the change of the clause that refers, which may be unchanged.
void find_references(const Context& context, std::vector<Findings>& findings);

}  // namespace travaux::judging
