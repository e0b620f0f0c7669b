// who.h: who is concerned by a provision, and who signs.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// party-added, party-removed, party-replaced. Two that swap their places are one replacement.
void find_parties(const ClauseChange& change, const Context& context, Findings& findings);

// signatories-changed.
void find_signatories(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
