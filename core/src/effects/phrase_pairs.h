// phrase_pairs.h: which phrases of the two texts stand for each other.
#pragma once

#include <span>

#include "effects/clause_change.h"

namespace travaux::judging {

// What differs between the phrases of the two sides, but for those in changed brackets. Unlike
// ClauseChange::differences it looks at all phrases, also those that no block touches: "shall"
// became "shall endeavour to" where two words came behind it. Phrases at one place, seen through
// the edits, belong together: of them those of one value cancel out, others are replaced in order.
// Those of one value at different places (they only stand elsewhere) cancel out, too: before others
// are said to be replaced, or only of what is left then ("should A and may B" that became "may A
// and should B" is two replacements).
enum class Moved { first, last };
Differences<Phrase> phrase_differences(const ClauseChange& change, std::span<const Phrase> before,
                                       std::span<const Phrase> after, Moved moved = Moved::first);

}  // namespace travaux::judging
