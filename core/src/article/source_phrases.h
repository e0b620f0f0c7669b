// source_phrases.h: phrases that name a source beside a sentence: "according to X", "in X’s view,",
// "as X reported,".
#pragma once

#include <vector>

#include "article/attributions.h"
#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

std::vector<Attribution> source_phrases_in(const SentenceView& view);

// What stands before `at` in the same part of the sentence.
Stretch content_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

}  // namespace travaux::reading
