#include "article/noun_phrases.h"

#include <algorithm>

#include "article/source_names.h"

namespace travaux::reading {
namespace {

bool is_place(const Token& token) {
  return token.folded == "in" || token.folded == "on" || token.folded == "at" ||
         token.folded == "during" || token.folded == "after" || token.folded == "before" ||
         token.folded == "as" || token.folded == "by" || token.folded == "since" ||
         token.folded == "until" || token.folded == "per" || token.folded == "via" ||
         token.folded == "amid" || token.folded == "about" || token.folded == "following" ||
         token.folded == "through" || token.folded == "into";
}

class Phrase {
 public:
  Phrase(const Paragraph& paragraph, const Stretch& sentence)
      : tokens_(paragraph.tokens), sentence_(sentence) {}

  Stretch before(std::size_t at) const {
    std::size_t end = at;
    while (end > sentence_.begin && tokens_[end - 1].is(adverb) && tokens_[end - 1].is_word() &&
           !tokens_[end - 1].is(determiner)) {
      --end;
    }
    // "Trump on Friday accused"
    if (end > sentence_.begin + 2 && tokens_[end - 1].is(day) && tokens_[end - 2].folded == "on") {
      end -= 2;
    } else if (end > sentence_.begin + 1 && tokens_[end - 1].is(day) &&
               !tokens_[end - 1].is(modal)) {
      --end;
    }
    if (end == sentence_.begin) return {};
    const Token& left = tokens_[end - 1];
    if (left.is(relative) && !left.is(determiner)) return antecedent(end - 1);
    if (left.mark == Mark::close_bracket) return behind_aside(end, Mark::open_bracket);
    if (left.mark == Mark::dash) return behind_aside(end, Mark::dash);
    if (left.mark == Mark::comma) return behind_aside(end, Mark::comma);
    return run_before(end);
  }

  Stretch from(std::size_t at, bool places) const {
    std::size_t end = at;
    while (end < sentence_.end &&
           (goes_on(end, at) || (places && end > at && is_inner_place(end)))) {
      ++end;
    }
    // "a poll released Thursday"
    while (end > at + 1 && tokens_[end - 1].is(coordinator | preposition | past) &&
           !tokens_[end - 1].is(name)) {
      --end;
    }
    if (end == at) return {};
    const std::size_t aside = apposition_end(end);
    return {at, aside};
  }

 private:
  // "Rustem Umerov, the adviser, said": the phrase before what is set apart, and it.
  Stretch behind_aside(std::size_t end, Mark opening) const {
    std::size_t at = end - 1;
    while (at > sentence_.begin) {
      --at;
      if (tokens_[at].quoted) continue;
      if (tokens_[at].mark == opening) break;
      if (tokens_[at].mark == Mark::semicolon || tokens_[at].mark == Mark::colon) return {};
    }
    if (at == sentence_.begin || tokens_[at].mark != opening) return {};
    Stretch phrase = run_before(at);
    if (phrase.empty()) return {};
    if (names_holder({at + 1, end - 1})) phrase.end = opening == Mark::open_bracket ? end : end - 1;
    return phrase;
  }

  // "the adviser", "including an official"; not "speaking in Rome", "one of whom", "by contrast".
  bool names_holder(const Stretch& aside) const {
    constexpr std::size_t longest = 14;
    if (aside.empty() || aside.size() > longest) return false;
    const Token& first = tokens_[aside.begin];
    const bool joins = first.folded == "including" || first.folded == "among";
    const bool dashed = tokens_[aside.begin - 1].mark == Mark::dash;
    if (dashed && !joins && !first.is(name | determiner | owner)) return false;
    if (!joins && first.is(gerund | preposition | adverb | subordinator | past) &&
        !first.is(name)) {
      return false;
    }
    for (std::size_t at = aside.begin; at < aside.end; ++at) {
      if (tokens_[at].is(relative | question) || tokens_[at].is(auxiliary)) return false;
    }
    return true;
  }

  Stretch antecedent(std::size_t at) const {
    std::size_t end = at;
    if (end > sentence_.begin && tokens_[end - 1].mark == Mark::comma) --end;
    const Stretch run = run_before(end);
    // "it is not clear who"
    constexpr std::uint32_t somebody =
        determiner | owner | name | plural | number | subject | object;
    if (!has(run, somebody)) return {};
    // "was leaked by an aide at the board, who": the aide, wherever he works.
    for (std::size_t i = run.end; i > run.begin + 1; --i) {
      if (tokens_[i - 1].folded == "by" && tokens_[i].is(determiner | number)) return {i, run.end};
    }
    // "condemnation from groups, who": people, and not what stands before them.
    for (std::size_t i = run.end; i > run.begin + 1; --i) {
      if (!tokens_[i - 1].is(preposition)) continue;
      const Token& last = tokens_[run.end - 1];
      const std::string_view kind = kind_of_word(last.folded);
      const bool people = kind == "group" || kind == "unnamed" ||
                          (last.is(name) && last.is(plural)) ||
                          (tokens_[i - 1].folded == "among" && last.is(plural));
      return people && (tokens_[i - 1].folded == "from" || tokens_[i - 1].folded == "by" ||
                        tokens_[i - 1].folded == "with" || tokens_[i - 1].folded == "among")
                 ? Stretch{i, run.end}
                 : run;
    }
    return run;
  }

