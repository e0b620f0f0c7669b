// modality.h: how strongly a provision binds.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// modality-strengthened, modality-weakened: by the Force of its phrases. A phrase that went or came
// without a counterpart counts if it binds.
void find_modality(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
