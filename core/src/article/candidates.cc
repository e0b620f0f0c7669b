#include "article/candidates.h"

#include <algorithm>
#include <optional>

#include "article/noun_phrases.h"
#include "article/source_names.h"

namespace travaux::reading {
namespace {

constexpr std::uint32_t group_words = auxiliary | negation | adverb;

class Finder {
 public:
  Finder(const Paragraph& paragraph, const Stretch& sentence, const CueTable& table)
      : paragraph_(paragraph), tokens_(paragraph.tokens), sentence_(sentence), table_(table) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      has_quotation_ |= tokens_[at].mark == Mark::open_quote || tokens_[at].quoted;
    }
  }

  std::vector<Candidate> find() {
    std::vector<Candidate> found;
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      const Token& token = tokens_[at];
      if (!token.is_word() || token.quoted) continue;
      if (token.folded == "states" && at > sentence_.begin && tokens_[at - 1].folded == "united")
        continue;
      if (token.capital && at > sentence_.begin && !paragraph_.capitals && !behind_mark(at))
        continue;
      std::optional<Candidate> best;
      for (const Cue& cue : table_.starting_with(token.folded)) {
        if ((cue.frames & deed) != 0 || !matches(cue, at)) continue;
        if (best && cue.rest.size() < best->cue->rest.size()) break;
        const auto candidate = judged(cue, at);
        if (candidate && (!best || candidate->points > best->points)) best = candidate;
      }
      if (best) found.push_back(*best);
    }
    return found;
  }

 private:
  bool behind_mark(std::size_t at) const {
    return !tokens_[at - 1].is_word() && tokens_[at - 1].mark != Mark::comma;
  }

  bool matches(const Cue& cue, std::size_t at) const {
    if (at + cue.rest.size() >= sentence_.end) return cue.rest.empty();
    for (std::size_t i = 0; i < cue.rest.size(); ++i) {
      const Token& token = tokens_[at + 1 + i];
      if (token.quoted || token.folded != cue.rest[i]) return false;
    }
    return true;
  }

  std::optional<Candidate> judged(const Cue& cue, std::size_t at) const {
    Candidate candidate;
    candidate.cue = &cue;
    candidate.verb = at;
    candidate.words = {at, at + 1 + cue.rest.size()};
    if ((cue.frames & noun) != 0) {
      candidate.nominal = true;
      candidate.points = noun_points(candidate);
      return candidate;
    }
    find_group(candidate);
    if ((cue.frames & adjective) != 0) {
      if (!has_copula(candidate)) return std::nullopt;
    } else {
      set_form(candidate);
    }
    candidate.points = verb_points(candidate);
    return candidate;
  }

  void find_group(Candidate& candidate) const {
    std::size_t begin = candidate.verb;
    while (begin > sentence_.begin) {
      const Token& left = tokens_[begin - 1];
      if (left.quoted || !left.is_word()) break;
      const bool joined = left.is(to) && begin == candidate.verb && candidate.cue->base;
      const bool copula = (candidate.cue->frames & adjective) != 0 && is_copula(left);
      if (!left.is(group_words) && !joined && !copula && left.folded != "'s") break;
      if (left.folded == "'s" && !is_verb_clitic(begin - 1)) break;
      --begin;
    }
    // An adverb at the head of the sentence is no part of the group.
    while (begin < candidate.verb && tokens_[begin].is(adverb) && !tokens_[begin].is(auxiliary)) {
      ++begin;
    }
    candidate.words.begin = begin;
  }

  // "he's": a verb behind a pronoun, a possessive behind a noun.
  bool is_verb_clitic(std::size_t at) const {
    return at > sentence_.begin && tokens_[at - 1].is(subject | question | that);
  }

  static bool is_copula(const Token& token) {
    constexpr std::string_view words[] = {
        "feel",    "feels",  "felt",   "remain",       "remains",  "became", "become",
        "seem",    "seemed", "seems",  "remained",     "sounded",  "sounds", "appeared",
        "appears", "grown",  "grew",   "growing",      "very",     "more",   "less",
        "so",      "quite",  "deeply", "increasingly", "becoming", "getting"};
    return token.is(being) ||
           std::find(std::begin(words), std::end(words), token.folded) != std::end(words);
  }

  bool has_copula(const Candidate& candidate) const {
    for (std::size_t at = candidate.words.begin; at < candidate.verb; ++at) {
      if (is_copula(tokens_[at]) || tokens_[at].folded == "'s") return true;
    }
    return false;
  }

  bool group_has(const Candidate& candidate, std::uint32_t classes) const {
    for (std::size_t at = candidate.words.begin; at < candidate.verb; ++at) {
      if (tokens_[at].is(classes)) return true;
    }
    return false;
  }

  // The nearest auxiliary before the word decides between "was told" and "was telling".
  void set_form(Candidate& candidate) const {
    const Cue& cue = *candidate.cue;
    std::size_t nearest = candidate.verb;
    for (std::size_t at = candidate.words.begin; at < candidate.verb; ++at) {
      if (tokens_[at].is(auxiliary | to) || tokens_[at].folded == "'s") nearest = at;
    }
    if (nearest == candidate.verb) {
      candidate.participle = cue.gerund || (cue.participle && !cue.past);
      const bool bears = candidate.takes(thing | likening) || is_set_apart(candidate);
      if (cue.past && bears && next_is(candidate.words.end, "by")) {
        candidate.participle = true;
      }
      return;
    }
    const Token& helper = tokens_[nearest];
    candidate.infinitive = helper.is(to) && cue.base;
    candidate.passive = helper.is(being) && cue.participle;
  }

  // "The leak, first reported by"
  bool is_set_apart(const Candidate& candidate) const {
    std::size_t at = candidate.words.begin;
    while (at > sentence_.begin && tokens_[at - 1].is(adverb)) --at;
    return at > sentence_.begin && tokens_[at - 1].mark == Mark::comma;
  }

  bool next_is(std::size_t at, std::string_view word) const {
    return at < sentence_.end && !tokens_[at].quoted && tokens_[at].folded == word;
  }

  // Points as measured on news (see the manual of read_article).
  double verb_points(const Candidate& candidate) const {
    const Cue& cue = *candidate.cue;
    double points = cue.strength >= 3 ? 2 : cue.strength == 2 ? 0.5 : -0.5;
    if (cue.past || cue.participle) points += 0.5;
    if (candidate.passive) points -= 0.5;
    if (group_has(candidate, modal | doing)) points -= 0.75;
    if (candidate.infinitive) points -= 2.25;
    points += left_points(candidate);
    points += right_points(candidate);
    if (cue.base && !cue.past && !candidate.infinitive && !group_has(candidate, modal | doing)) {
      points += base_points(candidate);
    }
    if (cue.third && !cue.past) points += third_points(candidate);
    if (!cue.rest.empty()) points += 0.75;
    if (is_document_before(candidate)) points += 0.75;
    if (likens_nothing(candidate)) points -= 2;
    if (candidate.takes(gauging)) points += word_within(candidate.words.end, "at", 8) ? 1.5 : -2;
    if (candidate.takes(speech) && cue.strength == 1 && !has_quotation_ &&
        !is_document_before(candidate)) {
      points -= 1;
    }
    if (cue.base && !cue.participle && left_is_being(candidate)) points -= 3;
    if (cue.third && tokens_[candidate.verb].is(finite)) points += 0.5;
    if (cue.third && is_owned(candidate)) points -= 3;
    if (is_noun_before_verb(candidate)) points -= 3;
    if (was_asked(candidate)) points -= 3;
    return points;
  }

  // "have read it": not "read it as consent".
  bool likens_nothing(const Candidate& candidate) const {
    if (!candidate.takes(likening) || candidate.takes(thing | clause)) return false;
    const bool quotes = candidate.takes(speech) && has_quotation_;
    return !quotes && !is_document_before(candidate) && !word_within(candidate.words.end, "as", 12);
  }

  // "the draft outlines": what a text says, it states.
  bool is_document_before(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (begin == sentence_.begin || candidate.passive || !candidate.takes(thing | clause | speech))
      return false;
    const Token& left = tokens_[begin - 1];
    return left.is_word() && !left.quoted && kind_of(left) == "document";
  }

  // "in his first comments on": a noun, whatever stands between.
  bool is_owned(const Candidate& candidate) const {
    std::size_t at = candidate.words.begin;
    while (at > sentence_.begin && tokens_[at - 1].is(adverb) && !tokens_[at - 1].is(determiner))
      --at;
    return at < candidate.words.begin && at > sentence_.begin &&
           tokens_[at - 1].is(determiner | owner | possessive);
  }

  // "are back at": no verb has this form.
  bool left_is_being(const Candidate& candidate) const {
    return candidate.verb > candidate.words.begin && tokens_[candidate.verb - 1].is(being);
  }

  double left_points(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (begin == sentence_.begin) return -0.5;
    const Token& left = tokens_[begin - 1];
    if (left.mark == Mark::comma || left.mark == Mark::close_quote) return 1;
    if (left.mark == Mark::dash || left.mark == Mark::close_bracket) return 0.5;
    if (!left.is_word()) return 0;
    if (left.is(subject | name | question)) return 1;
    if (left.is(coordinator)) return 0.5;
    if (left.is(determiner | owner) && !left.is(plural)) return left.is(that) ? 0.5 : -2;
    if (left.is(possessive)) return -1.5;
    if (left.is(plural)) return 1;
    if (left.is(preposition)) return cue_gerund(candidate) ? -0.5 : -1;
    return 0.5;
  }

  // "the member states signed": of two verbs in a row the first is a noun.
  bool is_noun_before_verb(const Candidate& candidate) const {
    const Cue& cue = *candidate.cue;
    const std::size_t at = candidate.words.end;
    if (at >= sentence_.end || !(cue.third || cue.base) || cue.past || candidate.infinitive)
      return false;
    if (tokens_[at].quoted || at != candidate.verb + 1 || tokens_[at].is(name)) return false;
    if (candidate.takes(unheld) || tokens_[at].folded == "having" ||
        tokens_[at].folded == "being") {
      return false;
    }
    if (tokens_[candidate.verb].is(finite) && !tokens_[at].is(auxiliary)) return false;
    return tokens_[at].is(auxiliary | finite | past) || is_verb_cue(tokens_[at]);
  }

  // A form that is a verb only: "said", "threaten" behind a plural.
  bool is_verb_cue(const Token& token) const {
    const auto& cues = table_.starting_with(token.folded);
    return std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) {
      return (cue.frames & other_words) == 0 && cue.rest.empty() &&
             (cue.past || (cue.base && cue.strength >= 2)) && !cue.gerund;
    });
  }

  // "Asked about the poll, he", "when asked whether": who asks is not said.
  bool was_asked(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (!candidate.cue->participle || !candidate.takes(urging | recipient)) return false;
    if (begin != candidate.verb) return false;
    if (begin == sentence_.begin) return !paragraph_.headline;
    const Token& left = tokens_[begin - 1];
    return left.folded == "when" || left.folded == "if" || left.folded == "once" ||
           (left.mark == Mark::comma &&
            (next_is(begin + 1, "about") || next_is(begin + 1, "whether") ||
             next_is(begin + 1, "if")));
  }

  static bool cue_gerund(const Candidate& candidate) { return candidate.cue->gerund; }

  double base_points(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (begin == sentence_.begin) return -1;
    if (tokens_[candidate.verb].is(modal)) return 0;  // "would like"
    // "armed attack by Russia": who does so comes behind a noun, not behind a verb.
    const std::size_t next = candidate.words.end;
    if (next < sentence_.end && tokens_[next].folded == "by") return -3;
    const Token& left = tokens_[begin - 1];
    if (left.is(subject | relative) && !left.is(determiner)) return 1;
    if (left.is(determiner | owner | possessive | preposition)) return -1.5;
    if (!left.is_word() || left.is(coordinator)) return 0;
    // "told state television"
    if (is_verb_cue(left) && !left.is(plural)) return -3;
    return has_many(phrase_before(paragraph_, sentence_, begin)) ? 1 : -2;
  }

  // "Critics of the idea call": the subject of a base form is a plural.
  bool has_many(const Stretch& phrase) const {
    if (phrase.empty()) return false;
    std::size_t head = phrase.begin;
    for (std::size_t at = phrase.begin; at < phrase.end; ++at) {
      const Token& token = tokens_[at];
      if (token.folded == "and") return true;
      if (at > phrase.begin && (!token.is_word() || token.is(preposition | past))) break;
      head = at;
    }
    return tokens_[head].is(plural | number) || tokens_[head].folded == "many" ||
           tokens_[head].folded == "some" || tokens_[head].folded == "others";
  }

  // "claims", "plans": nouns behind what describes them.
  double third_points(const Candidate& candidate) const {
    const std::size_t begin = candidate.words.begin;
    if (begin == sentence_.begin) return -0.5;
    const Token& left = tokens_[begin - 1];
    if (left.is(determiner | owner | possessive | preposition | number)) return -1;
    if (left.is(plural) && !left.is(name) &&
        has_many(phrase_before(paragraph_, sentence_, begin))) {
      return -1;
    }
    return 0;
  }

  double right_points(const Candidate& candidate) const {
    const std::size_t at = behind_adverbs(candidate.words.end);
    double points = kind_points(candidate, at);
    const bool says = candidate.takes(speech | clause | recipient);
    if (at >= sentence_.end) return points;
    const Token& next = tokens_[at];
    if (next.is(that) && candidate.takes(speech | clause | recipient)) return points;
    if (says && next.is_word() && !next.is(preposition) &&
        clause_follows(paragraph_, sentence_, at)) {
      points += 1;
    }
    if (says && next.is(preposition) && !next.is(to) && says_later(at)) points += 1.5;
    if (passes_on(candidate)) points += 1.5;
    if (candidate.takes(urging) && word_within(at, "to", 8)) points += 0.75;
    const bool likens = candidate.takes(likening) && word_within(at, "as", 10);
    if (likens) points += 1;
    if (candidate.takes(likening) && !candidate.takes(thing) && !likens) points -= 2;
    return points;
  }

  // "acknowledged in private that", "said on the radio they"
  bool says_later(std::size_t at) const {
    for (std::size_t i = at + 1; i < std::min(at + 9, sentence_.end); ++i) {
      const Token& token = tokens_[i];
      if (token.mark == Mark::open_quote || token.is(that)) return true;
      if (!token.is_word()) return token.mark == Mark::colon;
      if (token.is(subject) && clause_follows(paragraph_, sentence_, i)) return true;
    }
    return false;
  }

  // "was leaked on Tuesday via X"
  bool passes_on(const Candidate& candidate) const {
    const std::string_view relation = candidate.cue->relation_of_thing;
    if (relation != "leaked" && relation != "published") return false;
    if (!candidate.passive && !candidate.cue->participle) return false;
    const std::size_t at = candidate.words.end;
    return word_within(at, "by", 8) || word_within(at, "via", 8) || word_within(at, "through", 8);
  }

  std::size_t behind_adverbs(std::size_t at) const {
    while (at < sentence_.end && tokens_[at].is(adverb | day) && !tokens_[at].is(that | modal) &&
           !tokens_[at].quoted) {
      ++at;
    }
    return at;
  }

  bool word_within(std::size_t at, std::string_view word, std::size_t reach) const {
    for (std::size_t i = at; i < std::min(at + reach, sentence_.end); ++i) {
      if (tokens_[i].mark == Mark::stop || tokens_[i].mark == Mark::semicolon) return false;
      if (tokens_[i].folded == word) return true;
    }
    return false;
  }

  double kind_points(const Candidate& candidate, std::size_t at) const {
    const bool says = candidate.takes(speech);
    const bool aims = candidate.takes(aim) && !candidate.takes(speech | clause | thing | urging);
    const bool about = candidate.takes(thing) && !candidate.takes(speech | clause);
    if (at >= sentence_.end || tokens_[at].mark == Mark::stop ||
        tokens_[at].mark == Mark::semicolon) {
      if (candidate.takes(clause) && stands_behind(candidate)) return 1.5;
      return says ? 1.5 : -1 - (aims || about ? 1 : 0);
    }
    const Token& next = tokens_[at];
    if (next.mark == Mark::comma) return says ? 1 : -0.5;
    if (next.mark == Mark::open_quote) return 1;
    if (next.mark == Mark::colon) return 0.5;
    if (!next.is_word()) return says ? 0.5 : -0.5;
    if (next.is(that)) return candidate.takes(speech | clause | recipient | adjective) ? 2 : 0.5;
    if (next.is(to)) {
      if (candidate.takes(aim) || candidate.takes(unheld)) return 2;
      return says ? -0.5 : 0.5;
    }
    if (next.is(question) || next.folded == "about") return 1;
    if (next.is(subject | object)) return 1;
    if (next.is(coordinator)) return -1.5;
    if (next.is(preposition)) return preposition_points(candidate, next);
    if (next.is(determiner | owner | name | number)) return aims ? -0.5 : 0.5;
    return 0;
  }

  // "C, critics argue."
  bool stands_behind(const Candidate& candidate) const {
    if (candidate.nominal || candidate.passive) return false;
    const Stretch holder = phrase_before(paragraph_, sentence_, candidate.words.begin);
    if (holder.empty() || holder.begin == sentence_.begin) return false;
    const Mark mark = tokens_[holder.begin - 1].mark;
    return mark == Mark::comma || mark == Mark::close_quote || mark == Mark::dash;
  }

  static double preposition_points(const Candidate& candidate, const Token& next) {
    if (next.folded == "of" || next.folded == "for") return 0.5;
    if (next.folded == "in") return candidate.takes(speech) ? 0.5 : -1;
    if (next.folded == "by" && (candidate.passive || candidate.participle)) return 0.5;
    if (next.folded == "as" && candidate.takes(likening)) return 1;
    return -0.5;
  }

  double noun_points(const Candidate& candidate) const {
    double points = candidate.cue->strength >= 3 ? 2 : candidate.cue->strength == 2 ? 0.5 : -0.5;
    const std::size_t begin = candidate.words.begin;
    std::size_t left = begin;
    // "his latest claim": one or two words may stand between.
    for (int step = 0; step < 2 && left > sentence_.begin && tokens_[left - 1].is_word() &&
                       !tokens_[left - 1].is(owner | possessive | determiner | preposition |
                                             auxiliary | coordinator | subject | that);
         ++step) {
      --left;
    }
    if (left > sentence_.begin && tokens_[left - 1].is(owner | possessive)) {
      points += 1;
    } else {
      points -= 0.5;
    }
    const std::size_t at = candidate.words.end;
    if (at >= sentence_.end || !tokens_[at].is_word()) return points - 1;
    const Token& next = tokens_[at];
    if (next.is(that)) return points + 1.5;
    if (next.is(to)) return points + 1;
    if (next.folded == "of" || next.folded == "for" || next.folded == "about") return points + 0.25;
    // "complaints by the opposition that"
    if (next.folded == "by" && word_within(at, "that", 8)) return points + 1.75;
    return points - 0.75;
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const CueTable& table_;
  bool has_quotation_ = false;
};

