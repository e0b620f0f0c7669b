// nesting.h: what is said inside of what somebody says: only the outermost is proposed, and what it
// holds are the links of its chain.
#pragma once

#include <string_view>
#include <vector>

#include "article/attributions.h"
#include "article/candidates.h"
#include "article/cue_table.h"
#include "article/tokens.h"

namespace travaux::reading {

class Nesting {
 public:
  // All must outlive it.
  Nesting(const Paragraph& paragraph, const Stretch& sentence, const CueTable& table)
      : paragraph_(paragraph), tokens_(paragraph.tokens), sentence_(sentence), table_(table) {}

  // What stands inside of an accepted content is no proposal of its own, and a link of it if it is
  // what the content says.
  void accept(Attribution found);
  // Whether the words of a candidate are an accepted one's cue or holder.
  bool taken(const Candidate& candidate) const;
  const std::vector<Attribution>& found() const { return found_; }
  // Adds who is cited and who passed texts on; in the order of their cues.
  std::vector<Attribution> finish();

 private:
  void link_cited();
  void link_cited(std::string_view relation, const Stretch& cue);
  void link_deeds();
  bool is_linked(const Attribution& done);
  Attribution* behind(std::size_t at);
  Attribution* before(std::size_t at);
  bool is_nobody(const Stretch& holder) const;
  bool leads(const Attribution& outer, const Attribution& inner) const;

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const CueTable& table_;
  std::vector<Attribution> found_;
};

}  // namespace travaux::reading
