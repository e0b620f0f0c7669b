// cell_spans.h: cells of a table that reach over several rows (HTML and Akoma Ntoso).
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

namespace travaux::document {

// Of one table, counted anew in each row; beyond them no cell reaches into further rows.
inline constexpr std::size_t most_covered_cells = 100'000;

class CellSpans {
 public:
  // How many cells of the rows above stand before the next cell of this row.
  std::size_t covered();
  // The next cell, with its attributes as they are written; empty for those that it has not.
  void add(std::string_view columns, std::string_view rows);
  void end_row();

 private:
  struct Reach {
    std::size_t columns;
    std::size_t rows;  // that it reaches into, still
  };
  std::map<std::size_t, Reach> reach_;  // by the first column
  std::map<std::size_t, Reach> added_;  // by the row that is read
  std::size_t column_ = 0;
  std::size_t counted_ = 0;
};

}  // namespace travaux::document
