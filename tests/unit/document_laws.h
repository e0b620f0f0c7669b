// document_laws.h: what holds for every document that was read, whatever the bytes were. Used by
// the property tests and by the fuzzer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "travaux/document.h"

namespace travaux {

inline std::string clause_law_broken(const Document& document, const Clause& clause,
                                     std::size_t index) {
  if (clause.id != index) return "ids are not in reading order";
  if (clause.parent && *clause.parent >= index) return "a parent does not precede its child";
  const auto inside = [&](Span span) {
    return span.start >= clause.span.start && span.end <= clause.span.end && span.start <= span.end;
  };
  if (clause.span.end > document.text().size()) return "a span is outside the text";
  if (!inside(clause.label_span) || !inside(clause.words)) return "a part is outside its clause";
  if (clause.label_span.end > clause.words.start) return "label and words overlap";
  if (clause.eid.empty()) return "a clause has no eId";
  if (clause.source.start > clause.source.end || clause.source.start < document.source().start ||
      clause.source.end > document.source().end) {
    return "a clause's source is outside what was read";
  }
  return "";
}

// Between clauses stands white space only, so that they hold every word.
inline std::string spans_law_broken(const Document& document) {
  std::size_t end = 0;
  for (const Clause& clause : document.clauses()) {
    if (clause.span.start < end) return "spans overlap";
    for (const char byte : document.text().substr(end, clause.span.start - end)) {
      if (byte != '\n') return "a word is in no clause";
    }
    end = clause.span.end;
  }
  if (document.text().find_first_not_of('\n', end) != std::string::npos) {
    return "a word is in no clause";
  }
  return "";
}

inline std::string source_law_broken(const Document& document) {
  std::size_t last = document.source().start;
  for (std::size_t offset = 0; offset <= document.text().size(); ++offset) {
    const std::size_t place = document.source_at(offset);
    if (place < last || place > document.source().end) return "source_at is not monotone";
    last = place;
  }
  return "";
}

inline std::string segments_law_broken(const Document& document) {
  std::size_t last = 0;
  for (const std::size_t end : document.segment_ends()) {
    if (end <= last) return "segments do not tile the text";
    last = end;
  }
  if (last != document.text().size()) return "segments do not reach the end of the text";
  if (document.segment_ends().size() != document.clauses().size()) return "not one segment each";
  return "";
}

inline std::string same_reading_broken(const Document& one, const Document& other) {
  if (one.text() != other.text()) return "the canonical text is read as another text";
  if (one.clauses().size() != other.clauses().size()) return "other clauses";
  for (std::size_t i = 0; i < one.clauses().size(); ++i) {
    const Clause& a = one.clauses()[i];
    const Clause& b = other.clauses()[i];
    const bool same = a.eid == b.eid && one.label_of(a) == other.label_of(b) && a.kind == b.kind &&
                      a.parent == b.parent && a.span == b.span && a.label_span == b.label_span &&
                      a.words == b.words;
    if (!same) return "clause " + std::to_string(i) + " is read as another: " + a.eid;
  }
  return "";
}

// The first law that does not hold, in words; empty when all do.
inline std::string law_broken(const Document& document) {
  if (!document.readable()) {
    const bool said = !document.not_read().empty() && !document.warnings().empty();
    return said && document.clauses().empty() && document.text().empty() ? "" : "not said";
  }
  std::unordered_set<std::string> eids;
  for (std::size_t i = 0; i < document.clauses().size(); ++i) {
    const Clause& clause = document.clauses()[i];
    std::string broken = clause_law_broken(document, clause, i);
    if (broken.empty() && !eids.insert(clause.eid).second) broken = "an eId stands twice";
    if (!broken.empty()) return broken;
  }
  for (const auto& law : {spans_law_broken, source_law_broken, segments_law_broken}) {
    std::string broken = law(document);
    if (!broken.empty()) return broken;
  }
  const bool blocks = !document.reader().name.starts_with("clause-");
  if (!blocks || document.text().empty()) return "";
  const Document again = read_document(document.text(), "", {InputKind::canonical, std::nullopt});
  return same_reading_broken(document, again);
}

}  // namespace travaux
