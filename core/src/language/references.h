// references.h: names of provisions: "Articles 5(2)(a) and 6", "§ 12", "пункт 3 статті 5".
#pragma once

#include <optional>
#include <vector>

#include "language/spelled.h"
#include "travaux/language.h"

namespace travaux::language {

// Adds the references that begin at `at` ("Articles 5 and 6" are two), and gives the word behind
// them; nothing when none begins there.
std::optional<std::size_t> read_references(const WordsOf& words, std::size_t at,
                                           std::vector<Figure>& figures);

}  // namespace travaux::language
