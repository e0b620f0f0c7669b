#include "report/figure_phrase.h"

#include <algorithm>

namespace travaux::report {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A decimal number without a sign, as Figure::value has it.
bool is_number(std::string_view value) {
  return !value.empty() && is_digit(value.front()) && is_digit(value.back()) &&
         std::all_of(value.begin(), value.end(), [](char c) { return is_digit(c) || c == '.'; });
}

std::string_view without_zeros(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

// Negative, zero or positive, as one is less than, equal to or more than the other. Digits are
// compared, not floating-point numbers: the values may be long.
int order_of(std::string_view one, std::string_view other) {
  const auto whole = [](std::string_view value) {
    return without_zeros(value.substr(0, value.find('.')));
  };
  const auto fraction = [](std::string_view value) {
    const auto point = value.find('.');
    return point == std::string_view::npos ? std::string_view() : value.substr(point + 1);
  };
  if (whole(one).size() != whole(other).size()) {
    return whole(one).size() < whole(other).size() ? -1 : 1;
  }
  const int by_whole = whole(one).compare(whole(other));
  return by_whole != 0 ? by_whole : fraction(one).compare(fraction(other));
}

// "raised", "lowered"; of what has no common measure "changed".
std::string_view deed_of(const Figure& before, const Figure& after) {
  const bool measurable = before.kind == after.kind && before.unit == after.unit &&
                          before.kind != FigureKind::date && before.kind != FigureKind::reference;
  if (!measurable || !is_number(before.value) || !is_number(after.value)) return "changed";
  const int order = order_of(before.value, after.value);
  if (order == 0) return "changed";
  if (before.kind == FigureKind::duration) return order < 0 ? "lengthened" : "shortened";
  return order < 0 ? "raised" : "lowered";
}

// The arithmetic that the rule did: what follows the two figures in its message.
std::string arithmetic_of(const ChangelogEffect& told) {
  const std::string figures = told.before_words + " -> " + told.after_words + ": ";
  const std::string& message = told.effect.message;
  if (!message.starts_with(figures)) return {};
  return " (" + message.substr(figures.size()) + ")";
}

// : "forces shall not exceed 800,000 persons". A bare number does not say of what.
std::string in_its_words(const ChangelogEffect& told, const ChangelogLine& line) {
  if (told.effect.after_value->kind != FigureKind::number) return {};
  const auto place = std::find_if(line.words.begin(), line.words.end(), [&](const auto& words) {
    return !words.adjoining && words.after == told.after_words;
  });
  if (place == line.words.end()) return {};
  const std::string passage = place->lead + place->after + place->trail;
  const auto first = passage.find_first_not_of(' ');
  const auto last = passage.find_last_not_of(" ,;:.");
  return ": \"" + passage.substr(first, last + 1 - first) + "\"";
}

}  // namespace

std::string figure_phrase(const ChangelogEffect& told, std::string_view noun,
                          const ChangelogLine& line) {
  const Effect& effect = told.effect;
  if (!effect.before_value || !effect.after_value) return {};
  if (told.before_words.empty() || told.after_words.empty()) return {};
  return std::string(noun) + " in " + line.after_label + " " +
         std::string(deed_of(*effect.before_value, *effect.after_value)) + " from " +
         told.before_words + " to " + told.after_words + arithmetic_of(told) +
         in_its_words(told, line);
}

}  // namespace travaux::report
