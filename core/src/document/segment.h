// segment.h: from blocks to clauses.
//
// Label, kind, parent and eId follow from the canonical blocks alone, never from the file they
// came from: that is why reading the canonical text again gives the same clauses.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "travaux/document.h"

namespace travaux::document {

// What the marker before the words of a clause says.
struct Marker {
  Block::Kind kind = Block::Kind::plain;
  std::uint8_t level = 0;  // as in Block
};

// Fills in kind, parent, label and eId. The printer of the blocks has set the rest; `words` of each
// clause are all its words, the label among them, and begin behind the label afterwards.
void segment(std::string_view text, const std::vector<Marker>& markers,
             std::vector<Clause>& clauses);

}  // namespace travaux::document
