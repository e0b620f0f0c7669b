#include "report/traced_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace travaux::report {
namespace {

bool is_received(const HistoryVersion& version) {
  const std::string& reader = version.document->reader().name;
  if (reader != "text" && reader != "markdown") return false;
  const Span source = version.document->source();
  return source.size() > 0 && source.end <= version.received.size() &&
         version.received.find('\0') == std::string_view::npos &&
         !base::first_invalid_utf8(version.received);
}

}  // namespace

bool all_received(const History& history) {
  return std::all_of(history.versions.begin(), history.versions.end(), is_received);
}

TracedText canonical_text(const HistoryVersion& version) {
  const Document& document = *version.document;
  TracedText traced{document.text(), {}};
  traced.clauses.reserve(document.clauses().size());
  for (const Clause& clause : document.clauses()) {
    traced.clauses.push_back({clause.id, clause.span, clause.words});
  }
  return traced;
}

TracedText received_text(const HistoryVersion& version) {
  const Document& document = *version.document;
  const Span source = document.source();
  TracedText traced{version.received.substr(source.start, source.size()), {}};
  traced.clauses.reserve(document.clauses().size());
  const auto place = [&](std::size_t offset) { return document.source_at(offset) - source.start; };
  std::size_t at = 0;
  for (const Clause& clause : document.clauses()) {
    const bool last = clause.id + 1 == document.clauses().size();
    // What stands before a clause is its own markup: "## ", "> ".
    const std::size_t end = last ? traced.text.size() : std::max(at, place(clause.span.end));
    const std::size_t words = std::clamp(place(clause.words.start), at, end);
    traced.clauses.push_back(
        {clause.id, {at, end}, {words, std::clamp(place(clause.words.end), words, end)}});
    at = end;
  }
  return traced;
}

}  // namespace travaux::report
