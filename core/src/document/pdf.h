// pdf.h: from what travaux-read-pdf prints to blocks.
#pragma once

#include <string_view>

#include "document/block.h"

namespace travaux::document {

// Errors as those of parse_pdf_records; Error(unsupported) when no page holds text.
Reading read_pdf_records(std::string_view printed);

}  // namespace travaux::document
