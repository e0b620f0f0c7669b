// docx_symbol.h: characters of fonts that have pictures in the place of letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace travaux::document {

// The Unicode character that looks like character `code` ("F0B7", hexadecimal) of the font. Nothing
// where none is known.
std::optional<std::string> symbol_of(std::string_view font, std::string_view code);

}  // namespace travaux::document
