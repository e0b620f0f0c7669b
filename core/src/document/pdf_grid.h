// pdf_grid.h: tables on a page, where ruling lines make them certain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "document/pdf_records.h"

namespace travaux::document {

// All of its lines run from one side to the other. Lengths are thousandths of a point.
struct PdfGrid {
  std::vector<std::int32_t> xs;  // of its upright lines, from the left, at least three
  std::vector<std::int32_t> ys;  // of its level lines, from the top, at least two

  struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
  };
  std::optional<Cell> cell_at(std::int32_t x, std::int32_t y) const;
};

struct PdfGrids {
  std::vector<PdfGrid> whole;
  std::size_t irregular = 0;  // tables whose cells are joined or have no common lines
};

PdfGrids find_grids(const std::vector<PdfRule>& rules);

}  // namespace travaux::document
