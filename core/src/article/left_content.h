// left_content.h: what is said before who says it: "C, X said", "“C,” said X".
#pragma once

#include <optional>
#include <vector>

#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

struct LeftContent {
  Stretch cue;
  Stretch holder;
  Stretch content;
  std::vector<Stretch> more;  // what goes on behind the cue: "C1, X said, C2"
};

// Nothing if the content of the candidate stands elsewhere.
std::optional<LeftContent> content_on_left(const SentenceView& view, const Candidate& candidate);

}  // namespace travaux::reading
