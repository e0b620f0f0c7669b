#include "compare/chain.h"

#include <algorithm>
#include <utility>

namespace travaux::comparing {
namespace {

constexpr std::size_t most_cells = 3000;
constexpr std::ptrdiff_t band = 8;
constexpr std::ptrdiff_t diagonal_steps = 3;
constexpr std::size_t nothing = SIZE_MAX;

struct Best {
  double weight = 0;
  std::size_t link = nothing;
};

class PrefixMaximum {
 public:
  explicit PrefixMaximum(std::size_t size) : tree_(size + 1) {}

  Best below(std::size_t position) const {
    Best best;
    for (std::size_t i = position; i > 0; i &= i - 1) {
      if (tree_[i].weight > best.weight) best = tree_[i];
    }
    return best;
  }

  void raise(std::size_t position, Best value) {
    for (std::size_t i = position + 1; i < tree_.size(); i += i & (~i + 1)) {
      if (value.weight > tree_[i].weight) tree_[i] = value;
    }
  }

 private:
  std::vector<Best> tree_;
};

class ChainBuilder {
 public:
  ChainBuilder(const std::vector<Link>& links, std::size_t count_b)
      : links_(links),
        maximum_(count_b),
        total_(links.size(), 0),
        previous_(links.size(), nothing) {}

  std::vector<std::size_t> build() {
    Best best;
    std::size_t row_before = 0;
    for (std::size_t row = 0; row < links_.size();) {
      std::size_t row_end = row;
      while (row_end < links_.size() && links_[row_end].a == links_[row].a) ++row_end;
      for (std::size_t i = row; i < row_end; ++i) extend(i, row_before, row);
      for (std::size_t i = row; i < row_end; ++i) {
        if (total_[i] <= 0) continue;
        maximum_.raise(links_[i].b, {total_[i], i});
        if (total_[i] > best.weight) best = {total_[i], i};
      }
      row_before = row;
      row = row_end;
    }
    std::vector<std::size_t> chain;
    for (std::size_t i = best.link; i != nothing; i = previous_[i]) chain.push_back(i);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

 private:
  void extend(std::size_t i, std::size_t row_before, std::size_t row) {
    const Link& link = links_[i];
    if (link.weight <= 0) return;
    const Best best = maximum_.below(link.b);
    total_[i] = link.weight + best.weight;
    previous_[i] = best.link;
    const std::size_t diagonal = find_diagonal(link, row_before, row);
    if (diagonal == nothing || total_[diagonal] <= 0) return;
    const double with_bonus =
        link.weight + total_[diagonal] + 0.05 * (0.5 + links_[diagonal].weight) * link.bonus;
    if (with_bonus >= total_[i]) {
      total_[i] = with_bonus;
      previous_[i] = diagonal;
    }
  }

  std::size_t find_diagonal(const Link& link, std::size_t row_before, std::size_t row) const {
    if (row == 0 || link.b == 0 || links_[row_before].a + 1 != link.a) return nothing;
    const auto first = links_.begin() + static_cast<std::ptrdiff_t>(row_before);
    const auto last = links_.begin() + static_cast<std::ptrdiff_t>(row);
    const auto found = std::lower_bound(
        first, last, link.b - 1, [](const Link& other, std::size_t b) { return other.b < b; });
    if (found == last || found->b + 1 != link.b) return nothing;
    return static_cast<std::size_t>(found - links_.begin());
  }

  const std::vector<Link>& links_;
  PrefixMaximum maximum_;
  std::vector<double> total_;
  std::vector<std::size_t> previous_;
};

using Cell = std::pair<std::ptrdiff_t, std::ptrdiff_t>;

// The open gap between two chain pairs, ends excluded.
struct Gap {
  std::ptrdiff_t a0, a1, b0, b1;
};

// Pairs that lie between two of the chain.
class CellFinder {
 public:
  explicit CellFinder(const Pool& pool) : pool_(pool) {}