  Stretch run_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > sentence_.begin && belongs(begin - 1, end)) {
      --begin;
      if (tokens_[begin].is(subject) && !tokens_[begin].is(object)) break;
    }
    return with_list(without_front(begin, end));
  }

  bool has(const Stretch& words, std::uint32_t classes) const {
    for (std::size_t at = words.begin; at < words.end; ++at) {
      if (tokens_[at].is(classes)) return true;
    }
    return false;
  }

  // "Britain, France and Germany", at the head of the sentence.
  Stretch with_list(Stretch phrase) const {
    if (phrase.empty() || !tokens_[phrase.end - 1].is(name) || !has(phrase, coordinator)) {
      return phrase;
    }
    std::size_t begin = phrase.begin;
    while (begin > sentence_.begin && !tokens_[begin - 1].quoted &&
           (tokens_[begin - 1].is(name) || tokens_[begin - 1].mark == Mark::comma)) {
      --begin;
    }
    const bool heads = begin == sentence_.begin && tokens_[begin].is(name);
    return heads ? Stretch{begin, phrase.end} : phrase;
  }

  bool belongs(std::size_t at, std::size_t end) const {
    const Token& token = tokens_[at];
    if (token.quoted) return true;
    if (token.mark == Mark::close_quote) return at + 1 < end && is_scare_quote(at);
    if (token.mark == Mark::open_quote) return true;
    if (!token.is_word()) return token.mark == Mark::other;
    if (token.is(that) || token.is(question) || token.is(auxiliary))
      return token.folded == "may" && token.capital;
    if (token.is(subordinator) && !token.is(preposition)) return false;
    if (token.folded == "as" || token.folded == "than") return false;
    if (token.is(coordinator)) return joins_names(at, end);
    if (token.is(finite)) return false;
    if (token.is(to) && at > sentence_.begin && tokens_[at - 1].folded == "according") return false;
    return !is_verb(at, end);
  }

  // "was leaked to X by", "the decision angered activists": a verb, and no word that describes.
  bool is_verb(std::size_t at, std::size_t end) const {
    if (!tokens_[at].is(past) || at == sentence_.begin) return false;
    const Token& left = tokens_[at - 1];
    if (left.is(auxiliary)) return true;
    constexpr std::uint32_t describes =
        determiner | owner | possessive | preposition | coordinator | adverb | number;
    if (!left.is_word() || left.is(describes) || at + 1 >= end || tokens_[at].is(name))
      return false;
    return tokens_[at + 1].is_word() &&
           !tokens_[at + 1].is(preposition | adverb | coordinator | day);
  }

  // “frozen” assets: a few words without a mark of their own.
  bool is_scare_quote(std::size_t close) const {
    for (std::size_t at = close; at > sentence_.begin && close - at <= 5; --at) {
      const Token& token = tokens_[at - 1];
      if (token.mark == Mark::open_quote) return true;
      if (!token.is_word()) return false;
    }
    return false;
  }

  // "Merkel and Macron": no verb stands before it in the same part of the sentence.
  bool joins_names(std::size_t at, std::size_t end) const {
    if (tokens_[at].folded != "and" && tokens_[at].folded != "or") return false;
    if (at + 1 >= end) return false;
    for (std::size_t i = at; i > sentence_.begin; --i) {
      const Token& token = tokens_[i - 1];
      if (!token.is_word())
        return token.mark != Mark::stop && token.mark != Mark::close_quote &&
               token.mark != Mark::close_bracket;
      if (token.is(auxiliary | finite | subject)) return false;
      if (token.is(past) && i > sentence_.begin + 1 && tokens_[i - 2].is(name | plural))
        return false;
    }
    return true;
  }

