// small_words.h: by which words and letters a language is told. Data only.
#pragma once

#include <span>
#include <string_view>

#include "travaux/language.h"

namespace travaux::language {

// A language that is told, or (unknown) one that is not and must not be taken for one that is.
struct Signs {
  Language language;
  std::string_view words;    // its frequent small words, folded, separated by spaces
  std::string_view letters;  // small, of its own: a word with one is as good as a small word
  std::string_view lacks;  // letters of its script that it does without: such a word is against it
};

// The languages that are told and the neighbours that are not.
inline constexpr std::size_t signs_count = all_languages.size() + 10;

std::span<const Signs, signs_count> signs();

}  // namespace travaux::language
