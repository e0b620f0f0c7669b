#include "document/sign.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "document/block.h"
#include "document/label.h"

namespace travaux::document {
namespace {

constexpr std::size_t farthest_digit = 64;  // bytes; rows of marks are not looked through again

using namespace std::string_view_literals;

constexpr std::array currency_words = {"dollar"sv, "dollars"sv, "eur"sv,   "euro"sv,
                                       "euros"sv,  "kr"sv,      "pound"sv, "pounds"sv,
                                       "rouble"sv, "roubles"sv};

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// The end of "EUR", "US", "R" or "Euro" at the start; 0 for another word, or none.
std::size_t currency_at(std::string_view words) {
  std::size_t end = 0;
  while (end < words.size() && is_ascii_letter(words[end])) ++end;
  const std::string_view word = words.substr(0, end);
  const bool capitals =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (capitals && end <= 3) return end;
  const std::string folded = base::fold_case(word);
  return std::find(currency_words.begin(), currency_words.end(), folded) == currency_words.end()
             ? 0
             : end;
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
  words.remove_prefix(currency_at(words));
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
  if (!label || label.form == Form::bare || label.numbering == Numbering::decimal) return false;
  // "(5)" alone is what a table of accounts calls minus five.
  const std::string_view behind = words.substr(std::min(label.words, words.size()));
  return std::any_of(behind.begin(), behind.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

bool keeps_mark(std::string_view mark, std::string_view words) {
  words = trimmed(words);
  return trimmed(mark) != "-" && begins_with_amount(words) && !is_labelled(words);
}

}  // namespace travaux::document
