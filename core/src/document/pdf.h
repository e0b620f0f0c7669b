// pdf.h: from what travaux-read-pdf prints to blocks.
//
// The words are those that the file's own tables of letters give for what is drawn. The shapes of
// an embedded font are not looked at: a font that draws 'attack' and says 'assault' is read as it
// says, unless it names its signs otherwise.
#pragma once

#include <string_view>

#include "document/block.h"

namespace travaux::document {

// Errors as those of parse_pdf_records; Error(unsupported) when no page holds text.
Reading read_pdf_records(std::string_view printed);

}  // namespace travaux::document
