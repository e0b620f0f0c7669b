// comparable.h: which texts can be compared, and what is said of those that cannot, for the
// commands that compare.
#pragma once

#include "texts.h"

namespace travaux::cli {

// Reads a recorded version; Error(missing) for one that was erased.
Text read_to_compare(const Ledger& ledger, const Entry& version);

// Error(unsupported) for a text that could not be read: it is never compared silently.
void require_text(const Text& text);

// For a file without words, of which nothing can be said: its pictures may hold the draft.
Error nothing_to_compare(const Text& text);

}  // namespace travaux::cli
