// page.h: lines of styled words for a terminal, wrapped with hanging indents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/render.h"

namespace travaux::render {

enum class Ink { plain, bold, dim, removed, added, alarm };

// A stretch of text in one ink. The text must be printable(); it is wrapped at its spaces, and
// only there: what has no space around it stays together across fragments.
struct Fragment {
  std::string text;
  Ink ink = Ink::plain;
};
using Fragments = std::vector<Fragment>;

class Page {
 public:
  explicit Page(const Screen& screen);

  // One paragraph: its first line begins at column `indent`, the others at `hanging`.
  void add(const Fragments& fragments, std::size_t indent = 0, std::size_t hanging = 2);
  // A paragraph that goes on behind `head`, already laid out and `head_columns` wide.
  void add_behind(const Fragments& head, std::size_t head_columns, const Fragments& fragments);
  // Two columns with a rule between. What is too long for a line is cut between characters.
  void add_beside(const Fragments& left, const Fragments& right);
  void add_blank();

  std::size_t width() const { return width_; }
  std::string take() { return std::move(bytes_); }

 private:
  void write(std::string_view text, Ink ink);
  void end_line();
  void wrap(const Fragments& fragments, std::size_t column, std::size_t hanging);

  std::size_t width_;
  bool color_;
  Ink ink_ = Ink::plain;
  std::string bytes_;
};

// Rows of a tag, a label and text; the columns are as wide as their widest cell, within reason.
class Table {
 public:
  struct Row {
    Fragment tag;
    std::string label;  // printable
    Fragments text;
    std::vector<Fragments> notes = {};  // each a paragraph of its own under the text
  };

  void add(Row row) { rows_.push_back(std::move(row)); }
  bool empty() const { return rows_.empty(); }
  void print(Page& page) const;

 private:
  std::vector<Row> rows_;
};

}  // namespace travaux::render
