// spelling.h: words that are spelled in several ways. Data only.
#pragma once

#include <span>
#include <string_view>

#include "travaux/language.h"

namespace travaux::language {

// "colour color" says that a word that begins so is spelled with either. Forms are separated by
// "|".
struct SpellingRow {
  Language language;
  std::string_view beginnings;
  std::string_view endings;  // "ise ize": of words with at least three letters before
  // Frequent errors of typing: "recieve receive". Neither side is another word.
  std::string_view misspelt;
  // Endings of possession, then of the plural, and what stands without them: "ies y".
  std::string_view inflections;
};

std::span<const SpellingRow> spelling_rows();

}  // namespace travaux::language
