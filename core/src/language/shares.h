// shares.h: parts of a whole: "two thirds", "half", "2/3".
#pragma once

#include <optional>
#include <vector>

#include "language/spelled.h"
#include "travaux/language.h"

namespace travaux::language {

// Adds the share that begins at `at`, and gives the word behind it; nothing when none begins there.
// "one third", "two-thirds", "half", "a third of", "2/3"; not "the first half of 2026".
std::optional<std::size_t> read_share(const WordsOf& words, std::size_t at,
                                      std::vector<Figure>& figures);

// "2/4" is "1/2".
std::string share_of(unsigned long part, unsigned long whole);

}  // namespace travaux::language
