// docx_math.h: a formula of Word written in one line (Office Math; ECMA-376, part 1, 22.1).
#pragma once

#include <string>

#include "document/xml.h"

namespace travaux::document {

bool is_formula(const XmlNode& node);

// "(a+b)/c", "x^2": enough to see that a formula changed, not to set it.
std::string formula_words(const XmlNode& formula);

}  // namespace travaux::document
