// pdf_strikes.h: words with a line through them.
#pragma once

#include <cstdint>
#include <vector>

#include "document/pdf_records.h"

namespace travaux::document {

// A line along the words, through the middle of their letters. Below them it underlines, above them
// it parts rows: neither is a strike.
class PdfStrikes {
 public:
  explicit PdfStrikes(const std::vector<PdfRule>& rules);

  // True also where more lines lie over the word than are looked at.
  bool goes_through(const PdfWord& word) const;

 private:
  struct Line {
    std::int32_t at = 0;
    std::int32_t from = 0;
    std::int32_t to = 0;
  };

  std::vector<Line> level_;    // from the top
  std::vector<Line> upright_;  // from the left
};

}  // namespace travaux::document
