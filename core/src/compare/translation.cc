#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "compare/chain.h"
#include "compare/figure_match.h"
#include "compare/item.h"
#include "compare/order.h"
#include "travaux/compare.h"

namespace travaux {
namespace {

constexpr std::size_t no_clause = std::numeric_limits<std::size_t>::max();

// Of a stretch without anchors this many counterparts on either side of the diagonal are looked at:
// a translation keeps the order, and what strays farther cannot be told from what is missing.
constexpr std::size_t band = 200;
// Figures of a clause beyond these are compared, but do not help to align.
constexpr std::size_t most_aligning_figures = 64;

// Natural logarithms of likelihoods, by judgement: no gold data in two languages was at hand.
constexpr double same_label = 4;
constexpr double other_label = -5;
constexpr double one_label = -3;
constexpr double same_kind = 1;
constexpr double other_kind = -0.5;
constexpr double joined = -1.5;
constexpr double unpaired = -1;
constexpr double length_variance = 6.8;  // Gale & Church 1993
constexpr double worst_length = -3;

struct Unit {
  std::string label;  // "5", "a"; empty without one
  std::string path;   // of the labels above it and its own; empty unless it has one
  std::vector<Figure> figures;
  std::vector<Figure> doubtful;
  std::vector<std::uint64_t> values;  // of some figures, ascending
  double length = 0;                  // characters
  ClauseKind kind = ClauseKind::paragraph;
};

class Reader {
 public:
  Reader(const Document& document, Language language) : document_(document), figures_(language) {}

  std::vector<Unit> units() const {
    std::vector<Unit> units;
    units.reserve(document_.clauses().size());
    for (const Clause& clause : document_.clauses()) {
      Unit unit;
      const std::string_view words = document_.words_of(clause);
      AcrossLanguages read = figures_.read_across(words);
      unit.figures = moved(std::move(read.figures), clause.words.start);
      unit.doubtful = moved(std::move(read.doubtful), clause.words.start);
      unit.values = comparing::aligning_values(unit.figures);
      if (unit.values.size() > most_aligning_figures) unit.values.resize(most_aligning_figures);
      unit.length = static_cast<double>(base::count_characters(words));
      unit.kind = clause.kind;
      if (clause.labelled()) unit.label = label_of(document_.label_of(clause));
      const std::string above = clause.parent ? units[*clause.parent].path : std::string();
      unit.path = unit.label.empty() ? above : above + '/' + unit.label;
      units.push_back(std::move(unit));
    }
    return units;
  }

 private:
  static std::vector<Figure> moved(std::vector<Figure> figures, std::size_t by) {
    for (Figure& figure : figures) figure.span = {figure.span.start + by, figure.span.end + by};
    return figures;
  }

  // "Article 5" and "Стаття 5" are both 5, "II" is 2.
  std::string label_of(std::string_view printed) const {
    const std::vector<Figure> read = figures_.read(printed);
    return comparing::in_latin_letters(read.empty() ? comparing::label_number(printed)
                                                    : read.front().value);
  }

  const Document& document_;
  FigureReader figures_;
};

using Anchors = std::vector<std::pair<std::size_t, std::size_t>>;

// Labelled clauses whose path is unique in both texts, in the order of both.
Anchors find_anchors(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  const auto places = [](const std::vector<Unit>& units) {
    std::unordered_map<std::string_view, std::size_t> found;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].label.empty()) continue;
      const auto [entry, fresh] = found.emplace(units[i].path, i);
      if (!fresh) entry->second = no_clause;
    }
    return found;
  };
  const auto in_b = places(b);
  std::vector<comparing::Link> links;
  for (const auto& [path, i] : places(a)) {
    const auto partner = in_b.find(path);
    if (i == no_clause || partner == in_b.end() || partner->second == no_clause) continue;
    links.push_back({i, partner->second, 1, 0});
  }
  std::sort(links.begin(), links.end(),
            [](const comparing::Link& x, const comparing::Link& y) { return x.a < y.a; });
  Anchors anchors;
  for (const std::size_t index : comparing::heaviest_chain(links, b.size())) {
    anchors.emplace_back(links[index].a, links[index].b);
  }
  return anchors;
}

std::size_t shared_values(const Unit& x, const Unit& y) {
  std::size_t shared = 0;
  auto a = x.values.begin();
  auto b = y.values.begin();
  while (a != x.values.end() && b != y.values.end()) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else {
      ++(*a < *b ? a : b);
    }
  }
  return shared;
}

class Aligner {
 public:
  Aligner(const std::vector<Unit>& a, const std::vector<Unit>& b) : a_(a), b_(b) {
    double length_a = 1;
    double length_b = 1;
    for (const Unit& unit : a) length_a += unit.length;
    for (const Unit& unit : b) length_b += unit.length;
    ratio_ = std::clamp(length_b / length_a, 1.0 / 3, 3.0);
  }

