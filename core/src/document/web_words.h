// web_words.h: the words of a page, each at its place in the page.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/encoding.h"
#include "document/block.h"

namespace travaux::document {

// Appends words as a browser shows them: `shown` is what stands in the page as `written`, with its
// references ("&nbsp;") resolved; `offset` is the place of written[0] in the decoded text.
void append_shown(Block& block, std::string_view shown, std::string_view written,
                  std::size_t offset, const base::Decoded& decoded);

// Words that the file does not hold as they are printed: all of them stand at one place, since
// counting on from there would leave the file.
void append_at(Block& block, std::string_view words, std::size_t place);

// Takes off the block all that stands behind `at` in its words, and returns it as a block of its
// own. The block must not have been finished.
Block split_off(Block& block, std::size_t at);

// Every block stands somewhere in the file, of `size` bytes, also one whose words were made up or
// whose place the parser lost.
void keep_in_file(Reading& reading, std::size_t size);

}  // namespace travaux::document
