// modality.h: how strongly a provision binds.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// modality-strengthened, modality-weakened: by the Force of phrases that stand for each other, and
// by softening words. A phrase of force that came or went without a counterpart says nothing: what
// stood there was a plain statement, or something else was said.
void find_modality(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
