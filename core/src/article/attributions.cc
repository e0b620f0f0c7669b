#include "article/attributions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "article/borders.h"

namespace travaux::reading {
namespace {

// Words of "he said in a statement on Monday", behind a quotation and behind other words.
constexpr std::size_t longest_tail = 9;
constexpr std::size_t longest_tail_of_quotation = 30;

class SentenceReader {
 public:
  SentenceReader(const Paragraph& paragraph, const Stretch& sentence, const CueTable& table)
      : paragraph_(paragraph), tokens_(paragraph.tokens), sentence_(sentence), table_(table) {}

  std::vector<Attribution> read() {
    candidates_ = candidates_in(paragraph_, sentence_, table_);
    read_fronted();
    join_infinitives();
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return candidate.points < enough_points || is_term(candidate);
    });
    read_source_phrases();
    read_left_contents();
    read_right_contents();
    link_cited();
    std::stable_sort(found_.begin(), found_.end(), [](const Attribution& a, const Attribution& b) {
      return a.cue.begin < b.cue.begin;
    });
    return std::move(found_);
  }

 private:
  // "declined to say": one cue, with what may follow the second word.
  void join_infinitives() {
    for (std::size_t i = 0; i + 1 < candidates_.size(); ++i) {
      Candidate& first = candidates_[i];
      const Candidate& second = candidates_[i + 1];
      const bool joins = first.takes(aim) && second.infinitive && !first.nominal &&
                         first.words.end == second.words.begin &&
                         second.takes(speech | clause | recipient);
      if (!joins) continue;
      first.cue = second.cue;
      first.words.end = second.words.end;
      first.points = std::max(first.points, second.points);
      candidates_.erase(candidates_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  // By what follows: "asked them to", "asked whether", "asked for".
  std::string_view relation_of(const Cue& cue, std::size_t begin, bool clausal) const {
    const bool does = begin < sentence_.end && tokens_[begin].is(to);
    const std::string_view first = does      ? cue.relation_of_aim
                                   : clausal ? cue.relation_of_words
                                             : cue.relation_of_thing;
    for (const std::string_view relation :
         {first, cue.relation_of_words, cue.relation_of_aim, cue.relation_of_thing}) {
      if (!relation.empty()) return relation;
    }
    return "stated";
  }

  std::size_t end(const Beginning& beginning) const {
    return end_of_content(paragraph_, sentence_, beginning, table_);
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

  // A point of a list tells what is agreed: "Both sides commit to ...", "are recognised as".
  bool is_term(const Candidate& candidate) const {
    if (!paragraph_.item) return false;
    return candidate.passive || candidate.participle ||
           !candidate.takes(speech | clause | recipient) || candidate.points < 3;
  }

  // -------------------------------------------------------------------------- according to X
  void read_source_phrases() {
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      for (const SourcePhrase& phrase : source_phrases()) {
        const std::size_t end = phrase_end(phrase.words, at);
        if (end == at) continue;
        read_source_phrase(phrase, {at, end});
        at = end;
        break;
      }
    }
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
    found.holder = phrase_from(paragraph_, sentence_, cue.end);
    if (found.holder.empty()) return;
    // "per cent", "30 rubles per dollar"
    if (cue.size() == 1 && !tokens_[found.holder.begin].is(name)) return;
    found.cue = cue;
    const bool opens = cue.begin == sentence_.begin || paragraph_start(cue.begin);
    if (opens) {
      const std::size_t begin = behind_front(found.holder.end);
      if (begin >= sentence_.end) return;
      found.content = {begin, end({begin, true})};
    } else {
      found.content = left_content(cue.begin);
      // "C1, according to X, C2, according to Y"
      if (!found_.empty()) {
        found.content.begin = std::max(found.content.begin, found_.back().holder.end);
      }
      while (!found.content.empty() && !tokens_[found.content.begin].is_word() &&
             tokens_[found.content.begin].mark != Mark::open_quote) {
        ++found.content.begin;
      }
    }
    if (!found.content.empty()) accept(std::move(found));
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
        if (candidate.words.end <= comma && candidate.takes(speech | clause)) last = &candidate;
      }
      if (last == nullptr || last->words.begin < begin + 2) return;
      if (skip_adverbs(last->words.end) < comma) return;
      found.relation = last->cue->relation_of_words;
      found.cue = last->words;
      found.holder = {begin + 1, last->words.begin};
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
    accept(std::move(found));
  }

  static bool is_view(std::string_view word) {
    return word == "view" || word == "words" || word == "opinion" || word == "eyes" ||
           word == "telling" || word == "account" || word == "assessment" || word == "judgment";
  }

  // "But according to X, ..."
  bool paragraph_start(std::size_t at) const {
    return at == sentence_.begin + 1 && tokens_[sentence_.begin].is(coordinator | adverb);
  }

  // ------------------------------------------------------------------------ content on the left
  void read_left_contents() {
    for (std::size_t i = candidates_.size(); i-- > 0;) {
      const Candidate& candidate = candidates_[i];
      if (taken(candidate)) continue;
      const auto found = left_attribution(candidate);
      if (found) accept(*found);
    }
  }

  bool can_stand_behind(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    const bool related = begin > sentence_.begin && tokens_[begin - 1].is(relative);
    const std::size_t next = candidate.words.end;
    const bool aims = candidate.takes(aim) && next < sentence_.end && tokens_[next].is(to);
    return candidate.takes(speech | clause) && !candidate.nominal && !candidate.infinitive &&
           !candidate.passive && !candidate.participle && !related && !aims;
  }

  std::optional<Attribution> left_attribution(const Candidate& candidate) const {
    if (!can_stand_behind(candidate)) return std::nullopt;
    Attribution found = started(candidate);
    std::size_t behind = candidate.words.end;
    if (is_inverted(candidate)) {
      found.holder = phrase_from(paragraph_, sentence_, candidate.words.end);
      if (found.holder.empty()) return std::nullopt;
      behind = found.holder.end;
      found.content = left_content(candidate.words.begin);
    } else {
      found.holder = phrase_before(paragraph_, sentence_, candidate.words.begin);
      if (found.holder.empty()) return std::nullopt;
      const std::size_t at = found.holder.begin;
      if (!parted_from_left(at)) return std::nullopt;
      const bool quotation = tokens_[at - 1].mark == Mark::close_quote;
      if (!ends_soon(candidate, quotation)) return std::nullopt;
      found.content = left_content(found.holder.begin);
    }
    if (found.content.empty()) return std::nullopt;
    go_on_behind(found, behind);
    return found;
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

  Stretch left_content(std::size_t at) const {
    std::size_t end = at;
    while (end > sentence_.begin &&
           (tokens_[end - 1].mark == Mark::comma || tokens_[end - 1].mark == Mark::dash))
      --end;
    std::size_t begin = sentence_.begin;
    // Marks outside of quotations that part sentences.
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].mark == Mark::semicolon && !tokens_[i].quoted) begin = i + 1;
    }
    if (begin < end && tokens_[begin].is_word() && tokens_[begin].is(coordinator)) ++begin;
    return {begin, end};
  }

