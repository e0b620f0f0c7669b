#include "article/source_phrases.h"

#include <algorithm>
#include <utility>

#include "article/borders.h"
#include "article/content_start.h"
#include "article/noun_phrases.h"

namespace travaux::reading {
namespace {

class PhraseReader {
 public:
  explicit PhraseReader(const SentenceView& view) : view_(view) {}

  std::vector<Attribution> read() {
    read_fronted();
    for (std::size_t at = view_.sentence.begin; at < view_.sentence.end; ++at) {
      for (const SourcePhrase& phrase : source_phrases()) {
        const std::size_t end = end_of_phrase(phrase.words, view_.tokens, at, view_.sentence.end);
        if (end == at) continue;
        read_source_phrase(phrase, {at, end});
        at = end;
        break;
      }
    }
    return std::move(found_);
  }

 private:
  std::size_t end(const Beginning& beginning) const {
    return end_of_content(view_.paragraph, view_.sentence, beginning, view_.table);
  }

  void read_source_phrase(const SourcePhrase& phrase, Stretch cue) {
    Attribution found;
    found.relation = phrase.relation;
    found.points = 4;
    found.holder = phrase.relation == "signed"
                       ? list_from(cue.end)
                       : agent_from(view_.paragraph, view_.sentence, cue.end);
    if (found.holder.empty()) return;
    if (phrase.relation == "signed") {
      found.cue = cue;
      found.listed = true;
      found.content = phrase_before(view_.paragraph, view_.sentence, cue.begin);
      if (!found.content.empty()) found_.push_back(std::move(found));
      return;
    }
    // "per cent", "30 rubles per dollar"
    if (cue.size() == 1 && !begins_with_name(found.holder)) return;
    found.cue = cue;
    const bool opens = cue.begin == view_.sentence.begin || paragraph_start(cue.begin);
    // "sent via Telegram": a way, and no source.
    if (phrase.words == "via" && !opens) return;
    if (opens) {
      const std::size_t begin = behind_front(found.holder.end);
      if (begin >= view_.sentence.end) return;
      found.content = {begin, end({begin, true})};
    } else {
      // "has been leaked via"
      while (cue.begin > view_.sentence.begin && view_.tokens[cue.begin - 1].is(auxiliary)) {
        --cue.begin;
      }
      found.cue = cue;
      found.content = content_before(view_.paragraph, view_.sentence, cue.begin);
      if (phrase.relation == "leaked") {
        const Stretch text = phrase_before(view_.paragraph, view_.sentence, cue.begin);
        if (!text.empty()) found.content = text;
      }
      // "C1, according to X, C2, according to Y"
      if (!found_.empty()) {
        found.content.begin = std::max(found.content.begin, found_.back().holder.end);
      }
      while (!found.content.empty() && !view_.tokens[found.content.begin].is_word() &&
             view_.tokens[found.content.begin].mark != Mark::open_quote) {
        ++found.content.begin;
      }
    }
    if (!found.content.empty()) found_.push_back(std::move(found));
  }

  // "Ukraine, the U.S., and NATO"
  Stretch list_from(std::size_t begin) const {
    Stretch list{begin, begin};
    for (std::size_t at = begin; at < view_.sentence.end;) {
      const Stretch one = phrase_from(view_.paragraph, view_.sentence, at);
      const bool named = std::any_of(
          view_.tokens.begin() + static_cast<std::ptrdiff_t>(one.begin),
          view_.tokens.begin() + static_cast<std::ptrdiff_t>(std::max(one.begin, one.end)),
          [](const Token& token) { return token.is(name); });
      if (!named) break;
      list.end = one.end;
      at = one.end;
      if (at >= view_.sentence.end || view_.tokens[at].mark != Mark::comma) break;
      ++at;
      if (at < view_.sentence.end && view_.tokens[at].is(coordinator)) ++at;
    }
    return list;
  }

