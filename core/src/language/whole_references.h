// whole_references.h: a provision named in several parts: "paragraph 2 of Article 5", "Artikel 5
// Absatz 2", "пункт 2 статті 5".
#pragma once

#include <optional>
#include <vector>

#include "language/spelled.h"
#include "travaux/language.h"

namespace travaux::language {

// As read_references, but parts of one reference are one figure: value "5(2)", unit "article".
// Figures of a list share their span: "paragraphs 2 and 3 of Article 5" are two.
std::optional<std::size_t> read_whole_references(const WordsOf& words, std::size_t at,
                                                 std::vector<Figure>& figures);

}  // namespace travaux::language
