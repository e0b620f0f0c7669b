// characters.h: characters that mislead the eye. They are kept as received, and told.
#pragma once

#include "travaux/document.h"

namespace travaux::document {

// Adds a warning for each sort: those that change the direction of the words (Unicode TR 9), those
// that have no picture, and words that mix Latin letters with Cyrillic or Greek ones, which look
// the same (Unicode TS 39). Each tells how many, where the first is, and its word with code points.
void warn_of_characters(Document::Parts& parts);

}  // namespace travaux::document