  // "C1, he said, C2" and "“C1,” he said. “C2.”": from the first word to the last.
  void go_on_behind(Attribution& found, std::size_t behind) const {
    const std::size_t at = tail_end(behind);
    const bool quotation = tokens_[found.content.end - 1].mark == Mark::close_quote;
    if (at >= sentence_.end) return;
    if (tokens_[at].mark != Mark::comma && tokens_[at].mark != Mark::dash) return;
    const std::size_t next = at + 1;
    if (next >= sentence_.end) return;
    if (tokens_[next].mark == Mark::open_quote) {
      found.content.end = quotation_end(next);
      return;
    }
    if (quotation || !tokens_[next].is_word()) return;
    if (tokens_[next].is(gerund | relative | question) || word_is_cue(next)) return;
    if (tokens_[next].is(coordinator) && word_is_cue(next + 1)) return;
    if (has_verb(found.content) && tokens_[next].is(subordinator | coordinator | preposition))
      return;
    found.content.end = end({next, true});
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

  // ----------------------------------------------------------------------- content on the right
  void read_right_contents() {
    for (const Candidate& candidate : candidates_) {
      if (taken(candidate)) continue;
      auto found = candidate.nominal ? of_noun(candidate) : of_verb(candidate);
      if (found && !found->content.empty()) accept(*found);
    }
  }

  Attribution started(const Candidate& candidate) const {
    Attribution found;
    found.cue = candidate.words;
    found.relation = relation_of(*candidate.cue, candidate.words.end, true);
    found.points = candidate.points;
    return found;
  }

  std::optional<Attribution> of_verb(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const std::size_t behind = candidate.words.end;
    const bool agent = behind < sentence_.end && tokens_[behind].folded == "by";
    if ((candidate.passive || candidate.participle) && agent) return by_agent(candidate);
    if (candidate.passive) return passive(candidate);
    find_holder(candidate, found);
    if (candidate.takes(unheld)) return without_holder(candidate);
    if (found.holder.empty() && !(candidate.points >= 3 && candidate.takes(speech | clause))) {
      return std::nullopt;
    }
    bool clausal = false;
    std::size_t begin = content_start(candidate, found.cue, clausal);
    if (begin >= sentence_.end) return std::nullopt;
    const std::size_t earliest = earliest_end(candidate, begin);
    found.content = {begin, end({begin, clausal, false, earliest})};
    const bool urges =
        candidate.takes(urging) && !clausal && !candidate.takes(likening) && earliest > 0;
    found.relation = urges ? candidate.cue->relation_of_aim
                           : relation_of(*candidate.cue, begin, clausal || quotes(begin));
    return found;
  }

  // "was criticised by X", "described by X as ...", "leaked by X"
  std::optional<Attribution> by_agent(const Candidate& candidate) const {
    Attribution found = started(candidate);
    found.holder = phrase_from(paragraph_, sentence_, candidate.words.end + 1);
    if (found.holder.empty()) return std::nullopt;
    found.cue.end = candidate.words.end + 1;
    found.content = phrase_before(paragraph_, sentence_, candidate.words.begin);
    const std::size_t next = found.holder.end;
    if (next < sentence_.end && (tokens_[next].folded == "as" || tokens_[next].is(to))) {
      found.content = {next, end({next})};
    }
    return found;
  }

  std::optional<Attribution> passive(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const Stretch subject = phrase_before(paragraph_, sentence_, candidate.words.begin);
    bool clausal = false;
    std::size_t begin = content_start(candidate, found.cue, clausal);
    if (begin >= sentence_.end) {
      if (!candidate.takes(thing) || candidate.takes(speech | clause)) return std::nullopt;
      found.content = subject;
      return found;
    }
    found.content = {begin, end({begin, clausal, false, earliest_end(candidate, begin)})};
    return found;
  }

  std::optional<Attribution> without_holder(const Candidate& candidate) const {
    Attribution found = started(candidate);
    const std::size_t begin = candidate.words.end;
    if (begin >= sentence_.end || !tokens_[begin].is_word()) return std::nullopt;
    found.content = {begin, end({begin})};
    return found;
  }

  void find_holder(const Candidate& candidate, Attribution& found) const {
    const std::size_t begin = candidate.words.begin;
    const bool joined = begin > sentence_.begin && tokens_[begin - 1].is(coordinator);
    const bool nominal =
        begin > sentence_.begin && tokens_[begin - 1].is(preposition) && candidate.cue->gerund;
    if (!candidate.participle && !candidate.infinitive && !joined && !nominal) {
      found.holder = phrase_before(paragraph_, sentence_, begin);
      if (!found.holder.empty()) return;
    }
    found.borrowed = true;
    found.holder = earlier_holder(begin);
    if (!found.holder.empty()) return;
    found.holder = subject_of_sentence(begin);
  }

  Stretch earlier_holder(std::size_t before) const {
    Stretch latest;
    for (const Attribution& earlier : found_) {
      if (!earlier.holder.empty() && earlier.cue.begin < before &&
          earlier.holder.begin >= latest.begin) {
        latest = earlier.holder;
      }
    }
    return latest;
  }

  // The phrase before the first verb of the sentence.
  Stretch subject_of_sentence(std::size_t before) const {
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

  std::size_t skip_adverbs(std::size_t at) const {
    while (at < sentence_.end && tokens_[at].is_word() && !tokens_[at].quoted) {
      const Token& token = tokens_[at];
      const bool skipped = token.is(day) || (token.is(adverb) && !token.is(determiner | that));
      // "further concessions": what describes the next word is no adverb.
      const bool describes = !token.is(day) && at + 1 < sentence_.end &&
                             tokens_[at + 1].is_word() &&
                             (tokens_[at + 1].classes & ~(plural | past | gerund)) == 0;
      if (!skipped || describes) break;
      ++at;
    }
    return at;
  }

  // Where the content begins behind a cue; extends the cue over "that" and what belongs to it.
  std::size_t content_start(const Candidate& candidate, Stretch& cue, bool& clausal) const {
    std::size_t at = skip_adverbs(candidate.words.end);
    if (at >= sentence_.end) return at;
    const bool says = candidate.takes(speech | clause | recipient | adjective);
    at = behind_aside(at);
    if (tokens_[at].is(to) && candidate.takes(aim)) return at;
    if (says && !candidate.takes(adjective) &&
        (candidate.takes(recipient) || tokens_[at].is(preposition) || tokens_[at].is(object))) {
      const auto told = behind_recipient(candidate, at);
      if (told) at = *told;
    }
    if (tokens_[at].mark == Mark::comma && says) {
      // "said, “C”" and "said, according to X, that C"
      if (at + 1 >= sentence_.end) return sentence_.end;
      at = tokens_[at + 1].mark == Mark::open_quote || tokens_[at + 1].is(that) ? at + 1
                                                                                : sentence_.end;
      if (at >= sentence_.end) return at;
    }
    if (tokens_[at].mark == Mark::colon) ++at;
    if (at >= sentence_.end) return at;
    if (tokens_[at].is(that) && says && at + 1 < sentence_.end) {
      clausal = true;
      cue.end = at + 1;
      return at + 1;
    }
    if (tokens_[at].is(question)) clausal = says;
    if (!tokens_[at].is_word() && tokens_[at].mark != Mark::open_quote) return sentence_.end;
    clausal = clausal || (says && clause_follows(paragraph_, sentence_, at));
    if (!clausal && tokens_[at].is(preposition) && !tokens_[at].is(to) && !quotes(at)) {
      cue.end = std::max(cue.end, at + 1);
      ++at;
    }
    return at;
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
  std::optional<std::size_t> behind_recipient(const Candidate& candidate, std::size_t at) const {
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
      if (plain || (token.is(question) && i > at && candidate.takes(recipient))) return i;
      if (token.is(to) && i > at && candidate.takes(recipient)) return i;
    }
    if (!candidate.takes(recipient) || tokens_[at].is(preposition)) return std::nullopt;
    return behind_short_recipient(at);
  }

  std::optional<std::size_t> behind_short_recipient(std::size_t at) const {
    if (tokens_[at].is(object)) return at + 1;
    if (tokens_[at].is(plural) && !tokens_[at].is(name)) return at + 1;
    if (!tokens_[at].is(name)) return std::nullopt;
    while (at < sentence_.end && tokens_[at].is(name)) ++at;
    return at;
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
    const bool clausal = tokens_[at].is(that);
    if (clausal || (tokens_[at].is(preposition) && !tokens_[at].is(to))) {
      found.cue.end = at + 1;
      ++at;
    }
    if (at >= sentence_.end) return std::nullopt;
    found.content = {at, end({at, clausal, true})};
    return found;
  }

  // "leaked via X, citing Y", "X reported C, citing Y": Y is a link of what stands before.
  void link_cited() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Attribution& cited = found_[i];
      const Token& verb = tokens_[cited.cue.begin];
      if (verb.folded != "citing" && verb.folded != "quoting") continue;
      Attribution* outer = before(cited.cue.begin);
      if (outer == nullptr) continue;
      Attribution link;
      link.cue = cited.cue;
      link.holder = phrase_from(paragraph_, sentence_, cited.cue.end);
      link.relation = verb.folded == "citing" ? "cited" : "quoted";
      if (link.holder.empty()) continue;
      outer->inside.push_back(std::move(link));
      found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
      --i;
    }
  }

