// verdict.h: what an alignment of a quotation with a draft amounts to.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "article/nearest.h"
#include "article/passage.h"
#include "travaux/article.h"

namespace travaux::quoting {

struct Finding {
  Verdict verdict = Verdict::not_found;
  double agreement = 0;
  Span span;  // in the text of the match's excerpt
  std::vector<WordChange> edits;
  Match match;

  // Lower is nearer to the draft.
  int rank() const;
  // Of two that are as near, the one of the earlier draft, and place in it.
  bool nearer_than(const Finding& other) const;
};

// The best that can be said for this quotation against the drafts.
Finding check_against(std::string_view quotation, const std::vector<TextWord>& words,
                      const DraftStore& store);

}  // namespace travaux::quoting
