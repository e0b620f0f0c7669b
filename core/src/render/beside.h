// beside.h: what is said beside any comparison of two texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux::render {

// "image (2), html NOT COMPARED"; empty when all was read.
std::string not_compared_in_short(const ComparisonView& view);

// ", page 3: image; a map": what stands behind the name of the text.
std::string words_of(const NotRead& item);

// What was in either text and was not read, then what is odd in what was.
void add_not_compared(Page& page, const ComparisonView& view);

// Authors, hidden words and the like, where one file has what the other has not.
void add_in_file(Page& page, const ComparisonView& view);

// The printed labels of these clauses; the kind of one that has none.
std::string label_of(const Document& document, const std::vector<std::size_t>& ids);

}  // namespace travaux::render
