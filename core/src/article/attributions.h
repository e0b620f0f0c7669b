// attributions.h: who says what in one paragraph, in tokens.
#pragma once

#include <string_view>
#include <vector>

#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

struct Attribution {
  Stretch cue;
  Stretch holder;
  Stretch content;
  std::vector<Stretch> more;  // the other pieces of what the cue interrupts
  std::string_view relation;
  double points = 0;
  bool nominal = false;   // the cue is a noun
  bool listed = false;    // the holder is a list of names
  bool borrowed = false;  // the holder stands elsewhere in the sentence: "..., adding that"
  std::vector<Attribution> inside;  // in the content, nearest first
};

// Outermost ones, in the order of their cues.
std::vector<Attribution> attributions_in(const Paragraph& paragraph, const CueTable& table);

}  // namespace travaux::reading
