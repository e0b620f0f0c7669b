#include "effects/brackets.h"
#include "effects/condition.h"
#include "effects/definitions.h"
#include "effects/drafting.h"
#include "effects/figures.h"
#include "effects/lists.h"
#include "effects/modality.h"
#include "effects/negation.h"
#include "effects/references.h"
#include "effects/rule.h"
#include "effects/scope.h"
#include "effects/times.h"
#include "effects/who.h"

namespace travaux::judging {

std::vector<ComparisonFinder> comparison_finders() {
  return {
      {find_reserved, {"reserved"}, {PhraseKind::reserved}},
      {find_points, {}, {}},
      {find_ripples, {"definition-ripple"}, {}, true},
      {find_references,
       {"reference-consequential", "reference-stale", "reference-retargeted", "reference-dangling"},
       {},
       false,
       [](const Readers& readers) { return readers.references.knows(); }},
  };
}

std::vector<ChangeFinder> change_finders() {
  return {
      {find_modality,
       Asked::words,
       {"modality-strengthened", "modality-weakened"},
       {PhraseKind::modality}},
      {find_definitions, Asked::all_changes, {"definition-changed"}, {}},
      {find_signatories, Asked::all_changes, {"signatories-changed"}, {PhraseKind::signing}},
      {find_brackets, Asked::any_words, {"bracket-opened", "bracket-resolved"}, {}},
      {find_amounts, Asked::all_changes, {"amount-changed", "percentage-changed"}, {}},
      {find_counts,
       Asked::all_changes,
       {"count-changed", "unit-changed"},
       {PhraseKind::entry_into_force}},
      {find_times,
       Asked::all_changes,
       {"date-changed", "duration-changed", "trigger-changed", "entry-into-force-changed",
        "renewal-changed", "termination-changed"},
       {PhraseKind::trigger, PhraseKind::entry_into_force, PhraseKind::renewal,
        PhraseKind::termination}},
      {find_parties,
       Asked::words,
       {"party-added", "party-removed", "party-replaced"},
       {PhraseKind::party_noun}},
      {find_items,
       Asked::words,
       {"item-added", "item-removed"},
       {PhraseKind::conjunction, PhraseKind::small_word}},
      {find_conjunctions, Asked::words, {"conjunction-changed"}, {PhraseKind::conjunction}},
      {find_negation, Asked::words, {"negation-added", "negation-removed"}, {PhraseKind::negation}},
      {find_conditions,
       Asked::words,
       {"condition-added", "condition-removed"},
       {PhraseKind::condition}},
      {find_scope, Asked::words, {"scope-widened", "scope-narrowed"}, {PhraseKind::scope}},
      {find_status, Asked::words, {"status-changed"}, {PhraseKind::status}},
      {find_drafting,
       Asked::all_changes,
       {"provision-added", "provision-removed", "reordered-only", "renumbered-only", "reworded",
        "editorial"},
       {}},
  };
}

}  // namespace travaux::judging
