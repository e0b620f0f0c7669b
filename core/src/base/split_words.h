// split_words.h: word boundaries.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace travaux::base {

// A word-level piece of a text; the pieces of split_words tile the text.
struct Word {
  std::size_t start;
  std::size_t end;
  bool is_word;  // letters or digits; false for spaces and marks
};

// Word boundaries of UAX #29. Runs of spaces are one piece; every other mark is a piece of its own.
std::vector<Word> split_words(std::string_view text);

}  // namespace travaux::base
