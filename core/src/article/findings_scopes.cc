// What a provision takes in: "all regions" here, "certain regions" there.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "article/findings.h"
#include "article/source_names.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_phrase = 9;  // words and marks from "any" to its noun
constexpr std::size_t most_places = 12;    // of a noun that says which thing it is

constexpr int whole = static_cast<int>(Reach::whole);
constexpr int partly = static_cast<int>(Reach::partly);

// What is said of the noun before: "regions listed in the annex", "harbours only".
constexpr std::array limit_rows = {
    FormRow{1, "only|alone|listed/named/specified/designated/described in"}};

constexpr std::uint32_t ends_phrase = preposition | coordinator | auxiliary | to | that | finite |
                                      question | relative | subject | subordinator;

struct Extent {
  std::size_t statement = 0;
  Excerpt place;
  std::size_t head = 0;  // token
  bool all = false;
  bool by_weight = false;  // "significant": not some of them, but those that weigh more
  std::string before;      // the preposition in front of it
};

class ScopeFinder {
 public:
  ScopeFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), limits_(limit_rows) {}

  void find() {
    const auto& all = article_.statements.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!article_.is_furniture(all[i].paragraph)) read(i);
    }
    for (const auto& [stem, extents] : by_noun_) {
      if (article_.statements.places(stem).size() <= most_places) judge(stem, extents);
    }
  }

 private:
  void read(std::size_t number) {
    const Statement& statement = article_.statements.all()[number];
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    std::size_t behind = statement.words.begin;
    for (const Phrase& phrase : statement.phrases) {
      if (phrase.kind != PhraseKind::scope || (phrase.value != whole && phrase.value != partly))
        continue;
      const Excerpt place = article_.place_of(statement, phrase.span);
      if (place.words.empty() || place.words.begin < behind || is_denied(statement, place))
        continue;
      const std::size_t head = head_of(statement, place.words.end);
      if (head == 0) continue;
      behind = head + 1;
      add(number, {place.words.begin, head + 1}, head, phrase.value == whole);
    }
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    for (const FoundForm& form : limits_.read(paragraph, statement.words)) {
      if (form.words.begin == statement.words.begin) continue;
      const std::size_t head = form.words.begin - 1;
      if (tokens[head].is_word() && tokens[head].is(plural))
        add(number, {head, form.words.end}, head, false);
    }
  }

  // "without any attack", "denied any attack"
  bool is_denied(const Statement& statement, const Excerpt& place) const {
    if (place.words.begin == statement.words.begin) return false;
    const Token& before = article_.statements.token(statement, place.words.begin - 1);
    return before.is(negation) || before.folded == "without" || before.folded.starts_with("den");
  }

  // The noun: the last word before a preposition, a verb or a mark. 0 if there is none.
  std::size_t head_of(const Statement& statement, std::size_t from) const {
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    std::size_t head = 0;
    const std::size_t end = std::min(from + longest_phrase, statement.words.end);
    for (std::size_t at = from; at < end; ++at) {
      const Token& token = tokens[at];
      const bool list = token.mark == Mark::comma || token.is(coordinator);
      if (token.mark == Mark::close_quote && head > 0) break;
      if (token.mark == Mark::open_quote || token.mark == Mark::close_quote) continue;
      if (list && joins_adjectives(tokens, at, end)) continue;
      if (!token.is_word() || token.is(ends_phrase)) break;
      head = at;
    }
    return head;
  }

  // "significant, intentional, and prolonged armed attack by": up to a preposition no plural.
  static bool joins_adjectives(const std::vector<Token>& tokens, std::size_t at, std::size_t end) {
    if (at == 0 || tokens[at - 1].is(plural)) return false;
    while (at < end && (tokens[at].mark == Mark::comma || tokens[at].is(coordinator))) ++at;
    const bool goes_on = at + 1 < end && tokens[at].is_word() && tokens[at + 1].is_word() &&
                         !tokens[at].is(determiner | owner | ends_phrase);
    return goes_on || (at + 1 < end && tokens[at + 1].mark == Mark::comma && tokens[at].is_word());
  }

  // "any significant attack" is not any attack; what else limits it leaves both open.
  void add(std::size_t number, const Stretch& words, std::size_t head, bool all) {
    const Statement& statement = article_.statements.all()[number];
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    if (all) {
      for (const Phrase& phrase : statement.phrases) {
        const bool inside = phrase.span.start > tokens[words.begin].source.start &&
                            phrase.span.end <= tokens[head].source.end;
        if (inside && phrase.kind == PhraseKind::scope && phrase.value == partly) all = false;
      }
      if (all && words.size() > 2) return;
    }
    const std::string_view who = kind_of_word(tokens[head].folded);
    if (who == "group" || who == "unnamed") return;  // some officials say this, others that
    Extent extent{number, {statement.paragraph, words}, head, all, by_weight(tokens, words), {}};
    if (words.begin > 0 && tokens[words.begin - 1].is(preposition))
      extent.before = tokens[words.begin - 1].folded;
    by_noun_[stem_of(tokens[head].folded)].push_back(std::move(extent));
  }

  static bool by_weight(const std::vector<Token>& tokens, const Stretch& words) {
    constexpr std::array counting = {"certain"sv, "some"sv,      "several"sv,  "only"sv,
                                     "listed"sv,  "specified"sv, "selected"sv, "particular"sv,
                                     "named"sv,   "limited"sv,   "specific"sv, "designated"sv};
    return std::none_of(
        tokens.begin() + static_cast<std::ptrdiff_t>(words.begin),
        tokens.begin() + static_cast<std::ptrdiff_t>(words.end), [&](const Token& token) {
          return std::find(counting.begin(), counting.end(), token.folded) != counting.end();
        });
  }

  void judge(const std::string& stem, const std::vector<Extent>& extents) {
    const Extent* first_all = nullptr;
    const Extent* first_part = nullptr;
    std::vector<Excerpt> places;
    for (const Extent& one : extents) {
      if (!one.all) continue;
      for (const Extent& other : extents) {
        if (other.all || !of_one_thing(stem, one, other)) continue;
        if (first_all == nullptr) places.push_back(one.place);
        first_all = first_all == nullptr ? &one : first_all;
        first_part = first_part == nullptr ? &other : first_part;
        if (places.size() < 4) places.push_back(other.place);
      }
      if (first_all != nullptr) break;
    }
    if (first_all == nullptr || found_.size() >= most_findings) return;
    found_.push_back(article_.finding(
        "scope",
        fmt::format("line {} says \u201C{}\u201D, line {} \u201C{}\u201D",
                    article_.line_of(first_all->place), article_.text_of(first_all->place),
                    article_.line_of(first_part->place), article_.text_of(first_part->place)),
        places));
  }

  // Another rare word besides the noun, or the same preposition before a rare noun.
  bool of_one_thing(const std::string& stem, const Extent& one, const Extent& other) const {
    const Statements& statements = article_.statements;
    if (one.place.paragraph == other.place.paragraph) return false;
    if (article_.is_text(one.place.paragraph) && article_.is_text(other.place.paragraph))
      return false;
    const auto shared =
        shared_terms(statements.all()[one.statement], statements.all()[other.statement]);
    const auto other_rare = std::count_if(shared.begin(), shared.end(), [&](const Term& term) {
      return term.stem != stem && statements.places(term.stem).size() <= most_places / 2;
    });
    if (other_rare > (other.by_weight ? 1 : 0)) return true;
    return !one.before.empty() && one.before == other.before && statements.places(stem).size() <= 3;
  }

  const Inspected& article_;
  Findings& found_;
  WordForms limits_;
  std::map<std::string, std::vector<Extent>> by_noun_;
};

}  // namespace

void find_scopes(const Inspected& article, Findings& found) {
  ScopeFinder(article, found).find();
}

}  // namespace travaux::reading
