#include "report/traced_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace travaux::report {

bool is_traced_in_bytes(const Document& document, const std::string& received) {
  const std::string& reader = document.reader().name;
  if (reader != "text" && reader != "markdown") return false;
  const Span source = document.source();
  return source.size() > 0 && source.end <= received.size() &&
         received.find('\0') == std::string::npos && !base::first_invalid_utf8(received);
}

TracedText canonical_text(const Document& document, const std::vector<std::uint32_t>& claims) {
  TracedText traced{document.text(), {}};
  traced.clauses.reserve(document.clauses().size());
  for (const Clause& clause : document.clauses()) {
    traced.clauses.push_back({clause.id, clause.span, clause.words, claims[clause.id]});
  }
  return traced;
}

TracedText received_text(const Document& document, std::string_view received,
                         const std::vector<std::uint32_t>& claims) {
  const Span source = document.source();
  TracedText traced{received.substr(source.start, source.size()), {}};
  traced.clauses.reserve(document.clauses().size());
  const auto place = [&](std::size_t offset) { return document.source_at(offset) - source.start; };
  std::size_t at = 0;
  for (const Clause& clause : document.clauses()) {
    const bool last = clause.id + 1 == document.clauses().size();
    // What stands before a clause is its own markup: "## ", "> ".
    const std::size_t end = last ? traced.text.size() : std::max(at, place(clause.span.end));
    const std::size_t words = std::clamp(place(clause.words.start), at, end);
    traced.clauses.push_back({clause.id,
                              {at, end},
                              {words, std::clamp(place(clause.words.end), words, end)},
                              claims[clause.id]});
    at = end;
  }
  return traced;
}

}  // namespace travaux::report
