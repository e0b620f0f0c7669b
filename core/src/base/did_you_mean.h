// did_you_mean.h: the name that a mistyped word most probably is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::base {

// The nearest of `known`, if any is near enough to be meant: a third of its letters may be wrong.
// By edit distance with transpositions of neighbours (Damerau 1964, restricted form).
std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string>& known);

}  // namespace travaux::base
