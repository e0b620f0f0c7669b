#include "document/label.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace travaux::document {
namespace {

constexpr std::size_t most_digits = 3;      // "2025." begins a sentence about a year
constexpr std::size_t most_components = 8;  // "1.1.1.1.1.1.1.1"

bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_lower(char byte) {
  return byte >= 'a' && byte <= 'z';
}
bool is_capital(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

// White space of any script at `at`: its length in bytes, 0 when there is none.
std::size_t space_at(std::string_view words, std::size_t at) {
  if (at >= words.size()) return 0;
  std::size_t next = at;
  return base::is_space(base::next_code_point(words, next)) ? next - at : 0;
}

std::size_t skip_spaces(std::string_view words, std::size_t at) {
  while (const std::size_t length = space_at(words, at)) at += length;
  return at;
}

bool ends_word(std::string_view words, std::size_t at) {
  if (at >= words.size()) return true;
  const char32_t next = base::next_code_point(words, at);
  return !base::is_letter(next) && !base::is_digit(next);
}

char32_t code_point_at(std::string_view words, std::size_t at) {
  return at < words.size() ? base::next_code_point(words, at) : U'\0';
}

std::size_t dash_at(std::string_view words, std::size_t at) {
  for (const std::string_view dash : {"–", "—", "―", "-"}) {
    if (words.substr(at, dash.size()) == dash) return dash.size();
  }
  return 0;
}

// Behind a label: marks, spaces and one dash that set it off from the words.
std::size_t skip_separator(std::string_view words, std::size_t at) {
  if (at < words.size() && (words[at] == '.' || words[at] == ':')) ++at;
  at = skip_spaces(words, at);
  const std::size_t dash = dash_at(words, at);
  if (dash == 0) return at;
  const std::size_t behind = skip_spaces(words, at + dash);
  return behind > at + dash || behind == words.size() ? behind : at;
}

unsigned roman_digit(char byte) {
  switch (byte | 0x20) {
    case 'i':
      return 1;
    case 'v':
      return 5;
    case 'x':
      return 10;
    case 'l':
      return 50;
    default:
      return 0;
  }
}

// Only one spelling of each value up to 89 is a number: "iiii" and "vx" are not. Higher ones
// ("mm", "cd") are far more often letters or abbreviations.
unsigned roman_value(std::string_view number) {
  unsigned value = 0;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const unsigned digit = roman_digit(number[i]);
    if (digit == 0 || number.size() > 8) return 0;
    const unsigned next = i + 1 < number.size() ? roman_digit(number[i + 1]) : 0;
    value = digit < next ? value - digit : value + digit;
  }
  if (value == 0 || value > 89) return 0;
  constexpr std::array<std::string_view, 10> ones{"",  "i",  "ii",  "iii",  "iv",
                                                  "v", "vi", "vii", "viii", "ix"};
  constexpr std::array<std::string_view, 9> tens{"",  "x",  "xx",  "xxx", "xl",
                                                 "l", "lx", "lxx", "lxxx"};
  std::string spelled(tens[value / 10]);
  spelled += ones[value % 10];
  const bool same =
      std::equal(spelled.begin(), spelled.end(), number.begin(), number.end(),
                 [](char one, char other) { return one == static_cast<char>(other | 0x20); });
  return same ? value : 0;
}

// "bis", "-ter", " quater" behind a number: an item put in later. Its length, 0 when there is none.
std::size_t inserted_at(std::string_view words, std::size_t at) {
  const bool hyphen = at < words.size() && words[at] == '-';
  const std::size_t start = hyphen ? at + 1 : skip_spaces(words, at);
  for (const std::string_view suffix :
       {"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"}) {
    if (words.substr(start, suffix.size()) == suffix && ends_word(words, start + suffix.size())) {
      return start + suffix.size() - at;
    }
  }
  return 0;
}

// "5 bis", "12a".
std::size_t suffix_at(std::string_view words, std::size_t at) {
  if (const std::size_t length = inserted_at(words, at)) return length;
  const bool letter = at < words.size() && (is_lower(words[at]) || is_capital(words[at]));
  return letter && ends_word(words, at + 1) ? 1 : 0;
}

struct Number {
  Numbering numbering = Numbering::none;
  std::size_t end = 0;
};

// 5, 12a, 5 bis, 1.2.3; digits of a component are limited to `digits`. Letters may follow what is
// `glued`: "3.2An owner".
Number digits_at(std::string_view words, std::size_t at, std::size_t digits, bool glued = false) {
  Number number;
  std::size_t components = 0;
  std::size_t end = at;
  while (end < words.size() && is_ascii_digit(words[end])) {
    const std::size_t start = end;
    while (end < words.size() && is_ascii_digit(words[end])) ++end;
    if (end - start > digits || ++components > most_components) return {};
    const bool more = end + 1 < words.size() && words[end] == '.' && is_ascii_digit(words[end + 1]);
    if (!more) break;
    ++end;
  }
  if (components == 0) return {};
  number.end = end + suffix_at(words, end);
  if (!glued && !ends_word(words, number.end)) return {};
  number.numbering = components > 1 ? Numbering::decimal : Numbering::digits;
  return number;
}

// a, b, aa, iv, IV, b-bis: letters that may number. "the" and "EU" do not.
Number letters_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  const bool small = at < words.size() && is_lower(words[at]);
  while (end < words.size() && (small ? is_lower(words[end]) : is_capital(words[end]))) ++end;
  const std::string_view letters = words.substr(at, end - at);
  if (letters.empty() || letters.size() > 8) return {};
  const bool repeated =
      letters.size() <= 3 && letters.find_first_not_of(letters[0]) == std::string_view::npos;
  end += inserted_at(words, end);
  const bool roman = roman_value(letters) > 0;
  if (roman) return {small ? Numbering::roman : Numbering::capital_roman, end};
  if (repeated) return {small ? Numbering::letter : Numbering::capital, end};
  return {};
}

