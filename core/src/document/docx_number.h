// docx_number.h: a number of an automatic list as it is printed (ECMA-376, part 1, 17.18.59).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace travaux::document {

// "iv" of 4 in "lowerRoman". Nothing for a format that is not known here.
std::optional<std::string> printed_number(unsigned number, std::string_view format);

}  // namespace travaux::document
