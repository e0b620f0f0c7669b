#include "article/place_vote.h"

#include <algorithm>
#include <cmath>
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
  const double rarity = weight(quoted_[i]) / (1 + std::log2(static_cast<double>(places(i).size())));
  std::uint64_t last = UINT64_MAX;
  std::size_t counted = 0;
  for (const Place& place : places(i)) {
    if (++counted > limit_) break;
    const std::uint64_t begins = place.word > i ? (place.word - i) / bucket : 0;
    const std::uint64_t where = (std::uint64_t{place.block} << 32U) | begins;
    if (where != last) {
      Candidate& candidate = candidates_[where];
      candidate.votes += rarity;
      candidate.heard += weight(quoted_[i]);
      most_ = std::max(most_, candidate.votes);
    }
    last = where;
  }
}

std::vector<Candidate> PlaceVote::ranked() const {
  std::vector<Candidate> result;
  for (const auto& [where, counted] : candidates_) {
    if (counted.votes < most_ / 3) continue;
    Candidate& candidate = result.emplace_back(counted);
    candidate.block = static_cast<std::uint32_t>(where >> 32U);
    candidate.bucket = static_cast<std::uint32_t>(where & 0xFFFFFFFFU);
  }
  std::sort(result.begin(), result.end(), [](const Candidate& a, const Candidate& b) {
    if (a.votes != b.votes) return a.votes > b.votes;
    return std::pair(a.block, a.bucket) < std::pair(b.block, b.bucket);
  });
  return result;
}

}  // namespace travaux::quoting
