// verdict.h: what an alignment of a quotation with a draft amounts to.
#pragma once

#include <string_view>
#include <vector>

#include "article/passage.h"
#include "travaux/article.h"

namespace travaux::quoting {

struct Finding {
  Verdict verdict = Verdict::not_found;
  double agreement = 0;
  Span span;  // in the draft's canonical text
  std::vector<WordChange> edits;

  // Lower is nearer to the draft.
  int rank() const;
  bool nearer_than(const Finding& other) const;
};

// The best that can be said for this quotation against this draft.
Finding check_against(std::string_view quotation, const std::vector<TextWord>& words,
                      const DraftWords& draft);

}  // namespace travaux::quoting
