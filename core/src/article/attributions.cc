#include "article/attributions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "article/borders.h"
#include "article/content_start.h"
#include "article/deeds.h"
#include "article/holders.h"
#include "article/left_content.h"
#include "article/nesting.h"
#include "article/noun_phrases.h"
#include "article/source_phrases.h"

namespace travaux::reading {
namespace {

class SentenceReader {
 public:
  SentenceReader(const Paragraph& paragraph, const Stretch& sentence, const CueTable& table)
      : paragraph_(paragraph),
        tokens_(paragraph.tokens),
        sentence_(sentence),
        table_(table),
        nesting_(paragraph, sentence, table) {}

  std::vector<Attribution> read() {
    candidates_ = candidates_in(paragraph_, sentence_, table_);
    auto phrases = source_phrases_in(view());
    join_infinitives();
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return candidate.points < enough_points || is_term(candidate) ||
             asks_for_anonymity(candidate);
    });
    for (Attribution& phrase : phrases) nesting_.accept(std::move(phrase));
    read_left_contents();
    read_right_contents();
    return nesting_.finish();
  }

 private:
  SentenceView view() const { return {paragraph_, tokens_, sentence_, candidates_, table_}; }

  // "declined to say": one cue, with what may follow the second word.
  void join_infinitives() {
    for (std::size_t i = 0; i + 1 < candidates_.size(); ++i) {
      Candidate& first = candidates_[i];
      const Candidate& second = candidates_[i + 1];
      const std::size_t next = second.words.end;
      const bool speaks =
          next < sentence_.end && (tokens_[next].is(question | that | preposition) ||
                                   tokens_[next].mark == Mark::open_quote);
      const bool joins = first.takes(aim) && second.infinitive && !first.nominal && speaks &&
                         first.words.end == second.words.begin &&
                         second.takes(speech | clause | recipient);
      if (!joins) continue;
      first.cue = second.cue;
      first.words.end = second.words.end;
      first.verb = second.verb;
      first.points = std::max(first.points, second.points);
      candidates_.erase(candidates_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  // By what follows: "asked them to", "asked whether", "asked for".
  std::string_view relation_of(const Cue& cue, std::size_t begin, bool clausal) const {
    const bool does =
        begin < sentence_.end &&
        (tokens_[begin].is(to) || (begin > sentence_.begin && tokens_[begin - 1].is(to)));
    const std::string_view first = does      ? cue.relation_of_aim
                                   : clausal ? cue.relation_of_words
                                             : cue.relation_of_thing;
    for (const std::string_view relation :
         {first, cue.relation_of_words, cue.relation_of_aim, cue.relation_of_thing}) {
      if (!relation.empty()) return relation;
    }
    return "stated";
  }

  // Before what somebody else says later in the sentence.
  std::size_t end(const Beginning& beginning) const {
    Stretch part = sentence_;
    for (const Attribution& later : nesting_.found()) {
      const std::size_t from = later.content.begin;
      if (from > beginning.at && later.cue.begin > from) part.end = std::min(part.end, from);
    }
    const std::size_t found = end_of_content(paragraph_, part, beginning, table_);
    std::size_t last = found;
    while (last > beginning.at + 1 && is_loose(tokens_[last - 1])) --last;
    return last;
  }

  static bool is_loose(const Token& token) {
    return !token.quoted && (token.mark == Mark::comma || token.mark == Mark::semicolon ||
                             token.mark == Mark::dash || token.is(coordinator));
  }

  // "describe X as dark": what it is likened to belongs to it.
  std::size_t earliest_end(const Candidate& candidate, std::size_t begin) const {
    const bool liking = candidate.takes(likening);
    if (!liking && !candidate.takes(urging)) return 0;
    for (std::size_t at = begin; at < std::min(begin + 12, sentence_.end); ++at) {
      const Token& token = tokens_[at];
      if (token.mark == Mark::comma || token.mark == Mark::stop || token.is(coordinator)) return 0;
      if (token.folded == (liking ? "as" : "to") && !token.quoted) return at + 2;
    }
    return 0;
  }

  bool asks_for_anonymity(const Candidate& candidate) const {
    const auto phrases = anonymity_phrases();
    const std::size_t at = candidate.verb + 1;
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view words) {
      return end_of_phrase(words, tokens_, at, sentence_.end) > at;
    });
  }

  bool says_that(const Candidate& candidate) const {
    const std::size_t at = candidate.words.end;
    return candidate.takes(clause) && at < sentence_.end && tokens_[at].is(that);
  }

  // A point of a list tells what is agreed: "Both sides commit to ...", "are recognised as".
  bool is_term(const Candidate& candidate) const {
    if (!paragraph_.item) return false;
    return candidate.passive || candidate.participle ||
           !(candidate.takes(speech | recipient) || says_that(candidate)) || candidate.points < 3;
  }

  // ------------------------------------------------------------------------ content on the left
  void read_left_contents() {
    for (std::size_t i = candidates_.size(); i-- > 0;) {
      const Candidate& candidate = candidates_[i];
      if (nesting_.taken(candidate)) continue;
      const auto left = content_on_left(view(), candidate);
      if (!left) continue;
      Attribution found = started(candidate);
      found.cue = left->cue;
      found.holder = left->holder;
      found.content = left->content;
      found.more = left->more;
      nesting_.accept(std::move(found));
    }
  }

  // ----------------------------------------------------------------------- content on the right
  void read_right_contents() {
    for (const Candidate& candidate : candidates_) {
      if (nesting_.taken(candidate)) continue;
      auto found = candidate.nominal ? of_noun(candidate) : of_verb(candidate);
      if (found && !found->content.empty()) nesting_.accept(*found);
    }
  }

  Attribution started(const Candidate& candidate) const {
    Attribution found;
    found.cue = candidate.words;
    found.nominal = candidate.nominal;
    found.relation = relation_of(*candidate.cue, candidate.words.end, true);
    found.points = candidate.points;
    return found;
  }

  std::optional<Attribution> of_verb(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const std::size_t behind = candidate.words.end;
    const bool agent = behind < sentence_.end && tokens_[behind].folded == "by";
    if ((candidate.passive || candidate.participle) && agent) return by_agent(candidate);
    if (candidate.passive || candidate.participle) {
      if (auto passed = passed_by(candidate)) return passed;
    }
    if (candidate.passive) return passive(candidate);
    if (has_leaked(candidate)) return leaked(candidate);
    // "what worries lawyers is"
    const std::size_t first = candidate.words.begin;
    if (first > sentence_.begin && tokens_[first - 1].folded == "what") return std::nullopt;
    HolderFinder(paragraph_, sentence_, nesting_.found()).find(candidate, found);
    if (candidate.takes(unheld)) return without_holder(candidate);
    if (found.holder.empty() && !(candidate.points >= 3 && candidate.takes(speech | clause))) {
      return std::nullopt;
    }
    if (is_author(found.holder)) return std::nullopt;
    const ContentStart start = content_behind(paragraph_, sentence_, candidate, table_);
    if (start.at >= sentence_.end) return std::nullopt;
    const std::size_t earliest = earliest_end(candidate, start.at);
    found.cue.end = start.cue_end;
    found.content = {start.at, end({start.at, start.clausal, false, earliest})};
    if (!start.clausal && start.at < found.content.end) found.content = without_day(found.content);
    const bool urges =
        candidate.takes(urging) && !start.clausal && !candidate.takes(likening) && earliest > 0;
    const bool words = start.clausal || tokens_[start.at].mark == Mark::open_quote;
    found.relation =
        urges ? candidate.cue->relation_of_aim : relation_of(*candidate.cue, start.at, words);
    if (candidate.takes(sharing)) share(found);
    if (candidate.takes(likening)) quote_as_saying(found);
    return found;
  }

  // "rejected the text on Monday": the text.
  Stretch without_day(Stretch content) const {
    std::size_t last = content.end;
    while (last > content.begin + 1 && tokens_[last - 1].is(day) && !tokens_[last - 1].quoted) {
      --last;
    }
    if (last == content.end) return content;
    const bool on = last > content.begin + 1 && tokens_[last - 1].folded == "on";
    if (!on && tokens_[last - 1].is(preposition)) return content;  // "by June"
    return {content.begin, on ? last - 1 : last};
  }

  // "discussed the draft last week with X": X got to know it.
  void share(Attribution& found) const {
    for (std::size_t at = found.content.begin + 1; at < sentence_.end; ++at) {
      const Token& token = tokens_[at];
      if (token.quoted || (!token.is_word() && token.mark != Mark::other)) return;
      if (token.is(day)) found.content.end = std::min(found.content.end, at);
      if (token.folded != "with") continue;
      found.content.end = std::min(found.content.end, at);
      Attribution link;
      link.cue = {at, at + 1};
      link.relation = "received";
      link.holder = agent_from(paragraph_, sentence_, at + 1);
      if (is_text(paragraph_, found.content) && !link.holder.empty())
        found.inside.push_back(std::move(link));
      return;
    }
  }

  // "quotes a party source as saying that": the content is what the source says.
  void quote_as_saying(Attribution& found) const {
    if (found.relation != "quoted" && found.relation != "cited") return;
    for (std::size_t at = found.content.begin + 1; at + 1 < found.content.end; ++at) {
      if (tokens_[at].folded != "as" || !tokens_[at + 1].is(gerund)) continue;
      Attribution link;
      link.cue = {at + 1, at + 2};
      link.relation = "stated";
      link.holder = {found.content.begin, at};
      found.inside.push_back(std::move(link));
      return;
    }
  }

  // "was criticised by X", "described by X as ...", "leaked by X"
  std::optional<Attribution> by_agent(const Candidate& candidate) const {
    Attribution found = started(candidate);
    found.holder = agent_from(paragraph_, sentence_, candidate.words.end + 1);
    if (found.holder.empty()) return std::nullopt;
    // "was accused by X of hiding it"
    for (std::size_t at = found.holder.begin + 1; at + 1 < found.holder.end; ++at) {
      if (tokens_[at].folded != "of" || !tokens_[at + 1].is(gerund)) continue;
      found.holder.end = at;
      found.content = {at + 1, end({at + 1})};
      return found;
    }
    found.cue.end = candidate.words.end + 1;
    found.content = suffered_before(candidate.words.begin);
    const std::size_t next = found.holder.end;
    if (next + 2 < sentence_.end && tokens_[next].folded == "as" && tokens_[next + 1].is(gerund)) {
      return quoted_by_agent(std::move(found), next + 1);
    }
    if (next < sentence_.end && (tokens_[next].folded == "as" || tokens_[next].is(to))) {
      found.content = {next, end({next})};
    }
    return found;
  }

  // "The leak, first reported by X": what stands before the comma.
  Stretch suffered_before(std::size_t at) const {
    const Stretch subject = phrase_before(paragraph_, sentence_, at);
    if (!subject.empty()) return subject;
    while (at > sentence_.begin && tokens_[at - 1].is(adverb)) --at;
    const bool apart = at > sentence_.begin && tokens_[at - 1].mark == Mark::comma;
    return apart ? phrase_before(paragraph_, sentence_, at - 1) : Stretch{};
  }

  // "the minister was quoted by X as saying that C": the minister is a link.
  Attribution quoted_by_agent(Attribution found, std::size_t saying) const {
    Attribution link;
    link.cue = {saying, saying + 1};
    link.holder = found.content;
    link.relation = "stated";
    const std::size_t begin = tokens_[saying + 1].is(that) ? saying + 2 : saying + 1;
    if (begin >= sentence_.end) return found;
    found.content = {begin, end({begin, true})};
    if (!link.holder.empty()) found.inside.push_back(std::move(link));
    return found;
  }

  // "was leaked on Tuesday via X", "published by X": a text that somebody passes on.
  std::optional<Attribution> passed_by(const Candidate& candidate) const {
    const std::string_view relation = candidate.cue->relation_of_thing;
    if (relation != "leaked" && relation != "published") return std::nullopt;
    for (std::size_t at = candidate.words.end;
         at < std::min(candidate.words.end + 9, sentence_.end); ++at) {
      if (!tokens_[at].is_word() || tokens_[at].quoted) return std::nullopt;
      const std::string_view word = tokens_[at].folded;
      if (word != "by" && word != "via" && word != "through") continue;
      Attribution found = started(candidate);
      found.cue.end = at + 1;
      found.holder = agent_from(paragraph_, sentence_, at + 1);
      found.content = phrase_before(paragraph_, sentence_, candidate.words.begin);
      if (found.holder.empty() || found.content.empty()) return std::nullopt;
      return found;
    }
    return std::nullopt;
  }

  // "the draft has leaked", "leaked three times": nobody is said to have let it out.
  bool has_leaked(const Candidate& candidate) const {
    if (candidate.cue->relation_of_thing != "leaked") return false;
    const std::size_t at = behind_adverbs(paragraph_, sentence_, candidate.words.end);
    return at >= sentence_.end || !tokens_[at].is_word() ||
           tokens_[at].is(preposition | number | coordinator | subordinator);
  }

  std::optional<Attribution> leaked(const Candidate& candidate) const {
    Attribution found = started(candidate);
    found.content = phrase_before(paragraph_, sentence_, candidate.words.begin);
    if (found.content.empty()) return std::nullopt;
    return found;
  }

  std::optional<Attribution> passive(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const Stretch subject = phrase_before(paragraph_, sentence_, candidate.words.begin);
    ContentStart start = content_behind(paragraph_, sentence_, candidate, table_);
    if (start.at >= sentence_.end) {
      if (!candidate.takes(thing) || candidate.takes(speech | clause)) return std::nullopt;
      found.content = subject;
      return found;
    }
    // "is said to": what follows is said.
    if (tokens_[start.at].is(to) && start.at + 1 < sentence_.end) {
      ++start.at;
      start.cue_end = start.at;
    }
    found.cue.end = start.cue_end;
    const std::size_t earliest = earliest_end(candidate, start.at);
    found.content = {start.at, end({start.at, start.clausal, false, earliest})};
    link_subject(found, subject);
    return found;
  }

  // "Sweden is said to oppose the panel": it opposes, whoever says so.
  void link_subject(Attribution& found, const Stretch& subject) const {
    if (subject.empty() || !tokens_[found.content.begin - 1].is(to)) return;
    for (const Cue& cue : table_.starting_with(tokens_[found.content.begin].folded)) {
      constexpr std::uint16_t minds = thing | aim | urging | clause;
      const bool mind = cue.base && cue.strength >= 2 && cue.rest.empty() &&
                        (cue.frames & other_words) == 0 && (cue.frames & minds) != 0;
      if (!mind) continue;
      Attribution link;
      link.cue = {found.content.begin, found.content.begin + 1};
      link.holder = subject;
      link.relation = relation_of(cue, found.content.begin + 1, false);
      found.inside.push_back(std::move(link));
      return;
    }
  }

  std::optional<Attribution> without_holder(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const std::size_t begin = candidate.words.end;
    if (begin >= sentence_.end || !tokens_[begin].is_word()) return std::nullopt;
    found.content = {begin, end({begin})};
    return found;
  }

  // "I" and "we" outside of quotations are the author's.
  bool is_author(const Stretch& holder) const {
    if (holder.size() != 1) return false;
    const std::string_view word = tokens_[holder.begin].folded;
    return word == "i" || word == "we" || word == "you" || word == "there";
  }

  // "the allegation that C", "X’s demand for C"
  std::optional<Attribution> of_noun(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const std::size_t begin = candidate.words.begin;
    std::size_t left = begin;
    while (left > sentence_.begin && begin - left < 4 && tokens_[left - 1].is_word() &&
           !tokens_[left - 1].is(owner | possessive)) {
      --left;
    }
    if (left > sentence_.begin && tokens_[left - 1].is(owner)) found.holder = {left - 1, left};
    if (left > sentence_.begin && tokens_[left - 1].is(possessive)) {
      found.holder = phrase_before(paragraph_, sentence_, left - 1);
    }
    std::size_t at = candidate.words.end;
    if (at >= sentence_.end) return std::nullopt;
    // "complaints by the opposition that"
    if (tokens_[at].folded == "by") {
      const Stretch agent = agent_from(paragraph_, sentence_, at + 1);
      if (!agent.empty() && agent.end < sentence_.end && tokens_[agent.end].is(that)) {
        found.holder = agent;
        found.cue.end = agent.end + 1;
        at = agent.end;
      }
    }
    const bool clausal = tokens_[at].is(that);
    if (clausal || (tokens_[at].is(preposition) && !tokens_[at].is(to))) {
      found.cue.end = at + 1;
      ++at;
    }
    if (at >= sentence_.end) return std::nullopt;
    found.content = {at, end({at, clausal, true})};
    return found;
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const CueTable& table_;
  std::vector<Candidate> candidates_;
  Nesting nesting_;
};

// A sentence that is a quotation from its first mark to its last.
bool is_quotation(const Paragraph& paragraph, const Stretch& sentence) {
  const auto& tokens = paragraph.tokens;
  if (sentence.empty() || tokens[sentence.begin].mark != Mark::open_quote) return false;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    if (tokens[at].is_word() && !tokens[at].quoted) return false;
  }
  return true;
}

std::size_t words_of(const Paragraph& paragraph, const Stretch& stretch) {
  std::size_t words = 0;
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
    if (paragraph.tokens[at].is_word()) ++words;
  }
  return words;
}

