// noun_phrases.h: who stands before or behind a word: the phrases of holders.
#pragma once

#include <cstddef>

#include "article/tokens.h"

namespace travaux::reading {

// The noun phrase that ends before `at`, as the subject of a verb there; empty if there is none.
Stretch phrase_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

// The noun phrase that begins at `at`: behind "said".
Stretch phrase_from(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

// The same behind "by" and "according to", where places belong to it: "an official at the bank".
Stretch agent_from(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

}  // namespace travaux::reading
