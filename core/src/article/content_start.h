// content_start.h: where the content begins behind a cue.
#pragma once

#include <cstddef>

#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

struct ContentStart {
  std::size_t at = 0;       // the sentence's end if there is none
  std::size_t cue_end = 0;  // the cue takes "that" and what stands before it: "told reporters that"
  bool clausal = false;     // has a verb of its own
};

ContentStart content_behind(const Paragraph& paragraph, const Stretch& sentence,
                            const Candidate& candidate, const CueTable& table);

// Behind adverbs and days that describe what stands before: "said on", "said Monday".
std::size_t behind_adverbs(const Paragraph& paragraph, const Stretch& sentence, std::size_t at);

}  // namespace travaux::reading
