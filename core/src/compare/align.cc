#include "compare/align.h"

#include <algorithm>
#include <cmath>

#include "compare/anchors.h"
#include "compare/hash_numbers.h"
#include "compare/weave.h"

namespace travaux::comparing {
namespace {

constexpr std::size_t least_context = 8;  // equal tokens kept at trimmed ends, for sliding
constexpr std::size_t most_context = 40;
constexpr std::size_t cells_without_anchors = 400'000;
constexpr std::size_t cells_in_a_text = 4'000'000;
constexpr std::size_t cells_in_a_gap = 100'000;  // inside a larger text
constexpr std::size_t cells_in_a_slice = 4000;

std::vector<bool> beginnings(const std::vector<TokenClass>& kinds) {
  std::vector<bool> begins(kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    begins[i] = i == 0 || kinds[i - 1] == TokenClass::sentence_end;
  }
  return begins;
}

// How often a token stands on each side.
struct Count {
  std::uint32_t in_x = 0;
  std::uint32_t in_y = 0;
};

class WeaveMaker {
 public:
  explicit WeaveMaker(std::size_t tokens) : numbers_(tokens) { counts_.reserve(tokens); }

  void number(const std::vector<Token>& tokens, WeaveSide& side, std::uint32_t Count::*own) {
    side.ids.reserve(tokens.size());
    side.folded.reserve(tokens.size());
    side.kinds.reserve(tokens.size());
    for (const Token& token : tokens) {
      const Id id = number(token.text);
      ++(counts_[id].*own);
      side.ids.push_back(id);
      side.folded.push_back(token.folded == token.text ? id : number(token.folded));
      side.kinds.push_back(token.kind);
    }
    side.begins = beginnings(side.kinds);
    side.borders = borders_of(side.kinds);
  }

  // A word said often weighs a little less.
  void weigh(WeaveSide& side) const {
    side.weights.resize(side.ids.size());
    for (std::size_t i = 0; i < side.ids.size(); ++i) {
      const auto& [in_x, in_y] = counts_[side.ids[i]];
      const auto often = std::max(in_x, in_y);
      const double weight = base_weight(side.kinds[i]);
      side.weights[i] =
          often == 1 ? weight : weight / (1 + 0.075 * std::log2(static_cast<double>(often)));
    }
  }

 private:
  Id number(std::uint64_t hash) {
    const Id number = numbers_.number(hash);
    if (number == counts_.size()) counts_.emplace_back();
    return number;
  }

  HashNumbers numbers_;
  std::vector<Count> counts_;
};

// Tokens of both texts as small numbers with weights.
Weave make_weave(const std::vector<Token>& x, const std::vector<Token>& y) {
  Weave weave;
  WeaveMaker maker(x.size() + y.size());
  maker.number(x, weave.x, &Count::in_x);
  maker.number(y, weave.y, &Count::in_y);
  maker.weigh(weave.x);
  maker.weigh(weave.y);
  return weave;
}

void keep_diagonal(std::vector<Kept>& kept, std::size_t x, std::size_t y, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) kept.push_back({x + i, y + i});
}

// Equal ends need no thought, but the tokens next to a change do: what came can slide over what
// repeats it, and borders recur after its own length.
Region trim(const Weave& weave, Region region, std::vector<Kept>& head, std::vector<Kept>& tail) {
  std::size_t front = 0;
  while (front < region.rows() && front < region.columns() &&
         weave.same(region.x0 + front, region.y0 + front)) {
    ++front;
  }
  std::size_t back = 0;
  while (front + back < region.rows() && front + back < region.columns() &&
         weave.same(region.x1 - back - 1, region.y1 - back - 1)) {
    ++back;
  }
  const bool all = front == region.rows() && front == region.columns();
  const std::size_t changed = std::max(region.rows(), region.columns()) - front - back;
  const std::size_t context = std::min(most_context, least_context + changed);
  const std::size_t cut_front = all ? front : front - std::min(front, context);
  const std::size_t cut_back = back - std::min(back, context);
  keep_diagonal(head, region.x0, region.y0, cut_front);
  keep_diagonal(tail, region.x1 - cut_back, region.y1 - cut_back, cut_back);
  return {region.x0 + cut_front, region.x1 - cut_back, region.y0 + cut_front, region.y1 - cut_back};
}

class LargeAligner {
 public:
  LargeAligner(const Weave& weave, std::size_t cap) : weave_(weave), cap_(cap) {}

  // Kept tokens are appended in order.
  void align(const Region& region, std::size_t gram, std::vector<Kept>& kept) const {
    if (region.rows() == 0 || region.columns() == 0) return;
    if (gram == 0 || region.cells() <= std::min(cap_, cells_without_anchors)) {
      finish(region, kept);
      return;
    }
    const std::vector<Kept> anchors = unique_anchors(weave_, region, gram);
    Region gap = region;
    for (const Kept& anchor : anchors) {
      gap.x1 = anchor.x;
      gap.y1 = anchor.y;
      align(gap, gram / 4, kept);
      kept.push_back(anchor);
      gap.x0 = anchor.x + 1;
      gap.y0 = anchor.y + 1;
    }
    gap.x1 = region.x1;
    gap.y1 = region.y1;
    align(gap, gram / 4, kept);
  }

 private:
  void finish(const Region& region, std::vector<Kept>& kept) const {
    if (region.cells() <= cap_) {
      weave_region(weave_, region, kept);
      return;
    }
    const auto slices = static_cast<std::size_t>(std::ceil(
        std::sqrt(static_cast<double>(region.cells()) / static_cast<double>(cells_in_a_slice))));
    for (std::size_t i = 0; i < slices; ++i) {
      const Region slice{region.x0 + region.rows() * i / slices,
                         region.x0 + region.rows() * (i + 1) / slices,
                         region.y0 + region.columns() * i / slices,
                         region.y0 + region.columns() * (i + 1) / slices};
      align_slice(slice, kept);
    }
  }

  // A slice may still be wide where one side is far longer than the other.
  void align_slice(const Region& slice, std::vector<Kept>& kept) const {
    if (slice.cells() <= 4 * cells_in_a_slice) weave_region(weave_, slice, kept);
  }

  const Weave& weave_;
  std::size_t cap_;
};

}  // namespace

double base_weight(TokenClass kind) {
  switch (kind) {
    case TokenClass::content:
      return 2.5;
    case TokenClass::stop_word:
      return 1.2;
    case TokenClass::number:
    case TokenClass::sentence_end:
      return 5;
    case TokenClass::opening:
      return 2.5;
    case TokenClass::closing:
      return 3.2;
    case TokenClass::comma:
      return 0.75;
    case TokenClass::symbol:
      break;
  }
  return 0.3;
}

std::vector<Kept> align_tokens(const std::vector<Token>& x, const std::vector<Token>& y) {
  const Weave weave = make_weave(x, y);
  std::vector<Kept> kept;
  std::vector<Kept> tail;
  const Region region = trim(weave, {0, x.size(), 0, y.size()}, kept, tail);
  constexpr std::size_t longest_gram = 16;
  const bool large = region.cells() > cells_in_a_text;
  const LargeAligner aligner(weave, large ? cells_in_a_gap : cells_in_a_text);
  aligner.align(region, longest_gram, kept);
  kept.insert(kept.end(), tail.begin(), tail.end());
  return absorb_islands(weave, kept);
}

}  // namespace travaux::comparing
