#include "article/deeds.h"

#include <algorithm>
#include <optional>

#include "article/noun_phrases.h"
#include "article/source_names.h"

namespace travaux::reading {
namespace {

constexpr std::size_t reach = 8;  // words between a deed and who did it

class DeedReader {
 public:
  DeedReader(const Paragraph& paragraph, const Stretch& sentence, const CueTable& table)
      : paragraph_(paragraph), tokens_(paragraph.tokens), sentence_(sentence), table_(table) {}

  std::vector<Attribution> read() const {
    std::vector<Attribution> found;
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      if (tokens_[at].quoted || !tokens_[at].is_word()) continue;
      for (const Cue& cue : table_.starting_with(tokens_[at].folded)) {
        if ((cue.frames & deed) == 0 || !matches(cue, at)) continue;
        if (auto done = of_cue(cue, at)) {
          found.push_back(std::move(*done));
          break;
        }
      }
    }
    return found;
  }

 private:
  bool matches(const Cue& cue, std::size_t at) const {
    if (at + cue.rest.size() >= sentence_.end) return false;
    for (std::size_t i = 0; i < cue.rest.size(); ++i) {
      if (tokens_[at + 1 + i].folded != cue.rest[i]) return false;
    }
    return true;
  }

  std::optional<Attribution> of_cue(const Cue& cue, std::size_t at) const {
    Attribution found;
    found.relation = cue.relation_of_thing;
    found.points = 1.5;
    found.cue = {group_begin(at), at + 1 + cue.rest.size()};
    if (is_undone(found.cue.begin, at)) return std::nullopt;
    const bool passive =
        cue.participle && (is_passive(found.cue.begin, at) || word_at(found.cue.end, "by"));
    bool whole = false;
    if ((cue.frames & knowing) != 0) {
      whole = passive && told(found);
    } else {
      whole = passive ? suffered(found) : done(found, cue);
    }
    if (!whole || !is_somebody(found.holder)) return std::nullopt;
    return found;
  }

  // "denied having written it": not "denied".
  bool is_somebody(const Stretch& holder) const {
    constexpr std::uint32_t somebody =
        determiner | owner | possessive | name | plural | number | subject | object | title;
    return std::any_of(
        tokens_.begin() + static_cast<std::ptrdiff_t>(holder.begin),
        tokens_.begin() + static_cast<std::ptrdiff_t>(holder.end),
        [](const Token& token) { return token.is(somebody) || !kind_of(token).empty(); });
  }

  std::size_t group_begin(std::size_t at) const {
    while (at > sentence_.begin && tokens_[at - 1].is(auxiliary | adverb | negation) &&
           !tokens_[at - 1].is(determiner)) {
      --at;
    }
    return at;
  }

