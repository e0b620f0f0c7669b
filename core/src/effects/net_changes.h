// net_changes.h: what a clause lost and gained of something that can be counted, wherever it
// stands.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "effects/clause_change.h"

namespace travaux::judging {

template <typename T>
struct NetChange {
  std::vector<T> gone;
  std::vector<T> came;
};

// What only one side has, and a block touches: of equal ones, those that no block touches stay.
// T has a member `span`; those are equal whose `key` is.
template <typename T, typename Key>
NetChange<T> net_change(const ClauseChange& change, std::vector<T> before, std::vector<T> after,
                        const Key& key) {
  const auto kept_before = [&](const T& item) { return !change.touches_before(item.span); };
  const auto kept_after = [&](const T& item) { return !change.touches_after(item.span); };
  // Only what is the same as something touched can make a difference.
  std::set<decltype(key(before.front()))> touched;
  for (const T& item : before) {
    if (!kept_before(item)) touched.insert(key(item));
  }
  for (const T& item : after) {
    if (!kept_after(item)) touched.insert(key(item));
  }
  if (touched.empty()) return {};
  const auto is_idle = [&](const T& item) { return touched.count(key(item)) == 0; };
  std::erase_if(before, is_idle);
  std::erase_if(after, is_idle);
  std::stable_partition(before.begin(), before.end(), kept_before);
  std::stable_partition(after.begin(), after.end(), kept_after);
  cancel(before, after, key);
  before.erase(std::remove_if(before.begin(), before.end(), kept_before), before.end());
  after.erase(std::remove_if(after.begin(), after.end(), kept_after), after.end());
  return {std::move(before), std::move(after)};
}

// Which stand for each other: those of one block first, in order, then the others, in order.
template <typename T>
Differences<T> paired(const ClauseChange& change, const NetChange<T>& net) {
  Differences<T> found;
  std::map<std::size_t, std::vector<const T*>> offered;
  for (auto item = net.came.rbegin(); item != net.came.rend(); ++item) {
    offered[change.block_after(item->span)].push_back(&*item);
  }
  std::vector<const T*> gone;
  for (const T& item : net.gone) {
    auto& partners = offered[change.block_before(item.span)];
    if (partners.empty()) {
      gone.push_back(&item);
    } else {
      found.replaced.emplace_back(item, *partners.back());
      partners.pop_back();
    }
  }
  std::vector<const T*> came;
  for (const auto& [block, left] : offered) came.insert(came.end(), left.rbegin(), left.rend());
  const std::size_t both = std::min(gone.size(), came.size());
  for (std::size_t i = 0; i < both; ++i) found.replaced.emplace_back(*gone[i], *came[i]);
  for (std::size_t i = both; i < gone.size(); ++i) found.gone.push_back(*gone[i]);
  for (std::size_t i = both; i < came.size(); ++i) found.came.push_back(*came[i]);
  return found;
}

template <typename T, typename Key>
Differences<T> net_differences(const ClauseChange& change, const std::vector<T>& before,
                               const std::vector<T>& after, const Key& key) {
  return paired(change, net_change(change, before, after, key));
}

}  // namespace travaux::judging
