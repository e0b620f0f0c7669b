// web_sheet.h: the syntax of a style sheet (CSS Syntax, level 3), as far as rules and declarations
// go.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace travaux::document {

// Comments become a space, strings stay.
std::string without_css_comments(std::string_view css);

struct SheetPart {
  std::string_view head;  // "p, .a" or "@media print"
  std::string_view body;  // between the braces; empty for what has none ("@import url(x)")
};
// The rules of a sheet, in order; what never ends ends with the sheet, as browsers have it.
std::vector<SheetPart> sheet_parts(std::string_view css);

// At each `mark` that stands in no string and in no brackets; trimmed.
std::vector<std::string_view> split_css(std::string_view css, char mark);

struct Declaration {
  std::string name;   // small letters
  std::string value;  // as written, without "!important"
  bool important = false;
};
std::vector<Declaration> declarations_of(std::string_view body);

// Of 'a "b" c' the b, its escapes resolved; signs of private use, which are drawings, are left out.
std::string css_strings(std::string_view value);

}  // namespace travaux::document
