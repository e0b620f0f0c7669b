#include "compare/weave.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace travaux::comparing {
namespace {

constexpr double open_pure = 0.6;
constexpr double open_mixed = 1.95;

double border_between(TokenClass before, TokenClass behind) {
  if (before == TokenClass::sentence_end) return 0;
  if (behind == TokenClass::sentence_end) return 0.08;
  if (before == TokenClass::opening || behind == TokenClass::closing) return 0.2;
  if (before == TokenClass::stop_word) return 0.2;
  if (behind == TokenClass::stop_word) return 0.27;
  if (before == TokenClass::closing || behind == TokenClass::opening) return 0.36;
  if (before == TokenClass::comma) return 0.4;
  if (behind == TokenClass::comma) return 0.47;
  return 1;
}

enum State : std::uint8_t { keeping, deleting, inserting, replacing };

// One cell's way back in a byte: two bits for keeping, one for each other state.
constexpr std::uint8_t deleting_goes_on = 4;
constexpr std::uint8_t inserting_goes_on = 8;
constexpr std::uint8_t replacing_goes_on = 16;

constexpr double unreachable = std::numeric_limits<double>::infinity();

// One row of the table: what each state costs in each column.
struct Row {
  explicit Row(std::size_t columns)
      : keeping(columns, unreachable),
        deleting(columns, unreachable),
        inserting(columns, unreachable),
        replacing(columns, unreachable) {}

  std::vector<double> keeping;
  std::vector<double> deleting;
  std::vector<double> inserting;
  std::vector<double> replacing;
};

class Weaver {
 public:
  Weaver(const Weave& weave, const Region& region)
      : weave_(weave),
        region_(region),
        rows_(region.rows()),
        columns_(region.columns()),
        border_y_(columns_ + 1, 0),
        way_((rows_ + 1) * (columns_ + 1)) {
    for (std::size_t j = 1; j < columns_; ++j) border_y_[j] = weave.y.borders[region.y0 + j];
  }

  void append_kept(std::vector<Kept>& kept) {
    Row above(columns_ + 1);
    Row here(columns_ + 1);
    here.keeping[0] = 0;
    insert(0, here);
    for (std::size_t i = 1; i <= rows_; ++i) {
      std::swap(above, here);
      keep(i, above, here);
      remove(i, above, here);
      insert(i, here);
    }
    const double last[] = {here.keeping[columns_], here.deleting[columns_],
                           here.inserting[columns_], here.replacing[columns_]};
    walk_back(static_cast<State>(std::min_element(last, last + 4) - last), kept);
  }

 private:
  double border_x(std::size_t i) const {
    return i == 0 || i == rows_ ? 0 : weave_.x.borders[region_.x0 + i];
  }
  std::uint8_t way(std::size_t i, std::size_t j) const { return way_[i * (columns_ + 1) + j]; }
  std::uint8_t* ways(std::size_t i) { return way_.data() + i * (columns_ + 1); }

  void keep(std::size_t i, const Row& above, Row& here) {
    std::fill(here.keeping.begin(), here.keeping.end(), unreachable);
    const std::size_t x = region_.x0 + i - 1;
    const std::uint32_t* const folded = weave_.y.folded.data() + region_.y0;
    for (std::size_t j = 1; j <= columns_; ++j) {
      if (folded[j - 1] != weave_.x.folded[x]) continue;
      const double worth = weave_.worth(x, region_.y0 + j - 1);
      if (worth > 0) keep(i, j, worth, above, here);
    }
  }

  void keep(std::size_t i, std::size_t j, double worth, const Row& above, Row& here) {
    const double close_x = border_x(i - 1);
    const double close_y = border_y_[j - 1];
    const double costs[4] = {above.keeping[j - 1], above.deleting[j - 1] + close_x,
                             above.inserting[j - 1] + close_y,
                             above.replacing[j - 1] + (close_x + close_y) / 2};
    const auto best = static_cast<std::size_t>(std::min_element(costs, costs + 4) - costs);
    here.keeping[j] = costs[best] - 2 * worth;
    ways(i)[j] = static_cast<std::uint8_t>(best);
  }

  void remove(std::size_t i, const Row& above, Row& here) {
    const double border = border_x(i - 1);
    const double* const keeping = above.keeping.data();
    const double* const going_on = above.deleting.data();
    double* const deleting = here.deleting.data();
    std::uint8_t* const back = ways(i);
    for (std::size_t j = 0; j <= columns_; ++j) {
      const double open = keeping[j] + open_pure + border;
      const bool goes_on = going_on[j] <= open;
      deleting[j] = goes_on ? going_on[j] : open;
      back[j] = static_cast<std::uint8_t>(back[j] | (goes_on ? deleting_goes_on : 0));
    }
  }

  // Each column follows from the one before.
  void insert(std::size_t i, Row& here) {
    const double* const keeping = here.keeping.data();
    const double* const deleting = here.deleting.data();
    double* const inserting = here.inserting.data();
    double* const replacing = here.replacing.data();
    std::uint8_t* const back = ways(i);
    double inserted = inserting[0] = unreachable;
    double replaced = replacing[0] = unreachable;
    for (std::size_t j = 1; j <= columns_; ++j) {
      const double open = keeping[j - 1] + open_pure + border_y_[j - 1];
      const double turn = deleting[j - 1] + open_mixed - open_pure;
      back[j] = static_cast<std::uint8_t>(back[j] | (inserted <= open ? inserting_goes_on : 0) |
                                          (replaced <= turn ? replacing_goes_on : 0));
      inserting[j] = inserted = std::min(open, inserted);
      replacing[j] = replaced = std::min(turn, replaced);
    }
  }

