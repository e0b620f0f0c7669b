#include "render/gates.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/comparison_rows.h"

namespace travaux::render {
namespace {

// As in a changelog: "paragraph" would be one of many.
std::string name_of(const ComparisonView& view, const Change& change) {
  const bool removed = change.after.empty();
  const Document& document = removed ? *view.before : *view.after;
  const std::size_t id = removed ? change.before.front() : change.after.front();
  return printable(display_label(document, document.clauses()[id]));
}

constexpr std::size_t most_named = 8;

std::string named(const std::vector<std::size_t>& changes, const ComparisonView& view) {
  std::string names;
  const std::size_t shown = std::min(changes.size(), most_named);
  for (std::size_t i = 0; i < shown; ++i) {
    names += (i == 0 ? "" : "; ") + name_of(view, view.comparison->changes[changes[i]]);
  }
  if (shown < changes.size()) names += fmt::format(" and {} more", changes.size() - shown);
  return names;
}

// That a gate holds says nothing of rules that were not judged.
std::string not_fired(const Gate& gate, const ComparisonView& view) {
  const std::size_t rules = view.judged->judgement.not_judged.size();
  if (!gate.severity || rules == 0 || view.comparison->all_unchanged()) return "not fired";
  return fmt::format("not fired, but {} {} not judged", rules,
                     rules == 1 ? "rule was" : "rules were");
}

}  // namespace

std::string in_words(const Gate& gate, const ComparisonView& view) {
  const std::string head = fmt::format("gate {}: ", name_of(gate));
  if (!gate.fired()) return head + not_fired(gate, view);
  if (gate.reasons.empty()) {
    const std::size_t count = gate.changes.size();
    return head + fmt::format("fired by {} {}: {}", count, count == 1 ? "change" : "changes",
                              named(gate.changes, view));
  }
  std::string reasons;
  for (const std::string& reason : gate.reasons) {
    reasons += (reasons.empty() ? "" : ", ") + reason;
  }
  return head + "fired: " + reasons;
}

void add_gates(Page& page, const ComparisonView& view) {
  for (const Gate& gate : view.judged->gates) {
    page.add({{in_words(gate, view), gate.fired() ? Ink::alarm : Ink::plain}});
  }
}

}  // namespace travaux::render

namespace travaux {

std::string gates_to_terminal(const ComparisonView& view, const Screen& screen) {
  render::Page page(screen);
  render::add_gates(page, view);
  return page.take();
}

}  // namespace travaux
