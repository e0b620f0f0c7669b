// figure_nouns.h: what a number counts, and numbers that count nothing.
#pragma once

#include <cstddef>

#include "article/tokens.h"

namespace travaux::reading {

// Behind the noun that a number before `at` counts: "Western diplomats", "of his own MPs"; `at` if
// none is told.
std::size_t behind_noun(const Paragraph& paragraph, std::size_t at);

// The same in a language whose words are not known: behind the next word.
std::size_t behind_word(const Paragraph& paragraph, std::size_t at);

// "The Kerbside Four", "Boeing 737", "20:30": names and hours.
bool counts_nothing(const Paragraph& paragraph, const Stretch& number);

// "one witness", "one of whom", not "one of them", "no one", "the one".
bool counts_one(const Paragraph& paragraph, std::size_t at);

// "the third round", "its tenth minute", not "as they first said".
bool ranks(const Paragraph& paragraph, const Stretch& ordinal);

}  // namespace travaux::reading
