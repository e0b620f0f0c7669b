// figure_words.h: a text as the words and marks that figures are made of.
#pragma once

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
  bool begins_two(const std::string& plain) const { return first_of_two_.count(plain) > 0; }

 private:
  void add(std::string_view form, const Meaning& meaning);

  std::unordered_map<std::string, Meaning> words_;
  std::unordered_set<std::string> first_of_two_;
};

std::vector<FigureWord> figure_words(std::string_view text, const Meanings& meanings);

}  // namespace travaux::language
