// borders.h: where the words that somebody is said to say begin and end, and whose they are.
#pragma once

#include <cstddef>

#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

// The end of a content that begins at `begin`: the one whose overlap with all possible ends, each
// as probable as the marks and words there make it, is best. `clausal` contents have a verb of
// their own, and do not end before it.
std::size_t end_of_content(const Paragraph& paragraph, const Stretch& sentence, std::size_t begin,
                           bool clausal, const CueTable& table);

// The noun phrase that ends before `at`, as the subject of a verb there; empty if there is none.
Stretch phrase_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

// The noun phrase that begins at `at`: behind "said", "according to", "by".
Stretch phrase_from(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

}  // namespace travaux::reading
