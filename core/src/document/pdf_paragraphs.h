// pdf_paragraphs.h: from lines to paragraphs, and which of them are printed as headings.
#pragma once

#include <vector>

#include "document/headings.h"
#include "document/pdf_columns.h"
#include "document/pdf_hyphens.h"

namespace travaux::document {

struct PdfUnit {
  Block block;
  std::size_t lines = 1;
  std::size_t indent = 0;  // columns
  bool blank_before = false;
};

struct PdfParagraph {
  PdfUnit unit;
  std::int32_t size = 0;
  bool bold = false;
  bool centred = false;
};

std::vector<PdfParagraph> join_lines(const std::vector<PdfLine>& lines, PdfHyphens& hyphens);

// Headings as a plain text's are found, then corrected by what the fonts say.
void infer_headings(std::vector<PdfParagraph>& paragraphs);

}  // namespace travaux::document
