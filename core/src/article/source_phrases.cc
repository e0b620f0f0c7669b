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
  PhraseReader(const Paragraph& paragraph, const Stretch& sentence,
               const std::vector<Candidate>& candidates, const CueTable& table)
      : paragraph_(paragraph),
        tokens_(paragraph.tokens),
        sentence_(sentence),
        candidates_(candidates),
        table_(table) {}

  std::vector<Attribution> read() {
    read_fronted();
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      for (const SourcePhrase& phrase : source_phrases()) {
        const std::size_t end = phrase_end(phrase.words, at);
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
    return end_of_content(paragraph_, sentence_, beginning, table_);
  }

  std::size_t phrase_end(std::string_view words, std::size_t at) const {
    std::size_t place = at;
    for (std::size_t from = 0; from < words.size(); ++place) {
      const std::size_t end = std::min(words.find(' ', from), words.size());
      if (place >= sentence_.end || tokens_[place].quoted) return at;
      if (tokens_[place].folded != words.substr(from, end - from)) return at;
      from = end + 1;
    }
    return place;
  }

  void read_source_phrase(const SourcePhrase& phrase, Stretch cue) {
    Attribution found;
    found.relation = phrase.relation;
    found.points = 4;
    found.holder = agent_from(paragraph_, sentence_, cue.end);
    if (found.holder.empty()) return;
    // "per cent", "30 rubles per dollar"
    if (cue.size() == 1 && !begins_with_name(found.holder)) return;
    found.cue = cue;
    const bool opens = cue.begin == sentence_.begin || paragraph_start(cue.begin);
    // "sent via Telegram": a way, and no source.
    if (phrase.words == "via" && !opens) return;
    if (opens) {
      const std::size_t begin = behind_front(found.holder.end);
      if (begin >= sentence_.end) return;
      found.content = {begin, end({begin, true})};
    } else {
      found.content = content_before(paragraph_, sentence_, cue.begin);
      // "C1, according to X, C2, according to Y"
      if (!found_.empty()) {
        found.content.begin = std::max(found.content.begin, found_.back().holder.end);
      }
      while (!found.content.empty() && !tokens_[found.content.begin].is_word() &&
             tokens_[found.content.begin].mark != Mark::open_quote) {
        ++found.content.begin;
      }
    }
    if (!found.content.empty()) found_.push_back(std::move(found));
  }

  bool begins_with_name(const Stretch& holder) const {
    const Token& first = tokens_[holder.begin];
    return first.is(name) || first.capital ||
           (first.is(determiner) && holder.size() > 1 && tokens_[holder.begin + 1].is(name));
  }

  // The main part of the sentence behind "According to a person, who asked not to be named,".
  std::size_t behind_front(std::size_t at) const {
    while (at < sentence_.end && !tokens_[at].is_word() && tokens_[at].mark != Mark::open_quote)
      ++at;
    const bool aside = at < sentence_.end && tokens_[at].is(relative) && !tokens_[at].is(that);
    if (!aside) return at;
    while (at < sentence_.end && (tokens_[at].quoted || tokens_[at].mark != Mark::comma)) ++at;
    return at + 1;
  }

  // "As X reported, C" and "In X’s view, C"
  void read_fronted() {
    const std::size_t begin = sentence_.begin;
    if (sentence_.size() < 6) return;
    std::size_t comma = begin;
    while (comma < std::min(begin + 12, sentence_.end) && tokens_[comma].mark != Mark::comma)
      ++comma;
    if (comma >= std::min(begin + 12, sentence_.end) || comma + 2 >= sentence_.end) return;
    Attribution found;
    found.points = 3;
    if (tokens_[begin].folded == "as") {
      const Candidate* last = nullptr;
      for (const Candidate& candidate : candidates_) {
        const bool says = candidate.takes(speech | clause) && candidate.points >= enough_points;
        if (candidate.words.end <= comma && says && !candidate.nominal) last = &candidate;
      }
      if (last == nullptr || last->words.begin < begin + 2) return;
      if (behind_adverbs(paragraph_, sentence_, last->words.end) < comma) return;
      found.relation = last->cue->relation_of_words;
      found.cue = last->words;
      found.holder = phrase_before(paragraph_, sentence_, last->words.begin);
      found.holder.begin = std::max(found.holder.begin, begin + 1);
      if (found.holder.empty()) return;
    } else if (tokens_[begin].folded == "in" && is_view(tokens_[comma - 1].folded)) {
      std::size_t owned = comma - 1;
      while (owned > begin + 1 && !tokens_[owned].is(possessive | owner)) --owned;
      if (owned == begin + 1 && !tokens_[owned].is(owner)) return;
      found.relation = "assessed";
      found.cue = {comma - 1, comma};
      found.holder = {begin + 1, tokens_[owned].is(owner) ? owned + 1 : owned};
    } else {
      return;
    }
    found.content = {comma + 1, end({comma + 1, true})};
    found_.push_back(std::move(found));
  }

  static bool is_view(std::string_view word) {
    return word == "view" || word == "words" || word == "opinion" || word == "eyes" ||
           word == "telling" || word == "account" || word == "assessment" || word == "judgment";
  }

  // "But according to X, ..."
  bool paragraph_start(std::size_t at) const {
    if (at != sentence_.begin + 1) return false;
    const Token& first = tokens_[sentence_.begin];
    return first.is(coordinator | adverb) || (!first.is_word() && first.mark != Mark::open_quote);
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const std::vector<Candidate>& candidates_;
  const CueTable& table_;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> source_phrases_in(const Paragraph& paragraph, const Stretch& sentence,
                                           const std::vector<Candidate>& candidates,
                                           const CueTable& table) {
  return PhraseReader(paragraph, sentence, candidates, table).read();
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
