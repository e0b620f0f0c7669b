#include "report/shortest_edit.h"

#include <algorithm>
#include <optional>

namespace travaux::report {
namespace {

using Position = std::ptrdiff_t;

constexpr Position nowhere = -1;

// How far one search came on each diagonal, `nowhere` where it did not.
class Reached {
 public:
  explicit Reached(Position most)
      : offset_(most + 1), at_(static_cast<std::size_t>(2 * most + 3), nowhere) {}

  Position& operator[](Position diagonal) {
    return at_[static_cast<std::size_t>(diagonal + offset_)];
  }
  Position get(Position diagonal) const {
    const Position place = diagonal + offset_;
    if (place < 0 || place >= static_cast<Position>(at_.size())) return nowhere;
    return at_[static_cast<std::size_t>(place)];
  }

 private:
  Position offset_;
  std::vector<Position> at_;
};

// Equal tokens in the middle of a shortest path, counted from the gap's beginning.
struct Snake {
  Position before = 0;
  Position after = 0;
  Position size = 0;
};

class MiddleFinder {
 public:
  MiddleFinder(const TokenIds& before, const TokenIds& after, const TokenGap& gap, Position most)
      : before_(before),
        after_(after),
        gap_(gap),
        n_(static_cast<Position>(gap.before_end - gap.before_begin)),
        m_(static_cast<Position>(gap.after_end - gap.after_begin)),
        most_(std::min(most, (n_ + m_ + 1) / 2)),
        forward_(most_),
        backward_(most_) {}

  std::optional<Snake> find() {
    for (Position edits = 0; edits <= most_; ++edits) {
      for (Position k = -edits; k <= edits; k += 2) {
        if (const auto snake = step(forward_, backward_, k, edits, true)) return snake;
      }
      for (Position k = -edits; k <= edits; k += 2) {
        if (const auto snake = step(backward_, forward_, k, edits, false)) return snake;
      }
    }
    return std::nullopt;
  }

 private:
  bool equal(Position x, Position y, bool forward) const {
    const auto index = [&](std::size_t begin, Position size, Position at) {
      return begin + static_cast<std::size_t>(forward ? at : size - 1 - at);
    };
    return before_[index(gap_.before_begin, n_, x)] == after_[index(gap_.after_begin, m_, y)];
  }

  // The farthest start on the diagonal that one more edit leads to.
  Position start_on(const Reached& own, Position k, Position edits) const {
    if (edits == 0) return 0;
    const Position left = own.get(k - 1);
    const Position above = own.get(k + 1);
    const Position by_deletion = left != nowhere && left < n_ ? left + 1 : nowhere;
    const Position by_insertion = above != nowhere && above - k <= m_ ? above : nowhere;
    return std::max(by_deletion, by_insertion);
  }

  std::optional<Snake> step(Reached& own, const Reached& other, Position k, Position edits,
                            bool forward) {
    const Position start = start_on(own, k, edits);
    if (start == nowhere || start - k < 0) {
      own[k] = nowhere;
      return std::nullopt;
    }
    Position x = start;
    while (x < n_ && x - k < m_ && equal(x, x - k, forward)) ++x;
    own[k] = x;
    const Position met = other.get(n_ - m_ - k);
    if (met == nowhere || x + met < n_) return std::nullopt;
    if (forward) return Snake{start, start - k, x - start};
    return Snake{n_ - x, m_ - (x - k), x - start};
  }

  const TokenIds& before_;
  const TokenIds& after_;
  const TokenGap& gap_;
  Position n_;
  Position m_;
  Position most_;
  Reached forward_;
  Reached backward_;
};

void trim(const TokenIds& before, const TokenIds& after, TokenGap& gap,
          std::vector<std::size_t>& places) {
  const auto open = [&] {
    return gap.before_begin < gap.before_end && gap.after_begin < gap.after_end;
  };
  while (open() && before[gap.before_begin] == after[gap.after_begin]) {
    places[gap.after_begin++] = gap.before_begin++;
  }
  while (open() && before[gap.before_end - 1] == after[gap.after_end - 1]) {
    places[--gap.after_end] = --gap.before_end;
  }
}

}  // namespace

void keep_most(const TokenIds& before, const TokenIds& after, const TokenGap& gap, std::size_t most,
               std::vector<std::size_t>& places) {
  std::vector<TokenGap> open{gap};
  while (!open.empty()) {
    TokenGap next = open.back();
    open.pop_back();
    trim(before, after, next, places);
    if (next.before_begin == next.before_end || next.after_begin == next.after_end) continue;
    const auto snake = MiddleFinder(before, after, next, static_cast<Position>(most)).find();
    if (!snake) continue;
    const std::size_t x = next.before_begin + static_cast<std::size_t>(snake->before);
    const std::size_t y = next.after_begin + static_cast<std::size_t>(snake->after);
    const auto size = static_cast<std::size_t>(snake->size);
    for (std::size_t i = 0; i < size; ++i) places[y + i] = x + i;
    open.push_back({next.before_begin, x, next.after_begin, y});
    open.push_back({x + size, next.before_end, y + size, next.after_end});
  }
}

}  // namespace travaux::report