std::size_t number_word_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size() && (is_lower(words[end]) || is_capital(words[end]))) ++end;
  const std::string folded = base::fold_case(words.substr(at, end - at));
  constexpr std::array<std::string_view, 20> names{"one",   "two",     "three",  "four",   "five",
                                                   "six",   "seven",   "eight",  "nine",   "ten",
                                                   "first", "second",  "third",  "fourth", "fifth",
                                                   "sixth", "seventh", "eighth", "ninth",  "tenth"};
  return std::find(names.begin(), names.end(), folded) == names.end() ? at : end;
}

Number number_behind_word(std::string_view words, std::size_t at) {
  Number number = digits_at(words, at, 6);
  if (number.end == 0) number = letters_at(words, at);
  if (number.end > 0 && ends_word(words, number.end)) return number;
  const std::size_t name = number_word_at(words, at);
  return name > at && ends_word(words, name) ? Number{Numbering::none, name} : Number{};
}

// "Article 5 of the Treaty" and "Article 5(2)" refer; "Article 5.", "Article 5 –", "Article 5
// Cooperation" label.
bool labels_what_follows(std::string_view words, std::size_t at, Place place) {
  if (at >= words.size()) return true;
  const char next = words[at];
  if (next == '.' || next == ':') return true;
  const std::size_t behind = skip_spaces(words, at);
  if (dash_at(words, behind) > 0) return skip_separator(words, at) > behind;
  if (behind == at) return false;
  return place == Place::heading || base::is_upper(code_point_at(words, behind));
}

std::size_t letters_end(std::string_view words) {
  if (words.substr(0, 2) == "§") return words.substr(0, 4) == "§§" ? 4 : 2;
  std::size_t at = 0;
  while (at < words.size() && at < 32) {
    std::size_t next = at;
    if (!base::is_letter(base::next_code_point(words, next))) break;
    at = next;
  }
  return at;
}

std::size_t skip_number_sign(std::string_view words, std::size_t at) {
  for (const std::string_view sign : {"No.", "no.", "Nr.", "№", "n°"}) {
    if (words.substr(at, sign.size()) == sign) return skip_spaces(words, at + sign.size());
  }
  return at;
}

Label word_label(std::string_view words, Place place) {
  const std::size_t word_end = letters_end(words);
  if (word_end == 0) return {};
  const bool sign = words.substr(0, 2) == "§";
  if (!sign && !base::is_upper(code_point_at(words, 0))) return {};
  const LabelWord* word = find_label_word(words.substr(0, sign ? 2 : word_end));
  if (word == nullptr) return {};
  std::size_t at = word_end;
  if (at < words.size() && words[at] == '.') ++at;
  at = skip_number_sign(words, skip_spaces(words, at));
  const Number number = number_behind_word(words, at);
  Label label;
  label.word = word;
  if (number.end > at && labels_what_follows(words, number.end, place)) {
    label.numbering = number.numbering;
    label.number = words.substr(at, number.end - at);
    label.end = number.end;
  } else if (word->stands_alone) {
    const std::size_t behind = skip_separator(words, word_end);
    if (word_end < words.size() && behind == skip_spaces(words, word_end)) return {};
    label.end = word_end;
  } else {
    return {};
  }
  label.words = skip_separator(words, label.end);
  return label;
}

