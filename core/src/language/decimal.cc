#include "language/decimal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace travaux::language {
namespace {

bool in_groups(std::string_view printed, char mark) {
  const std::size_t first = printed.find(mark);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < printed.size(); at += 4) {
    if (printed[at] != mark || printed.size() - at < 4) return false;
    if (printed.substr(at + 1, 3).find_first_not_of("0123456789") != std::string_view::npos) {
      return false;
    }
  }
  return true;
}

std::string without(std::string_view printed, char mark) {
  std::string digits(printed);
  digits.erase(std::remove(digits.begin(), digits.end(), mark), digits.end());
  return digits;
}

std::string trimmed(std::string whole, std::string fraction) {
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (whole.empty()) whole.push_back('0');
  if (!fraction.empty()) whole.append(1, '.').append(fraction);
  return whole;
}

std::string with_fraction(std::string_view printed, char mark) {
  const std::size_t at = printed.find(mark);
  return trimmed(std::string(printed.substr(0, at)), std::string(printed.substr(at + 1)));
}

// One mark, once, before three digits: which it is, only the language knows.
bool groups_thousands(std::string_view printed, char mark, char decimal_mark) {
  if (!in_groups(printed, mark) || printed.front() == '0') return false;
  return mark != decimal_mark;
}

std::optional<std::string> decimal_with(std::string_view printed, char mark, char decimal_mark) {
  const auto count = std::count(printed.begin(), printed.end(), mark);
  if (count > 1) {
    if (!in_groups(printed, mark)) return std::nullopt;
    return trimmed(without(printed, mark), "");
  }
  if (groups_thousands(printed, mark, decimal_mark)) return trimmed(without(printed, mark), "");
  return with_fraction(printed, mark);
}

// Ukrainian and Russian keyboards have these letters of Roman numbers twice.
std::string in_latin(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, char>, 4> twins = {
      {{"І", 'I'}, {"Х", 'X'}, {"С", 'C'}, {"М", 'M'}}};
  std::string latin;
  while (!word.empty()) {
    const auto twin = std::find_if(twins.begin(), twins.end(), [&](const auto& candidate) {
      return word.starts_with(candidate.first);
    });
    latin += twin == twins.end() ? word.front() : twin->second;
    word.remove_prefix(twin == twins.end() ? 1 : twin->first.size());
  }
  return latin;
}

}  // namespace

std::optional<std::string> decimal_of(std::string_view printed, char decimal_mark) {
  const std::size_t dot = printed.find('.');
  const std::size_t comma = printed.find(',');
  if (dot == std::string_view::npos && comma == std::string_view::npos) {
    return trimmed(std::string(printed), "");
  }
  if (dot == std::string_view::npos) return decimal_with(printed, ',', decimal_mark);
  if (comma == std::string_view::npos) return decimal_with(printed, '.', decimal_mark);
  // Of two marks the last one begins the fraction.
  const char mark = printed.rfind('.') > printed.rfind(',') ? '.' : ',';
  const std::size_t last = printed.rfind(mark);
  if (printed.find(mark) != last) return std::nullopt;
  const char grouping = mark == '.' ? ',' : '.';
  const std::string_view whole = printed.substr(0, last);
  if (!in_groups(whole, grouping)) return std::nullopt;
  return trimmed(without(whole, grouping), std::string(printed.substr(last + 1)));
}

std::string shifted(std::string_view value, int power) {
  const std::size_t dot = value.find('.');
  std::string whole(value.substr(0, dot));
  std::string fraction(dot == std::string_view::npos ? "" : value.substr(dot + 1));
  for (; power > 0; --power) {
    whole += fraction.empty() ? '0' : fraction.front();
    if (!fraction.empty()) fraction.erase(0, 1);
  }
  return trimmed(std::move(whole), std::move(fraction));
}

std::optional<unsigned> roman_value(std::string_view word) {
  struct Numeral {
    std::string_view letters;
    unsigned value;
    unsigned most;  // times in a row
  };
  constexpr std::array<Numeral, 13> numerals = {{{"M", 1000, 3},
                                                 {"CM", 900, 1},
                                                 {"D", 500, 1},
                                                 {"CD", 400, 1},
                                                 {"C", 100, 3},
                                                 {"XC", 90, 1},
                                                 {"L", 50, 1},
                                                 {"XL", 40, 1},
                                                 {"X", 10, 3},
                                                 {"IX", 9, 1},
                                                 {"V", 5, 1},
                                                 {"IV", 4, 1},
                                                 {"I", 1, 3}}};
  const std::string latin = in_latin(word);
  std::string_view rest = latin;
  unsigned total = 0;
  for (const Numeral& numeral : numerals) {
    for (unsigned i = 0; i < numeral.most && rest.starts_with(numeral.letters); ++i) {
      rest.remove_prefix(numeral.letters.size());
      total += numeral.value;
    }
  }
  if (!rest.empty() || total == 0) return std::nullopt;
  return total;
}

}  // namespace travaux::language
