// parts.h: which lines of an article report, print a document, tell it point by point, judge, or
// belong to the page. English only.
#pragma once

#include <cstddef>
#include <vector>

#include "article/attributions.h"
#include "article/tokens.h"
#include "travaux/article.h"

namespace travaux::reading {

// The kind of each paragraph; `found` are the attributions of each. By form (lines without a full
// stop, points of a list, quotation marks around a whole paragraph), by what headings announce, and
// by who speaks: a paragraph in which somebody is said to say something prints no document. Linear.
std::vector<PartKind> part_kinds(const std::vector<Paragraph>& paragraphs,
                                 const std::vector<std::vector<Attribution>>& found);

// The same as ranges that cover the lines of the article once. Empty lines belong to what stands
// before them.
std::vector<ArticlePart> parts_of(const std::vector<Paragraph>& paragraphs,
                                  const std::vector<PartKind>& kinds, std::size_t lines);

}  // namespace travaux::reading
