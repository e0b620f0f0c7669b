// paragraphs.h: the paragraphs of an article, wrapped or one to a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace travaux::quoting {

bool is_block_quote(std::string_view text, std::size_t line);

// The article with the marks of block quotations replaced by spaces: offsets stay what they are.
std::string without_block_marks(std::string_view article);

// One paragraph: up to an empty line, a list item, a block quotation, or the end of a line too long
// to be wrapped. `text` is without block marks.
std::size_t paragraph_end(std::string_view text, std::string_view article, std::size_t start);

}  // namespace travaux::quoting
