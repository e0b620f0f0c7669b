// segment.h: from blocks to clauses.
//
// Label, kind, parent and eId follow from the canonical blocks alone, never from the file they
// came from: that is why reading the canonical text again gives the same clauses.
#pragma once

#include <vector>

#include "document/block.h"
#include "travaux/document.h"

namespace travaux::document {

// Fills in everything but id, spans, source and line, which the printer of the blocks has set.
void segment(const std::vector<Block>& blocks, std::vector<Clause>& clauses);

}  // namespace travaux::document
