// figure_match.h: figures of two languages held against each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/language.h"

namespace travaux::comparing {

// Figures without an equal on the other side, each of which has one equal at most.
struct Unmatched {
  std::vector<Figure> before;
  std::vector<Figure> after;
  // Those whose number the other side has, while one side's word for what it counts is not
  // understood.
  std::vector<Figure> before_unclear;
  std::vector<Figure> after_unclear;
};

// References match by their whole label and their kind: an article, an annex, a division (section,
// chapter, part, title) or a part of an article, whatever a language calls it.
Unmatched match_figures(std::vector<Figure> before, std::vector<Figure> after);

// "5(2)(б)" is "5(2)(b)": letters count places in their alphabets. Letters that Ukrainian drafting
// leaves out of lists are left out.
std::string in_latin_letters(std::string_view value);

// Hashes of the values, ascending: enough to see quickly whether figures may match.
std::vector<std::uint64_t> aligning_values(const std::vector<Figure>& figures);

}  // namespace travaux::comparing
