// numbers.h: the number inside a label: "5", "12a", "5 bis", "1.1.1", "iv", "AA", "б", "first".
#pragma once

#include <cstddef>
#include <string_view>

#include "document/label.h"

namespace travaux::document {

struct Number {
  Numbering numbering = Numbering::none;
  std::size_t end = 0;     // of the number as it is kept; 0 when there is none
  std::size_t behind = 0;  // of "1.º", whose mark is not part of the number
};

inline bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool ends_word(std::string_view words, std::size_t at);
std::size_t skip_spaces(std::string_view words, std::size_t at);

// White space of any script at `at`: its length in bytes, 0 when there is none.
std::size_t space_at(std::string_view words, std::size_t at);

// 2 for "²", 0 for what is no superscript.
unsigned superscript_digit(char32_t c);

// A number or a letter that is raised says something else than beside the others: 10 to the third
// is not 103. "bis", "st" and "er" do not.
bool matters_raised(std::string_view words);

char32_t code_point_at(std::string_view words, std::size_t at);

// 5, 12a, 5 bis, 1.2.3; each component has at most `digits`. Letters may follow what is `glued`:
// "3.2An owner".
Number digits_at(std::string_view words, std::size_t at, std::size_t digits, bool glued = false);

// a, b, aa, iv, IV, b-bis, б: letters that may number. "the" and "EU" do not.
Number letters_at(std::string_view words, std::size_t at);

// Behind a word, where a number may also be spelled out: "Part Two", "Статья первая", "12-1".
Number number_behind_word(std::string_view words, std::size_t at);

// "°" or "º" of "1°", "1º" and "1.º", "er" of "1er": its length, 0 when there is none.
std::size_t ordinal_mark_at(std::string_view words, std::size_t at);

// Where the letters that begin at `at` end, hyphens between letters included.
std::size_t word_end_at(std::string_view words, std::size_t at);

}  // namespace travaux::document
