// pdf_columns.h: from the rows of a page to lines in the order in which they are read.
#pragma once

#include <vector>

#include "document/pdf_sheet.h"

namespace travaux::document {

struct PdfLine {
  std::string words;
  std::int32_t x0 = 0;
  std::int32_t x1 = 0;
  std::int32_t first_x1 = 0;  // where its first word ends
  std::int32_t y = 0;
  std::int32_t size = 0;
  bool bold = false;
  bool cells = false;      // a row of a table
  std::int32_t apart = 0;  // where the second of its parts begins, if they stand apart and the
                           // first is no label
  std::size_t page = 0;
  std::int32_t left = 0;  // edges of the column
  std::int32_t right = 0;
  std::size_t column = 0;   // of the page, from 0, in reading order
  std::size_t columns = 1;  // side by side in this part of the page
};

// Two columns are told from a table, or from labels that stand before their text, by their lines:
// on both sides most are full.
std::vector<PdfLine> lines_in_order(const std::vector<PdfSheet>& sheets);

// Pages on which parts of lines stand below one another, as the cells of a table do whose lines are
// not ruled: they are read line by line.
std::vector<std::size_t> pages_with_loose_cells(const std::vector<PdfLine>& lines);

}  // namespace travaux::document
