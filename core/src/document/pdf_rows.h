// pdf_rows.h: words on one base line, gathered to rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/pdf_sheet.h"

namespace travaux::document {

// A word of a page that is turned so that its lines run to the right.
struct Upright {
  std::int32_t x0 = 0;
  std::int32_t x1 = 0;
  std::int32_t y = 0;
  std::int32_t size = 0;
  bool bold = false;
  bool raised = false;
  bool lowered = false;
  bool space_after = false;
  std::string_view text;
};

// Whether a length is at least and at most these parts of the size.
bool is_within(std::int64_t value, std::int64_t size, double least, double most);

// Words, sorted from top to bottom, as rows.
std::vector<PdfRow> rows_of(const std::vector<Upright>& words, PdfRemarks& remarks,
                            std::size_t page);

}  // namespace travaux::document