// "2.5 million" begins a sentence about an amount.
bool is_amount(std::string_view words, std::size_t at) {
  at = skip_spaces(words, at);
  for (const std::string_view unit : {"%", "million", "billion", "trillion", "thousand", "per cent",
                                      "percent", "km", "kg", "a.m", "p.m"}) {
    if (words.substr(at, unit.size()) == unit) return true;
  }
  return false;
}

Label in_brackets(std::string_view words) {
  Number number = digits_at(words, 1, most_digits);
  if (number.end == 0) number = letters_at(words, 1);
  if (number.end == 0 || number.end >= words.size() || words[number.end] != ')') return {};
  const std::size_t end = number.end + 1;
  return {.numbering = number.numbering,
          .form = Form::brackets,
          .number = words.substr(1, number.end - 1),
          .end = end,
          .words = skip_separator(words, end)};
}

// ".1", ".2.3": points of conventions on shipping.
Label behind_dot(std::string_view words) {
  const Number number = digits_at(words, 1, most_digits);
  if (number.end == 0 || space_at(words, number.end) == 0) return {};
  return {.numbering = number.numbering,
          .form = Form::front_dot,
          .number = words.substr(1, number.end - 1),
          .end = number.end,
          .words = skip_spaces(words, number.end)};
}

// Behind "5." or "a)": a space, the end or an opening quotation mark; a capital behind a number.
// The bracket of "c)If" sets off alone: the space was lost.
bool sets_off(std::string_view words, std::size_t at, bool digits) {
  if (at >= words.size() || space_at(words, at) > 0) return true;
  const char32_t next = code_point_at(words, at);
  if (words[at - 1] == ')' && base::is_letter(next)) return true;
  return next == U'“' || next == U'"' || next == U'«' || (digits && base::is_upper(next));
}

Label with_mark(std::string_view words, Place place) {
  Number number = digits_at(words, 0, most_digits);
  const bool digits = number.end > 0;
  if (!digits) number = letters_at(words, 0);
  if (number.end == 0) return {};
  Label label;
  label.numbering = number.numbering;
  label.number = words.substr(0, number.end);
  const char mark = number.end < words.size() ? words[number.end] : ' ';
  if ((mark == '.' || mark == ')') && sets_off(words, number.end + 1, digits)) {
    label.form = mark == '.' ? Form::dot : Form::bracket;
    label.end = number.end + 1;
  } else if (digits && !is_amount(words, number.end) && space_at(words, number.end) > 0 &&
             words[skip_spaces(words, number.end)] != '|' &&
             (place == Place::heading || number.numbering == Numbering::decimal ||
              is_inserted(label.number))) {
    // "5 bis" stands among "4." and "6.".
    if (is_inserted(label.number)) label.form = Form::dot;
    label.end = number.end;
  } else {
    return {};
  }
  label.words = skip_separator(words, label.end);
  return label;
}

}  // namespace

Label parse_glued_label(std::string_view words) {
  const Number number = digits_at(words, 0, most_digits, true);
  const bool glued = number.numbering == Numbering::decimal &&
                     base::is_upper(code_point_at(words, number.end)) &&
                     is_ascii_digit(words[number.end - 1]);
  if (!glued) return {};
  return {.numbering = number.numbering,
          .form = Form::bare,
          .number = words.substr(0, number.end),
          .end = number.end,
          .words = number.end};
}

std::string_view base_of(std::string_view number) {
  for (std::size_t end = 1; end < number.size(); ++end) {
    if (inserted_at(number, end) == number.size() - end) return number.substr(0, end);
  }
  return number;
}

bool is_inserted(std::string_view number) {
  return base_of(number).size() < number.size();
}

Label parse_label(std::string_view words, Place place) {
  if (words.empty()) return {};
  if (words[0] == '(') return in_brackets(words);
  if (words[0] == '.') return behind_dot(words);
  if (is_ascii_digit(words[0])) return with_mark(words, place);
  Label label = word_label(words, place);
  return label ? label : with_mark(words, place);
}

unsigned ordinal_of(std::string_view number, Numbering numbering) {
  number = base_of(number);
  switch (numbering) {
    case Numbering::digits: {
      unsigned value = 0;
      for (const char byte : number.substr(0, 6)) {
        if (!is_ascii_digit(byte)) break;
        value = value * 10 + static_cast<unsigned>(byte - '0');
      }
      return value;
    }
    case Numbering::letter:
    case Numbering::capital:
      // (a) ... (z), (aa), (bb) ...
      if (number.empty()) return 0;
      return static_cast<unsigned>((number[0] | 0x20) - 'a' + 1) +
             26 * static_cast<unsigned>(number.size() - 1);
    case Numbering::roman:
    case Numbering::capital_roman:
      return roman_value(number);
    case Numbering::decimal:
    case Numbering::none:
      break;
  }
  return 0;
}

}  // namespace travaux::document