  std::vector<TranslationPair> run() {
    std::size_t from_a = 0;
    std::size_t from_b = 0;
    for (const auto& [i, j] : find_anchors(a_, b_)) {
      align({from_a, i}, {from_b, j});
      add({i, i + 1}, {j, j + 1});
      from_a = i + 1;
      from_b = j + 1;
    }
    align({from_a, a_.size()}, {from_b, b_.size()});
    return std::move(pairs_);
  }

 private:
  // How many clauses of either side one step of the alignment takes.
  struct Step {
    std::uint8_t a = 0;
    std::uint8_t b = 0;
  };
  struct Cell {
    double score = -std::numeric_limits<double>::infinity();
    Step step;
  };
  // Cells of one stretch, in a band around its diagonal.
  class Cells {
   public:
    Cells(std::size_t rows, std::size_t columns)
        : rows_(rows),
          columns_(columns),
          // A row must reach the next one's band, which may begin many columns farther on.
          width_(std::min(columns + 1, 2 * band + 1 + columns / std::max<std::size_t>(rows, 1))),
          cells_((rows + 1) * width_) {}

    std::size_t first(std::size_t row) const {
      const std::size_t middle = rows_ == 0 ? 0 : row * columns_ / rows_;
      const std::size_t most = columns_ + 1 - width_;
      return std::min(middle > band ? middle - band : 0, most);
    }
    std::size_t behind(std::size_t row) const { return first(row) + width_; }
    Cell* at(std::size_t row, std::size_t column) {
      const std::size_t from = first(row);
      if (column < from || column >= from + width_) return nullptr;
      return &cells_[row * width_ + column - from];
    }

   private:
    std::size_t rows_;
    std::size_t columns_;
    std::size_t width_;
    std::vector<Cell> cells_;
  };

  void align(Span a, Span b);
  void fill(Cells& cells, Span a, Span b, std::size_t row, std::size_t column) const;
  void trace(Cells& cells, Span a, Span b);
  double score(std::size_t i, std::size_t j, Step step) const;
  double label_score(const Unit& x, const Unit& y) const;
  double length_score(double x, double y) const;
  double figure_score(Span a, Span b) const;
  void add(Span a, Span b);
  void compare_figures(Span a, Span b, TranslationPair& pair) const;

  static std::vector<Figure> figures_of(const std::vector<Unit>& units, Span span,
                                        std::vector<Figure> Unit::*which) {
    std::vector<Figure> all;
    for (std::size_t i = span.start; i < span.end; ++i) {
      all.insert(all.end(), (units[i].*which).begin(), (units[i].*which).end());
    }
    return all;
  }
  static double length_of(const std::vector<Unit>& units, Span span) {
    double length = 0;
    for (std::size_t i = span.start; i < span.end; ++i) length += units[i].length;
    return length;
  }

  const std::vector<Unit>& a_;
  const std::vector<Unit>& b_;
  double ratio_ = 1;  // characters of the later text for one of the earlier
  std::vector<TranslationPair> pairs_;
};

double Aligner::label_score(const Unit& x, const Unit& y) const {
  if (x.label.empty() && y.label.empty()) return 0;
  if (x.label.empty() || y.label.empty()) return one_label;
  return x.label == y.label ? same_label : other_label;
}

double Aligner::length_score(double x, double y) const {
  const double expected = x * ratio_;
  const double difference = (y - expected) / std::sqrt((expected + 1) * length_variance);
  return std::max(-difference * difference / 4, worst_length);
}

// Of the clauses i and j, or of one and two that go on without a label.
double Aligner::score(std::size_t i, std::size_t j, Step step) const {
  if (step.a == 0 || step.b == 0) return unpaired;
  if (step.a == 2 && !a_[i + 1].label.empty()) return 4 * other_label;
  if (step.b == 2 && !b_[j + 1].label.empty()) return 4 * other_label;
  const Span a{i, i + step.a};
  const Span b{j, j + step.b};
  double sum = label_score(a_[i], b_[j]) + length_score(length_of(a_, a), length_of(b_, b));
  sum += a_[i].kind == b_[j].kind ? same_kind : other_kind;
  if (step.a + step.b > 2) sum += joined;
  return sum + figure_score(a, b);
}

double Aligner::figure_score(Span a, Span b) const {
  std::size_t all = 0;
  std::size_t shared = 0;
  for (std::size_t i = a.start; i < a.end; ++i) {
    all += a_[i].values.size();
    for (std::size_t j = b.start; j < b.end; ++j) shared += shared_values(a_[i], b_[j]);
  }
  for (std::size_t j = b.start; j < b.end; ++j) all += b_[j].values.size();
  if (all == 0) return 0;
  return 3 * std::min(2 * static_cast<double>(shared) / static_cast<double>(all), 1.0) - 1;
}

