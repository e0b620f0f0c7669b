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

// A word or mark; white space is told by `glued`.
struct FigureWord {
  std::size_t start = 0;
  std::size_t end = 0;
  const Row* row = nullptr;  // what it means, if anything
  bool glued = false;        // nothing stands between it and the one before
  bool digits = false;       // begins with a digit
};

// The rows of one language and those of all.
class Meanings {
 public:
  explicit Meanings(Language language);

  const Row* of(const std::string& plain) const;
  bool begins_two(const std::string& plain) const { return first_of_two_.count(plain) > 0; }

 private:
  void add(std::string_view form, const Row& row);

  std::unordered_map<std::string, const Row*> rows_;
  std::unordered_set<std::string> first_of_two_;
};

std::vector<FigureWord> figure_words(std::string_view text, const Meanings& meanings);

}  // namespace travaux::language
