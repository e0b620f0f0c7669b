#include "travaux/document.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace travaux {

std::string_view name_of(ClauseKind kind) {
  constexpr std::array<std::string_view, 17> names{
      "title",   "part",       "chapter",   "section",    "article",  "annex",
      "heading", "preamble",   "recital",   "paragraph",  "point",    "bullet",
      "wrap-up", "signatures", "signatory", "definition", "table-row"};
  return names.at(static_cast<std::size_t>(kind));
}

namespace {

std::string place(std::size_t page, std::size_t paragraph, std::size_t line) {
  std::string text;
  const auto add = [&text](std::string_view what, std::size_t number) {
    if (number == 0) return;
    text += (text.empty() ? "" : ", ") + std::string(what) + " " + std::to_string(number);
  };
  add("page", page);
  add("paragraph", paragraph);
  add("line", line);
  return text;
}

}  // namespace

std::string place_of(const Clause& clause) {
  return place(clause.page, clause.paragraph, clause.line);
}

std::string place_of(const NotRead& item) {
  return place(item.page, item.paragraph, item.line.value_or(0));
}

std::string_view name_of(BracketKind kind) {
  constexpr std::array<std::string_view, 3> names{"open", "alternatives", "proposal"};
  return names.at(static_cast<std::size_t>(kind));
}

Document::Document(Parts parts) : parts_(std::move(parts)) {}

std::string_view Document::text_of(const Clause& clause) const {
  return std::string_view(parts_.text).substr(clause.span.start, clause.span.size());
}

std::string_view Document::label_of(const Clause& clause) const {
  return std::string_view(parts_.text).substr(clause.label_span.start, clause.label_span.size());
}

std::string_view Document::words_of(const Clause& clause) const {
  return std::string_view(parts_.text).substr(clause.words.start, clause.words.size());
}

std::vector<Bracket> Document::brackets_of(const Clause& clause) const {
  const auto& all = parts_.brackets;
  const auto from =
      std::lower_bound(all.begin(), all.end(), clause.span.start,
                       [](const Bracket& one, std::size_t at) { return one.span.start < at; });
  auto to = from;
  while (to != all.end() && to->span.start < clause.span.end) ++to;
  return {from, to};
}

std::size_t Document::source_at(std::size_t offset) const {
  const auto& map = parts_.source_map;
  if (offset == 0) return parts_.source.start;
  if (offset >= parts_.text.size()) return parts_.source.end;
  const auto next =
      std::upper_bound(map.begin(), map.end(), offset,
                       [](std::size_t place, const Anchor& anchor) { return place < anchor.text; });
  const std::size_t limit = next == map.end() ? parts_.source.end : next->source;
  if (next == map.begin()) return std::min(parts_.source.start + offset, limit);
  const Anchor& run = *std::prev(next);
  return std::min(run.source + (offset - run.text), limit);
}

std::vector<std::size_t> Document::segment_ends() const {
  std::vector<std::size_t> ends;
  ends.reserve(parts_.clauses.size());
  for (std::size_t i = 1; i < parts_.clauses.size(); ++i) {
    ends.push_back(parts_.clauses[i].span.start);
  }
  if (!parts_.clauses.empty()) ends.push_back(parts_.text.size());
  return ends;
}

}  // namespace travaux