void Aligner::fill(Cells& cells, Span a, Span b, std::size_t row, std::size_t column) const {
  Cell& cell = *cells.at(row, column);
  for (const Step step : {Step{1, 1}, Step{1, 0}, Step{0, 1}, Step{1, 2}, Step{2, 1}}) {
    if (step.a > row || step.b > column) continue;
    const Cell* before = cells.at(row - step.a, column - step.b);
    if (before == nullptr) continue;
    const double total =
        before->score + score(a.start + row - step.a, b.start + column - step.b, step);
    if (total > cell.score) cell = {total, step};
  }
}

void Aligner::align(Span a, Span b) {
  Cells cells(a.size(), b.size());
  for (std::size_t row = 0; row <= a.size(); ++row) {
    for (std::size_t column = cells.first(row); column < cells.behind(row); ++column) {
      if (row == 0 && column == 0) {
        cells.at(0, 0)->score = 0;
      } else {
        fill(cells, a, b, row, column);
      }
    }
  }
  trace(cells, a, b);
}

void Aligner::trace(Cells& cells, Span a, Span b) {
  std::vector<std::pair<Span, Span>> found;
  std::size_t row = a.size();
  std::size_t column = b.size();
  while (row > 0 || column > 0) {
    const Step step = cells.at(row, column)->step;
    found.push_back(
        {{a.start + row - step.a, a.start + row}, {b.start + column - step.b, b.start + column}});
    row -= step.a;
    column -= step.b;
  }
  std::reverse(found.begin(), found.end());
  for (const auto& [x, y] : found) add(x, y);
}

bool stands_before(const Figure& one, const Figure& other) {
  return one.span.start < other.span.start;
}

// Puts what is doubtful of the figures among the unclear.
void put_apart(std::vector<Figure>& figures, const std::vector<Figure>& doubtful,
               std::vector<Figure>& unclear) {
  const auto is_sure = [&](const Figure& figure) {
    return !std::binary_search(doubtful.begin(), doubtful.end(), figure, stands_before);
  };
  const auto first = std::stable_partition(figures.begin(), figures.end(), is_sure);
  std::move(first, figures.end(), std::back_inserter(unclear));
  figures.erase(first, figures.end());
  std::stable_sort(unclear.begin(), unclear.end(), stands_before);
}

// "one year" may be the other's "1 year": doubtful values are held against all, after the others.
void Aligner::compare_figures(Span a, Span b, TranslationPair& pair) const {
  std::vector<Figure> before = figures_of(a_, a, &Unit::figures);
  std::vector<Figure> after = figures_of(b_, b, &Unit::figures);
  const std::vector<Figure> doubtful_before = figures_of(a_, a, &Unit::doubtful);
  const std::vector<Figure> doubtful_after = figures_of(b_, b, &Unit::doubtful);
  before.insert(before.end(), doubtful_before.begin(), doubtful_before.end());
  after.insert(after.end(), doubtful_after.begin(), doubtful_after.end());
  comparing::Unmatched left = comparing::match_figures(std::move(before), std::move(after));
  put_apart(left.before, doubtful_before, left.before_unclear);
  put_apart(left.after, doubtful_after, left.after_unclear);
  pair.before_only = std::move(left.before);
  pair.after_only = std::move(left.after);
  pair.before_not_compared = std::move(left.before_unclear);
  pair.after_not_compared = std::move(left.after_unclear);
}

void Aligner::add(Span a, Span b) {
  TranslationPair pair;
  for (std::size_t i = a.start; i < a.end; ++i) pair.before.push_back(i);
  for (std::size_t j = b.start; j < b.end; ++j) pair.after.push_back(j);
  if (pair.paired()) {
    compare_figures(a, b, pair);
    const bool figures =
        !a_[a.start].figures.empty() && pair.before_only.size() < a_[a.start].figures.size();
    const bool label = !a_[a.start].label.empty() && a_[a.start].label == b_[b.start].label;
    pair.by = label     ? TranslationPair::By::label
              : figures ? TranslationPair::By::figures
                        : TranslationPair::By::order;
  }
  pairs_.push_back(std::move(pair));
}

}  // namespace

std::string_view name_of(TranslationPair::By by) {
  switch (by) {
    case TranslationPair::By::label:
      return "label";
    case TranslationPair::By::figures:
      return "figures";
    case TranslationPair::By::order:
      break;
  }
  return "order";
}

bool Translation::agrees() const {
  return std::all_of(pairs.begin(), pairs.end(),
                     [](const TranslationPair& pair) { return pair.agrees(); });
}

Translation compare_translation(const Document& before, const Document& after, Language of_before,
                                Language of_after) {
  comparing::require_readable(before);
  comparing::require_readable(after);
  const std::vector<Unit> a = Reader(before, of_before).units();
  const std::vector<Unit> b = Reader(after, of_after).units();
  return {of_before, of_after, Aligner(a, b).run()};
}

}  // namespace travaux
