// web_encoding.h: in which encoding a page is, and what kind of file begins like one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.h"

namespace travaux::document {

// Begins as a page does: a doctype of HTML, or its first element. In UTF-8, UTF-16 with its mark,
// or any encoding that holds ASCII.
bool is_web_page(std::string_view bytes);

// A part of a page: begins with an element of a page's head, or with one that holds text and has a
// further tag behind it. Files of Markdown begin so, too.
bool is_web_fragment(std::string_view bytes);

// By the byte order mark, then what the file says of itself, then UTF-8 if its bytes are that, then
// windows-1252 as browsers do. What had to be guessed or stands for no character is warned of.
base::Decoded decode_page(std::string_view bytes, std::vector<std::string>& warnings);

// Begins with the declaration of XML, or with the first element of Akoma Ntoso.
bool is_xml(std::string_view bytes);

// By the byte order mark, then the declaration; UTF-8 when it names none. Throws Error(unsupported)
// for an encoding that is not known and Error(malformed) for bytes that are no character in it.
base::Decoded decode_xml(std::string_view bytes);

}  // namespace travaux::document
