#include "language/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "base/utf8.h"

namespace travaux::language {
namespace {

constexpr unsigned no_year = 0;

struct Date {
  unsigned year = no_year;
  unsigned month = 0;  // 0: only a year is named
  unsigned day = 0;    // 0: only a month is named
  std::size_t at = 0;
  bool as_printed = false;
};

std::optional<unsigned> whole(std::string_view digits) {
  unsigned value = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || digits.size() > 4 || code != std::errc() ||
      end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return value;
}

bool is_day(unsigned value) {
  return value >= 1 && value <= 31;
}

bool is_month(unsigned value) {
  return value >= 1 && value <= 12;
}

std::optional<unsigned> year_at(const WordsOf& words, std::size_t at) {
  const std::string_view digits = words.word(at);
  const auto value = digits.size() == 4 ? whole(digits) : std::nullopt;
  return value && *value >= 1000 ? value : std::nullopt;
}

// "27", "1st", "1er".
std::optional<unsigned> day_at(const WordsOf& words, std::size_t at) {
  const std::string_view word = words.word(at);
  const std::size_t end = std::min(word.find_first_not_of("0123456789"), word.size());
  if (end == 0 || end > 2) return std::nullopt;
  if (end < word.size() && !is_ordinal_ending(word.substr(end))) return std::nullopt;
  const auto value = whole(word.substr(0, end));
  return value && is_day(*value) ? value : std::nullopt;
}

std::size_t skip(const WordsOf& words, std::size_t at, std::string_view mark) {
  return words.word(at) == mark ? at + 1 : at;
}

std::size_t skip_of(const WordsOf& words, std::size_t at) {
  return words.meaning(at, Sense::of) != nullptr ? at + 1 : at;
}

// "27.11.2025" is one word, "2025-11-27" and "27/11/2025" are five.
std::optional<Date> in_digits(const WordsOf& words, std::size_t at) {
  const std::string_view word = words.word(at);
  const std::size_t dot = word.find('.');
  const std::size_t last = word.rfind('.');
  if (dot != std::string_view::npos && dot != last) {
    const auto day = whole(word.substr(0, dot));
    const auto month = whole(word.substr(dot + 1, last - dot - 1));
    const auto year = whole(word.substr(last + 1));
    const bool real = day && month && year && is_day(*day) && is_month(*month) && *year >= 1000;
    return real ? std::optional(Date{*year, *month, *day, at + 1}) : std::nullopt;
  }
  for (std::size_t i = at + 1; i < at + 5; ++i) {
    if (!words.glued(i)) return std::nullopt;
  }
  const std::string_view mark = words.word(at + 1);
  const auto first = whole(word);
  const auto second = whole(words.word(at + 2));
  const auto third = whole(words.word(at + 4));
  if (words.word(at + 3) != mark || !first || !second || !third) return std::nullopt;
  if (mark == "-" && *first >= 1000 && is_month(*second) && is_day(*third)) {
    return Date{*first, *second, *third, at + 5};
  }
  // Only one of them can be the month.
  if (mark != "/" || *third < 1000) return std::nullopt;
  if (*first > 12 && is_day(*first) && is_month(*second)) {
    return Date{*third, *second, *first, at + 5};
  }
  if (*second > 12 && is_day(*second) && is_month(*first)) {
    return Date{*third, *first, *second, at + 5};
  }
  const bool either = is_month(*first) && is_month(*second);
  return either ? std::optional(Date{*third, *first, *second, at + 5, true}) : std::nullopt;
}

bool is_of_year(const WordsOf& words, std::size_t at) {
  const Meaning* unit = words.meaning(at, Sense::unit);
  return unit != nullptr && units[static_cast<std::size_t>(unit->value)] == "year";
}

// "of November 2025", behind the day.
std::optional<Date> day_and_month(const WordsOf& words, unsigned day, std::size_t at) {
  const std::size_t named = skip_of(words, at);
  const Meaning* month = words.meaning(named, Sense::month);
  if (month == nullptr) return std::nullopt;
  Date date{no_year, static_cast<unsigned>(month->value), day, named + 1};
  const std::size_t behind = skip_of(words, skip(words, named + 1, ","));
  if (const auto year = year_at(words, behind)) {
    date.year = *year;
    // "1 березня 2026 року"
    date.at = is_of_year(words, behind + 1) ? behind + 2 : behind + 1;
  }
  return date;
}

std::optional<Date> day_first(const WordsOf& words, std::size_t at) {
  const auto day = day_at(words, at);
  return day ? day_and_month(words, *day, skip(words, at + 1, ".")) : std::nullopt;
}

std::optional<Date> month_first(const WordsOf& words, std::size_t at) {
  const Meaning* month = words.meaning(at, Sense::month);
  if (month == nullptr) return std::nullopt;
  Date date{no_year, static_cast<unsigned>(month->value), 0, at + 1};
  const std::size_t named = skip_of(words, skip(words, at + 1, "."));
  if (const auto year = year_at(words, named)) {
    date.year = *year;
    date.at = named + 1;
    return date;
  }
  const auto day = day_at(words, named);
  if (!day || !words.habits.month_first) return std::nullopt;
  date.day = *day;
  date.at = named + 1;
  const std::size_t behind = skip(words, date.at, ",");
  if (const auto year = year_at(words, behind)) {
    date.year = *year;
    date.at = behind + 1;
  }
  return date;
}

// "May", not "may" or "MAY".
bool is_written_as_name(std::string_view word) {
  std::size_t at = 0;
  const bool begins = base::is_upper(base::next_code_point(word, at));
  return begins && at < word.size() && !base::is_upper(base::next_code_point(word, at));
}

// "in November". Where months have capitals "may" and "march" are no months, nor is what opens a
// sentence.
std::optional<Date> month_alone(const WordsOf& words, std::size_t at) {
  const Meaning* month = words.meaning(at, Sense::month);
  if (month == nullptr) return std::nullopt;
  constexpr std::string_view openers = ".:;!?()\"\u201C\u2018\u2022";
  const bool opens = at == 0 || openers.find(words.word(at - 1)) != std::string_view::npos;
  if (words.habits.months_in_capitals && (opens || !is_written_as_name(words.word(at)))) {
    return std::nullopt;
  }
  return Date{no_year, static_cast<unsigned>(month->value), 0, at + 1};
}

// "the fifth day of May".
std::optional<Date> day_in_words(const WordsOf& words, std::size_t at) {
  const auto day = read_ordinal(words, at);
  if (!day || !is_day(static_cast<unsigned>(day->value))) return std::nullopt;
  const bool said = words.meaning(day->at, Sense::unit) != nullptr;
  return day_and_month(words, static_cast<unsigned>(day->value), said ? day->at + 1 : day->at);
}

bool is_joining(const WordsOf& words, std::size_t at) {
  const std::string_view mark = words.word(at);
  return mark == "-" || mark == "\u2013" || words.meaning(at, Sense::connector) != nullptr;
}

// "by 2030", "2030 року", "1991-2024": a number alone may count something, or name a law.
std::optional<Date> year_alone(const WordsOf& words, std::size_t at,
                               const std::vector<Figure>& figures) {
  const auto year = year_at(words, at);
  if (!year || *year < 1900 || *year > 2199) return std::nullopt;
  const bool goes_on = words.glued(at + 1) && words.glued(at + 2) && words.words[at + 2].digits &&
                       !year_at(words, at + 2);
  if (goes_on) return std::nullopt;
  if (is_of_year(words, at + 1)) return Date{*year, 0, 0, at + 2};
  const bool told =
      at > 0 && (words.meaning(at - 1, Sense::since) != nullptr || is_of_year(words, at - 1));
  const bool ranges = at > 1 && is_joining(words, at - 1) && !figures.empty() &&
                      figures.back().kind == FigureKind::date &&
                      figures.back().span.end == words.words[at - 2].end;
  const bool counts = words.meaning(at + 1, Sense::unit) != nullptr ||
                      words.meaning(at + 1, Sense::scale) != nullptr ||
                      words.meaning(at + 1, Sense::percent) != nullptr ||
                      words.meaning(at + 1, Sense::currency) != nullptr ||
                      words.meaning(at + 1, Sense::measure) != nullptr;
  return (told || ranges) && !counts ? std::optional(Date{*year, 0, 0, at + 1}) : std::nullopt;
}

std::string iso(const Date& date) {
  if (date.month == 0) return std::to_string(date.year);
  if (date.day == 0 && date.year == no_year) return fmt::format("--{:02}", date.month);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  if (date.year == no_year) return fmt::format("--{:02}-{:02}", date.month, date.day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace

std::optional<std::size_t> read_date(const WordsOf& words, std::size_t at,
                                     std::vector<Figure>& figures) {
  std::optional<Date> date;
  if (words.words[at].digits) {
    date = in_digits(words, at);
    if (!date) date = day_first(words, at);
    if (!date) date = year_alone(words, at, figures);
  } else {
    date = month_first(words, at);
    if (!date) date = month_alone(words, at);
    if (!date) date = day_in_words(words, at);
  }
  if (!date) return std::nullopt;
  const Span span{words.words[at].start, words.words[date->at - 1].end};
  const std::string value =
      date->as_printed ? std::string(words.text.substr(span.start, span.size())) : iso(*date);
  figures.push_back({span, FigureKind::date, value, ""});
  return date->at;
}

}  // namespace travaux::language
