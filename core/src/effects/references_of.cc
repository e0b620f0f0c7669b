#include <algorithm>
#include <array>

#include "effects/found_references.h"
#include "effects/provisions.h"
#include "travaux/effects.h"

namespace travaux {
namespace {

using judging::FoundReference;
using judging::FoundReferences;

// What stands between the ends of a range, below the same clause.
std::vector<std::size_t> between(const Document& document, std::size_t first, std::size_t last) {
  std::vector<std::size_t> targets;
  for (std::size_t i = first; i <= last; ++i) {
    const Clause& clause = document.clauses()[i];
    if (clause.parent == document.clauses()[first].parent && clause.labelled()) {
      targets.push_back(i);
    }
  }
  if (targets.empty() || targets.back() != last) targets.push_back(last);
  return targets;
}

}  // namespace

std::string_view name_of(ReferenceStatus status) {
  constexpr std::array<std::string_view, 7> names = {
      "found",   "found in part", "no such provision", "nothing of that kind here",
      "several", "another text",  "no such place"};
  return names[static_cast<std::size_t>(status)];
}

std::vector<ReferenceTo> references_of(const Document& document, Language language) {
  const ReferenceReader reader(language);
  FoundReferences found(document, reader);
  if (found.empty()) return {};
  found.follow(judging::Provisions(document));
  std::vector<ReferenceTo> references;
  const FoundReference* last = nullptr;
  for (const FoundReference& one : found.all()) {
    const auto& target = one.destination.clause;
    ReferenceTo to{
        one.clause, one.reference.span, value_of(one.reference), one.destination.status, {}};
    const bool range = one.reference.through && last != nullptr && target &&
                       last->clause == one.clause && last->destination.clause &&
                       *last->destination.clause < *target;
    if (range) {
      to.targets = between(document, *last->destination.clause, *target);
    } else if (target) {
      to.targets = {*target};
    }
    references.push_back(std::move(to));
    last = &one;
  }
  return references;
}

}  // namespace travaux
