// place_vote.h: a vote of words for the clauses of drafts, the rare ones first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "article/draft_store.h"
#include "article/passage.h"

namespace travaux::quoting {

inline constexpr std::size_t bucket = 64;  // words of a clause that are voted for as one place

// A part of a clause, with the votes for it as the place where the words begin.
struct Candidate {
  std::uint32_t block = 0;
  std::uint32_t bucket = 0;
  double votes = 0;
  double heard = 0;  // the weight of the words that voted for it
};

class PlaceVote {
 public:
  // Words vote until they have cast `most` votes, two at least.
  PlaceVote(const std::vector<TextWord>& quoted, const DraftStore& store, std::size_t most)
      : quoted_(quoted), store_(store), limit_(most) {}

  // The most voted for first; of equals the one first met. Those with a third of the most votes.
  std::vector<Candidate> count();

  // The weight of the quotation's own words, and of those of them that had no vote.
  double whole() const;
  double unheard() const { return whole() - heard_; }

 private:
  const std::vector<Place>& places(std::size_t i) const { return store_.places(quoted_[i].key); }
  void vote(std::size_t i);
  std::vector<Candidate> ranked() const;

  const std::vector<TextWord>& quoted_;
  const DraftStore& store_;
  std::size_t limit_;
  std::unordered_map<std::uint64_t, Candidate> candidates_;
  double most_ = 0;
  double heard_ = 0;
};

}  // namespace travaux::quoting
