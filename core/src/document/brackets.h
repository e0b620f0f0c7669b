// brackets.h: what square brackets set apart in the clauses of a negotiated text.
#pragma once

#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::document {

// In order of their beginning. Brackets of references ("[12]", "[^1]", "[RFC 2119]", "[...]") are
// none of these, nor are brackets that do not end in their block.
std::vector<Bracket> find_brackets(std::string_view canonical);

}  // namespace travaux::document
