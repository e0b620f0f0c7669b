// SPDX-License-Identifier: GPL-2.0-or-later
// surroundings.h: what a PDF holds besides the words of its pages.
#pragma once

#include <PDFDoc.h>

#include <string_view>

#include "records.h"

namespace travaux::read_pdf {

// Author, producer, dates; attached files, layers that are not shown, scripts.
void tell_document(PDFDoc& document, std::string_view bytes, Records& records);

// Notes, form fields and whatever else is laid over a page.
void tell_annotations(PDFDoc& document, int page, Records& records);

}  // namespace travaux::read_pdf