  void walk_back(State state, std::vector<Kept>& kept) {
    const auto start = static_cast<std::ptrdiff_t>(kept.size());
    for (std::size_t i = rows_, j = columns_; i > 0 || j > 0;) {
      const std::uint8_t back = way(i, j);
      if (state == keeping) {
        --i;
        --j;
        kept.push_back({region_.x0 + i, region_.y0 + j});
        state = static_cast<State>(back & 3U);
      } else if (state == deleting) {
        --i;
        if ((back & deleting_goes_on) == 0) state = keeping;
      } else if (state == inserting) {
        --j;
        if ((back & inserting_goes_on) == 0) state = keeping;
      } else {
        --j;
        if ((back & replacing_goes_on) == 0) state = deleting;
      }
    }
    std::reverse(kept.begin() + start, kept.end());
  }

  const Weave& weave_;
  const Region& region_;
  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> border_y_;  // before each column
  std::vector<std::uint8_t> way_;
};

std::vector<double> prefix_sums(const std::vector<double>& weights) {
  std::vector<double> sums(weights.size() + 1, 0);
  for (std::size_t i = 0; i < weights.size(); ++i) sums[i + 1] = sums[i] + weights[i];
  return sums;
}

// A run of kept tokens, [first, last) in the list of kept tokens.
struct Island {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Block {
  double removed = 0;
  double inserted = 0;
  bool mixed() const { return removed > 0 && inserted > 0; }
  double larger() const { return std::max(removed, inserted); }
};

class Absorber {
 public:
  Absorber(const Weave& weave, const std::vector<Kept>& kept)
      : weave_(weave),
        kept_(kept),
        sums_x_(prefix_sums(weave.x.weights)),
        sums_y_(prefix_sums(weave.y.weights)) {}

  std::vector<Kept> result() {
    find_islands();
    constexpr int most_rounds = 16;
    for (int round = 0; round < most_rounds && drop_once(); ++round) {
    }
    std::vector<Kept> left;
    for (const Island& island : islands_) {
      for (std::size_t i = island.first; i < island.last; ++i) left.push_back(kept_[i]);
    }
    return left;
  }

 private:
  void find_islands() {
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      const bool goes_on =
          i > 0 && kept_[i].x == kept_[i - 1].x + 1 && kept_[i].y == kept_[i - 1].y + 1;
      if (!goes_on) islands_.push_back({i, i});
      islands_.back().last = i + 1;
    }
  }

  Block block(std::size_t x0, std::size_t x1, std::size_t y0, std::size_t y1) const {
    return {sums_x_[x1] - sums_x_[x0], sums_y_[y1] - sums_y_[y0]};
  }

  Block before(std::size_t island, const std::vector<Island>& done) const {
    const Kept& here = kept_[islands_[island].first];
    if (done.empty()) return block(0, here.x, 0, here.y);
    const Kept& last = kept_[done.back().last - 1];
    return block(last.x + 1, here.x, last.y + 1, here.y);
  }

  Block behind(std::size_t island) const {
    const Kept& here = kept_[islands_[island].last - 1];
    if (island + 1 == islands_.size()) {
      return block(here.x + 1, sums_x_.size() - 1, here.y + 1, sums_y_.size() - 1);
    }
    const Kept& next = kept_[islands_[island + 1].first];
    return block(here.x + 1, next.x, here.y + 1, next.y);
  }

  bool drop_once() {
    std::vector<Island> done;
    for (std::size_t i = 0; i < islands_.size(); ++i) {
      if (!absorbed(islands_[i], before(i, done), behind(i))) done.push_back(islands_[i]);
    }
    const bool changed = done.size() != islands_.size();
    islands_ = std::move(done);
    return changed;
  }

  bool absorbed(const Island& island, const Block& left, const Block& right) const {
    const double lighter = std::sqrt(std::min(left.larger(), right.larger()));
    if (lighter <= 0 || holds(island, TokenClass::number)) return false;
    const double weight = weight_of(island);
    if (left.mixed() && right.mixed()) return weight < 1.2 * lighter + 0.2;
    if (left.mixed() || right.mixed()) return weight < 0.65 * lighter;
    if ((left.removed > 0) == (right.removed > 0)) return false;
    // What ended with the sentence that went says nothing of the sentence that came.
    return weight < 3.8 * lighter && !holds(island, TokenClass::sentence_end);
  }

  bool holds(const Island& island, TokenClass kind) const {
    for (std::size_t i = island.first; i < island.last; ++i) {
      if (weave_.x.kinds[kept_[i].x] == kind) return true;
    }
    return false;
  }

  double weight_of(const Island& island) const {
    double weight = 0;
    for (std::size_t i = island.first; i < island.last; ++i) {
      weight += weave_.worth(kept_[i].x, kept_[i].y);
    }
    return weight;
  }

  const Weave& weave_;
  const std::vector<Kept>& kept_;
  std::vector<double> sums_x_;
  std::vector<double> sums_y_;
  std::vector<Island> islands_;
};

}  // namespace

std::vector<double> borders_of(const std::vector<TokenClass>& kinds) {
  std::vector<double> borders(kinds.size() + 1, 0);
  for (std::size_t i = 1; i < kinds.size(); ++i) {
    borders[i] = border_between(kinds[i - 1], kinds[i]);
  }
  return borders;
}

void weave_region(const Weave& weave, const Region& region, std::vector<Kept>& kept) {
  Weaver(weave, region).append_kept(kept);
}

std::vector<Kept> absorb_islands(const Weave& weave, const std::vector<Kept>& kept) {
  return Absorber(weave, kept).result();
}

}  // namespace travaux::comparing
