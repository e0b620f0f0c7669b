// pdf_notes.h: footnotes, and the raised marks that lead to them.
#pragma once

#include <string>
#include <vector>

#include "document/pdf_columns.h"

namespace travaux::document {

struct PdfNote {
  std::string mark;  // as it stands in the canonical text: "[^3]"
  std::vector<PdfLine> lines;
};

// Takes the footnotes out of the lines. Marks in the lines that lead to one become "[^3]"; others
// become plain words. Marks that begin anew on each page are counted through.
std::vector<PdfNote> take_out_notes(std::vector<PdfLine>& lines);

}  // namespace travaux::document
