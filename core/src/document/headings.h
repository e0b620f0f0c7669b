// headings.h: finding the headings of a plain text, which marks none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "document/label.h"

namespace travaux::document {

// A paragraph, bullet or line of its own in a plain text.
struct Unit {
  std::string_view words;   // as in its Block, which holds them
  std::uint32_t lines = 1;  // of the file
  Block::Kind kind = Block::Kind::plain;
  std::uint8_t level = 0;
  bool blank_before = false;
};

// Depth of bullets from how far they are indented against those before them.
class BulletDepth {
 public:
  // The level of every block, in reading order; 0 of what is no bullet.
  unsigned take(Block::Kind kind, std::size_t indent);

 private:
  std::vector<std::size_t> indents_;
};

// Turns units that head others into headings, with levels that depend on what they
// are and not on the rest of the text, so that an added part does not touch every other heading.
void infer_headings(std::vector<Unit>& units);

}  // namespace travaux::document
