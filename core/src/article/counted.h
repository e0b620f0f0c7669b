// counted.h: where a text says how many points, articles or clauses there are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/findings.h"

namespace travaux::reading {

struct CountMention {
  Excerpt place;
  std::size_t number = 0;
  std::string noun;       // "points"
  bool defining = false;  // "28-point", "its nine points": of the whole
  bool partial = false;   // "four of the nine points"
};

// "28" and "twenty-two"; nothing for what is no small whole number of several.
std::optional<std::size_t> number_of(std::string_view folded, const FigureReader& reader);

std::vector<CountMention> counts_of(const Statements& statements);

}  // namespace travaux::reading
