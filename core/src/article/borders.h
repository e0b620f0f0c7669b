// borders.h: where the words that somebody is said to say end.
#pragma once

#include <cstddef>

#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

struct Beginning {
  std::size_t at = 0;
  bool clausal = false;      // has a verb of its own, and does not end before it
  bool of_noun = false;      // "the claim that ...": the verb of the sentence may follow
  std::size_t earliest = 0;  // it does not end before this token
};

// The end of a content: the one whose overlap with all possible ends, each
// as probable as the marks and words there make it, is best.
std::size_t end_of_content(const Paragraph& paragraph, const Stretch& sentence,
                           const Beginning& beginning, const CueTable& table);

}  // namespace travaux::reading
