#include "compare/figure_match.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compare/item.h"

namespace travaux::comparing {
namespace {

bool is_bare(const Figure& figure) {
  return figure.kind == FigureKind::number || figure.kind == FigureKind::ordinal;
}

}  // namespace

std::string in_latin_letters(std::string_view value) {
  constexpr std::array<std::string_view, 10> letters = {"а", "б", "в", "г", "д",
                                                        "е", "є", "ж", "з", "и"};
  std::string latin;
  while (!value.empty()) {
    const auto letter = std::find_if(letters.begin(), letters.end(),
                                     [&](std::string_view one) { return value.starts_with(one); });
    latin += letter == letters.end() ? value.front()
                                     : static_cast<char>('a' + (letter - letters.begin()));
    value.remove_prefix(letter == letters.end() ? 1 : letter->size());
  }
  return latin;
}

namespace {

std::string value_of(const Figure& figure) {
  return figure.kind == FigureKind::reference ? in_latin_letters(figure.value) : figure.value;
}

std::string in_full(const Figure& figure) {
  return std::string(name_of(figure.kind)) + ' ' + figure.unit + ' ' + value_of(figure);
}

bool any(const Figure&) {
  return true;
}

bool is_reference(const Figure& figure) {
  return figure.kind == FigureKind::reference;
}

// One round: figures of the kinds asked for that have the same name on both sides.
struct Round {
  std::string (*name)(const Figure&);
  bool (*of_before)(const Figure&);
  bool (*of_after)(const Figure&);
};

// From the closest likeness to the loosest: the same; the same number of a provision that another
// language calls otherwise; the same number where one side's word for what it counts is unknown.
constexpr std::array rounds = {Round{in_full, any, any},
                               Round{value_of, is_reference, is_reference},
                               Round{value_of, is_bare, any}, Round{value_of, any, is_bare}};

void match(Unmatched& left, const Round& round) {
  std::unordered_map<std::string, std::vector<std::size_t>> offered;
  for (std::size_t i = left.after.size(); i-- > 0;) {
    if (round.of_after(left.after[i])) offered[round.name(left.after[i])].push_back(i);
  }
  std::vector<bool> taken(left.after.size(), false);
  std::vector<Figure> before;
  for (Figure& figure : left.before) {
    const auto found = round.of_before(figure) ? offered.find(round.name(figure)) : offered.end();
    if (found == offered.end() || found->second.empty()) {
      before.push_back(std::move(figure));
    } else {
      taken[found->second.back()] = true;
      found->second.pop_back();
    }
  }
  std::vector<Figure> after;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (!taken[i]) after.push_back(std::move(left.after[i]));
  }
  left = {std::move(before), std::move(after)};
}

}  // namespace

Unmatched match_figures(std::vector<Figure> before, std::vector<Figure> after) {
  Unmatched left{std::move(before), std::move(after)};
  for (const Round& round : rounds) {
    if (left.before.empty() || left.after.empty()) break;
    match(left, round);
  }
  return left;
}

std::vector<std::uint64_t> aligning_values(const std::vector<Figure>& figures) {
  std::vector<std::uint64_t> values;
  values.reserve(figures.size());
  for (const Figure& figure : figures) values.push_back(hash_bytes(value_of(figure)));
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace travaux::comparing
