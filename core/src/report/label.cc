#include <algorithm>

#include "base/utf8.h"
#include "travaux/report.h"

namespace travaux {
namespace {

constexpr std::size_t quoted_columns = 32;

// "5." -> "5", "(a)" -> "a", "a)" -> "a"; "Article 5" stays.
std::string_view bare(std::string_view label) {
  const auto first = label.find_first_not_of("([");
  if (first == std::string_view::npos) return {};
  const auto last = label.find_last_not_of(".)]:");
  if (last == std::string_view::npos || last < first) return {};
  return label.substr(first, last - first + 1);
}

std::string outermost(std::string_view label) {
  const auto last = label.find_last_not_of(".:");
  return std::string(last == std::string_view::npos ? label : label.substr(0, last + 1));
}

// Labels of these kinds, and decimal ones ("4.2"), are complete without what stands above them.
bool stands_alone(const Clause& clause, std::string_view label) {
  switch (clause.kind) {
    case ClauseKind::title:
    case ClauseKind::part:
    case ClauseKind::chapter:
    case ClauseKind::section:
    case ClauseKind::article:
    case ClauseKind::annex:
    case ClauseKind::heading:
      return true;
    default:
      return label.find('.') != std::string_view::npos;
  }
}

const Clause* labelled_above(const Document& document, const Clause& clause) {
  const auto& clauses = document.clauses();
  for (auto parent = clause.parent; parent; parent = clauses[*parent].parent) {
    if (clauses[*parent].labelled()) return &clauses[*parent];
  }
  return nullptr;
}

std::string first_words(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t word_end = std::min(text.find(' ', offset), text.size());
    const std::string_view word = text.substr(offset, word_end - offset);
    if (!result.empty() && base::columns(result) + base::columns(word) + 1 > quoted_columns) {
      return "\"" + result + " …\"";
    }
    if (!result.empty()) result += ' ';
    result += word;
    offset = word_end + 1;
  }
  return "\"" + result + "\"";
}

bool holds_parts(ClauseKind kind) {
  return kind == ClauseKind::part || kind == ClauseKind::chapter;
}

}  // namespace

std::string display_label(const Document& document, const Clause& clause) {
  if (!clause.labelled()) {
    const std::string_view words = document.words_of(clause);
    return words.empty() ? clause.eid : first_words(words);
  }
  std::string tail;
  const Clause* at = &clause;
  while (true) {
    const std::string label(bare(document.label_of(*at)));
    const Clause* above = stands_alone(*at, label) ? nullptr : labelled_above(document, *at);
    if (above == nullptr) return outermost(document.label_of(*at)) + tail;
    const bool apart = holds_parts(above->kind);
    tail.insert(0, apart ? ", " + label : "(" + label + ")");
    at = above;
  }
}

std::string place_of(const Document& document, const Clause& clause) {
  const auto& clauses = document.clauses();
  const std::size_t floor = clause.parent ? *clause.parent + 1 : 0;
  for (std::size_t id = clause.id; id > floor; --id) {
    const Clause& earlier = clauses[id - 1];
    if (earlier.parent == clause.parent) return "after " + display_label(document, earlier);
  }
  if (!clause.parent) return "first";
  return "first under " + display_label(document, clauses[*clause.parent]);
}

std::string_view name_of(Section section) {
  switch (section) {
    case Section::added:
      return "added";
    case Section::changed:
      return "changed";
    case Section::removed:
      return "removed";
    case Section::moved:
      return "moved";
    case Section::renumbered:
      return "renumbered";
    case Section::editorial:
      return "editorial";
  }
  return "";
}

}  // namespace travaux
