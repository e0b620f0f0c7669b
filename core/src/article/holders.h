// holders.h: who says what stands behind a cue.
#pragma once

#include <vector>

#include "article/attributions.h"
#include "article/candidates.h"
#include "article/tokens.h"

namespace travaux::reading {

class HolderFinder {
 public:
  // `found`: what was found in the sentence so far. All must outlive it.
  HolderFinder(const Paragraph& paragraph, const Stretch& sentence,
               const std::vector<Attribution>& found)
      : paragraph_(paragraph), tokens_(paragraph.tokens), sentence_(sentence), found_(found) {}

  // Sets the holder of a verb; it stays empty where there is none. Who stands elsewhere in the
  // sentence ("..., adding that") is borrowed.
  void find(const Candidate& candidate, Attribution& found) const;

 private:
  Stretch holder_of_participle(std::size_t at) const;
  Stretch earlier_holder(std::size_t before) const;
  Stretch subject_of_sentence(std::size_t before) const;

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const std::vector<Attribution>& found_;
};

}  // namespace travaux::reading
