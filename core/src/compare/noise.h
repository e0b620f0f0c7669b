// noise.h: which differences are none in a reader's eyes: case, spaces, punctuation.
//
// In doubt a difference is a difference. What stands inside or beside a number is never noise, nor
// what joins or parts words, brackets, signs, hidden characters, question marks, or the case of a
// word that in capitals may be another word ("US" and "us").
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "travaux/compare.h"

namespace travaux::comparing {

// Judges what changed between two whole texts, both ends included.
class NoiseJudge {
 public:
  NoiseJudge(NoiseSet asked, std::string_view before, std::string_view after);

  // What noise the texts, or one changed run of them, differ in; nothing if anything else differs.
  std::optional<NoiseSet> of_whole() const;
  std::optional<NoiseSet> of_run(const Span& before, const Span& after) const;

 private:
  NoiseSet asked_;
  std::string_view before_;
  std::string_view after_;
  std::vector<Span> words_before_;  // what lies between gaps (see noise.cc)
  std::vector<Span> words_after_;
};

// Whether two printed labels differ in their number or letter, and in the print around it, only.
bool numbered_alike(std::string_view before, std::string_view after);

}  // namespace travaux::comparing
