// block.h: what every block reader makes, and the canonical text that is printed from it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::document {

// The part of a file that is read, and where it lies in the file.
struct Source {
  std::string_view bytes;
  std::size_t offset = 0;      // of bytes[0] in the file
  std::size_t first_line = 1;  // number of the line at bytes[0]
  std::string_view file;       // all of it: the width of a wrapped text is the file's
  ReadOptions options = {};
};

struct Block {
  enum class Kind { plain, heading, bullet };

  Kind kind = Kind::plain;
  unsigned level = 0;                     // of a heading 1 to 6, of a bullet its depth 0 to 7
  std::string words;                      // NFC, single spaces, none at the ends
  std::vector<Document::Anchor> anchors;  // text offsets count in `words`
  Span source;
  std::size_t line = 0;
  std::size_t paragraph = 0;
  std::size_t page = 0;
  bool gap = false;  // white space was met and is not yet printed

  // Appends bytes found at `source` in the file. Runs of ASCII white space become one space.
  void append(std::string_view bytes, std::size_t source_offset);
  // To be called once, when all is appended.
  void finish();

 private:
  void append_token(std::string_view token, std::size_t from);
};

struct Reading {
  std::vector<Block> blocks;
  std::vector<NotRead> not_read;
  std::vector<InFile> in_file = {};
  std::vector<std::string> warnings = {};
};

bool is_white(char byte);  // ASCII white space
std::string_view trimmed(std::string_view bytes);

// Adds the block unless it has no words. Throws when there are more than most_clauses.
void add_block(Reading& reading, Block block);

// Canonical text, clauses and source map of a reading.
Document::Parts assemble(Reading reading, const Source& source);

// Reads one line of canonical text; `offset` is the place of line[0] in the file.
Block read_canonical_line(std::string_view line, std::size_t offset, std::size_t number);

}  // namespace travaux::document