  void add_gap(const Gap& gap) {
    const std::ptrdiff_t rows = gap.a1 - gap.a0;
    const std::ptrdiff_t columns = gap.b1 - gap.b0;
    if (rows <= 0 || columns <= 0) return;
    const bool small =
        static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns) <= most_cells;
    for (std::ptrdiff_t a = gap.a0; a < gap.a1; ++a) {
      if (pool_.settled_a[static_cast<std::size_t>(a)]) continue;
      if (small) {
        for (std::ptrdiff_t b = gap.b0; b < gap.b1; ++b) add(a, b);
        continue;
      }
      const std::ptrdiff_t from_start = gap.b0 + (a - gap.a0);
      const std::ptrdiff_t from_end = gap.b1 - (gap.a1 - a);
      const std::ptrdiff_t in_proportion = gap.b0 + (a - gap.a0) * columns / rows;
      for (const std::ptrdiff_t middle : {from_start, from_end, in_proportion}) {
        const std::ptrdiff_t last = std::min(gap.b1 - 1, middle + band);
        for (std::ptrdiff_t b = std::max(gap.b0, middle - band); b <= last; ++b) add(a, b);
      }
    }
  }

  void add_diagonal(const Cell& pair) {
    for (std::ptrdiff_t k = 1; k <= diagonal_steps; ++k) {
      add(pair.first - k, pair.second - k);
      add(pair.first + k, pair.second + k);
    }
  }

  std::vector<IdPair> take() { return std::move(cells_); }

 private:
  void add(std::ptrdiff_t a, std::ptrdiff_t b) {
    if (a < 0 || b < 0 || a >= static_cast<std::ptrdiff_t>(pool_.settled_a.size()) ||
        b >= static_cast<std::ptrdiff_t>(pool_.settled_b.size())) {
      return;
    }
    const auto x = static_cast<std::size_t>(a);
    const auto y = static_cast<std::size_t>(b);
    if (pool_.settled_a[x] || pool_.settled_b[y]) return;
    if (pool_.in_place_a[x] && pool_.in_place_b[y]) return;
    cells_.emplace_back(static_cast<Id>(a), static_cast<Id>(b));
  }

  const Pool& pool_;
  std::vector<IdPair> cells_;
};

void fill_gaps(Pool& pool, const Sides& sides, const Scorer& scorer) {
  std::vector<Cell> chain;
  for (const Candidate& candidate : pool.candidates) {
    if (candidate.on_chain) chain.emplace_back(candidate.a, candidate.b);
  }
  chain.emplace_back(sides.a.size(), sides.b.size());
  CellFinder cells(pool);
  Cell last{-1, -1};
  for (const Cell& pair : chain) {
    cells.add_gap({last.first + 1, pair.first, last.second + 1, pair.second});
    cells.add_diagonal(pair);
    last = pair;
  }
  add_pairs(pool, scorer, cells.take(), Matcher::between);
}

}  // namespace

std::vector<std::size_t> heaviest_chain(const std::vector<Link>& links, std::size_t count_b) {
  return ChainBuilder(links, count_b).build();
}

void mark_chain(Pool& pool, const Sides& sides) {
  std::vector<Link> links;
  links.reserve(pool.candidates.size());
  for (Candidate& candidate : pool.candidates) {
    candidate.on_chain = false;
    const double mass = std::min(sides.a[candidate.a].mass, sides.b[candidate.b].mass);
    const double size = 0.3 + 0.7 * std::min(1.0, (mass + 2) / 20);
    links.push_back({candidate.a, candidate.b, (candidate.score - 0.25) * size, 1});
  }
  for (const std::size_t i : heaviest_chain(links, sides.b.size())) {
    pool.candidates[i].on_chain = true;
  }
}

void build_backbone(Pool& pool, const Sides& sides, const Scorer& scorer) {
  mark_chain(pool, sides);
  fill_gaps(pool, sides, scorer);
  mark_chain(pool, sides);
}

}  // namespace travaux::comparing
