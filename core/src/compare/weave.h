// weave.h: the dynamic programme behind a redline, and the tidying after it.
//
// Wagner & Fischer (1974) with four states: kept, deleting, inserting, inserting after deleting.
// The cost of a block is its opening and how natural its two borders are, so that
// edits start and end where a person would start and end them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compare/align.h"

namespace travaux::comparing {

struct WeaveSide {
  std::vector<std::uint32_t> ids;     // equal tokens have equal numbers, across both sides
  std::vector<std::uint32_t> folded;  // the same whatever the case of the first letter
  std::vector<bool> begins;           // the first word of a sentence
  std::vector<TokenClass> kinds;
  std::vector<double> weights;
  std::vector<double> borders;  // cost of a border before each token, and behind the last
};

struct Weave {
  WeaveSide x;
  WeaveSide y;
  bool same(std::size_t i, std::size_t j) const { return x.ids[i] == y.ids[j]; }

  // What it is worth to keep the two as one: nothing if they differ, half if they differ in the
  // case of the first letter because one of them begins a sentence.
  double worth(std::size_t i, std::size_t j) const {
    if (x.folded[i] != y.folded[j]) return 0;
    if (same(i, j)) return x.weights[i];
    return x.begins[i] || y.begins[j] ? x.weights[i] / 2 : 0;
  }
};

// Half-open ranges of token indices.
struct Region {
  std::size_t x0 = 0, x1 = 0, y0 = 0, y1 = 0;
  std::size_t rows() const { return x1 - x0; }
  std::size_t columns() const { return y1 - y0; }
  std::size_t cells() const { return rows() * columns(); }
};

std::vector<double> borders_of(const std::vector<TokenClass>& kinds);

// Appends the kept tokens of the region, in order. Memory: one byte for each cell.
void weave_region(const Weave& weave, const Region& region, std::vector<Kept>& kept);

// Gives up small islands of kept words inside a rewritten passage: six fragments of a sentence
// are harder to read than two sentences. Numbers are never given up.
std::vector<Kept> absorb_islands(const Weave& weave, const std::vector<Kept>& kept);

}  // namespace travaux::comparing
