// redline.h: word edits between clauses, one or several on each side.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "travaux/compare.h"

namespace travaux::comparing {

// A piece of a canonical text and where it begins there.
struct Piece {
  std::string_view text;
  std::size_t at = 0;
};

// A run of bytes replaced by another (either may be empty), in offsets of the canonical texts.
struct Hunk {
  Span before;
  Span after;
  NoiseSet noise = {};  // what it consists of, where that was asked; empty: it counts
};

// Changed runs between two texts, ascending, never touching each other.
std::vector<Hunk> changed_runs(const Piece& before, const Piece& after, NoiseSet ignore = {});

// One clause each: marker, label and words are compared apart, so that a number in a label never
// pairs with a number in the words.
std::vector<Edit> clause_edits(const Document& before, const Clause& x, const Document& after,
                               const Clause& y);

struct JudgedEdits {
  std::vector<Edit> edits;
  std::vector<NoiseSet> noise;  // of each edit
  bool head_is_noise = false;   // marker, label and separator are equal or differ in noise alone
  bool head_is_label = false;   // they differ in the label alone
  bool words_are_noise = false;
};

// The same, with words that differ in what is to be ignored found equal, and marked. Never more
// edits than noise if the clauses differ in anything else.
JudgedEdits judged_edits(const Document& before, const Clause& x, const Document& after,
                         const Clause& y, NoiseSet ignore);

// Several clauses on one side or both, read as joined. No edit spans two clauses.
std::vector<Edit> joined_edits(const std::vector<Piece>& before, const std::vector<Piece>& after);

}  // namespace travaux::comparing
