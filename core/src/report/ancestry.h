// ancestry.h: for every byte of a text, the version it came from, step by step along a chain.
#pragma once

#include <cstddef>
#include <vector>

#include "report/traced_text.h"

namespace travaux::report {

// Bytes [start, end) of the current text that came in together, and where.
struct Piece {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t version = 0;  // index into the chain
  std::size_t clause = 0;   // id in that version
};

// Every clause of a first version is new. The pieces tile the clauses' spans, in order.
std::vector<Piece> all_new(const TracedText& text, std::size_t version);

struct Carried {
  std::vector<Piece> pieces;  // of the text after
  std::vector<Piece> gone;    // of the text before: what was not kept
};

// Carries the pieces of `before` over to `after`: kept bytes keep their piece, whatever clause they
// stand in now; all others are new in `version`.
Carried carry_over(const std::vector<Piece>& pieces, const TracedText& before,
                   const TracedText& after, std::size_t version);

}  // namespace travaux::report
