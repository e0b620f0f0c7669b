// score.h: how alike two clauses are, and the candidate pairs worth asking about.
#pragma once

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "compare/item.h"
#include "travaux/compare.h"

namespace travaux::comparing {

struct Candidate {
  Id a = 0;
  Id b = 0;
  double score = 0;      // 0..1
  bool certain = false;  // unique equal text, or unique equal title: may stand anywhere
  bool on_chain = false;
  Matcher found_by = Matcher::nobody;
  bool doubtful = false;  // see match.cc
  double context = 0.5;
  double rank = 0;
};

// Summed rarity of what two sorted multisets (Words or Pairs) have in common. Of two very unequal
// ones only the smaller is read: a long clause may be held against each of thousands.
template <typename Terms>
double shared_mass(const Terms& x, const Terms& y, const Rarity& rarity) {
  if (x.size() < y.size()) return shared_mass(y, x, rarity);
  const bool leap = x.size() / 16 > y.size();
  double shared = 0;
  auto in_x = x.begin();
  for (auto in_y = y.begin(); in_y != y.end() && in_x != x.end();) {
    if (leap) in_x = std::lower_bound(in_x, x.end(), *in_y);
    if (in_x == x.end()) break;
    const auto key_x = *in_x;
    const auto key_y = *in_y;
    if (key_x == key_y) shared += rarity.of(key_x);
    // Which of the two is less can hardly be foretold: no jump hangs on it.
    in_x += key_x <= key_y ? 1 : 0;
    in_y += key_y <= key_x ? 1 : 0;
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

  // The share of their words that two clauses have in common, by rarity.
  double common_words(Id a, Id b) const;

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
