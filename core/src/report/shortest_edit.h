// shortest_edit.h: the fewest tokens deleted and inserted between two sequences.
#pragma once

#include <cstddef>
#include <functional>

#include "report/token_alignment.h"

namespace travaux::report {

// Tokens [before_begin, before_end) against [after_begin, after_end).
struct TokenGap {
  std::size_t before_begin = 0;
  std::size_t before_end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;
};

// Sets `places` of the tokens kept, an equal beginning first, so that what was inserted stands as
// late as it can. Myers 1986, section 4b; gives up on a part that needs more than `most` edits on
// either half. Memory is linear, time the gap's length times its edits.
void keep_most(const TokenIds& before, const TokenIds& after, const TokenGap& gap, std::size_t most,
               std::vector<std::size_t>& places);

}  // namespace travaux::report
