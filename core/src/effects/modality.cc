#include "effects/modality.h"

#include "effects/words.h"

namespace travaux::judging {

void find_modality(const ClauseChange& change, const Context&, Findings& findings) {
  const auto differences = change.differences(change.before().of(PhraseKind::modality),
                                              change.after().of(PhraseKind::modality),
                                              [](const Phrase& phrase) { return phrase.value; });
  const auto add = [&](int change_of_force, Span before, Span after) {
    findings.add(change_of_force < 0 ? "modality-weakened" : "modality-strengthened",
                 from_to(change, before, after), before, after);
  };
  for (const auto& [before, after] : differences.replaced) {
    add(after.value - before.value, before.span, after.span);
  }
  for (const Phrase& phrase : differences.gone) add(-1, phrase.span, {});
  for (const Phrase& phrase : differences.came) add(1, {}, phrase.span);
}

}  // namespace travaux::judging
