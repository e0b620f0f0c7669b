#include "language/doubtful.h"

#include <fmt/format.h>

#include <string>

#include "base/utf8.h"

namespace travaux::language {
namespace {

struct Value {
  FigureKind kind = FigureKind::number;
  std::string value;
  std::size_t at = 0;  // the word behind it
};

bool begins_with_capital(std::string_view word) {
  std::size_t at = 0;
  return base::is_upper(base::next_code_point(word, at));
}

// Where months have capitals "may" and "march" are no months, nor is the first word of a sentence.
std::optional<Value> month_alone(const WordsOf& words, std::size_t at) {
  const Meaning* month = words.meaning(at, Sense::month);
  if (month == nullptr) return std::nullopt;
  const bool opens = at == 0 || words.word(at - 1) == ".";
  if (words.habits.months_in_capitals && (opens || !begins_with_capital(words.word(at)))) {
    return std::nullopt;
  }
  return Value{FigureKind::date, fmt::format("--{:02}", month->value), at + 1};
}

std::optional<Value> in_digits(const WordsOf& words, std::size_t at) {
  const auto whole = [&](std::size_t i) {
    const std::string_view word = words.word(i);
    return !word.empty() && word.size() < 4 &&
           word.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const bool fraction = whole(at) && words.word(at + 1) == "/" && whole(at + 2) &&
                        words.glued(at + 1) && words.glued(at + 2) && words.word(at + 3) != "/";
  if (!fraction) return std::nullopt;
  return Value{FigureKind::number, fmt::format("{}/{}", words.word(at), words.word(at + 2)),
               at + 3};
}

// "two-thirds", "one half", "дві третини".
std::optional<Value> with_numerator(const WordsOf& words, std::size_t at) {
  const Meaning* numerator = words.meaning(at, Sense::number);
  if (numerator == nullptr) return std::nullopt;
  const std::size_t behind = words.word(at + 1) == "-" ? at + 2 : at + 1;
  const Meaning* part = words.meaning(behind, Sense::fraction);
  if (part == nullptr) part = words.meaning(behind, Sense::counted_fraction);
  if (part == nullptr) return std::nullopt;
  return Value{FigureKind::number, fmt::format("{}/{}", numerator->value, part->value), behind + 1};
}

std::optional<Value> value_at(const WordsOf& words, std::size_t at) {
  if (words.words[at].digits) return in_digits(words, at);
  if (auto month = month_alone(words, at)) return month;
  if (auto fraction = with_numerator(words, at)) return fraction;
  const Meaning* alone = words.meaning(at, Sense::fraction);
  if (alone == nullptr) return std::nullopt;
  return Value{FigureKind::number, fmt::format("1/{}", alone->value), at + 1};
}

}  // namespace

std::optional<std::size_t> read_doubtful(const WordsOf& words, std::size_t at,
                                         std::vector<Figure>& figures) {
  const auto value = value_at(words, at);
  if (!value) return std::nullopt;
  figures.push_back(
      {{words.words[at].start, words.words[value->at - 1].end}, value->kind, value->value, ""});
  return value->at;
}

}  // namespace travaux::language
