#include "effects/negation.h"

#include "base/utf8.h"
#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

// The bare word, with a mark of the prefix before it or without, stood in the other text.
bool denies_what_stood(const Passage& passage, std::string_view word, int prefix) {
  const std::string bare = base::fold_case(word.substr(static_cast<std::size_t>(prefix)));
  std::string other = " ";
  other += base::fold_case(passage.other_words());
  return other.find(std::string(" ").append(bare)) != std::string::npos;
}

bool counts(const ClauseChange& change, Passage::Of of, const Phrase& phrase) {
  const Passage passage(change, of, phrase.span);
  const Side& side = of == Passage::Of::before ? change.before() : change.after();
  if (phrase.value > 0) return denies_what_stood(passage, side.text(phrase.span), phrase.value);
  return !passage.is_sentence() && !passage.is_subordinate();
}

std::vector<Phrase> negations(const Side& side, bool with_prefix) {
  std::vector<Phrase> some = side.of(PhraseKind::negation);
  std::erase_if(some, [&](const Phrase& phrase) { return (phrase.value > 0) != with_prefix; });
  return some;
}

void find(const ClauseChange& change, bool with_prefix, Findings& findings) {
  auto found = phrase_differences(change, negations(change.before(), with_prefix),
                                  negations(change.after(), with_prefix));
  for (const auto& [before, after] : found.replaced) {
    found.gone.push_back(before);
    found.came.push_back(after);
  }
  for (const Phrase& phrase : found.gone) {
    if (!counts(change, Passage::Of::before, phrase)) continue;
    findings.add("negation-removed", from_to(change, phrase.span, {}), phrase.span, {});
  }
  for (const Phrase& phrase : found.came) {
    if (!counts(change, Passage::Of::after, phrase)) continue;
    findings.add("negation-added", from_to(change, {}, phrase.span), {}, phrase.span);
  }
}

}  // namespace

void find_negation(const ClauseChange& change, const Context&, Findings& findings) {
  find(change, false, findings);
  find(change, true, findings);
}

}  // namespace travaux::judging
