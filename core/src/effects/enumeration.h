// enumeration.h: what is enumerated in a sentence: "wheat, maize and rice".
#pragma once

#include <string>
#include <vector>

#include "effects/tokens.h"

namespace travaux::judging {

// One of an enumeration. Where the first begins and one behind a conjunction ends is not known:
// they reach to the next mark.
struct Item {
  Span span;
  std::vector<std::string> words;  // without articles
  std::size_t enumeration = 0;     // a number for each
  bool first = false;              // its beginning is not known
  bool last = false;               // its end is not known: it follows a conjunction
};

// Of a clause. Commas part items up to a conjunction, which parts the last; a comma behind that
// ends the enumeration, and so does a conjunction that joins two sentences (", and").
std::vector<Item> items_of(const std::vector<Token>& tokens, std::size_t first_number);

}  // namespace travaux::judging
