// long_text.h: where two very long texts differ, found before any word of them is looked at.
//
// Texts are cut where their words say so (content-defined chunking; Muthitacharoen, Chen & Mazières
// 2001), so that a change moves no cut but its own; chunks that both have once anchor the two in
// order (patience diff, B. Cohen).
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "travaux/document.h"

namespace travaux::comparing {

// Stretches in which the texts differ, ascending, each with some equal words around it; what lies
// between two of them is the same bytes on both sides. Cuts are between words. Cost: linear, and
// sorting the chunks; memory: about a tenth of the texts.
std::vector<std::pair<Span, Span>> differing_stretches(std::string_view x, std::string_view y);

}  // namespace travaux::comparing
