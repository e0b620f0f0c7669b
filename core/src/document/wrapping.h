// wrapping.h: the lines of a text, and which of them go on with the line before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/block.h"

namespace travaux::document {

struct Line {
  std::string_view words;    // trimmed; empty for a blank line
  std::uint32_t offset = 0;  // of words[0] in the file
  std::uint32_t number = 0;
  std::uint32_t indent = 0;  // columns before the words
  std::uint32_t width = 0;   // columns to the end of the words
  std::uint32_t marker = 0;  // bytes of a bullet and its space, 0 for none
  bool labelled = false;
};

std::vector<Line> look_at_all(const Source& source);

// How the file was wrapped. A line is full when the first word of the next did not fit on it.
class Wrapping {
 public:
  explicit Wrapping(const std::vector<Line>& lines);

  bool joins(const Line& line, const Line& next) const { return wrapped_ && is_full(line, next); }

 private:
  bool is_full(const Line& line, const Line& next) const;

  std::size_t width_ = 0;
  bool wrapped_ = false;
};

// Whether the label that `next` begins with is one, and not the end of a reference that was
// wrapped behind "Article". `inside`: the line is not the first of its paragraph.
bool begins_provision(const Line& line, const Line& next, bool inside, const Wrapping& wrapping);

// "The par-": goes on without a space.
bool breaks_word(const Line& line);

// "pre- / and post-war": the word before is whole.
bool suspends(const Line& next);

}  // namespace travaux::document
