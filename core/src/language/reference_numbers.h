// reference_numbers.h: the numbers behind a provision's word: "5(2)(a), 6 and 7 to 9".
#pragma once

#include <optional>
#include <vector>

#include "language/reference_words.h"
#include "travaux/language.h"

namespace travaux::language {

// One reference while it is read.
struct Item {
  Span span;
  std::vector<ReferenceStep> steps;
  bool through = false;
};

// "5(2)(a)" at the token `at`, which is moved behind it. The first step is of the provision.
std::optional<std::vector<ReferenceStep>> read_number(ReferenceTokens& tokens, std::size_t& at,
                                                      Provision provision, bool plural);

// A list of them. Of "5(2)(a) and (b)" the second is 5(2)(b).
std::vector<Item> read_numbers(ReferenceTokens& tokens, std::size_t& at, Provision provision,
                               bool plural, const ReferenceWords& words);

}  // namespace travaux::language
