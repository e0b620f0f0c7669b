#include "document/numbers.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "document/vocabulary.h"

namespace travaux::document {
namespace {

constexpr std::size_t most_components = 8;  // "1.1.1.1.1.1.1.1"
constexpr std::size_t most_letters = 8;     // "lxxxviii"
constexpr std::size_t longest_number = 32;  // bytes of a number spelled out
constexpr std::size_t digits_of_article = 6;

// The letters by which Ukrainian and Russian lists count. Those in the second string are left out
// by one of the languages, or by many drafts.
constexpr std::u32string_view cyrillic = U"абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя";
constexpr std::u32string_view often_skipped = U"ґєёіїйъыьэ";

bool is_lower(char32_t letter) {
  return (letter >= 'a' && letter <= 'z') || cyrillic.find(letter) != std::u32string_view::npos;
}

char32_t lowered(char32_t letter) {
  if (letter >= 'A' && letter <= 'Z') return letter | 0x20;
  if (letter >= U'А' && letter <= U'Я') return letter + 0x20;
  if (letter >= U'Ѐ' && letter <= U'Џ') return letter + 0x50;
  return letter == U'Ґ' ? U'ґ' : letter;
}

bool is_capital(char32_t letter) {
  return lowered(letter) != letter && is_lower(lowered(letter));
}

// "РОЗДІЛ ІІ" is often typed with Cyrillic letters.
unsigned roman_digit(char32_t letter) {
  switch (lowered(letter)) {
    case U'i':
    case U'і':
      return 1;
    case U'v':
      return 5;
    case U'x':
    case U'х':
      return 10;
    case U'l':
      return 50;
    default:
      return 0;
  }
}

// Only one spelling of each value up to 89 is a number: "iiii" and "vx" are not. Higher ones
// ("mm", "cd") are far more often letters or abbreviations.
unsigned roman_value(std::string_view number) {
  std::array<unsigned, most_letters> digits{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < number.size(); ++count) {
    if (count == most_letters) return 0;
    digits[count] = roman_digit(base::next_code_point(number, at));
    if (digits[count] == 0) return 0;
  }
  unsigned value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned next = i + 1 < count ? digits[i + 1] : 0;
    value = digits[i] < next ? value - digits[i] : value + digits[i];
  }
  if (value == 0 || value > 89) return 0;
  constexpr std::array<std::string_view, 10> ones{"",  "i",  "ii",  "iii",  "iv",
                                                  "v", "vi", "vii", "viii", "ix"};
  constexpr std::array<std::string_view, 9> tens{"",  "x",  "xx",  "xxx", "xl",
                                                 "l", "lx", "lxx", "lxxx"};
  const std::string_view ten = tens[value / 10];
  const std::string_view one = ones[value % 10];
  if (ten.size() + one.size() != count) return 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char letter = i < ten.size() ? ten[i] : one[i - ten.size()];
    if (digits[i] != roman_digit(static_cast<char32_t>(letter))) return 0;
  }
  return value;
}

// "bis", "-ter", " quater" behind a number: an item put in later. Its length, 0 when there is none.
std::size_t inserted_at(std::string_view words, std::size_t at) {
  const bool hyphen = at < words.size() && words[at] == '-';
  const std::size_t start = hyphen ? at + 1 : skip_spaces(words, at);
  // "5bis" is a number and something put in; "Erster" is a word.
  if (start == at && at > 0 && !is_ascii_digit(words[at - 1])) return 0;
  const char first = start < words.size() ? words[start] : '\0';
  if (first == '\0' || std::string_view("btqsond").find(first) == std::string_view::npos) return 0;
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
  std::size_t end = at;
  const char32_t letter = at < words.size() ? base::next_code_point(words, end) : U'\0';
  return (is_lower(letter) || is_capital(letter)) && ends_word(words, end) ? end - at : 0;
}