  // The last attribution whose cue stands before a place.
  Attribution* before(std::size_t at) {
    Attribution* latest = nullptr;
    for (Attribution& one : found_) {
      if (one.cue.begin < at && (latest == nullptr || one.cue.begin > latest->cue.begin))
        latest = &one;
    }
    return latest;
  }

  // ------------------------------------------------------------------------------------ nesting
  bool taken(const Candidate& candidate) {
    for (Attribution& outer : found_) {
      if (outer.cue.overlaps(candidate.words) || outer.holder.holds(candidate.verb)) return true;
      if (outer.holder.begin > outer.cue.begin && tells_of(outer.holder, candidate.verb))
        return true;
    }
    return false;
  }

  // "said a diplomat who asked not to be named": what follows tells who the holder is.
  bool tells_of(const Stretch& holder, std::size_t at) const {
    if (holder.empty() || holder.end >= sentence_.end || at < holder.end) return false;
    std::size_t next = holder.end;
    if (tokens_[next].mark == Mark::comma && next + 1 < sentence_.end) ++next;
    if (!tokens_[next].is(relative) || tokens_[next].is(that)) return false;
    for (std::size_t i = next; i < at; ++i) {
      if (tokens_[i].mark == Mark::comma || tokens_[i].mark == Mark::dash) return false;
    }
    return at > next;
  }

  // What stands inside of an accepted content is a link of it.
  void accept(Attribution found) {
    for (Attribution& outer : found_) {
      if (!outer.content.holds(found.cue.begin) || outer.cue == found.cue) continue;
      outer.inside.push_back(std::move(found));
      return;
    }
    found_.push_back(std::move(found));
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const CueTable& table_;
  std::vector<Candidate> candidates_;
  std::vector<Attribution> found_;
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

}  // namespace

std::vector<Attribution> attributions_in(const Paragraph& paragraph, const CueTable& table) {
  std::vector<Attribution> all;
  bool speaking = false;  // the sentence before ends with who says a quotation on the left
  for (const Stretch& sentence : paragraph.sentences) {
    if (is_quotation(paragraph, sentence)) {
      if (speaking) all.back().content.end = std::max(all.back().content.end, sentence.end);
      continue;
    }
    auto found = SentenceReader(paragraph, sentence, table).read();
    speaking = !found.empty() && found.back().content.begin < found.back().cue.begin &&
               paragraph.tokens[found.back().content.begin].mark == Mark::open_quote;
    for (Attribution& attribution : found) all.push_back(std::move(attribution));
  }
  return all;
}

}  // namespace travaux::reading
