// headings.h: finding the headings of a plain text, which marks none.
#pragma once

#include <cstddef>
#include <vector>

#include "document/block.h"
#include "document/label.h"

namespace travaux::document {

// A paragraph, bullet or line of its own in a plain text.
struct Unit {
  Block block;
  std::size_t lines = 1;   // of the file
  std::size_t indent = 0;  // columns
  bool blank_before = false;
};

// Depth of bullets from how far they are indented against those before them.
class BulletDepth {
 public:
  void take(Unit& next);  // every unit, in reading order

 private:
  std::vector<std::size_t> indents_;
};

// Turns the blocks of units that head others into headings, with levels that depend on what they
// are and not on the rest of the text, so that an added part does not touch every other heading.
void infer_headings(std::vector<Unit>& units);

}  // namespace travaux::document
