// markdown_words.h: finding the words that cmark parsed again in the bytes it parsed.
//
// cmark tells the place of a block exactly, of an inline only roughly. The words of a block stand
// in the source in their order, with markup between them, so they are found by walking along.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/block.h"
#include "document/markdown_file.h"

namespace travaux::document {

// A copy for cmark in which "]:" begins no link reference definition: cmark would take those out
// of the text. The stand-in is put for the colon and turned back by Words; with a NUL nothing is.
std::string shielded(std::string_view bytes, char stand_in);

// A control character that the bytes do not hold; NUL when they hold all.
char free_character(std::string_view bytes);

class Words {
 public:
  // Walks file.bytes()[start, end); `offset` is the place of the first of all in the source.
  Words(const MarkdownFile& file, std::size_t start, std::size_t end, std::size_t offset)
      : bytes_(file.bytes()), stand_in_(file.stand_in()), at_(start), end_(end), offset_(offset) {}

  void copy(std::string_view literal, Block& block);         // contiguous but for escapes
  void copy_pieces(std::string_view literal, Block& block);  // its lines stand apart
  void insert(std::string_view bytes, Block& block);         // words that are not in the source
  void skip(std::string_view bytes);
  void find(std::string_view literal) { find_on(literal); }
  std::size_t place() const { return at_; }
  void next_line();
  std::string_view rest_of_line() const;
  std::size_t last_line_end() const { return line_end_; }

 private:
  bool find_on(std::string_view literal);
  void append(std::string_view bytes, Block& block) const;

  std::string_view bytes_;
  char stand_in_;
  std::size_t at_;
  std::size_t end_;
  std::size_t offset_;
  std::size_t line_end_ = 0;
};

}  // namespace travaux::document
