// nearest.h: the passages of drafts nearest to a quotation.
#pragma once

#include <functional>
#include <vector>

#include "article/draft_store.h"
#include "article/passage.h"

namespace travaux::quoting {

struct Match {
  Excerpt excerpt;
  Alignment alignment;
};

// Places where the quoted words stand one after another, until `take` says that one is enough.
void contiguous_passages(const std::vector<TextWord>& quoted, const DraftStore& store,
                         const std::function<bool(const Match&)>& take);

// The nearest passages: those that agree with as much of the quotation as any does. None if too
// little agrees to call it the same passage.
std::vector<Match> nearest_passages(std::string_view quotation, const std::vector<TextWord>& quoted,
                                    const DraftStore& store);

// The word of the quotation that stands in the fewest places, of those that do at all.
std::size_t rarest_word(const std::vector<TextWord>& quoted, const DraftStore& store);

}  // namespace travaux::quoting
