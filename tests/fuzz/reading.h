// reading.h: what a reader owes for any bytes: an Error with a reason, or a document for which the
// laws hold.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../unit/document_laws.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {

inline void check_reading(std::string_view bytes, const ReadOptions& options) {
  try {
    const Document document = read_document(bytes, "", options);
    const std::string broken = law_broken(document);
    if (broken.empty()) return;
    std::fprintf(stderr, "as %s: %s\n", document.reader().name.c_str(), broken.c_str());
    std::abort();
  } catch (const Error&) {
    // Refused with a reason: an answer too.
  }
}

inline void check_both_texts(std::string_view bytes, InputKind kind) {
  for (const Tracked tracked : {Tracked::accept, Tracked::reject}) {
    ReadOptions options;
    options.kind = kind;
    options.tracked = tracked;
    check_reading(bytes, options);
  }
}

}  // namespace travaux
