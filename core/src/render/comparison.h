// comparison.h: one comparison, on a page of its own or among others.
#pragma once

#include "render/page.h"
#include "travaux/render.h"

namespace travaux::render {

void add_comparison(Page& page, const ComparisonView& view, const ComparisonDetail& detail);

// The record travaux.comparison/1. Json is nlohmann::ordered_json, which no header includes.
template <typename Json>
Json comparison_record(const ComparisonView& view);

}  // namespace travaux::render
