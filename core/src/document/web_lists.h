// web_lists.h: the numbers that a browser prints before the items of a list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/web_tree.h"

namespace travaux::document {

// A number in one of the styles of CSS ("lower-roman"); decimal where the style has no such number.
std::string list_number(long value, std::string_view style);

// A list around what is read.
struct OpenList {
  bool bullets;
  unsigned depth;
  std::string style;
};

// A list item whose first words are still to come.
struct OpenItem {
  bool bullet = false;
  unsigned depth = 0;
  std::size_t place = 0;
  std::string labels;  // "5." or "5. 1."
};

class ListNumbers {
 public:
  // `list` is an ol or ul. `style` is what the sheets of the page give it; empty for nothing.
  ListNumbers(const GumboNode& list, const std::string& style);

  // Whether its items print numbers, a mark, or nothing, as far as the page itself says so.
  enum class Marks { numbers, bullets, none };
  Marks marks() const { return marks_; }
  const std::string& style() const { return style_; }
  // A style that is printed as decimal here, since no table of it is kept.
  bool unknown_style() const { return unknown_style_; }

  // The number of the next item, "3." or "iv."; empty where the item prints none.
  std::string next(const GumboNode& item);

 private:
  // Every item begins with the number that would be printed before it: a style sheet hides those.
  bool items_print_their_own(const GumboNode& list) const;
  // Every item begins with a label, "(a) words".
  static bool items_have_labels(const GumboNode& list);

  Marks marks_ = Marks::bullets;
  std::string style_ = "decimal";
  bool unknown_style_ = false;
  long value_ = 1;
  long step_ = 1;
};

}  // namespace travaux::document
