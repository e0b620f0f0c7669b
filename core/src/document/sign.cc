#include "document/sign.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "document/block.h"
#include "document/label.h"

namespace travaux::document {
namespace {

constexpr std::size_t farthest_digit = 64;  // bytes; rows of marks are not looked through again

bool is_letter_of_a_code(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

// The end of "EUR", "US" or "R" at the start; 0 for a longer word, or none.
std::size_t currency_code_at(std::string_view words) {
  std::size_t end = 0;
  while (end < words.size() && is_letter_of_a_code(words[end])) ++end;
  return end > 3 ? 0 : end;
}

bool is_opening(char32_t c) {
  const bool currency = (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF);
  const bool sign = c == 0xB1 || (c >= 0x2000 && c <= 0x200B) || c == 0xA0 || c == 0x202F ||
                    (c >= 0x2010 && c <= 0x2015) || (c >= 0x2200 && c <= 0x22FF);
  return c < 0x80 || currency || sign;
}

bool is_digit(char32_t c) {
  const bool arabic = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
  const bool fraction = c >= 0xBC && c <= 0xBE;
  return (c >= '0' && c <= '9') || arabic || fraction || (c >= 0x2150 && c <= 0x215E);
}

// "5", "€ 5", "EUR 5", "(5)", ".5": a number, and before it nothing but what belongs to one.
bool begins_with_amount(std::string_view words) {
  words.remove_prefix(currency_code_at(words));
  for (std::size_t at = 0; at < std::min(words.size(), farthest_digit);) {
    const char32_t c = base::next_code_point(words, at);
    if (is_digit(c)) return true;
    const bool letter = c < 0x80 && ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
    if (letter || !is_opening(c)) return false;
  }
  return false;
}

bool is_labelled(std::string_view words) {
  const Label label = parse_label(words, Place::running);
  return label && label.form != Form::bare && label.numbering != Numbering::decimal;
}

}  // namespace

bool keeps_mark(std::string_view mark, std::string_view words) {
  words = trimmed(words);
  return trimmed(mark) != "-" && begins_with_amount(words) && !is_labelled(words);
}

}  // namespace travaux::document