  // What stands in front: "On Monday", "In a statement", "But".
  Stretch without_front(std::size_t begin, std::size_t end) const {
    while (begin < end && tokens_[begin].is_word() &&
           tokens_[begin].is(coordinator | adverb | subordinator) &&
           !tokens_[begin].is(determiner | preposition | name)) {
      ++begin;
    }
    while (begin < end && !tokens_[begin].is_word() && tokens_[begin].mark != Mark::open_quote)
      ++begin;
    if (begin >= end) return {};
    // "a charge the White House denies": of two phrases side by side the second is the subject.
    for (std::size_t at = end - 1; at > begin; --at) {
      const std::string& word = tokens_[at].folded;
      const bool article = word == "the" || word == "a" || word == "an" || tokens_[at].is(owner);
      constexpr std::uint32_t joined =
          preposition | coordinator | determiner | adverb | possessive | day | gerund;
      if (article && tokens_[at - 1].is_word() && !tokens_[at - 1].is(joined)) return {at, end};
    }
    const Token& first = tokens_[begin];
    if (!first.is(preposition | day) || first.is(name)) return {begin, end};
    for (std::size_t at = end; at-- > begin + 1;) {
      const Token& token = tokens_[at];
      const Token& left = tokens_[at - 1];
      if (!token.is(determiner | owner | name | subject | number)) continue;
      if (left.is(preposition | determiner | owner | possessive | coordinator)) continue;
      if (token.is(name | number) &&
          (left.is(name | title | number) || (!left.is(day) && left.is_word() && !left.is(number))))
        continue;
      return {at, end};
    }
    return last_word(begin, end);
  }

  Stretch last_word(std::size_t begin, std::size_t end) const {
    std::size_t at = end - 1;
    while (at > begin + 1 && tokens_[at].is(name) && tokens_[at - 1].is(name)) --at;
    if (tokens_[at].is(preposition)) return {};
    return {at, end};
  }

  bool goes_on(std::size_t at, std::size_t begin) const {
    const Token& token = tokens_[at];
    if (token.quoted) return at - begin <= 8;
    // "the newspaper „Kurier“"
    const bool paper =
        token.mark == Mark::open_quote && at > begin && kind_of(tokens_[at - 1]) == "outlet";
    if (paper) return true;
    if (token.mark == Mark::open_quote || token.mark == Mark::close_quote)
      return at > begin && at - begin <= 8 && token.mark == Mark::close_quote;
    if (!token.is_word()) return token.mark == Mark::other;
    if (token.is(that | relative | question) && !token.is(determiner)) return false;
    if (token.is(that) && at > begin) return false;
    if (token.is(auxiliary) && !token.is(name)) return false;
    if (at > begin && token.is(day | subject) && !token.is(name)) return false;
    if (is_place(token)) return false;
    if (token.is(subordinator) && !token.is(preposition)) return false;
    if (token.is(coordinator))
      return token.folded == "and" && at > begin && at + 1 < sentence_.end &&
             !tokens_[at + 1].is(adverb | gerund | past);
    if (token.is(adverb) && at > begin) return false;
    return true;
  }

  // "an official in Rome", "an aide at the Board"; not "on Monday", "in a statement".
  bool is_inner_place(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.folded != "in" && token.folded != "at") return false;
    if (at + 1 >= sentence_.end || tokens_[at - 1].is(name)) return false;
    const Token& next = tokens_[at + 1];
    if (next.is(name)) return true;
    if (next.folded != "the" || at + 2 >= sentence_.end) return false;
    const bool closes = at + 3 < sentence_.end && tokens_[at + 3].mark == Mark::comma;
    return tokens_[at + 2].is(name) || closes;
  }

  // "said Boris Johnson, the prime minister": up to the next comma or the end of the sentence.
  std::size_t apposition_end(std::size_t end) const {
    if (end + 1 >= sentence_.end || tokens_[end].mark != Mark::comma) return end;
    const Token& first = tokens_[end + 1];
    // "said the premier, Wiebke Hahnemühl": one of both is a name.
    if (!tokens_[end - 1].is(name) && !names_only(end + 1)) return end;
    if (!first.is_word() || first.quoted ||
        first.is(owner | relative | gerund | preposition | coordinator | subject | adverb) ||
        first.is(question))
      return end;
    for (std::size_t at = end + 1; at < std::min(end + 16, sentence_.end); ++at) {
      const Token& token = tokens_[at];
      if (token.quoted || token.is(auxiliary | finite | relative | question)) return end;
      if (token.mark == Mark::comma || token.mark == Mark::stop) return at;
      if (!token.is_word() && token.mark != Mark::other) return end;
    }
    return end;
  }

  bool names_only(std::size_t at) const {
    const std::size_t begin = at;
    while (at < sentence_.end && tokens_[at].is_word()) {
      const bool inner = at > begin && at + 1 < sentence_.end && tokens_[at + 1].is(name);
      if (!tokens_[at].is(name) && !inner) return false;
      ++at;
    }
    return at > begin;
  }

  const std::vector<Token>& tokens_;
  Stretch sentence_;
};

}  // namespace

Stretch phrase_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t at) {
  return Phrase(paragraph, sentence).before(at);
}

Stretch phrase_from(const Paragraph& paragraph, const Stretch& sentence, std::size_t at) {
  return Phrase(paragraph, sentence).from(at, false);
}

Stretch agent_from(const Paragraph& paragraph, const Stretch& sentence, std::size_t at) {
  return Phrase(paragraph, sentence).from(at, true);
}

}  // namespace travaux::reading
