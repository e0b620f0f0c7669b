// item.h: a Document as the matchers see it: one Item per clause, words as numbers.
//
// Most clauses of two drafts are the same and found by the hash of their words alone. Only what is
// left is read word by word (describe.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "travaux/document.h"

namespace travaux::comparing {

using Id = std::uint32_t;
inline constexpr Id none = UINT32_MAX;

// Multisets, sorted: words as numbers, and pairs of neighbouring words (see pair_of).
using Words = std::vector<Id>;
using Pairs = std::vector<std::uint64_t>;

// How much a word says about where it stands: inverse document frequency (Spärck Jones 1972).
class Rarity {
 public:
  Rarity() = default;
  explicit Rarity(std::vector<double> of_word) : of_word_(std::move(of_word)) {}

  double of(Id word) const { return of_word_[word]; }
  double of(std::uint64_t pair) const {
    return (of_word_[static_cast<Id>(pair >> 32U) & ~top_bit] + of_word_[static_cast<Id>(pair)]) /
           2;
  }

  // The top bit keeps pairs and single words apart in one index.
  static std::uint64_t pair_of(Id first, Id second) {
    return (std::uint64_t{first | top_bit} << 32U) | second;
  }

 private:
  static constexpr Id top_bit = Id{1} << 31U;
  std::vector<double> of_word_;
};

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
  Words title_words;            // in reading order
  std::uint64_t masked = 0;     // hash of the words with every number replaced
  std::size_t plain_words = 0;  // words that are no numbers
  Words unigrams;
  Pairs bigrams;
  double bigram_mass = 0;
};

struct Sides {
  std::vector<Item> a;
  std::vector<Item> b;
  Rarity rarity;
};

Sides make_sides(const Document& a, const Document& b);

// FNV-1a, finished by `mix`.
inline constexpr std::uint64_t fnv_start = 14695981039346656037ULL;
inline std::uint64_t fnv_step(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = fnv_start);
std::uint64_t mix(std::uint64_t value);

// The word in front of the number: "Article 5" -> "Article", "(a)" -> "".
std::string_view label_word(std::string_view label);

// "Article 5 bis" -> "5 bis", "(a)" -> "a", "5." -> "5".
std::string label_number(std::string_view label);

}  // namespace travaux::comparing
