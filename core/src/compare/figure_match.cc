#include "compare/figure_match.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compare/item.h"

namespace travaux::comparing {

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

// "5(2)" and "5.2" are one place.
std::string label_of(const Figure& figure) {
  std::string label;
  for (const char c : in_latin_letters(figure.value)) {
    const bool mark = c == '(' || c == ')' || c == '.';
    if (!mark) label += c;
    if (mark && !label.empty() && label.back() != '/') label += '/';
  }
  if (label.ends_with('/')) label.pop_back();
  return label;
}

std::string value_of(const Figure& figure) {
  return figure.kind == FigureKind::reference ? label_of(figure) : figure.value;
}

// What languages do not tell apart alike: one's "Section" is another's "Розділ", that is "Chapter".
std::string_view rank_of(std::string_view provision) {
  if (provision == "article" || provision == "annex") return provision;
  return provision == "paragraph" || provision == "point" ? "part of an article" : "division";
}

// One's "tons" are another's tonnes.
std::string_view unit_of(const Figure& figure) {
  if (figure.kind == FigureKind::reference) return rank_of(figure.unit);
  return figure.unit == "ton" ? "tonne" : std::string_view(figure.unit);
}

std::string in_full(const Figure& figure) {
  std::string full(name_of(figure.kind));
  full += ' ';
  full += unit_of(figure);
  full += ' ';
  return full + value_of(figure);
}

// A year is one language's date, and another's number.
bool is_bare(const Figure& figure) {
  const bool year = figure.kind == FigureKind::date && figure.value.size() == 4 &&
                    !figure.value.starts_with("--");
  return year || figure.kind == FigureKind::number || figure.kind == FigureKind::name ||
         figure.kind == FigureKind::ordinal;
}

bool any(const Figure&) {
  return true;
}

bool is_part(const Figure& figure) {
  return figure.kind == FigureKind::reference && figure.unit == "part";
}

bool is_part_of_article(const Figure& figure) {
  return figure.kind == FigureKind::reference && rank_of(figure.unit) == "part of an article";
}

// One round: figures of the kinds asked for that have the same name on both sides.
struct Round {
  std::string (*name)(const Figure&);
  bool (*of_before)(const Figure&);
  bool (*of_after)(const Figure&);
  bool clear = true;  // that they are the same, and not their numbers only
};

// From the closest likeness to the loosest: the same; "Part II" and "Частина II", which is also a
// paragraph; the same number where one side's word for what it counts is unknown.
constexpr std::array rounds = {Round{in_full, any, any},
                               Round{value_of, is_part, is_part_of_article},
                               Round{value_of, is_part_of_article, is_part},
                               Round{value_of, is_bare, is_bare},
                               Round{value_of, is_bare, any, false},
                               Round{value_of, any, is_bare, false}};

// Takes what is taken out, and puts it among the unclear unless it is clear.
void keep_untaken(std::vector<Figure>& figures, const std::vector<bool>& taken, bool clear,
                  std::vector<Figure>& unclear) {
  std::vector<Figure> left;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!taken[i]) {
      left.push_back(std::move(figures[i]));
    } else if (!clear) {
      unclear.push_back(std::move(figures[i]));
    }
  }
  figures = std::move(left);
}

void match(Unmatched& left, const Round& round) {
  std::unordered_map<std::string, std::vector<std::size_t>> offered;
  for (std::size_t i = left.after.size(); i-- > 0;) {
    if (round.of_after(left.after[i])) offered[round.name(left.after[i])].push_back(i);
  }
  std::vector<bool> taken_before(left.before.size(), false);
  std::vector<bool> taken_after(left.after.size(), false);
  for (std::size_t i = 0; i < left.before.size(); ++i) {
    const Figure& figure = left.before[i];
    const auto found = round.of_before(figure) ? offered.find(round.name(figure)) : offered.end();
    if (found == offered.end() || found->second.empty()) continue;
    taken_before[i] = true;
    taken_after[found->second.back()] = true;
    found->second.pop_back();
  }
  keep_untaken(left.before, taken_before, round.clear, left.before_unclear);
  keep_untaken(left.after, taken_after, round.clear, left.after_unclear);
}

}  // namespace

Unmatched match_figures(std::vector<Figure> before, std::vector<Figure> after) {
  Unmatched left{std::move(before), std::move(after), {}, {}};
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
