// side_by_side.h: a comparison in two columns, in reading order.
#pragma once

#include "render/page.h"
#include "render/shown.h"
#include "travaux/render.h"

namespace travaux::render {

// What is before on the left, what is after on the right; what did not change is folded where it
// stands, unless all is to be shown. `view` holds what remains (see noise.h).
void add_side_by_side(Page& page, const ComparisonView& view, const Shown& shown);

}  // namespace travaux::render
