#include "effects/negation.h"

#include <algorithm>

#include "base/utf8.h"
#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

constexpr int denying_condition = 3;  // the value of "unless"

// The bare word, with a mark of the prefix before it or without, stood in the other text.
bool denies_what_stood(const Passage& passage, std::string_view word, int prefix) {
  const std::string bare = base::fold_case(word.substr(static_cast<std::size_t>(prefix)));
  std::string other = " ";
  other += base::fold_case(passage.other_words());
  return other.find(std::string(" ").append(bare)) != std::string::npos;
}

// "non-return valve": denies only where a return valve stood.
bool names_a_kind(const Side& side, const Passage& passage, Span span) {
  const std::string& text = side.document->text();
  if (span.end >= text.size() || text[span.end] != '-') return false;
  const std::size_t end = std::min(text.find_first_of(" ,.;:)\n", span.end), text.size());
  const std::string bare = base::fold_case(side.text({span.end + 1, end}));
  return base::fold_case(passage.other_words()).find(bare) == std::string::npos;
}

bool counts(const ClauseChange& change, Passage::Of of, const Phrase& phrase) {
  const Passage passage(change, of, phrase.span);
  const Side& side = of == Passage::Of::before ? change.before() : change.after();
  if (names_a_kind(side, passage, phrase.span)) return false;
  if (phrase.value > 0) return denies_what_stood(passage, side.text(phrase.span), phrase.value);
  return !passage.is_sentence() && !passage.is_subordinate();
}

std::vector<Phrase> negations(const Side& side, bool with_prefix) {
  std::vector<Phrase> some;
  for (const Phrase& phrase : side.of(PhraseKind::negation)) {
    if ((phrase.value > 0) == with_prefix) some.push_back(phrase);
  }
  return some;
}

// "unless he gives notice" and "if he does not give notice" are one condition.
void leave_conditions(const ClauseChange& change, Differences<Phrase>& found) {
  const auto count = [&](const Side& side, bool (ClauseChange::*touches)(Span) const) {
    const std::span<const Phrase> all = side.of(PhraseKind::condition);
    return std::count_if(all.begin(), all.end(), [&](const Phrase& phrase) {
      return phrase.value == denying_condition && (change.*touches)(phrase.span);
    });
  };
  const auto gone = count(change.before(), &ClauseChange::touches_before);
  const auto came = count(change.after(), &ClauseChange::touches_after);
  if (gone > came && !found.came.empty()) found.came.pop_back();
  if (came > gone && !found.gone.empty()) found.gone.pop_back();
}

void find(const ClauseChange& change, bool with_prefix, Findings& findings) {
  auto found = phrase_differences(change, negations(change.before(), with_prefix),
                                  negations(change.after(), with_prefix));
  for (const auto& [before, after] : found.replaced) {
    found.gone.push_back(before);
    found.came.push_back(after);
  }
  if (!with_prefix) leave_conditions(change, found);
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
