#include "article/holders.h"

#include "article/noun_phrases.h"

namespace travaux::reading {

void HolderFinder::find(const Candidate& candidate, Attribution& found) const {
  const std::size_t begin = candidate.words.begin;
  const bool joined = begin > sentence_.begin && tokens_[begin - 1].is(coordinator);
  const bool nominal =
      begin > sentence_.begin && tokens_[begin - 1].is(preposition) && candidate.cue->gerund;
  if (!candidate.participle && !candidate.infinitive && !joined && !nominal) {
    found.holder = phrase_before(paragraph_, sentence_, begin);
    // "it is not clear who wrote it": nobody
    const bool asks = begin > sentence_.begin && tokens_[begin - 1].is(question);
    if (!found.holder.empty() || asks) return;
  }
  if (candidate.participle) {
    found.holder = holder_of_participle(begin);
    if (!found.holder.empty()) return;
  }
  found.borrowed = true;
  found.holder = earlier_holder(begin);
  if (!found.holder.empty()) return;
  found.holder = subject_of_sentence(begin);
}

// "with some members openly calling for"
Stretch HolderFinder::holder_of_participle(std::size_t at) const {
  constexpr std::size_t reach = 3;
  const Stretch phrase = phrase_before(paragraph_, sentence_, at);
  if (phrase.empty() || !tokens_[at - 1].is_word()) return {};
  for (std::size_t i = phrase.begin; i > sentence_.begin && phrase.begin - i < reach; --i) {
    if (tokens_[i - 1].folded == "with") return {i, phrase.end};
    if (!tokens_[i - 1].is_word()) break;
  }
  return {};
}

Stretch HolderFinder::earlier_holder(std::size_t before) const {
  Stretch latest;
  std::size_t cue = 0;
  for (const Attribution& earlier : found_) {
    if (earlier.holder.empty() || earlier.cue.begin >= before || earlier.cue.begin < cue) continue;
    // "was accused by X of C, and plans": X is not who plans.
    if (tokens_[earlier.cue.end - 1].folded == "by") continue;
    latest = earlier.holder;
    cue = earlier.cue.begin;
  }
  return latest;
}

// The phrase before the first verb of the sentence.
Stretch HolderFinder::subject_of_sentence(std::size_t before) const {
  for (std::size_t at = sentence_.begin + 1; at < before; ++at) {
    const Token& token = tokens_[at];
    if (token.quoted) continue;
    const bool verb = token.is(auxiliary | finite) ||
                      (token.is(past) && tokens_[at - 1].is(name | subject | plural));
    if (verb) return phrase_before(paragraph_, sentence_, at);
  }
  const Stretch first = phrase_from(paragraph_, sentence_, sentence_.begin);
  return first.end <= before ? first : Stretch{};
}

}  // namespace travaux::reading
