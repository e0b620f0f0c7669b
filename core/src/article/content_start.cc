#include "article/content_start.h"

#include <algorithm>
#include <optional>

namespace travaux::reading {
namespace {

class StartFinder {
 public:
  StartFinder(const Paragraph& paragraph, const Stretch& sentence, const Candidate& candidate,
              const CueTable& table)
      : paragraph_(paragraph),
        tokens_(paragraph.tokens),
        sentence_(sentence),
        candidate_(candidate),
        table_(table),
        says_(candidate.takes(speech | clause | recipient | adjective)) {}

  ContentStart find() const {
    ContentStart start{sentence_.end, candidate_.words.end, false};
    std::size_t at = behind_adverbs(paragraph_, sentence_, candidate_.words.end);
    if (at >= sentence_.end) return start;
    const std::size_t aside = at;
    at = behind_aside(at);
    if (at != aside && tokens_[at].is(that) && at + 1 < sentence_.end) {
      return {at + 1, candidate_.words.end, true};
    }
    if (tokens_[at].is(to) && candidate_.takes(aim | adjective | unheld) &&
        at + 1 < sentence_.end) {
      return {at + 1, at + 1, false};
    }
    if (candidate_.takes(thing)) {
      if (const auto noun = behind_noun(at)) return {*noun, *noun, true};
    }
    const std::size_t hearers = at;
    at = behind_hearers(at);
    if (at != hearers) {
      // The cue is "told the paper", and no more of "said in a statement on Wednesday that".
      start.cue_end =
          candidate_.takes(recipient) ? end_of_hearers(hearers, at) : candidate_.words.end;
      if (at < sentence_.end && tokens_[at].is(that) && at + 1 < sentence_.end) {
        return {at + 1, start.cue_end, true};
      }
    }
    if (at < sentence_.end && tokens_[at].mark == Mark::comma && says_) at = behind_comma(at);
    if (at < sentence_.end && tokens_[at].mark == Mark::colon) {
      if (candidate_.takes(adjective)) return start;
      ++at;
    }
    if (at < sentence_.end) set(start, at);
    return start;
  }

 private:
  // Of "that" and of prepositions the cue takes the first: "noted that", "called for".
  void set(ContentStart& start, std::size_t at) const {
    if (tokens_[at].is(that) && says_ && at + 1 < sentence_.end) {
      start = {at + 1, at + 1, true};
      return;
    }
    if (!tokens_[at].is_word() && !quotes(at)) return;
    start.clausal =
        says_ && (tokens_[at].is(question) || clause_follows(paragraph_, sentence_, at));
    start.at = at;
    if (start.clausal || !tokens_[at].is(preposition) || tokens_[at].is(to)) return;
    start.cue_end = std::max(start.cue_end, at + 1);
    start.at = at + 1;
  }

  // "expressed the hope that", "repeated his view that"
  std::optional<std::size_t> behind_noun(std::size_t at) const {
    const bool own = tokens_[at].is(owner) || candidate_.cue->relation_of_thing == "assessed";
    if (!tokens_[at].is(determiner | owner) || !own || candidate_.participle) return std::nullopt;
    for (std::size_t i = at + 1; i + 2 < std::min(at + 5, sentence_.end); ++i) {
      if (!tokens_[i].is_word() || tokens_[i].quoted) return std::nullopt;
      if (!tokens_[i + 1].is(that)) continue;
      for (const Cue& cue : table_.starting_with(tokens_[i].folded)) {
        if ((cue.frames & noun) != 0) return i + 2;
      }
    }
    return std::nullopt;
  }

  std::size_t end_of_hearers(std::size_t at, std::size_t end) const {
    std::size_t last = at;
    while (last < end && tokens_[last].is_word() && !tokens_[last].is(day | that) &&
           (!tokens_[last].is(preposition) || last == at)) {
      ++last;
    }
    return std::max(last, candidate_.words.end);
  }

