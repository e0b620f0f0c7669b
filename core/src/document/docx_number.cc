#include "document/docx_number.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/roman.h"

namespace travaux::document {
namespace {

// Letters and signs are repeated for numbers beyond the alphabet: beyond this nobody reads them.
constexpr unsigned most_repeats = 30;

std::string roman_or_digits(unsigned number, bool capital) {
  return number == 0 || number > 32'000 ? std::to_string(number) : roman(number, capital);
}

// a ... z, aa, bb, cc ...: the alphabet once more, each letter twice.
std::string repeated(unsigned number, std::u32string_view alphabet) {
  const auto size = static_cast<unsigned>(alphabet.size());
  if (number == 0 || number > size * most_repeats) return std::to_string(number);
  std::string text;
  for (unsigned i = 0; i <= (number - 1) / size; ++i) {
    base::append_code_point(text, alphabet[(number - 1) % size]);
  }
  return text;
}

std::string padded(unsigned number, std::size_t width) {
  std::string text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::string ordinal(unsigned number) {
  constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const unsigned last = number % 10;
  const bool teen = number % 100 / 10 == 1;
  return std::to_string(number) + std::string(endings.at(teen || last > 3 ? 0 : last));
}

constexpr std::array<std::string_view, 20> small_numbers{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> small_ordinals{
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};

// English, as Word prints it with a capital letter; nothing beyond 99.
std::optional<std::string> spelled(unsigned number, bool as_ordinal) {
  const auto& small = as_ordinal ? small_ordinals : small_numbers;
  std::string text;
  if (number < 20) {
    text = small.at(number);
  } else if (number < 100) {
    text = tens.at(number / 10);
    if (number % 10 != 0) {
      text += "-" + std::string(small.at(number % 10));
    } else if (as_ordinal) {
      text.replace(text.size() - 1, 1, "ieth");
    }
  } else {
    return std::nullopt;
  }
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string circled(unsigned number) {
  std::string text;
  if (number < 1 || number > 20) return std::to_string(number);
  base::append_code_point(text, static_cast<char32_t>(0x2460 + number - 1));
  return text;
}

std::string in_base_16(unsigned number) {
  std::string text;
  do {
    text.insert(text.begin(), "0123456789ABCDEF"[number & 15]);
    number >>= 4;
  } while (number > 0);
  return text;
}

}  // namespace

std::optional<std::string> printed_number(unsigned number, std::string_view format) {
  constexpr std::u32string_view small = U"abcdefghijklmnopqrstuvwxyz";
  constexpr std::u32string_view large = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  constexpr std::u32string_view russian = U"абвгдежзиклмнопрстуфхцчшщыэюя";
  constexpr std::u32string_view large_russian = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
  if (format == "decimal" || format.empty()) return std::to_string(number);
  if (format == "decimalZero") return padded(number, 2);
  if (format == "lowerLetter") return repeated(number, small);
  if (format == "upperLetter") return repeated(number, large);
  if (format == "lowerRoman") return roman_or_digits(number, false);
  if (format == "upperRoman") return roman_or_digits(number, true);
  if (format == "none" || format == "bullet") return "";
  if (format == "ordinal") return ordinal(number);
  if (format == "cardinalText") return spelled(number, false);
  if (format == "ordinalText") return spelled(number, true);
  if (format == "russianLower") return repeated(number, russian);
  if (format == "russianUpper") return repeated(number, large_russian);
  if (format == "chicago") return repeated(number, U"*†‡§");
  if (format == "hex") return in_base_16(number);
  if (format == "numberInDash") return "- " + std::to_string(number) + " -";
  if (format == "decimalEnclosedCircle") return circled(number);
  // A pattern of its own, as Word writes it: "001, 002, 003, ..."
  if (format.starts_with("0") && format.find(',') != std::string_view::npos) {
    return padded(number, format.find(','));
  }
  return std::nullopt;
}

}  // namespace travaux::document
