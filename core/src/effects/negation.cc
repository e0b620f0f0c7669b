#include "effects/negation.h"

#include <algorithm>

#include "base/utf8.h"
#include "effects/passage.h"
#include "effects/phrase_pairs.h"
#include "effects/words.h"

namespace travaux::judging {
namespace {

constexpr int denying_condition = 3;  // the value of "unless"

constexpr std::size_t longest_ending = 3;  // bytes: "lawful", "lawfully"

// The bare word, with a mark of the prefix before it or without, stood in the other text.
bool denies_what_stood(const Passage& passage, std::string_view word, int prefix) {
  const std::string bare = base::fold_case(word.substr(static_cast<std::size_t>(prefix)));
  std::string other = " ";
  other += base::fold_case(passage.other_words());
  const std::size_t at = other.find(std::string(" ").append(bare));
  if (at == std::string::npos) return false;
  const std::size_t end = at + 1 + bare.size();
  return std::min(other.find_first_of(" ,.;:)-", end), other.size()) - end <= longest_ending;
}

// "shall not exceed" that became "shall be at most" is the same limit.
bool is_of_limit(const Side& side, const Passage& passage, Span span) {
  if (!passage.stands_for(PhraseKind::scope)) return false;
  const Phrase* limit = side.last_from(PhraseKind::scope, span.start);
  return limit != nullptr && span.end <= limit->span.end;
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
  // "NO<sub>x</sub>"
  if (side.document->text().compare(phrase.span.end, 1, "<") == 0) return false;
  if (phrase.value > 0) return denies_what_stood(passage, side.text(phrase.span), phrase.value);
  if (is_of_limit(side, passage, phrase.span)) return false;
  return !passage.is_sentence() && !passage.is_subordinate();
}

std::vector<Phrase> negations(const Side& side, bool with_prefix) {
  std::vector<Phrase> some;
  for (const Phrase& phrase : side.of(PhraseKind::negation)) {
    if ((phrase.value > 0) == with_prefix) some.push_back(phrase);
  }
  return some;
}

// Where "if" stands on one side in the block in which the other has "unless".
std::vector<Span> turned_conditions(const ClauseChange& change, Passage::Of of) {
  const bool after = of == Passage::Of::after;
  const auto own_block = after ? &ClauseChange::block_after : &ClauseChange::block_before;
  const auto other_block = after ? &ClauseChange::block_before : &ClauseChange::block_after;
  const auto own = (after ? change.after() : change.before()).of(PhraseKind::condition);
  const auto others = (after ? change.before() : change.after()).of(PhraseKind::condition);
  std::vector<Span> turned;
  for (const Phrase& phrase : own) {
    const std::size_t block = (change.*own_block)(phrase.span);
    if (block == change.blocks().size() || phrase.value == denying_condition) continue;
    const bool denied = std::any_of(others.begin(), others.end(), [&](const Phrase& other) {
      return other.value == denying_condition && (change.*other_block)(other.span) == block;
    });
    if (denied) turned.push_back(phrase.span);
  }
  return turned;
}

// "unless he gives notice" and "if he does not give notice" are one condition: the negation in it,
// before any mark, is no other's.
void leave_turned(const ClauseChange& change, Passage::Of of, std::vector<Phrase>& negations) {
  const Side& side = of == Passage::Of::after ? change.after() : change.before();
  for (const Span& condition : turned_conditions(change, of)) {
    const auto inside = std::find_if(negations.begin(), negations.end(), [&](const Phrase& phrase) {
      return phrase.span.start >= condition.end &&
             side.text({condition.end, phrase.span.start}).find_first_of(",.;:()") ==
                 std::string_view::npos;
    });
    if (inside != negations.end()) negations.erase(inside);
  }
}

Differences<Phrase> denials(const ClauseChange& change, bool with_prefix) {
  auto found = phrase_differences(change, negations(change.before(), with_prefix),
                                  negations(change.after(), with_prefix));
  for (const auto& [before, after] : found.replaced) {
    found.gone.push_back(before);
    found.came.push_back(after);
  }
  if (!with_prefix) {
    leave_turned(change, Passage::Of::before, found.gone);
    leave_turned(change, Passage::Of::after, found.came);
  }
  std::erase_if(found.gone,
                [&](const Phrase& phrase) { return !counts(change, Passage::Of::before, phrase); });
  std::erase_if(found.came,
                [&](const Phrase& phrase) { return !counts(change, Passage::Of::after, phrase); });
  return found;
}

}  // namespace

void find_negation(const ClauseChange& change, const Context&, Findings& findings) {
  Differences<Phrase> plain = denials(change, false);
  Differences<Phrase> prefixed = denials(change, true);
  // "not unlawful" that became "lawful" denies nothing less.
  cancel(plain.gone, prefixed.gone,
         [&](const Phrase& phrase) { return change.block_before(phrase.span); });
  cancel(plain.came, prefixed.came,
         [&](const Phrase& phrase) { return change.block_after(phrase.span); });
  for (const Differences<Phrase>* found : {&plain, &prefixed}) {
    for (const Phrase& phrase : found->gone) {
      findings.add("negation-removed", from_to(change, phrase.span, {}), phrase.span, {});
    }
    for (const Phrase& phrase : found->came) {
      findings.add("negation-added", from_to(change, {}, phrase.span), {}, phrase.span);
    }
  }
}

}  // namespace travaux::judging