// "-1" of "Стаття 12-1", "¹" of "Статья 12¹", "-A" of "Artigo 12-A": put in behind article 12.
std::size_t put_in_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size()) {
    std::size_t next = end;
    if (superscript_digit(base::next_code_point(words, next)) == 0) break;
    end = next;
  }
  if (end > at || end >= words.size() || words[end] != '-') return end - at;
  ++end;
  const std::size_t digits = end;
  if (is_capital(code_point_at(words, end)) && ends_word(words, end + 1)) return end + 1 - at;
  while (end < words.size() && is_ascii_digit(words[end])) ++end;
  return end > digits && end - digits <= 3 && ends_word(words, end) ? end - at : 0;
}

// "1er", "1.º-A", "1er bis", "Ier"
Number with_ordinal_mark(std::string_view words, Number number) {
  if (number.end == 0) return {};
  number.behind = number.end + ordinal_mark_at(words, number.end);
  if (number.behind > number.end) {
    std::size_t more = put_in_at(words, number.behind);
    if (more == 0) more = inserted_at(words, number.behind);
    if (more > 0) number.end = number.behind = number.behind + more;
  }
  return ends_word(words, number.behind) ? number : Number{};
}

unsigned digits_value(std::string_view number) {
  unsigned value = 0;
  for (const char byte : number.substr(0, digits_of_article)) {
    if (!is_ascii_digit(byte)) break;
    value = value * 10 + static_cast<unsigned>(byte - '0');
  }
  return value;
}

// (a) ... (z), (aa), (bb) ...; in Cyrillic by the place in both alphabets.
unsigned letter_value(std::string_view number) {
  if (number.empty()) return 0;
  std::size_t size = 0;
  const char32_t first = lowered(base::next_code_point(number, size));
  const auto rounds = static_cast<unsigned>(number.size() / size - 1);
  const std::size_t place = cyrillic.find(first);
  if (place != std::u32string_view::npos) return static_cast<unsigned>(place + 1) + 64 * rounds;
  return static_cast<unsigned>(first - U'a' + 1) + 26 * rounds;
}

// From one letter to a later one with nothing between them but letters that are often left out.
bool is_next_cyrillic(unsigned value, unsigned next) {
  if (next <= value || next > cyrillic.size()) return false;
  const std::u32string_view between = cyrillic.substr(value, next - value - 1);
  return between.find_first_not_of(often_skipped) == std::u32string_view::npos;
}

}  // namespace

bool ends_word(std::string_view words, std::size_t at) {
  if (at >= words.size()) return true;
  const char32_t next = base::next_code_point(words, at);
  return !base::is_letter(next) && !base::is_digit(next);
}

std::size_t space_at(std::string_view words, std::size_t at) {
  if (at >= words.size()) return 0;
  std::size_t next = at;
  return base::is_space(base::next_code_point(words, next)) ? next - at : 0;
}

std::size_t skip_spaces(std::string_view words, std::size_t at) {
  while (const std::size_t length = space_at(words, at)) at += length;
  return at;
}

char32_t code_point_at(std::string_view words, std::size_t at) {
  return at < words.size() ? base::next_code_point(words, at) : U'\0';
}

unsigned superscript_digit(char32_t c) {
  switch (c) {
    case U'¹':
      return 1;
    case U'²':
      return 2;
    case U'³':
      return 3;
    default:
      return c >= U'⁴' && c <= U'⁹' ? static_cast<unsigned>(c - U'⁴') + 4 : 0;
  }
}

bool matters_raised(std::string_view words) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = base::next_code_point(words, at);
    if (c >= U'0' && c <= U'9') return true;
    ++letters;
  }
  return letters == 1 && words[0] != '*';
}

std::size_t word_end_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  while (end < words.size() && end < at + longest_number) {
    std::size_t next = end;
    char32_t letter = base::next_code_point(words, next);
    const bool joins = letter == U'-' || letter == U'’' || letter == U'\'';
    if (joins && end > at && next < words.size()) letter = base::next_code_point(words, next);
    if (!base::is_letter(letter)) break;
    end = next;
  }
  return end;
}

std::size_t ordinal_mark_at(std::string_view words, std::size_t at) {
  if (at >= words.size()) return 0;
  const std::size_t start = words[at] == '.' ? at + 1 : at;
  if (words[at] == ' ' || (start > at && start < words.size() && words[start] == ' ')) return 0;
  for (const std::string_view mark : {"º", "°", "ª"}) {
    if (words.size() > start && words.substr(start, mark.size()) == mark)
      return start + mark.size() - at;
  }
  for (const std::string_view mark : {"er", "re", "ère"}) {
    if (words.substr(at, mark.size()) == mark && ends_word(words, at + mark.size()))
      return mark.size();
  }
  return 0;
}

