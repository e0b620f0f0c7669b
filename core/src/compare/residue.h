// residue.h: what the partners of a clause leave over of its words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "compare/item.h"

namespace travaux::comparing {

// A sorted multiset from which others are taken. What is asked or taken costs its own length, not
// that of the whole: one clause may have been cut into thousands.
template <typename Term>
class Left {
 public:
  explicit Left(const std::vector<Term>& all) {
    for (const Term term : all) {
      if (terms_.empty() || terms_.back().first != term) terms_.emplace_back(term, 0);
      ++terms_.back().second;
    }
  }

  // Summed rarity of what is left of the other.
  double shared(const std::vector<Term>& other, const Rarity& rarity) {
    return meet(other, rarity, false);
  }

  // The same, and it is gone.
  double take(const std::vector<Term>& other, const Rarity& rarity) {
    return meet(other, rarity, true);
  }

 private:
  double meet(const std::vector<Term>& other, const Rarity& rarity, bool taken) {
    double mass = 0;
    for (auto run = other.begin(); run != other.end();) {
      const Term term = *run;
      const auto end = std::find_if(run, other.end(), [&](Term next) { return next != term; });
      const auto here = std::lower_bound(
          terms_.begin(), terms_.end(), term,
          [](const std::pair<Term, std::uint32_t>& entry, Term key) { return entry.first < key; });
      if (here != terms_.end() && here->first == term) {
        const auto count = std::min(here->second, static_cast<std::uint32_t>(end - run));
        mass += count * rarity.of(term);
        if (taken) here->second -= count;
      }
      run = end;
    }
    return mass;
  }

  std::vector<std::pair<Term, std::uint32_t>> terms_;
};

struct Residue {
  explicit Residue(const Item& whole) : words(whole.unigrams), pairs(whole.bigrams) {}

  void take(const Item& partner, const Rarity& rarity) {
    covered += words.take(partner.unigrams, rarity);
    pairs.take(partner.bigrams, rarity);
    partners += partner.mass;
  }

  Left<Id> words;
  Left<std::uint64_t> pairs;
  double covered = 0;   // mass of what the partners took
  double partners = 0;  // mass of the partners
};

}  // namespace travaux::comparing
