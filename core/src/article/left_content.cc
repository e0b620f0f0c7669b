#include "article/left_content.h"

#include <algorithm>

#include "article/borders.h"
#include "article/noun_phrases.h"
#include "article/source_names.h"
#include "article/source_phrases.h"

namespace travaux::reading {
namespace {

// Words of "he said in a statement on Monday", behind a quotation and behind other words.
constexpr std::size_t longest_tail = 9;
constexpr std::size_t longest_tail_of_quotation = 30;

class LeftFinder {
 public:
  explicit LeftFinder(const SentenceView& view) : view_(view) {}

  std::optional<LeftContent> find(const Candidate& candidate) const {
    if (!can_stand_behind(candidate)) return std::nullopt;
    LeftContent found;
    found.cue = candidate.words;
    std::size_t behind = candidate.words.end;
    if (is_inverted(candidate)) {
      found.holder = phrase_from(view_.paragraph, view_.sentence, candidate.words.end);
      if (found.holder.empty()) return std::nullopt;
      behind = found.holder.end;
      found.content = content_before(view_.paragraph, view_.sentence, candidate.words.begin);
    } else {
      found.holder = phrase_before(view_.paragraph, view_.sentence, candidate.words.begin);
      if (found.holder.empty()) return std::nullopt;
      const std::size_t at = found.holder.begin;
      if (!parted_from_left(at)) return std::nullopt;
      const bool quotation = view_.tokens[at - 1].mark == Mark::close_quote;
      if (!ends_soon(candidate, quotation)) return std::nullopt;
      if (candidate.takes(recipient)) found.cue.end = end_of_hearers(candidate.words.end);
      found.content = content_before(view_.paragraph, view_.sentence, found.holder.begin);
    }
    if (found.content.empty()) return std::nullopt;
    go_on_behind(found, behind);
    return found;
  }

 private:
  std::size_t end(const Beginning& beginning) const {
    return end_of_content(view_.paragraph, view_.sentence, beginning, view_.table);
  }

  bool can_stand_behind(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    const bool related = begin > view_.sentence.begin && view_.tokens[begin - 1].is(relative);
    const std::size_t next = candidate.words.end;
    const bool aims =
        candidate.takes(aim) && next < view_.sentence.end && view_.tokens[next].is(to);
    return candidate.takes(speech | clause) && !candidate.nominal && !candidate.infinitive &&
           !candidate.passive && !candidate.participle && !related && !aims;
  }

  // "told the newspaper on Monday": the cue is "told the newspaper".
  std::size_t end_of_hearers(std::size_t at) const {
    while (at < view_.sentence.end && view_.tokens[at].is_word() &&
           !view_.tokens[at].is(day | that | preposition | adverb | question)) {
      ++at;
    }
    return at;
  }

  bool parted_from_left(std::size_t at) const {
    if (at <= view_.sentence.begin) return false;
    const Token& left = view_.tokens[at - 1];
    return left.mark == Mark::comma || left.mark == Mark::close_quote || left.mark == Mark::dash;
  }

  // "“C,” said X" and "C, said X": a phrase follows, and nothing that could be said.
  bool is_inverted(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (!parted_from_left(begin) || candidate.words.end >= view_.sentence.end) return false;
    const Token& next = view_.tokens[candidate.words.end];
    if (!next.is_word() || next.is(that | question | preposition | adverb | subordinator))
      return false;
    if (next.is(object) && !next.is(subject)) return false;
    const bool quotation = view_.tokens[begin - 1].mark == Mark::close_quote ||
                           (begin >= 2 && view_.tokens[begin - 2].mark == Mark::close_quote);
    if (quotation) return candidate.takes(speech | clause);
    if (!candidate.takes(speech | clause) || candidate.takes(recipient)) return false;
    const Stretch holder = phrase_from(view_.paragraph, view_.sentence, candidate.words.end);
    if (!can_speak(holder, candidate.takes(speech))) return false;
    if (!is_said(content_before(view_.paragraph, view_.sentence, begin))) return false;
    const bool ends = holder.end >= view_.sentence.end || !view_.tokens[holder.end].is_word() ||
                      view_.tokens[holder.end].is(preposition | day);
    return ends && !clause_follows(view_.paragraph, view_.sentence, candidate.words.end);
  }

  // "C, admits one aide"; not "The letter, a copy of which is here, asks the bank to wait".
  bool can_speak(const Stretch& holder, bool speaks) const {
    bool somebody = speaks;
    for (std::size_t at = holder.begin; at < holder.end; ++at) {
      const Token& token = view_.tokens[at];
      if (token.is(to)) return false;
      const std::string_view kind = kind_of(token);
      somebody |= token.is(name) || (!kind.empty() && kind != "document");
    }
    return somebody;
  }

  // Behind "C, X said" the sentence ends, a comma stands, or a short tail of hearers, time and
  // place.
  bool ends_soon(const Candidate& candidate, bool quotation) const {
    std::size_t words = 0;
    for (std::size_t at = candidate.words.end; at < view_.sentence.end; ++at) {
      const Token& token = view_.tokens[at];
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
    const bool quotation = view_.tokens[found.content.end - 1].mark == Mark::close_quote;
    if (at >= view_.sentence.end) return;
    if (view_.tokens[at].mark != Mark::comma && view_.tokens[at].mark != Mark::dash) return;
    const std::size_t next = at + 1;
    if (next >= view_.sentence.end) return;
    if (view_.tokens[next].mark == Mark::open_quote) {
      found.more.push_back({next, quotation_end(next)});
      return;
    }
    if (quotation || !view_.tokens[next].is_word()) return;
    if (found.holder.begin >= found.cue.end && has_verb(found.content)) return;
    if (!has_verb(found.content)) {
      found.more.push_back({next, end({next, true})});
      return;
    }
    const bool related = view_.tokens[next].is(relative) && !view_.tokens[next].is(that);
    if (related || view_.tokens[next].is(gerund | question) || word_is_cue(next)) return;
    if (view_.tokens[next].is(coordinator) && word_is_cue(next + 1)) return;
    if (has_verb(found.content) && view_.tokens[next].is(subordinator | coordinator | preposition))
      return;
    found.more.push_back({next, end({next, true})});
  }

  // "The president, Mr Renard, deplored": a name is nothing said.
  bool is_said(const Stretch& words) const {
    return has_verb(words) ||
           std::any_of(view_.candidates.begin(), view_.candidates.end(),
                       [&](const Candidate& candidate) {
                         return !candidate.nominal && words.holds(candidate.verb);
                       });
  }

  bool has_verb(const Stretch& words) const {
    for (std::size_t at = words.begin; at < words.end; ++at) {
      if (view_.tokens[at].is(auxiliary | finite | past)) return true;
    }
    return false;
  }

  bool word_is_cue(std::size_t at) const {
    return std::any_of(view_.candidates.begin(), view_.candidates.end(),
                       [&](const Candidate& candidate) {
                         return candidate.words.holds(at) || candidate.verb == at;
                       });
  }

  std::size_t tail_end(std::size_t at) const {
    while (at < view_.sentence.end && view_.tokens[at].is_word()) ++at;
    return at;
  }

  std::size_t quotation_end(std::size_t at) const {
    for (std::size_t i = at + 1; i < view_.sentence.end; ++i) {
      if (view_.tokens[i].mark == Mark::close_quote) return i + 1;
    }
    return view_.sentence.end;
  }

  const SentenceView& view_;
};

}  // namespace

std::optional<LeftContent> content_on_left(const SentenceView& view, const Candidate& candidate) {
  return LeftFinder(view).find(candidate);
}

}  // namespace travaux::reading