  std::size_t behind_hearers(std::size_t at) const {
    const bool hears = candidate_.takes(recipient) || tokens_[at].is(preposition) ||
                       (tokens_[at].is(object) && !tokens_[at].is(subject));
    if (!says_ || candidate_.takes(adjective) || !hears) return at;
    return behind_recipient(at).value_or(at);
  }

  // "said, “C”" and "said, that C"; otherwise nothing is said behind the comma.
  std::size_t behind_comma(std::size_t at) const {
    if (at + 1 >= sentence_.end) return sentence_.end;
    return quotes(at + 1) || tokens_[at + 1].is(that) ? at + 1 : sentence_.end;
  }

  // "argued — without evidence — that", "said, in a letter, that"
  std::size_t behind_aside(std::size_t at) const {
    const Mark mark = tokens_[at].mark;
    if (mark != Mark::dash && mark != Mark::comma && mark != Mark::open_bracket) return at;
    const Mark closing = mark == Mark::open_bracket ? Mark::close_bracket : mark;
    for (std::size_t i = at + 1; i + 1 < std::min(at + 20, sentence_.end); ++i) {
      if (tokens_[i].quoted || tokens_[i].mark != closing) continue;
      const bool goes_on = tokens_[i + 1].is(that) ||
                           (tokens_[i + 1].mark == Mark::open_quote && !tokens_[at + 1].is(gerund));
      return goes_on ? i + 1 : at;
    }
    return at;
  }

  bool quotes(std::size_t at) const { return tokens_[at].mark == Mark::open_quote; }

  // "told reporters that", "said in a statement on Monday that", "told the paper: “C”"
  std::optional<std::size_t> behind_recipient(std::size_t at) const {
    constexpr std::size_t reach = 14;
    for (std::size_t i = at; i < std::min(at + reach, sentence_.end); ++i) {
      const Token& token = tokens_[i];
      if (token.mark == Mark::stop || token.mark == Mark::semicolon) break;
      if (token.is(that) && i > at) return i;
      if (token.mark == Mark::open_quote && i > at) return i;
      if (token.mark == Mark::colon) return i;
      if (token.mark == Mark::comma) {
        if (i + 1 < sentence_.end && (tokens_[i + 1].is(that) || quotes(i + 1))) return i + 1;
        break;
      }
      const bool plain = token.is(subject) && !token.is(relative) && i > at;
      if (plain || (token.is(question) && i > at && candidate_.takes(recipient))) return i;
      if (token.is(to) && i > at && candidate_.takes(recipient)) return i;
    }
    if (!candidate_.takes(recipient) || tokens_[at].is(preposition)) return std::nullopt;
    return behind_short_recipient(at);
  }

  std::optional<std::size_t> behind_short_recipient(std::size_t at) const {
    if (tokens_[at].is(object)) return at + 1;
    if (tokens_[at].is(plural) && !tokens_[at].is(name)) return at + 1;
    if (!tokens_[at].is(name)) return std::nullopt;
    while (at < sentence_.end && tokens_[at].is(name)) ++at;
    return at;
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const Candidate& candidate_;
  const CueTable& table_;
  bool says_;
};

}  // namespace

ContentStart content_behind(const Paragraph& paragraph, const Stretch& sentence,
                            const Candidate& candidate, const CueTable& table) {
  return StartFinder(paragraph, sentence, candidate, table).find();
}

std::size_t behind_adverbs(const Paragraph& paragraph, const Stretch& sentence, std::size_t at) {
  const auto& tokens = paragraph.tokens;
  while (at < sentence.end && tokens[at].is_word() && !tokens[at].quoted) {
    const Token& token = tokens[at];
    if (token.folded == "on" && at + 1 < sentence.end && tokens[at + 1].is(day)) {
      at += 2;
      continue;
    }
    const bool skipped = token.is(day) || (token.is(adverb) && !token.is(determiner | that));
    // "further concessions": what describes the next word is no adverb.
    const bool describes = !token.is(day) && at + 1 < sentence.end && tokens[at + 1].is_word() &&
                           (tokens[at + 1].classes & ~(plural | past | gerund)) == 0;
    if (!skipped || describes) break;
    ++at;
  }
  return at;
}

}  // namespace travaux::reading
