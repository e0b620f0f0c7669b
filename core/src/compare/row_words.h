// row_words.h: a finished row: wordings, labels, what each text did to it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compare/row_order.h"

namespace travaux::comparing {

// The texts given that each different text stands for, ascending.
using Copies = std::vector<std::vector<std::size_t>>;

// Names the rows' texts as they were given, `count` of them; so does `base`.
std::vector<CollationRow> describe_rows(const Ties& ties, const Rows& rows, const Layout& layout,
                                        const Copies& copies, std::size_t count,
                                        std::optional<std::size_t> base);

}  // namespace travaux::comparing
