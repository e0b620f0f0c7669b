// traced_text.h: the text whose words are traced, with the clauses that they stand in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "travaux/report.h"

namespace travaux::report {

struct TracedClause {
  std::uint32_t id = 0;
  Span span;   // in the traced text
  Span words;  // in it
};

struct TracedText {
  std::string_view text;
  std::vector<TracedClause> clauses;  // in order, without overlap; each word of the text is in one
};

// Whether each version came as plain text or Markdown in UTF-8, and the bytes are at hand: marks of
// Markdown are words' neighbours, too, which the canonical text does without.
bool all_received(const History& history);

// The canonical text, or the bytes as received (from where its lines begin). The version's document
// and bytes must outlive it.
TracedText canonical_text(const HistoryVersion& version);
TracedText received_text(const HistoryVersion& version);

}  // namespace travaux::report
