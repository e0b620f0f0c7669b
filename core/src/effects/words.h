// words.h: how messages quote the words of a change.
#pragma once

#include <string>

#include "effects/clause_change.h"

namespace travaux::judging {

// "shall -> may", "+ unless", "- unless": the words of the two spans, one of which may be empty;
// long ones are cut.
std::string from_to(const ClauseChange& change, Span before, Span after);

// The words, cut after at most `most_quoted` bytes between two words.
inline constexpr std::size_t most_quoted = 60;
std::string quoted(std::string_view words);

}  // namespace travaux::judging
