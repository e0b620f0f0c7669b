// deeds.h: who drafted, passed on, leaked or signed a text: no statements, but links of the way
// that it took.
#pragma once

#include <vector>

#include "article/attributions.h"
#include "article/tokens.h"

namespace travaux::reading {

// Holder, deed and the text it was done to. "was delivered to X" has X received it.
std::vector<Attribution> deeds_in(const Paragraph& paragraph, const Stretch& sentence,
                                  const CueTable& table);

// A plan, a draft, "it": what a deed can be done to.
bool is_text(const Paragraph& paragraph, const Stretch& phrase);

}  // namespace travaux::reading
