#include "article/place_vote.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <utility>

#include "article/align_words.h"

namespace travaux::quoting {

std::vector<Candidate> PlaceVote::count() {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < std::min(quoted_.size(), longest_at_once / 2); ++i) {
    if (!places(i).empty()) {
      order.push_back(i);
    } else if (!quoted_[i].bracketed) {
      heard_ += weight(quoted_[i]);  // it stands nowhere
    }
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(places(a).size(), a) < std::pair(places(b).size(), b);
  });
  gaps_ = std::any_of(quoted_.begin(), quoted_.end(),
                      [](const TextWord& word) { return word.after_gap; });
  std::size_t all = 0;
  for (const std::size_t i : order) all += std::min(places(i).size(), limit_);
  table_.assign(std::bit_ceil(2 * std::min(all, 2 * limit_) + 2), {});
  std::size_t cast = 0;
  for (const std::size_t i : order) {
    // Two at least: one alone is no sentence.
    if (cast > limit_ && i != order.front()) break;
    cast += places(i).size();
    heard_ += quoted_[i].bracketed ? 0 : weight(quoted_[i]);
    vote(i);
  }
  return ranked();
}

double PlaceVote::whole() const {
  double sum = 0;
  for (const TextWord& word : quoted_) sum += word.bracketed ? 0 : weight(word);
  return sum;
}

void PlaceVote::vote(std::size_t i) {
  const double worth = weight(quoted_[i]);
  const double rarity = worth / (1 + std::log2(static_cast<double>(places(i).size())));
  const std::size_t counted = std::min(places(i).size(), limit_);
  const Candidate* last = nullptr;
  for (std::size_t n = 0; n < counted; ++n) {
    const Place& place = places(i)[n];
    const std::size_t begins = place.word > i ? (place.word - i) / bucket : 0;
    Candidate& one = candidate(place.block, static_cast<std::uint32_t>(begins));
    if (&one == last) continue;
    last = &one;
    one.votes += rarity;
    one.heard += worth;
    one.crosses = one.crosses || gaps_ || may_cross(place, i);
    most_ = std::max(most_, one.votes);
  }
}

// Whether other words of the same passage may vote for another place: for a neighbouring clause,
// or, a few words being added or dropped, for the neighbouring part of this one.
bool PlaceVote::may_cross(const Place& place, std::size_t i) const {
  constexpr std::size_t margin = 8;
  const std::size_t words = store_.words_in(place.block);
  if (place.word < i || place.word + quoted_.size() - i > words) return true;
  const std::size_t begins = place.word - i;
  const std::size_t into = begins % bucket;
  return (begins >= bucket && into < margin) ||
         (into + margin >= bucket && begins - into + bucket < words);
}

Candidate& PlaceVote::candidate(std::uint32_t block, std::uint32_t begins) {
  const std::uint64_t key = (std::uint64_t{block} << 32U) | begins;
  std::size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 40U;
  for (;; ++at) {
    Candidate& one = table_[at & (table_.size() - 1)];
    if (one.votes == 0) {
      one.block = block;
      one.bucket = begins;
      return one;
    }
    if (one.block == block && one.bucket == begins) return one;
  }
}

std::vector<Candidate> PlaceVote::ranked() const {
  std::vector<Candidate> result;
  std::copy_if(table_.begin(), table_.end(), std::back_inserter(result),
               [&](const Candidate& one) { return one.votes > 0 && one.votes >= most_ / 3; });
  std::sort(result.begin(), result.end(), [](const Candidate& a, const Candidate& b) {
    if (a.votes != b.votes) return a.votes > b.votes;
    return std::pair(a.block, a.bucket) < std::pair(b.block, b.bucket);
  });
  return result;
}

}  // namespace travaux::quoting