  // "to sign the draft", "a leaked draft", "will forward it": nobody did.
  bool is_undone(std::size_t begin, std::size_t at) const {
    if (begin > sentence_.begin) {
      const Token& left = tokens_[begin - 1];
      if (left.is(to) || (left.is(determiner | owner | possessive) && begin == at)) return true;
      // "a LEAKED draft": a word that describes the next.
      if (begin == at && tokens_[at].capital && left.capital && tokens_[at].is(past)) return true;
    }
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Token& token) { return token.is(modal | negation | to); });
  }

  bool is_passive(std::size_t begin, std::size_t at) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Token& token) { return token.is(being); });
  }

  bool word_at(std::size_t at, std::string_view word) const {
    return at < sentence_.end && tokens_[at].folded == word;
  }

  // "was forwarded by X", "was delivered to X"
  bool suffered(Attribution& found) const {
    found.content = phrase_before(paragraph_, sentence_, found.cue.begin);
    // "The plan, authored by X,"
    const std::size_t comma = found.cue.begin;
    if (found.content.empty() && comma > sentence_.begin &&
        tokens_[comma - 1].mark == Mark::comma) {
      found.content = phrase_before(paragraph_, sentence_, comma - 1);
    }
    if (!is_text(found.content)) return false;
    const std::size_t by = word_behind(found.cue.end, "by");
    if (by < sentence_.end) {
      if (by + 1 < sentence_.end && tokens_[by + 1].is(day | number)) return false;
      found.holder = agent_from(paragraph_, sentence_, by + 1);
    } else if (found.relation == "transmitted" && word_at(found.cue.end, "to")) {
      found.relation = "received";
      found.holder = agent_from(paragraph_, sentence_, found.cue.end + 1);
    }
    return !found.holder.empty();
  }

  // "Moscow has been informed of the draft", "was shown a copy": who came to know it.
  bool told(Attribution& found) const {
    std::size_t at = found.cue.end;
    if (at < sentence_.end && (word_at(at, "of") || word_at(at, "about") || word_at(at, "on")))
      ++at;
    found.content = phrase_from(paragraph_, sentence_, at);
    if (!is_text(found.content)) return false;
    found.relation = "received";
    found.holder = phrase_before(paragraph_, sentence_, found.cue.begin);
    return !found.holder.empty();
  }

  // "it came from a person close to the talks"
  bool came_from(Attribution& found) const {
    if (!word_at(found.cue.end, "from")) return false;
    found.content = phrase_before(paragraph_, sentence_, found.cue.begin);
    found.holder = agent_from(paragraph_, sentence_, found.cue.end + 1);
    return is_text(found.content) && !found.holder.empty();
  }

  bool done(Attribution& found, const Cue& cue) const {
    if (found.relation == "leaked" && came_from(found)) return true;
    found.content = phrase_from(paragraph_, sentence_, found.cue.end);
    if (!is_text(found.content)) return false;
    if (found.relation == "received") return received(found);
    // "a draft framework": a noun.
    const std::size_t begin = found.cue.begin;
    if (begin > sentence_.begin && tokens_[begin - 1].folded.ends_with("ed") &&
        begin + 1 == found.cue.end) {
      return false;
    }
    const bool bare = begin + 1 + cue.rest.size() == found.cue.end && (cue.base || cue.third);
    if (bare && begin > sentence_.begin && !tokens_[begin - 1].is(subject | plural | name | to)) {
      return false;
    }
    const bool joined = cue.gerund && begin + 1 + cue.rest.size() == found.cue.end;
    found.holder = joined ? before_dash(found.cue.begin)
                          : phrase_before(paragraph_, sentence_, found.cue.begin);
    return !found.holder.empty();
  }

  // "got the paper from X": X let it out.
  bool received(Attribution& found) const {
    const std::size_t from = word_behind(found.cue.end, "from");
    if (from >= sentence_.end) {
      const std::size_t begin = found.cue.begin;
      if (begin > sentence_.begin && tokens_[begin - 1].is(coordinator)) return false;
      found.holder = phrase_before(paragraph_, sentence_, begin);
      return !found.holder.empty();
    }
    found.relation = "leaked";
    found.holder = agent_from(paragraph_, sentence_, from + 1);
    return !found.holder.empty();
  }

  // "Steve Witkoff—responsible for drafting the plan": who stands before the dash or comma.
  Stretch before_dash(std::size_t at) const {
    for (std::size_t i = at; i > sentence_.begin + 1 && at - i < reach; --i) {
      const Mark mark = tokens_[i - 1].mark;
      if (mark == Mark::dash || mark == Mark::comma || mark == Mark::open_bracket) {
        return phrase_before(paragraph_, sentence_, i - 1);
      }
    }
    return {};
  }

  std::size_t word_behind(std::size_t at, std::string_view word) const {
    for (std::size_t i = at; i < std::min(at + reach, sentence_.end); ++i) {
      if (!tokens_[i].is_word() || tokens_[i].quoted) break;
      if (tokens_[i].folded == word) return i;
    }
    return sentence_.end;
  }

  bool is_text(const Stretch& phrase) const { return reading::is_text(paragraph_, phrase); }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  Stretch sentence_;
  const CueTable& table_;
};

}  // namespace

bool is_text(const Paragraph& paragraph, const Stretch& phrase) {
  const auto& tokens = paragraph.tokens;
  for (std::size_t at = phrase.begin; at < phrase.end; ++at) {
    if (at == phrase.begin && tokens[at].folded == "it") return true;
    if (kind_of_word(tokens[at].folded) == "document" && !tokens[at].is(name)) return true;
    if (at > phrase.begin && tokens[at].is(preposition)) break;
  }
  return false;
}

std::vector<Attribution> deeds_in(const Paragraph& paragraph, const Stretch& sentence,
                                  const CueTable& table) {
  return DeedReader(paragraph, sentence, table).read();
}

}  // namespace travaux::reading
