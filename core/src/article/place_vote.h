// place_vote.h: a vote of words for the clauses of drafts, the rare ones first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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
  // Other words of the same passage may have voted for another place.
  bool crosses = false;
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
  std::span<const Place> places(std::size_t i) const { return store_.places(quoted_[i].key); }
  void vote(std::size_t i);
  bool may_cross(const Place& place, std::size_t i) const;
  Candidate& candidate(std::uint32_t block, std::uint32_t begins);
  std::vector<Candidate> ranked() const;

  const std::vector<TextWord>& quoted_;
  const DraftStore& store_;
  std::size_t limit_;
  std::vector<Candidate> table_;  // open addressing; those without votes are free
  bool gaps_ = false;             // of unknown length, which the votes do not know
  double most_ = 0;
  double heard_ = 0;
};

}  // namespace travaux::quoting
