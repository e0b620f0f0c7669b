// score.h: how alike two clauses are, and the candidate pairs worth asking about.
#pragma once

#include <unordered_map>
#include <vector>

#include "compare/item.h"

namespace travaux::comparing {

struct Candidate {
  Id a = 0;
  Id b = 0;
  double score = 0;      // 0..1
  bool certain = false;  // unique equal text, or unique equal title: may stand anywhere
  bool on_chain = false;
  double context = 0.5;
  double rank = 0;
};

// Summed rarity of what two multisets (Words or Pairs) have in common.
template <typename Terms>
double shared_mass(const Terms& x, const Terms& y, const Rarity& rarity) {
  double shared = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    const auto in_x = x[i];
    const auto in_y = y[j];
    if (in_x == in_y) shared += rarity.of(in_x);
    i += in_x <= in_y ? 1 : 0;
    j += in_y <= in_x ? 1 : 0;
  }
  return shared;
}

// Twice the shared over the summed mass; 0 for empty.
double dice(double shared, double mass_x, double mass_y);

// What can be told of two clauses with equal words without reading them.
double equal_words_score(const Item& x, const Item& y);

class Scorer {
 public:
  explicit Scorer(const Sides& sides);

  Candidate score(Id a, Id b) const;

 private:
  double words_score(const Item& x, const Item& y) const;
  double with_titles(double score, const Item& x, const Item& y) const;
  std::size_t title_copies(std::uint64_t title) const;

  const Sides& sides_;
  std::unordered_map<std::uint64_t, std::size_t> copies_;  // of a title, on the fuller side
};

// Below this no pair is worth remembering.
inline constexpr double least_score = 0.15;

}  // namespace travaux::comparing
