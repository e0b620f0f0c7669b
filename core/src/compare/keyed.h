// keyed.h: clauses sorted by a hash, to find those of both sides that share it.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "compare/item.h"

namespace travaux::comparing {

using Keyed = std::vector<std::pair<std::uint64_t, Id>>;

// Clauses that are not to be skipped and whose key is not 0.
template <typename Key>
Keyed sorted_by(const std::vector<Item>& items, const std::vector<bool>& skip, Key key) {
  Keyed result;
  for (Id i = 0; i < items.size(); ++i) {
    if (!skip[i] && key(items[i]) != 0) result.emplace_back(key(items[i]), i);
  }
  std::sort(result.begin(), result.end());
  return result;
}

inline std::size_t run_end(const Keyed& list, std::size_t start) {
  std::size_t end = start;
  while (end < list.size() && list[end].first == list[start].first) ++end;
  return end;
}

// Calls visit(first_a, end_a, first_b, end_b) for each key that occurs on both sides.
template <typename Visit>
void for_equal_keys(const Keyed& a, const Keyed& b, Visit visit) {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].first < b[j].first) {
      ++i;
    } else if (b[j].first < a[i].first) {
      ++j;
    } else {
      const std::size_t end_a = run_end(a, i);
      const std::size_t end_b = run_end(b, j);
      visit(i, end_a, j, end_b);
      i = end_a;
      j = end_b;
    }
  }
}

}  // namespace travaux::comparing
