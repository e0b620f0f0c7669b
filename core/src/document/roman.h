// roman.h: "iv" of 4.
#pragma once

#include <string>

namespace travaux::document {

// By subtraction, thousands repeated: up to 3,999 as everybody writes it. Empty for 0.
std::string roman(unsigned number, bool capital);

}  // namespace travaux::document
