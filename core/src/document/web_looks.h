// web_looks.h: what attributes and declarations of style do to how words are seen (CSS 2.2, and
// the attributes of HTML that are no style).
//
// One table says of each what becomes of it: it is judged elsewhere, or changes nothing that is
// read. Whatever the table does not know is told with its value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/web_tree.h"

namespace travaux::document {

enum class Lift { none, raised, lowered };

// Of a value of vertical-align.
Lift lift_of(std::string_view value);

// Whether the declaration leaves the words of this element as they are read, or is judged by what
// hides, strikes, turns or numbers words. Name and value in small letters.
bool changes_nothing(const GumboNode& element, std::string_view name, std::string_view value);

// The same of rules of a sheet, which hold much that only sets a page: those of these names matter.
bool is_watched_in_sheets(std::string_view name, std::string_view value);

// What a rule of a sheet declares of an element.
struct SheetLook {
  std::string name;
  std::string value;
  bool sure = true;  // it applies at all times, and no other rule may say otherwise
};

struct WebLook {
  struct Told {
    std::string_view what;  // "looks", "hover text"
    std::string look;       // "text-transform: uppercase", "size=\"-2\""
  };
  Lift lift = Lift::none;
  std::string list_style;  // that the sheets give a list
  std::vector<Told> told;
};

// What the sheets, the element's own attributes, its style among them, and its tag make of its
// words: what is read, and what is told since it may change them.
WebLook look_at(const GumboNode& element, const std::vector<SheetLook>& sheets);

}  // namespace travaux::document
