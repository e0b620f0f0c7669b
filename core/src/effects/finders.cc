#include "effects/drafting.h"
#include "effects/modality.h"
#include "effects/rule.h"

namespace travaux::judging {

std::vector<ComparisonFinder> comparison_finders() {
  return {};
}

std::vector<ChangeFinder> change_finders() {
  return {
      {find_modality,
       Asked::words,
       {"modality-strengthened", "modality-weakened"},
       {PhraseKind::modality}},
      {find_drafting,
       Asked::all_changes,
       {"provision-added", "provision-removed", "reordered-only", "renumbered-only", "reworded",
        "editorial"},
       {}},
  };
}

}  // namespace travaux::judging
