// docx_contents.h: tables of contents, which repeat the headings (ECMA-376, part 1, 17.16.5.68).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.h"

namespace travaux::document {

// A block of a Word file, with what tells whether it repeats another one.
struct StoryBlock : Block {
  std::size_t contents = 0;  // the table of contents that it is a line of, from 1; 0: of none
  std::string entry;         // of such a line: its words without the number of the page
  bool listed = false;       // Word marked it for a table of contents
};

// Of one table of contents.
struct Contents {
  std::size_t repeated = 0;   // lines that were left out
  std::size_t others = 0;     // lines that are read
  std::size_t paragraph = 0;  // of the first line that was left out
};

// "Article 5" of "Article 5 ..... 12" and of "Article 5", a tab, "xii".
std::string_view entry_of(std::string_view line);

// Takes the lines out that say what headings say, in their order. Any other line stays: whoever
// sees the page reads it, and it may be a provision. Returns what became of each of the `count`
// tables of contents.
std::vector<Contents> leave_out_contents(std::vector<StoryBlock>& blocks, std::size_t count);

}  // namespace travaux::document
