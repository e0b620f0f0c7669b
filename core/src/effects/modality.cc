#include "effects/modality.h"

#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// "shall endeavour to", "shall jointly seek to": one follows on the other.
bool follows_on(const Side& side, const Phrase& first, const Phrase& next) {
  const std::string_view between = side.text({first.span.end, next.span.start});
  return between.find_first_of(".,;:()[]\n") == std::string_view::npos && words_in(between) <= 1;
}

std::vector<Phrase> forces_of(const Side& side) {
  std::vector<Phrase> forces;
  for (const Phrase& phrase : side.phrases) {
    if (phrase.kind != PhraseKind::modality) continue;
    if (!forces.empty() && follows_on(side, forces.back(), phrase)) {
      forces.back().span.end = phrase.span.end;
      forces.back().value = std::min(forces.back().value, phrase.value);
    } else {
      forces.push_back(phrase);
    }
  }
  return forces;
}

void add(const ClauseChange& change, int by, Span before, Span after, Findings& findings) {
  findings.add(by < 0 ? "modality-weakened" : "modality-strengthened",
               from_to(change, before, after), before, after);
}

std::vector<Phrase> without_sentences(const ClauseChange& change, Passage::Of of,
                                      std::vector<Phrase> phrases) {
  std::erase_if(phrases, [&](const Phrase& phrase) {
    const Passage passage(change, of, phrase.span);
    return passage.is_sentence() || passage.is_subordinate();
  });
  return phrases;
}

// "shall, as far as possible, report": a phrase of its own that makes an aim of a duty.
void find_softening(const ClauseChange& change, Findings& findings) {
  const auto found = phrase_differences(change, change.before().of(PhraseKind::softening),
                                        change.after().of(PhraseKind::softening));
  for (const Phrase& phrase : found.gone) {
    if (!Passage(change, Passage::Of::before, phrase.span).is_mostly_phrase()) continue;
    if (change.before().has_in_sentence(PhraseKind::modality, phrase.span)) {
      add(change, 1, phrase.span, {}, findings);
    }
  }
  for (const Phrase& phrase : found.came) {
    if (!Passage(change, Passage::Of::after, phrase.span).is_mostly_phrase()) continue;
    if (change.after().has_in_sentence(PhraseKind::modality, phrase.span)) {
      add(change, -1, {}, phrase.span, findings);
    }
  }
}

}  // namespace

void find_modality(const ClauseChange& change, const Context&, Findings& findings) {
  const auto found = phrase_differences(change, forces_of(change.before()),
                                        forces_of(change.after()), Moved::last);
  for (const auto& [before, after] : found.replaced) {
    add(change, after.value - before.value, before.span, after.span, findings);
  }
  // Those that stand elsewhere, because the sentence was turned, are the next of what is left.
  const auto gone = without_sentences(change, Passage::Of::before, found.gone);
  const auto came = without_sentences(change, Passage::Of::after, found.came);
  for (std::size_t i = 0; i < std::min(gone.size(), came.size()); ++i) {
    add(change, came[i].value - gone[i].value, gone[i].span, came[i].span, findings);
  }
  const bool judged = findings.has("modality-weakened") || findings.has("modality-strengthened");
  if (!judged) find_softening(change, findings);
}

}  // namespace travaux::judging
