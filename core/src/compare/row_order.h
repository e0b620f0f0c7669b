// row_order.h: in which texts a row stands in the same place, and the order of rows.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compare/rows.h"

namespace travaux::comparing {

using TextGroups = std::vector<std::vector<Id>>;

struct Layout {
  // For each row the texts in which it stands in the same place. First the base's, or else those
  // that weigh most, of equal ones the backbone's; then by weight, then by text.
  std::vector<TextGroups> places;
  std::vector<bool> moved;  // some tie inside the row says so
  std::size_t backbone = 0;
  std::vector<Id> order;  // rows in reading order
};

// `weights` says how many texts each one stands for.
Layout lay_out(const Ties& ties, const Rows& rows, const std::vector<std::size_t>& weights,
               std::optional<std::size_t> base);

}  // namespace travaux::comparing
