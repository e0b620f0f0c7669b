#include "article/borders.h"

#include <algorithm>
#include <vector>

namespace travaux::reading {
namespace {

// How often a content ends at a border, of a hundred: counted on news with attributions by hand.
struct Chance {
  int clause;
  int other;
  int clause_with_cue;  // a cue within three words behind the border
  int other_with_cue;
};

constexpr Chance at_comma{25, 37, 65, 82};
constexpr Chance at_comma_and{32, 57, 75, 85};
constexpr Chance at_comma_ing{37, 52, 72, 90};
constexpr Chance at_comma_who{46, 66, 40, 70};
constexpr Chance at_comma_though{60, 70, 70, 80};
constexpr Chance at_dash{32, 45, 56, 80};
constexpr Chance at_semicolon{70, 72, 75, 80};
constexpr Chance at_and{3, 11, 40, 63};
constexpr Chance at_but{8, 31, 42, 83};
constexpr Chance at_while{5, 28, 5, 50};
constexpr Chance at_place{2, 10, 5, 15};
constexpr std::size_t most_borders = 40;  // what is left behind them has no weight

class Ending {
 public:
  Ending(const Paragraph& paragraph, const Stretch& sentence, const Beginning& beginning,
         const CueTable& table)
      : tokens_(paragraph.tokens),
        sentence_(sentence),
        begin_(beginning.at),
        clausal_(beginning.clausal),
        of_noun_(beginning.of_noun),
        earliest_(beginning.earliest),
        headline_(paragraph.headline),
        table_(table) {}

  std::size_t best() {
    collect();
    for (const End& end : ends_) {
      if (end.chance >= 0.5) return end.at;
    }
    std::size_t best_end = ends_.back().at;
    double best_value = -1;
    for (const End& end : ends_) {
      double value = 0;
      for (const End& other : ends_) value += other.chance * overlap(end.words, other.words);
      if (value > best_value) {
        best_value = value;
        best_end = end.at;
      }
    }
    return best_end;
  }

 private:
  struct End {
    std::size_t at;
    std::size_t words;
    double chance;
  };

  static double overlap(std::size_t one, std::size_t other) {
    if (one == 0 || other == 0) return one == other ? 1.5 : 0;
    const double share =
        static_cast<double>(std::min(one, other)) / static_cast<double>(std::max(one, other));
    return (share >= 0.5 ? 1 : 0) + share / 2;
  }

  void collect() {
    double left = 1;
    std::size_t words = 0;
    bool verb = !clausal_;
    for (std::size_t at = begin_; at < sentence_.end; ++at) {
      const Token& token = tokens_[at];
      if (at > begin_ && at >= earliest_ && !token.quoted && ends_.size() < most_borders) {
        const bool may_end = verb || token.mark == Mark::semicolon || main_verb(at, words);
        const double chance = may_end ? chance_at(at) : 0;
        if (chance > 0) {
          ends_.push_back({at, words, left * chance});
          left *= 1 - chance;
        }
      }
      if (token.is_word()) ++words;
      if (token.is(auxiliary | finite | past) || token.quoted) verb = true;
    }
    std::size_t end = sentence_.end;
    while (end > begin_ && closes_sentence(tokens_[end - 1])) --end;
    ends_.push_back({end, words, left});
  }

  static bool is_border(const Token& token) {
    return token.mark == Mark::comma || token.mark == Mark::dash || token.mark == Mark::semicolon ||
           token.mark == Mark::open_bracket;
  }

  static bool closes_sentence(const Token& token) {
    return token.mark == Mark::stop && !token.quoted;
  }

  // "the suspicion that the draft hides cuts is": the verb of the claim is none of those known.
  bool main_verb(std::size_t at, std::size_t words) const {
    return of_noun_ && words >= 4 && tokens_[at].is(auxiliary) && tokens_[at - 1].is(plural);
  }

  // "the claim that he won drew laughter": the verb behind belongs to the claim.
  bool is_second_verb(std::size_t at) const {
    const Token& token = tokens_[at];
    if (!of_noun_ || !token.is(auxiliary | finite | past) || !tokens_[at - 1].is_word())
      return false;
    constexpr std::uint32_t leads = relative | coordinator | subject | adverb | auxiliary | to |
                                    question | subordinator | negation | preposition | determiner;
    return !tokens_[at - 1].is(leads);
  }

  // What begins with a quotation mostly ends with it.
  bool ends_quotation(std::size_t at) const {
    if (tokens_[begin_].mark != Mark::open_quote || tokens_[at - 1].mark != Mark::close_quote) {
      return false;
    }
    for (std::size_t i = begin_ + 1; i + 1 < at; ++i) {
      if (tokens_[i].mark == Mark::close_quote) return false;
    }
    return tokens_[at].mark == Mark::comma || tokens_[at].is(coordinator);
  }

