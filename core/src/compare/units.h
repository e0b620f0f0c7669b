// units.h: tokens that a reader takes as one thing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "compare/words.h"

namespace travaux::comparing {

// Marks the tokens from `first` on that belong together, so that they equal others only where the
// whole is the same: a date ("30 June 2025"; its year may change alone), a section with what it is
// of ("section 5(2) of this act"), a law of one year ("chapter 12, Laws of 2025"). `text` is what
// the tokens were made of, `shift` what was added to their offsets. Linear.
void bind_units(std::vector<Token>& tokens, std::size_t first, std::string_view text,
                std::size_t shift);

}  // namespace travaux::comparing
