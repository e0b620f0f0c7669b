// item.h: a Document as the matchers see it: one Item per clause, words as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::comparing {

using Id = std::uint32_t;
inline constexpr Id none = UINT32_MAX;

// A word or a pair of neighbouring words; a Bag is a multiset, sorted by key.
struct Term {
  std::uint64_t key = 0;
  double weight = 0;
};
using Bag = std::vector<Term>;

struct Item {
  std::string_view words;    // without marker and printed label
  std::string label;         // its number or letter only, see label_number
  std::vector<Id> tokens;    // words in reading order, folded, as numbers
  std::uint64_t text = 0;    // hash of `words`
  std::uint64_t masked = 0;  // hash of the tokens with every number replaced
  std::uint64_t title = 0;   // hash of the title's words, 0 for none
  std::size_t title_tokens = 0;
  std::size_t plain_words = 0;  // tokens that are no numbers
  Id parent = none;
  bool heading = false;
  bool has_children = false;
  double mass = 0;     // summed rarity of the words
  double subtree = 0;  // mass of everything below it
  Bag unigrams;        // filled by fill_bags
  Bag bigrams;
  double bigram_mass = 0;
};

struct Sides {
  std::vector<Item> a;
  std::vector<Item> b;
  std::vector<double> rarity;  // of each token: inverse document frequency over both sides
};

Sides make_sides(const Document& a, const Document& b);

// Bags are needed only for clauses without a certain partner, so they are made on request.
void fill_bags(Item& item, const std::vector<double>& rarity);

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL);
std::uint64_t mix(std::uint64_t value);

// "Article 5 bis" -> "5 bis", "(a)" -> "a", "5." -> "5".
std::string label_number(std::string_view label);

}  // namespace travaux::comparing
