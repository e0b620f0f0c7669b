// figure_words.h: a text as the words and marks that figures are made of.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "language/lexicon.h"
#include "travaux/language.h"

namespace travaux::language {

struct Meaning {
  Sense sense = Sense::number;
  int value = 0;
};

// A word or mark; white space is told by `glued`.
struct FigureWord {
  std::size_t start = 0;
  std::size_t end = 0;
  const Meaning* meaning = nullptr;  // if it has any here
  bool glued = false;                // nothing stands between it and the one before
  bool digits = false;               // begins with a digit
};

// The words of one language and those of all.
class Meanings {
 public:
  explicit Meanings(Language language);

  const Meaning* of(const std::string& plain) const;
  // Whether a word as printed may have a meaning, or begin words that have one: most have not,
  // and are not looked up.
  bool may_know(std::string_view printed) const;
  bool begins_several(const std::string& plain) const { return first_of_several_.count(plain) > 0; }

 private:
  static constexpr std::size_t looks = 16384;  // that words are told apart by at a glance

  void add(std::string_view form, const Meaning& meaning);
  static std::size_t look_of(std::string_view word);

  std::unordered_map<std::string, Meaning> words_;
  std::unordered_set<std::string> first_of_several_;
  std::bitset<looks> known_looks_;  // of those in ASCII
};

std::vector<FigureWord> figure_words(std::string_view text, const Meanings& meanings);

}  // namespace travaux::language
