// gates.h: which gates fired, and why.
#pragma once

#include <string>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux::render {

// One line for each gate that was asked for; nothing where none was.
void add_gates(Page& page, const ComparisonView& view);

// "gate major: fired by 2 changes: 6, 20(a)"; "gate critical: not fired".
std::string in_words(const Gate& gate, const ComparisonView& view);

}  // namespace travaux::render
