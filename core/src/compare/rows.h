// rows.h: ties of all pairs of texts merged into rows.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compare/ties.h"

namespace travaux::comparing {

struct Rows {
  std::vector<std::vector<Node>> nodes;  // for each row, ascending
  std::vector<Id> of;                    // the row of each clause

  std::size_t size() const { return nodes.size(); }
};

// Every clause in exactly one row. Ties of the base join in any case; where there is a base no
// other tie may add to a row that holds clauses of it.
Rows merge_into_rows(const Ties& ties, std::optional<std::size_t> base);

}  // namespace travaux::comparing
