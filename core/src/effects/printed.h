// printed.h: whether two texts differ in nothing but how they are printed.
#pragma once

#include <string_view>

namespace travaux::judging {

// Letters, digits and marks are the same, but for case, punctuation, emphasis and spaces. A space
// between two letters, and whatever stands between two digits or makes a number negative, counts:
// "re-sign", "2.5". Linear, and cheap where they soon differ.
bool are_printed_alike(std::string_view one, std::string_view other);

}  // namespace travaux::judging
