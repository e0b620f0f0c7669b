// spelled.h: numbers in words, and endings of ordinals.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/figure_words.h"

namespace travaux::language {

// A text and its words.
struct WordsOf {
  std::string_view text;
  const std::vector<FigureWord>& words;
  Habits habits;

  std::string_view word(std::size_t at) const {
    return at < words.size() ? text.substr(words[at].start, words[at].end - words[at].start)
                             : std::string_view();
  }
  bool glued(std::size_t at) const { return at < words.size() && words[at].glued; }
  const Meaning* meaning(std::size_t at, Sense sense) const {
    const Meaning* found = at < words.size() ? words[at].meaning : nullptr;
    return found != nullptr && found->sense == sense ? found : nullptr;
  }
};

struct Spelled {
  std::uint64_t value = 0;
  std::size_t at = 0;  // the word behind it
};

// "two hundred and fifty thousand", "двісті п'ятдесят". A lone "one" is none: it is mostly an
// article. Nothing for what is no number of these words.
std::optional<Spelled> read_spelled(const WordsOf& words, std::size_t at);

// "fifth", "twenty-first".
std::optional<Spelled> read_ordinal(const WordsOf& words, std::size_t at);

// The word behind a hyphen that joins `at` to what is before, or `at`: "ten-year".
std::size_t behind_hyphen(const WordsOf& words, std::size_t at);

// "th" of "5th".
bool is_ordinal_ending(std::string_view letters);

}  // namespace travaux::language