  bool begins_with_name(const Stretch& holder) const {
    const Token& first = view_.tokens[holder.begin];
    return first.is(name) || first.capital ||
           (first.is(determiner) && holder.size() > 1 && view_.tokens[holder.begin + 1].is(name));
  }

  // The main part of the sentence behind "According to a person, who asked not to be named,".
  std::size_t behind_front(std::size_t at) const {
    // "According to a copy obtained by Reuters,"
    const bool goes_on = at < view_.sentence.end && view_.tokens[at].is_word();
    while (at < view_.sentence.end && !view_.tokens[at].is_word() &&
           view_.tokens[at].mark != Mark::open_quote)
      ++at;
    const bool related =
        at < view_.sentence.end && view_.tokens[at].is(relative) && !view_.tokens[at].is(that);
    const bool aside = goes_on || related;
    if (!aside) return at;
    while (at < view_.sentence.end &&
           (view_.tokens[at].quoted || view_.tokens[at].mark != Mark::comma))
      ++at;
    return at + 1;
  }

  // "As X reported, C" and "In X’s view, C"
  void read_fronted() {
    const std::size_t begin = view_.sentence.begin;
    if (view_.sentence.size() < 6) return;
    std::size_t comma = begin;
    while (comma < std::min(begin + 12, view_.sentence.end) &&
           view_.tokens[comma].mark != Mark::comma)
      ++comma;
    if (comma >= std::min(begin + 12, view_.sentence.end) || comma + 2 >= view_.sentence.end)
      return;
    Attribution found;
    found.points = 3;
    if (view_.tokens[begin].folded == "as") {
      const Candidate* last = nullptr;
      for (const Candidate& candidate : view_.candidates) {
        const bool says = candidate.takes(speech | clause) && !candidate.participle;
        if (candidate.words.end <= comma && says && !candidate.nominal) last = &candidate;
      }
      if (last == nullptr || last->words.begin < begin + 2) return;
      if (behind_adverbs(view_.paragraph, view_.sentence, last->words.end) < comma) return;
      found.relation = last->cue->relation_of_words;
      found.cue = last->words;
      found.holder = phrase_before(view_.paragraph, view_.sentence, last->words.begin);
      found.holder.begin = std::max(found.holder.begin, begin + 1);
      if (found.holder.empty()) return;
    } else if (view_.tokens[begin].folded == "in" && is_view(view_.tokens[comma - 1].folded)) {
      std::size_t owned = comma - 1;
      while (owned > begin + 1 && !view_.tokens[owned].is(possessive | owner)) --owned;
      if (owned == begin + 1 && !view_.tokens[owned].is(owner)) return;
      found.relation = "assessed";
      found.cue = {comma - 1, comma};
      found.holder = {begin + 1, view_.tokens[owned].is(owner) ? owned + 1 : owned};
    } else {
      return;
    }
    found.content = {comma + 1, end({comma + 1, true})};
    found_.push_back(std::move(found));
  }

  // "But according to X, ..."
  bool paragraph_start(std::size_t at) const {
    if (at != view_.sentence.begin + 1) return false;
    const Token& first = view_.tokens[view_.sentence.begin];
    return first.is(coordinator | adverb) || (!first.is_word() && first.mark != Mark::open_quote);
  }

  const SentenceView& view_;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> source_phrases_in(const SentenceView& view) {
  return PhraseReader(view).read();
}

Stretch content_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t at) {
  const auto& tokens = paragraph.tokens;
  std::size_t end = at;
  while (end > sentence.begin &&
         (tokens[end - 1].mark == Mark::comma || tokens[end - 1].mark == Mark::dash))
    --end;
  std::size_t begin = sentence.begin;
  // Marks outside of quotations that part sentences.
  for (std::size_t i = begin; i < end; ++i) {
    if ((tokens[i].mark == Mark::semicolon || tokens[i].mark == Mark::colon) && !tokens[i].quoted)
      begin = i + 1;
  }
  if (begin < end && tokens[begin].is_word() && tokens[begin].is(coordinator)) ++begin;
  return {begin, end};
}

}  // namespace travaux::reading
