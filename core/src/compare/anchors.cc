#include "compare/anchors.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "compare/item.h"

namespace travaux::comparing {
namespace {

using Gram = std::pair<std::uint64_t, std::size_t>;  // hash, position

std::vector<Gram> grams_once(const std::vector<std::uint32_t>& ids, std::size_t start,
                             std::size_t end, std::size_t length) {
  std::vector<Gram> grams;
  for (std::size_t i = start; i + length <= end; ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = mix(hash ^ (ids[i + k] + 1));
    grams.emplace_back(hash, i);
  }
  std::sort(grams.begin(), grams.end());
  std::vector<Gram> once;
  for (std::size_t i = 0; i < grams.size(); ++i) {
    const bool repeats = (i > 0 && grams[i - 1].first == grams[i].first) ||
                         (i + 1 < grams.size() && grams[i + 1].first == grams[i].first);
    if (!repeats) once.push_back(grams[i]);
  }
  return once;
}

}  // namespace

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

std::vector<Kept> unique_anchors(const Weave& weave, const Region& region, std::size_t gram) {
  const auto in_x = grams_once(weave.x.ids, region.x0, region.x1, gram);
  const auto in_y = grams_once(weave.y.ids, region.y0, region.y1, gram);
  std::vector<Kept> pairs;
  for (std::size_t i = 0, j = 0; i < in_x.size() && j < in_y.size();) {
    if (in_x[i].first < in_y[j].first) {
      ++i;
    } else if (in_y[j].first < in_x[i].first) {
      ++j;
    } else {
      pairs.push_back({in_x[i++].second, in_y[j++].second});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Kept& a, const Kept& b) { return a.x < b.x; });
  std::vector<Kept> anchors;
  for (const Kept& pair : longest_increasing(pairs)) {
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
