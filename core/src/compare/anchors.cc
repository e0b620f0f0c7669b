#include "compare/anchors.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "compare/item.h"

namespace travaux::comparing {
namespace {

std::vector<Mark> grams_of(const std::vector<std::uint32_t>& ids, std::size_t start,
                           std::size_t end, std::size_t length) {
  std::vector<Mark> grams;
  for (std::size_t i = start; i + length <= end; ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = mix(hash ^ (ids[i + k] + 1));
    grams.emplace_back(hash, i);
  }
  return grams;
}

void keep_single(std::vector<Mark>& marks) {
  std::sort(marks.begin(), marks.end());
  std::vector<Mark> once;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool repeats = (i > 0 && marks[i - 1].first == marks[i].first) ||
                         (i + 1 < marks.size() && marks[i + 1].first == marks[i].first);
    if (!repeats) once.push_back(marks[i]);
  }
  marks = std::move(once);
}

// By piles; `pairs` ascend in x.
std::vector<Kept> longest_increasing(const std::vector<Kept>& pairs) {
  std::vector<std::size_t> piles;
  std::vector<std::size_t> below(pairs.size(), SIZE_MAX);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto pile =
        std::lower_bound(piles.begin(), piles.end(), pairs[i].y,
                         [&](std::size_t index, std::size_t y) { return pairs[index].y < y; });
    if (pile != piles.begin()) below[i] = *(pile - 1);
    if (pile == piles.end()) {
      piles.push_back(i);
    } else {
      *pile = i;
    }
  }
  std::vector<Kept> chain;
  for (std::size_t i = piles.empty() ? SIZE_MAX : piles.back(); i != SIZE_MAX; i = below[i]) {
    chain.push_back(pairs[i]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace

std::vector<Kept> unique_chain(std::vector<Mark> x, std::vector<Mark> y) {
  keep_single(x);
  keep_single(y);
  std::vector<Kept> pairs;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].first == y[j].first) {
      pairs.push_back({x[i++].second, y[j++].second});
    } else {
      ++(x[i].first < y[j].first ? i : j);
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Kept& a, const Kept& b) { return a.x < b.x; });
  return longest_increasing(pairs);
}

std::vector<Kept> unique_anchors(const Weave& weave, const Region& region, std::size_t gram) {
  const std::vector<Kept> chain = unique_chain(grams_of(weave.x.ids, region.x0, region.x1, gram),
                                               grams_of(weave.y.ids, region.y0, region.y1, gram));
  std::vector<Kept> anchors;
  for (const Kept& pair : chain) {
    for (std::size_t k = 0; k < gram; ++k) {
      const bool ascends =
          anchors.empty() || (anchors.back().x < pair.x + k && anchors.back().y < pair.y + k);
      if (ascends && weave.same(pair.x + k, pair.y + k))
        anchors.push_back({pair.x + k, pair.y + k});
    }
  }
  return anchors;
}

}  // namespace travaux::comparing