Number digits_at(std::string_view words, std::size_t at, std::size_t digits, bool glued) {
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
  number.behind = number.end;
  return number;
}

Number letters_at(std::string_view words, std::size_t at) {
  std::size_t end = at;
  std::size_t letters = 0;
  const char32_t first = code_point_at(words, at);
  const bool small = is_lower(first);
  if (!small && !is_capital(first)) return {};
  bool repeated = true;
  while (end < words.size()) {
    std::size_t next = end;
    const char32_t letter = base::next_code_point(words, next);
    if (small ? !is_lower(letter) : !is_capital(letter)) break;
    if (++letters > most_letters) return {};
    repeated = repeated && letter == first;
    end = next;
  }
  const std::string_view number = words.substr(at, end - at);
  end += inserted_at(words, end);
  // The one letter "і" counts in Ukrainian lists.
  const bool roman = roman_value(number) > 0 && !(small && letters == 1 && first >= 0x80);
  if (roman) return {small ? Numbering::roman : Numbering::capital_roman, end, end};
  if (repeated && letters <= 3) return {small ? Numbering::letter : Numbering::capital, end, end};
  return {};
}

Number number_behind_word(std::string_view words, std::size_t at) {
  Number number = digits_at(words, at, digits_of_article);
  if (number.end == 0 && at < words.size() && is_ascii_digit(words[at])) {
    number = digits_at(words, at, digits_of_article, true);  // "1er"
  }
  if (number.end > 0) {
    number.end += put_in_at(words, number.end);
    return with_ordinal_mark(words, number);
  }
  number = with_ordinal_mark(words, letters_at(words, at));
  if (number.end > 0) return number;
  const std::size_t end = word_end_at(words, at);
  const bool spelled = end > at && find_number_word(words.substr(at, end - at)) > 0;
  return spelled ? Number{Numbering::spelled, end, end} : Number{};
}

std::string_view base_of(std::string_view number) {
  constexpr std::size_t shortest = 4;  // "1bis"
  if (number.size() < shortest) return number;
  for (std::size_t end = 1; end < number.size(); ++end) {
    if (inserted_at(number, end) == number.size() - end) return number.substr(0, end);
  }
  return number;
}

bool is_inserted(std::string_view number) {
  return base_of(number).size() < number.size();
}

unsigned ordinal_of(std::string_view number, Numbering numbering) {
  if (numbering != Numbering::spelled) number = base_of(number);
  switch (numbering) {
    case Numbering::digits:
      return digits_value(number);
    case Numbering::letter:
    case Numbering::capital:
      return letter_value(number);
    case Numbering::roman:
    case Numbering::capital_roman:
      return roman_value(number);
    case Numbering::spelled:
      return find_number_word(number);
    case Numbering::decimal:
    case Numbering::none:
      break;
  }
  return 0;
}

bool counts_on(std::string_view number, std::string_view next, Numbering numbering) {
  const unsigned value = ordinal_of(number, numbering);
  const unsigned behind = ordinal_of(next, numbering);
  if (value == behind) return is_inserted(next);
  if (value + 1 == behind) return true;
  const bool letters = numbering == Numbering::letter || numbering == Numbering::capital;
  const bool is_cyrillic = letters && !next.empty() && static_cast<unsigned char>(next[0]) >= 0x80;
  return is_cyrillic && is_next_cyrillic(value, behind);
}

std::string latin_roman(std::string_view number) {
  std::string result;
  for (std::size_t at = 0; at < number.size();) {
    const char32_t letter = base::next_code_point(number, at);
    switch (letter) {
      case U'І':
        result += 'I';
        break;
      case U'і':
        result += 'i';
        break;
      case U'Х':
        result += 'X';
        break;
      case U'х':
        result += 'x';
        break;
      default:
        base::append_code_point(result, letter);
    }
  }
  return result;
}

}  // namespace travaux::document
