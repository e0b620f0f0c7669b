// pdf_margins.h: running heads, running feet and page numbers.
//
// A row is one of them when it stands at the edge of its page, at the same height on several pages,
// and says the same there, or the same with a number that counts the pages. What is taken for one
// is listed: a wrong guess must be seen.
#pragma once

#include <vector>

#include "document/pdf_sheet.h"

namespace travaux::document {

// Takes them out of the sheets. One notice for each that was found, at its first page.
std::vector<PdfNotice> take_out_margins(std::vector<PdfSheet>& sheets);

}  // namespace travaux::document
