// ancestry.h: for every byte of a text, the version it came from, step by step along a chain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "report/kept_words.h"
#include "report/traced_text.h"

namespace travaux::report {

// Bytes [start, end) of the current text that came in together.
struct Piece {
  std::size_t start = 0;
  std::size_t end = 0;
  std::uint32_t version = 0;  // index into the chain
  std::uint32_t claims = 0;   // the set that covers them there
};

// Every clause of a first version is new. The pieces tile the clauses' spans, in order.
std::vector<Piece> all_new(const TracedText& text, std::uint32_t version);

struct Carried {
  std::vector<Piece> pieces;      // of the text after
  std::vector<Piece> gone;        // of the text before: what was not kept
  std::vector<KeptBytes> stayed;  // in order on both sides
  std::vector<KeptBytes> moved;   // whole clauses, in no order
};

// Carries the pieces of `before` over to `after`: kept bytes keep their piece, whatever clause they
// stand in now; all others are new in `version`.
Carried carry_over(const std::vector<Piece>& pieces, const TracedText& before,
                   const TracedText& after, std::uint32_t version);

// The pieces of `before` that hold the bytes, as they stand in the text after.
void inherit(const std::vector<Piece>& pieces, const KeptBytes& kept, std::vector<Piece>& heirs);

// Puts `found`, which ascend, in the place of what is new in `version` there, and the spaces behind
// each. Both are of `text`.
std::vector<Piece> replace_new(const std::vector<Piece>& pieces, const std::vector<Piece>& found,
                               std::string_view text, std::uint32_t version);

}  // namespace travaux::report