  double chance_at(std::size_t at) const {
    const Token& token = tokens_[at];
    if (is_second_verb(at)) return 0.7;
    // In headlines "as" tells when: "denies hiding bills as trial opens".
    if (headline_ && token.folded == "as" && at > begin_ + 1) return 0.7;
    if (ends_quotation(at)) return 0.85;
    // ", which describes the line in three entries, may prove": the main verb follows.
    const bool verb_follows = token.mark == Mark::comma && at + 1 < sentence_.end &&
                              tokens_[at + 1].is(auxiliary | finite) && !tokens_[at + 1].quoted;
    if (verb_follows) return 0.85;
    const bool cites =
        token.mark == Mark::comma && at + 1 < sentence_.end && tokens_[at + 1].folded == "citing";
    if (cites) return 0.98;
    const Chance* chance = nullptr;
    if (token.mark == Mark::comma) chance = &behind_comma(at);
    if (token.mark == Mark::dash || token.mark == Mark::open_bracket) chance = &at_dash;
    if (token.mark == Mark::semicolon) chance = &at_semicolon;
    if (token.is_word() && !is_border(tokens_[at - 1])) chance = before_word(token);
    if (chance == nullptr) return 0;
    const bool clause = token.mark == Mark::comma && !clausal_ && clause_begins(at + 1);
    const bool cue = clause || cue_within(at + 1, 4);
    const int percent = clausal_ ? (cue ? chance->clause_with_cue : chance->clause)
                                 : (cue ? chance->other_with_cue : chance->other);
    return percent / 100.0;
  }

  const Chance& behind_comma(std::size_t at) const {
    if (at + 1 >= sentence_.end) return at_comma;
    const Token& next = tokens_[at + 1];
    if (next.is(coordinator)) return at_comma_and;
    if (next.is(gerund)) return at_comma_ing;
    if (next.folded == "though" || next.folded == "although") return at_comma_though;
    if (next.is(relative) && !next.is(that)) return at_comma_who;
    return at_comma;
  }

  static const Chance* before_word(const Token& token) {
    if (token.folded == "and") return &at_and;
    if (token.folded == "but") return &at_but;
    if (token.folded == "in" || token.folded == "at" || token.folded == "by" ||
        token.folded == "on") {
      return &at_place;
    }
    if (token.folded == "while" || token.folded == "after" || token.folded == "when" ||
        token.folded == "before" || token.folded == "because" || token.folded == "since" ||
        token.folded == "although" || token.folded == "though" || token.folded == "until" ||
        token.folded == "during" || token.folded == "as") {
      return &at_while;
    }
    return nullptr;
  }

  // ", London still wants": a subject and a verb of their own.
  bool clause_begins(std::size_t at) const {
    if (at >= sentence_.end || tokens_[at].is(relative | question | preposition)) return false;
    if (tokens_[at].is(coordinator)) ++at;
    for (std::size_t i = at; i < std::min(at + 9, sentence_.end); ++i) {
      const Token& token = tokens_[i];
      if (token.quoted || !token.is_word() || token.is(relative)) return false;
      if (i > at && token.is(auxiliary | finite)) return true;
      if (i > at && is_cue(i) && tokens_[i - 1].is(name | subject | plural)) return true;
    }
    return false;
  }

  bool is_cue(std::size_t at) const {
    for (const Cue& cue : table_.starting_with(tokens_[at].folded)) {
      if ((cue.frames & other_words) == 0 && !cue.base) return true;
    }
    return false;
  }

  bool cue_within(std::size_t at, std::size_t reach) const {
    for (std::size_t i = at; i < std::min(at + reach, sentence_.end); ++i) {
      if (tokens_[i].quoted || !tokens_[i].is_word()) return false;
      if (i > 0 && tokens_[i - 1].is(determiner | owner | possessive)) continue;
      for (const Cue& cue : table_.starting_with(tokens_[i].folded)) {
        if ((cue.frames & other_words) == 0 && !cue.base) return true;
      }
    }
    return false;
  }

  const std::vector<Token>& tokens_;
  Stretch sentence_;
  std::size_t begin_;
  bool clausal_;
  bool of_noun_;
  std::size_t earliest_;
  bool headline_;
  const CueTable& table_;
  std::vector<End> ends_;
};

}  // namespace

std::size_t end_of_content(const Paragraph& paragraph, const Stretch& sentence,
                           const Beginning& beginning, const CueTable& table) {
  return Ending(paragraph, sentence, beginning, table).best();
}

}  // namespace travaux::reading
