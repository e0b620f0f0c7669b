// block.h: what every block reader makes, and the canonical text that is printed from it.
#pragma once

#include <cstddef>
#include <cstdint>
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

// Words as a text has them: NFC, single spaces, none at the ends; and where they come from.
struct Appender {
  std::string& words;                      // the words, from `start` on
  std::vector<Document::Anchor>& anchors;  // likewise, text offsets count from `start`
  std::size_t start = 0;
  std::size_t first_anchor = 0;

  // Appends bytes found at `source` in the file. Runs of ASCII white space become one space, as
  // does a `gap`, which says that white space was met and is not yet printed.
  void append(std::string_view bytes, std::size_t source_offset, bool& gap);

 private:
  void append_run(std::string_view run, std::size_t from, bool& gap);
};

struct Block {
  enum class Kind : std::uint8_t { plain, heading, bullet };

  Kind kind = Kind::plain;
  unsigned level = 0;                     // of a heading 1 to 6, of a bullet its depth 0 to 7
  std::string words;                      // as an Appender makes them
  std::vector<Document::Anchor> anchors;  // text offsets count in `words`
  Span source;
  std::size_t line = 0;
  std::size_t paragraph = 0;
  std::size_t page = 0;
  bool gap = false;               // white space was met and is not yet printed
  std::vector<std::size_t> bars;  // of a row of cells: where in `words` those between them stand

  void append(std::string_view bytes, std::size_t source_offset) {
    Appender{words, anchors}.append(bytes, source_offset, gap);
  }
  // The bar between two cells of a row.
  void append_bar(std::size_t source_offset);
  // Behind the last cell of a row: a backslash before each bar that stands in a cell, so that
  // nobody takes it for one between two of them.
  void end_row();
};

// The same for the words of one cell.
std::string with_escaped_bars(std::string_view cell);

// Blocks that were read, packed: a text has very many small ones.
struct Reading {
  struct Row {
    std::uint32_t words = 0;    // where they begin in `words`; they end where the next ones begin
    std::uint32_t anchors = 0;  // likewise in `anchors`
    Extent source;
    std::uint32_t line = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t page = 0;
    Block::Kind kind = Block::Kind::plain;
    std::uint8_t level = 0;
  };

  std::string words;
  std::vector<Document::Anchor> anchors;  // text offsets count in the words of the block
  std::vector<Row> rows;
  std::vector<NotRead> not_read;
  std::vector<InFile> in_file = {};
  std::vector<std::string> warnings = {};

  std::string_view words_of(std::size_t row) const;
};

bool is_white(char byte);  // ASCII white space
std::string_view trimmed(std::string_view bytes);

// Begins a row. What it says of where its words begin is set here.
void open_row(Reading& reading, Reading::Row row);

// Appends to the last row.
Appender last_row(Reading& reading);

// Ends the last row, and drops it if no words were appended. Throws when there are more than
// most_clauses.
void close_row(Reading& reading);

// A whole row at once.
void add_block(Reading& reading, const Block& block);

// Room for all the words of a source that are printed as they stand. What is not used of it is
// never touched, so it takes no memory.
void reserve(Reading& reading, const Source& source);

// Adds words behind the last block.
void add_words(Reading& reading, std::string_view words);

// Canonical text, clauses and source map of a reading.
Document::Parts assemble(Reading reading);

// Reads one line of canonical text; `offset` is the place of line[0] in the file.
Block read_canonical_line(std::string_view line, std::size_t offset, std::size_t number);

}  // namespace travaux::document
