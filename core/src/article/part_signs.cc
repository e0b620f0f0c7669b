#include "article/part_signs.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "article/part_words.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_heading = 25;   // words
constexpr std::size_t longest_question = 14;  // words of a heading that asks

template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class SignReader {
 public:
  SignReader(const Paragraph& paragraph, const std::vector<Attribution>& found)
      : paragraph_(paragraph), tokens_(paragraph.tokens), found_(found) {}

  PartSigns read() {
    for (const Token& token : tokens_) signs_.words += token.is_word() ? 1U : 0U;
    signs_.item = paragraph_.item || is_numbered();
    signs_.numbered = !paragraph_.item && signs_.item && tokens_.back().mark != Mark::stop;
    signs_.begins_low = begins_low();
    signs_.colon = tokens_.back().mark == Mark::colon;
    signs_.quoted = is_quoted();
    signs_.legal = is_legal();
    signs_.short_line = is_short_line();
    signs_.byline = signs_.short_line && signs_.words <= 12 && word(0) == "by";
    signs_.genre = word(1) == ":" && is_one_of(word(0), words_of_analysis());
    signs_.furniture = is_furniture();
    signs_.judged = is_judged();
    signs_.told = is_told();
    signs_.label =
        signs_.colon && signs_.short_line && !has_verb() && paragraph_.sentences.size() == 1;
    if (signs_.short_line || signs_.colon) signs_.announced = announcement();
    return signs_;
  }

 private:
  std::string_view word(std::size_t at) const {
    return at < tokens_.size() ? std::string_view(tokens_[at].folded) : std::string_view();
  }

  template <typename Test>
  bool any(Test test) const {
    return std::any_of(tokens_.begin(), tokens_.end(), test);
  }

  template <typename Words>
  bool has_any(const Words& words) const {
    return any(
        [&](const Token& token) { return token.is_word() && is_one_of(token.folded, words); });
  }

  bool starts_with(std::initializer_list<std::string_view> words) const {
    std::size_t at = 0;
    return std::all_of(words.begin(), words.end(),
                       [&](std::string_view one) { return word(at++) == one; });
  }

  // "1.", "2)", "(a)".
  bool is_numbered() const {
    std::size_t at = word(0) == "(" ? 1 : 0;
    const std::string_view label = word(at);
    const bool digits = !label.empty() && label.size() <= 3 &&
                        label.find_first_not_of("0123456789") == std::string_view::npos;
    const bool letter = label.size() == 1 && label[0] >= 'a' && label[0] <= 'z';
    ++at;
    if (letter) return word(at) == ")" && tokens_.size() > at + 1;
    return digits && (word(at) == "." || word(at) == ")") && tokens_.size() > at + 1;
  }

  bool is_quoted() const {
    if (tokens_.size() < 3 || tokens_.front().mark != Mark::open_quote) return false;
    const bool all = std::all_of(tokens_.begin() + 1, tokens_.end() - 1,
                                 [](const Token& token) { return token.quoted; });
    return all && (tokens_.back().quoted || tokens_.back().mark == Mark::close_quote);
  }

  bool has_person(bool plural_too) const {
    static constexpr std::array one = {"i"sv, "me"sv, "my"sv, "you"sv, "your"sv, "i'm"sv, "i've"sv};
    static constexpr std::array several = {"we"sv, "us"sv, "our"sv};
    return has_any(one) || (plural_too && has_any(several));
  }

  // "Article 5.", "Section 2:"
  bool begins_with_article() const {
    static constexpr std::array provisions = {"article"sv,   "section"sv, "clause"sv,
                                              "paragraph"sv, "chapter"sv, "rule"sv};
    const std::size_t at = tokens_[0].mark == Mark::open_quote ? 1 : 0;
    if (!is_one_of(word(at), provisions) || at + 2 >= tokens_.size()) return false;
    const bool number = tokens_[at + 1].is(reading::number);
    const Mark behind = tokens_[at + 2].mark;
    return number && (behind == Mark::stop || behind == Mark::colon || behind == Mark::dash);
  }

  bool is_legal() const {
    if (has_person(true)) return false;
    if (begins_with_article()) return true;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (word(at) == "shall" || word(at) == "hereby") return true;
      const bool capital = tokens_[at].capital && (word(at) == "parties" || word(at) == "party");
      if (capital && at > 0 && (word(at - 1) == "the" || word(at - 1) == "either")) return true;
    }
    return false;
  }

  bool begins_low() const {
    const Token& first = tokens_[0];
    return first.is_word() && !first.capital && !first.is(reading::number) && first.folded != "'s";
  }

  bool is_short_line() const {
    if (paragraph_.item || signs_.words == 0 || signs_.begins_low) return false;
    const Mark end = tokens_.back().mark;
    if (end == Mark::comma || end == Mark::semicolon) return false;
    if (paragraph_.headline) return signs_.words <= longest_heading;
    // "Who gains from the memo?"
    const std::string_view last = tokens_.back().folded;
    return (last == "?" || last == "!") && paragraph_.sentences.size() == 1 &&
           signs_.words <= longest_question && !signs_.quoted;
  }

  bool is_furniture() const {
    if (signs_.words > 20 || signs_.quoted) return false;
    return begins_furniture(paragraph_);
  }

  bool has_verb() const {
    return any([](const Token& token) {
      return token.is_word() && !token.quoted && (token.is(auxiliary | finite));
    });
  }

  // ------------------------------------------------------------------------------ who speaks
  bool is_told() const {
    if (any_relative_day() || speaks_of_the_document()) return true;
    // "It is expected that" may be a point of a plan.
    return std::any_of(found_.begin(), found_.end(), [&](const Attribution& one) {
      return !is_own_word(one) && !(signs_.item && one.holder.empty());
    });
  }

  // What the words of a document do themselves: "affirms that", "shall request", "is recognised".
  bool is_own_word(const Attribution& found) const {
    if (describes_noun(found)) return true;
    const std::string_view holder =
        found.holder.empty() ? std::string_view() : word(found.holder.end - 1);
    bool bound = false;
    bool own = false;
    for (std::size_t at = found.cue.begin; at < found.cue.end; ++at) {
      const std::string& one = tokens_[at].folded;
      bound = bound || one == "shall" || one == "will" || one == "may" || one == "must" ||
              tokens_[at].is(being) || tokens_[at].is(to);
      own = own || is_word_of_treaties(one) || is_word_of_signers(one, holder);
    }
    const bool before = found.cue.begin > 0 && tokens_[found.cue.begin - 1].is(being | modal | to);
    return own || ((bound || before) && !is_word_of_reports(found));
  }

  // "alleged violations", "the agreed line": nobody alleges.
  bool describes_noun(const Attribution& found) const {
    static constexpr std::array describing = {"alleged"sv,    "agreed"sv,     "suspected"sv,
                                              "recognised"sv, "recognized"sv, "contested"sv};
    const std::size_t at = found.cue.begin;
    return found.cue.size() == 1 && is_one_of(word(at), describing) && at + 1 < tokens_.size() &&
           tokens_[at + 1].is_word() &&
           !tokens_[at + 1].is(determiner | owner | that | to | name | preposition | subject);
  }

  // "is said to", "is expected to", "according to".
  bool is_word_of_reports(const Attribution& found) const {
    for (std::size_t at = found.cue.begin; at < found.cue.end; ++at) {
      if (is_word_of_rumour(word(at))) return true;
    }
    return false;
  }

  bool any_relative_day() const {
    static constexpr std::array days_told = {
        "yesterday"sv, "today"sv,    "tomorrow"sv, "tonight"sv,  "monday"sv, "tuesday"sv,
        "wednesday"sv, "thursday"sv, "friday"sv,   "saturday"sv, "sunday"sv};
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!tokens_[at].is_word() || tokens_[at].quoted) continue;
      if (is_one_of(word(at), days_told)) return true;
      const bool last = word(at) == "last" && (word(at + 1) == "week" || word(at + 1) == "night" ||
                                               word(at + 1) == "month" || word(at + 1) == "year");
      if (last && (at == 0 || word(at - 1) != "the")) return true;
    }
    return false;
  }

  // The words of a document do not call it a draft or a leak, and they fear nothing.
  bool speaks_of_the_document() const {
    static constexpr std::array names = {
        "draft"sv,  "drafts"sv, "leak"sv,   "leaked"sv,   "leaks"sv,   "says"sv,   "said"sv,
        "told"sv,   "wants"sv,  "hopes"sv,  "fears"sv,    "insists"sv, "warns"sv,  "claims"sv,
        "thinks"sv, "warned"sv, "argued"sv, "insisted"sv, "denied"sv,  "claimed"sv};
    return any([&](const Token& token) {
      return token.is_word() && !token.quoted && is_one_of(token.folded, names);
    });
  }

  // ------------------------------------------------------------------------ the author's view
  bool speaks() const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Attribution& one) { return !is_own_word(one); });
  }

  bool is_judged() const {
    if (paragraph_.item || signs_.short_line || signs_.quoted) return false;
    if (paragraph_.sentences.empty()) return false;
    if (begins_as_own_view(paragraph_, paragraph_.sentences.front())) return true;
    if (speaks()) return false;
    return weighs_sides() || std::any_of(paragraph_.sentences.begin(), paragraph_.sentences.end(),
                                         [&](const Stretch& sentence) {
                                           return begins_as_own_view(paragraph_, sentence);
                                         });
  }

  // "What does each side gain? ...", "Winners: ...", "For the one the gain is slim; for the other".
  bool weighs_sides() const {
    const bool quotes = any([](const Token& token) { return token.mark == Mark::open_quote; });
    if (quotes) return false;
    const std::size_t gains = static_cast<std::size_t>(std::count_if(
        tokens_.begin(), tokens_.end(),
        [](const Token& token) { return token.is_word() && is_word_of_gain(token.folded); }));
    const Stretch& first = paragraph_.sentences.front();
    const bool asks = word(first.end - 1) == "?" && paragraph_.sentences.size() > 1;
    if (asks && (gains > 0 || starts_with({"what", "is", "new"}))) return true;
    const bool lists = word(1) == ":" && is_word_of_gain(word(0));
    const bool apart = any([](const Token& token) { return token.mark == Mark::semicolon; });
    return lists || (gains > 0 && apart && starts_with({"for", "the"}));
  }

  // ---------------------------------------------------------------------------- announcements
  bool follows(std::string_view one, std::string_view other) const {
    for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
      if (word(at) == one && word(at + 1) == other) return true;
    }
    return false;
  }

  Announced announcement() const {
    if (announces_text()) return Announced::text;
    if (announces_analysis()) return Announced::analysis;
    return announces_digest() ? Announced::digest : Announced::nothing;
  }

  // "What Each Side Gains and Loses", "Territorial Losses"; not "Unions win a day in court".
  bool announces_analysis() const {
    static constexpr std::array asking = {"what"sv, "who"sv, "which"sv, "how"sv};
    if (signs_.genre || (signs_.words <= 5 && has_any(words_of_analysis()))) return true;
    const auto gains = std::count_if(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return token.is_word() && is_word_of_gain(token.folded);
    });
    if (gains == 0) return false;
    return gains > 1 || is_one_of(word(0), asking) || (signs_.words <= 4 && !has_verb());
  }

  // "Key Elements of the Agreement", "In short:", "What the draft says".
  bool announces_digest() const {
    static constexpr std::array phrases = {
        std::pair("in"sv, "short"sv),    std::pair("in"sv, "brief"sv),
        std::pair("at"sv, "glance"sv),   std::pair("a"sv, "glance"sv),
        std::pair("plain"sv, "words"sv), std::pair("by"sv, "point"sv),
        std::pair("a"sv, "nutshell"sv),  std::pair("in"sv, "outline"sv)};
    static constexpr std::array telling = {"says"sv,     "stands"sv,   "contains"sv, "foresees"sv,
                                           "provides"sv, "includes"sv, "retains"sv,  "demands"sv};
    const bool phrase = std::any_of(phrases.begin(), phrases.end(), [&](const auto& two) {
      return follows(two.first, two.second);
    });
    if (phrase || word(0).starts_with("point-by-point")) return true;
    if (word(0) == "what" && has_any(telling)) return true;
    return signs_.words <= 8 && !has_verb() && has_any(words_of_digests());
  }

  // "The Text of the Framework", "Full text", "all five clauses word for word", "the articles are
  // printed below:"; not "What the text says".
  bool announces_text() const {
    static constexpr std::array asking = {"what"sv, "who"sv, "why"sv, "how"sv, "where"sv};
    if (follows("for", "word") || has_any(std::array{"verbatim"sv})) return true;
    if (is_one_of(word(0), asking) || has_any(std::array{"points"sv, "summary"sv})) return false;
    if (signs_.words <= 3 && has_any(std::array{"signatories"sv})) return true;
    return names_text() || shows_document();
  }

  bool names_text() const {
    static constexpr std::array names = {"text"sv, "texts"sv, "wording"sv, "transcript"sv};
    static constexpr std::array whole = {"full"sv,  "complete"sv, "original"sv,
                                         "exact"sv, "entire"sv,   "unabridged"sv};
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!is_one_of(word(at), names)) continue;
      if (at > 0 && is_one_of(word(at - 1), whole)) return true;
      if (!has_verb() && (signs_.words <= 3 || word(at + 1) == "of")) return true;
    }
    return false;
  }

  // "the clauses, as they stand in the file", "the declaration reads:"
  bool shows_document() const {
    static constexpr std::array pieces = {
        "text"sv,        "wording"sv, "clauses"sv,   "clause"sv,     "articles"sv,   "article"sv,
        "part"sv,        "passage"sv, "passages"sv,  "paragraphs"sv, "communiqué"sv, "preamble"sv,
        "declaration"sv, "treaty"sv,  "agreement"sv, "resolution"sv, "statement"sv,  "draft"sv,
        "memorandum"sv,  "version"sv, "provisions"sv};
    static constexpr std::array shown = {"below"sv, "reads"sv, "read"sv, "printed"sv};
    if (!has_any(pieces)) return false;
    const bool stands = follows("in", "full") || follows("as", "follows") ||
                        follows("they", "stand") || follows("it", "stands") ||
                        follows("as", "published") || follows("as", "printed") ||
                        follows("as", "signed");
    return stands || (signs_.colon && has_any(shown));
  }

  const Paragraph& paragraph_;
  const std::vector<Token>& tokens_;
  const std::vector<Attribution>& found_;
  PartSigns signs_;
};

}  // namespace

PartSigns signs_of(const Paragraph& paragraph, const std::vector<Attribution>& found) {
  return SignReader(paragraph, found).read();
}

}  // namespace travaux::reading