// Of what a cue interrupts the longest piece is the content.
void choose_longest(const Paragraph& paragraph, Attribution& attribution) {
  for (Stretch& piece : attribution.more) {
    const std::size_t longest = words_of(paragraph, attribution.content);
    const std::size_t words = words_of(paragraph, piece);
    const bool quoted = paragraph.tokens[piece.begin].mark == Mark::open_quote;
    if (words < longest || (words == longest && !quoted)) continue;
    std::swap(piece, attribution.content);
  }
}

}  // namespace

std::vector<Attribution> attributions_in(const Paragraph& paragraph, const CueTable& table) {
  std::vector<Attribution> all;
  bool speaking = false;  // the sentence before ends with who says a quotation on the left
  for (const Stretch& sentence : paragraph.sentences) {
    if (is_quotation(paragraph, sentence)) {
      if (speaking) all.back().more.push_back(sentence);
      continue;
    }
    auto found = SentenceReader(paragraph, sentence, table).read();
    speaking = !found.empty() && found.back().content.begin < found.back().cue.begin &&
               paragraph.tokens[found.back().content.begin].mark == Mark::open_quote;
    for (Attribution& attribution : found) all.push_back(std::move(attribution));
  }
  for (Attribution& attribution : all) choose_longest(paragraph, attribution);
  return all;
}

}  // namespace travaux::reading
