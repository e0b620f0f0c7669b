// traced_text.h: the text whose words are traced, with the clauses that they stand in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::report {

struct TracedClause {
  std::uint32_t id = 0;
  Span span;                 // in the traced text
  Span words;                // in it
  std::uint32_t claims = 0;  // the set that covers it, as ClaimSets numbers them

  // What makes it this clause: its words, or the label of one that has no words.
  Span body() const { return words.size() > 0 ? words : span; }
};

struct TracedText {
  std::string_view text;
  std::vector<TracedClause> clauses;  // in order, without overlap; each word of the text is in one
};

// Whether the file is plain text or Markdown in UTF-8, and its bytes are at hand: marks of Markdown
// are words' neighbours, too, which the canonical text does without.
bool is_traced_in_bytes(const Document& document, const std::string& received);

// The canonical text, or the bytes as received (from where its lines begin). The document and the
// bytes must outlive it. `claims`: for each clause the set that covers it.
TracedText canonical_text(const Document& document, const std::vector<std::uint32_t>& claims);
TracedText received_text(const Document& document, std::string_view received,
                         const std::vector<std::uint32_t>& claims);

}  // namespace travaux::report
