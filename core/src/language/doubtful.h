// doubtful.h: half a value: months alone and fractions.
#pragma once

#include <optional>
#include <vector>

#include "language/spelled.h"
#include "travaux/language.h"

namespace travaux::language {

// Adds the value that begins at `at`, where no date does, and gives the word behind it; nothing
// when none begins there. "in November" is "--11", "two-thirds" and "2/3" are "2/3", "half" is
// "1/2".
std::optional<std::size_t> read_doubtful(const WordsOf& words, std::size_t at,
                                         std::vector<Figure>& figures);

}  // namespace travaux::language
