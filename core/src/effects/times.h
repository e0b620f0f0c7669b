// times.h: when something is done, how long it lasts, and when a text begins and ends.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// date-changed, duration-changed, trigger-changed, and unit-changed of durations; in a sentence
// about the life of a text entry-into-force-changed, renewal-changed or termination-changed.
void find_times(const ClauseChange& change, const Context& context, Findings& findings);

}  // namespace travaux::judging
