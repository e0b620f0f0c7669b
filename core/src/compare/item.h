// item.h: a Document as the matchers see it: one Item per clause, words as numbers.
//
// Most clauses of two drafts are the same and found by the hash of their words alone. Only what is
// left is read word by word (describe.h).
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
  std::string_view words;   // without marker and printed label
  std::uint64_t text = 0;   // hash of `words`
  std::uint64_t label = 0;  // hash of its number or letter only (see label_number), 0 for none
  Id parent = none;
  bool wordless = false;  // no letter, no digit
  bool labelled = false;
  bool heading = false;  // one line that could be one; after describe also short enough
  bool has_children = false;

  // Filled by describe, for every clause.
  std::uint64_t title = 0;  // hash of the title's words, 0 for none
  double mass = 0;          // summed rarity of the words; of a settled clause perhaps estimated
  double subtree = 0;       // mass of everything below it

  // Filled by describe, for clauses not settled.
  std::vector<Id> tokens;        // words in reading order, folded, as numbers
  std::uint64_t masked = 0;      // hash of the tokens with every number replaced
  std::size_t title_tokens = 0;  // the first tokens that are its title
  std::size_t plain_words = 0;   // tokens that are no numbers
  Bag unigrams;
  Bag bigrams;
  double bigram_mass = 0;
};

struct Sides {
  std::vector<Item> a;
  std::vector<Item> b;
};

Sides make_sides(const Document& a, const Document& b);

// FNV-1a, finished by `mix`.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL);
std::uint64_t mix(std::uint64_t value);

// "Article 5 bis" -> "5 bis", "(a)" -> "a", "5." -> "5".
std::string label_number(std::string_view label);

}  // namespace travaux::comparing
