// proposals.h: who says what in an article, without what contradicts in it.
#pragma once

#include <string_view>
#include <vector>

#include "travaux/article.h"

namespace travaux::reading {

// The attributions of read_article(). Findings are held against quotations, and whose words a
// quotation is depends on the attributions: so these are had without those.
std::vector<ProposedAttribution> proposals_of(std::string_view article);

}  // namespace travaux::reading
