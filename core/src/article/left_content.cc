#include "article/left_content.h"

#include <algorithm>

#include "article/borders.h"
#include "article/noun_phrases.h"
#include "article/source_phrases.h"

namespace travaux::reading {
namespace {

// Words of "he said in a statement on Monday", behind a quotation and behind other words.
constexpr std::size_t longest_tail = 9;
constexpr std::size_t longest_tail_of_quotation = 30;

class LeftFinder {
 public:
  LeftFinder(const Paragraph& paragraph, const Stretch& sentence,
             const std::vector<Candidate>& candidates, const CueTable& table)
      : paragraph_(paragraph),
        tokens_(paragraph.tokens),
        sentence_(sentence),
        candidates_(candidates),
        table_(table) {}

  std::optional<LeftContent> find(const Candidate& candidate) const {
    if (!can_stand_behind(candidate)) return std::nullopt;
    LeftContent found;
    found.cue = candidate.words;
    std::size_t behind = candidate.words.end;
    if (is_inverted(candidate)) {
      found.holder = phrase_from(paragraph_, sentence_, candidate.words.end);
      if (found.holder.empty()) return std::nullopt;
      behind = found.holder.end;
      found.content = content_before(paragraph_, sentence_, candidate.words.begin);
    } else {
      found.holder = phrase_before(paragraph_, sentence_, candidate.words.begin);
      if (found.holder.empty()) return std::nullopt;
      const std::size_t at = found.holder.begin;
      if (!parted_from_left(at)) return std::nullopt;
      const bool quotation = tokens_[at - 1].mark == Mark::close_quote;
      if (!ends_soon(candidate, quotation)) return std::nullopt;
      if (candidate.takes(recipient)) found.cue.end = end_of_hearers(candidate.words.end);
      found.content = content_before(paragraph_, sentence_, found.holder.begin);
    }
    if (found.content.empty()) return std::nullopt;
    go_on_behind(found, behind);
    return found;
  }

 private:
  std::size_t end(const Beginning& beginning) const {
    return end_of_content(paragraph_, sentence_, beginning, table_);
  }

  bool can_stand_behind(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    const bool related = begin > sentence_.begin && tokens_[begin - 1].is(relative);
    const std::size_t next = candidate.words.end;
    const bool aims = candidate.takes(aim) && next < sentence_.end && tokens_[next].is(to);
    return candidate.takes(speech | clause) && !candidate.nominal && !candidate.infinitive &&
           !candidate.passive && !candidate.participle && !related && !aims;
  }

  // "told the newspaper on Monday": the cue is "told the newspaper".
  std::size_t end_of_hearers(std::size_t at) const {
    while (at < sentence_.end && tokens_[at].is_word() &&
           !tokens_[at].is(day | that | preposition | adverb | question)) {
      ++at;
    }
    return at;
  }

  bool parted_from_left(std::size_t at) const {
    if (at <= sentence_.begin) return false;
    const Token& left = tokens_[at - 1];
    return left.mark == Mark::comma || left.mark == Mark::close_quote || left.mark == Mark::dash;
  }

  // "“C,” said X" and "C, said X": a phrase follows, and nothing that could be said.
  bool is_inverted(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (!parted_from_left(begin) || candidate.words.end >= sentence_.end) return false;
    const Token& next = tokens_[candidate.words.end];
    if (!next.is_word() || next.is(that | question | preposition | adverb | subordinator))
      return false;
    if (next.is(object) && !next.is(subject)) return false;
    const bool quotation = tokens_[begin - 1].mark == Mark::close_quote ||
                           (begin >= 2 && tokens_[begin - 2].mark == Mark::close_quote);
    if (quotation) return candidate.takes(speech) || candidate.points >= 3;
    if (!candidate.takes(speech) || candidate.takes(recipient)) return false;
    const Stretch holder = phrase_from(paragraph_, sentence_, candidate.words.end);
    const bool ends = holder.end >= sentence_.end || !tokens_[holder.end].is_word() ||
                      tokens_[holder.end].is(preposition | day);
    return ends && !clause_follows(paragraph_, sentence_, candidate.words.end);
  }

  // Behind "C, X said" the sentence ends, a comma stands, or a short tail of hearers, time and
  // place.
  bool ends_soon(const Candidate& candidate, bool quotation) const {
    std::size_t words = 0;
    for (std::size_t at = candidate.words.end; at < sentence_.end; ++at) {
      const Token& token = tokens_[at];
      if (token.mark == Mark::colon || token.mark == Mark::open_quote) return false;
      if (!token.is_word()) return true;
      if (token.is(that)) return false;
      if (++words > (quotation ? longest_tail_of_quotation : longest_tail)) return false;
      if (quotation) continue;
      if (token.is(subject | question)) return false;
      const bool tail = token.is(preposition | adverb | day) || candidate.takes(recipient);
      if (words == 1 && !tail) return false;
    }
    return true;
  }

  // "C1, he said, C2"
  void go_on_behind(LeftContent& found, std::size_t behind) const {
    const std::size_t at = tail_end(behind);
    const bool quotation = tokens_[found.content.end - 1].mark == Mark::close_quote;
    if (at >= sentence_.end) return;
    if (tokens_[at].mark != Mark::comma && tokens_[at].mark != Mark::dash) return;
    const std::size_t next = at + 1;
    if (next >= sentence_.end) return;
    if (tokens_[next].mark == Mark::open_quote) {
      found.more.push_back({next, quotation_end(next)});
      return;
    }
    if (quotation || !tokens_[next].is_word()) return;
    if (found.holder.begin >= found.cue.end && has_verb(found.content)) return;
    if (!has_verb(found.content)) {
      found.more.push_back({next, end({next, true})});
      return;
    }
    if (tokens_[next].is(gerund | relative | question) || word_is_cue(next)) return;
    if (tokens_[next].is(coordinator) && word_is_cue(next + 1)) return;
    if (has_verb(found.content) && tokens_[next].is(subordinator | coordinator | preposition))
      return;
    found.more.push_back({next, end({next, true})});
  }

  bool has_verb(const Stretch& words) const {
    for (std::size_t at = words.begin; at < words.end; ++at) {
      if (tokens_[at].is(auxiliary | finite | past)) return true;
    }
    return false;
  }

  bool word_is_cue(std::size_t at) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& candidate) {
      return candidate.words.holds(at) || candidate.verb == at;
    });
  }

  std::size_t tail_end(std::size_t at) const {
    while (at < sentence_.end && tokens_[at].is_word()) ++at;
    return at;
  }

  std::size_t quotation_end(std::size_t at) const {
    for (std::size_t i = at + 1; i < sentence_.end; ++i) {
      if (tokens_[i].mark == Mark::close_quote) return i + 1;
    }
    return sentence_.end;
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const std::vector<Candidate>& candidates_;
  const CueTable& table_;
};

}  // namespace

std::optional<LeftContent> content_on_left(const Paragraph& paragraph, const Stretch& sentence,
                                           const Candidate& candidate,
                                           const std::vector<Candidate>& all,
                                           const CueTable& table) {
  return LeftFinder(paragraph, sentence, all, table).find(candidate);
}

}  // namespace travaux::reading