// Behind the comma that ends ", who lost,"; the sentence's end if there is no such clause.
std::size_t behind_relative(const Paragraph& paragraph, const Stretch& sentence,
                            std::size_t comma) {
  constexpr std::size_t reach = 16;
  const auto& tokens = paragraph.tokens;
  if (comma + 1 >= sentence.end || !tokens[comma + 1].is(relative)) return sentence.end;
  for (std::size_t at = comma + 2; at < std::min(comma + reach, sentence.end); ++at) {
    if (tokens[at].mark == Mark::comma && !tokens[at].quoted) return at + 1;
  }
  return sentence.end;
}

}  // namespace

bool clause_follows(const Paragraph& paragraph, const Stretch& sentence, std::size_t at) {
  constexpr std::size_t reach = 14;
  const auto& tokens = paragraph.tokens;
  for (std::size_t i = at; i < std::min(at + reach, sentence.end); ++i) {
    const Token& token = tokens[i];
    if (token.mark == Mark::comma && i > at) {
      // "thinks the nominee, who lost, is unfit"
      const std::size_t behind = behind_relative(paragraph, sentence, i);
      return behind < sentence.end && tokens[behind].is(auxiliary | finite);
    }
    if (!token.is_word() && token.mark != Mark::open_quote && token.mark != Mark::close_quote) {
      return false;
    }
    if (i > at && token.is(auxiliary | finite)) return true;
    if (i > at && token.is(past) && tokens[i - 1].is(subject | name | plural)) return true;
    if (token.is(to | relative) || token.folded == "as" || token.folded == "but") return false;
  }
  return false;
}

std::vector<Candidate> candidates_in(const Paragraph& paragraph, const Stretch& sentence,
                                     const CueTable& table) {
  return Finder(paragraph, sentence, table).find();
}

}  // namespace travaux::reading
