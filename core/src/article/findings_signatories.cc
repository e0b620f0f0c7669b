// Who signs: two lists that differ, or a stated number and a list of another length.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "article/capitals.h"
#include "article/counted.h"
#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t fewest_names = 3;
constexpr std::size_t most_names = 60;
constexpr std::size_t longest_name = 6;  // words

// The words right before the names.
constexpr std::array list_rows = {
    FormRow{1, "signatures of|signatories are/include/were|signatories|signed by|signatories of"}};
// The sentence is about those between whom something is agreed.
constexpr std::array agreed_rows = {
    FormRow{1,
            "signed|sign|signs|signing|signatories|signature|signatures|agreement|pact|treaty|deal|"
            "coalition|accord|declaration|memorandum|charter"}};

constexpr std::array signs_rows = {FormRow{1, "sign|signs|signed|signing"}};

struct Named {
  Excerpt place;
  std::set<std::string> keys;  // "russia" of "Russian Federation", else the stems of the name
};

struct Names {
  std::vector<Named> names;
  Excerpt place;
};

class SignatoryFinder {
 public:
  SignatoryFinder(const Inspected& article, Findings& found)
      : article_(article),
        found_(found),
        heads_(list_rows),
        agreed_(agreed_rows),
        signs_(signs_rows) {}

  void find() {
    const auto paragraphs = article_.paragraphs();
    for (std::size_t at = 0; at < paragraphs.size() && lists_.size() < most_findings; ++at) {
      if (is_head(paragraphs[at])) {
        add_block(at);
      } else {
        add_sentences(at);
      }
    }
    compare_lists();
    compare_numbers();
  }

 private:
  static bool is_head(const Paragraph& paragraph) {
    if (!paragraph.headline || paragraph.tokens.size() > 4) return false;
    return std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(), [](const Token& token) {
      return token.folded == "signatories" || token.folded == "signatures";
    });
  }

  // What a name is called by: a state or an organisation by its number, others by their stems.
  Named named(std::size_t paragraph, const Stretch& words) const {
    Named one{{paragraph, words}, {}};
    const auto range = article_.statements.of_paragraph(paragraph);
    for (std::size_t i = range.first; i < range.second; ++i) {
      const Statement& statement = article_.statements.all()[i];
      if (words.begin < statement.words.begin || words.end > statement.words.end) continue;
      for (const int party : parties_in(article_.statements, statement, words)) {
        one.keys.insert(fmt::format("#{}", party));
      }
      if (!one.keys.empty()) continue;
      for (const Term& term : statement.terms) {
        if (words.holds(term.token)) one.keys.insert(term.stem);
      }
    }
    return one;
  }

  // Below a head: one name a line.
  void add_block(std::size_t head) {
    const auto paragraphs = article_.paragraphs();
    Names list;
    std::size_t at = head + 1;
    for (; at < paragraphs.size() && list.names.size() < most_names; ++at) {
      const Paragraph& paragraph = paragraphs[at];
      const bool name = (paragraph.item || paragraph.headline) && !paragraph.tokens.empty() &&
                        paragraph.tokens.size() <= longest_name && paragraph.tokens[0].capital;
      if (!name) break;
      list.names.push_back(named(at, {0, paragraph.tokens.size()}));
    }
    list.place = article_.whole(head);
    if (list.names.size() >= fewest_names) lists_.push_back(std::move(list));
  }

  // "bears the signatures of A, B and C", "The five signatories – A, B and C – meet".
  void add_sentences(std::size_t at) {
    const Paragraph& paragraph = article_.paragraphs()[at];
    for (const Stretch& sentence : paragraph.sentences) {
      for (const FoundForm& form : heads_.read(paragraph, sentence)) {
        Names list;
        list.place = {at, {form.words.begin, form.words.end}};
        std::size_t end = form.words.end;
        while (end < sentence.end && !paragraph.tokens[end].is_word()) ++end;
        read_names(at, {end, sentence.end}, list);
        if (list.names.size() >= fewest_names) lists_.push_back(std::move(list));
      }
    }
  }

  // Names apart by commas, up to the one behind "and".
  void read_names(std::size_t number, const Stretch& words, Names& list) const {
    const auto& tokens = article_.paragraphs()[number].tokens;
    std::size_t first = words.begin;
    bool last = false;
    for (std::size_t at = words.begin; at <= words.end; ++at) {
      const bool over =
          at == words.end || (!tokens[at].is_word() && tokens[at].mark != Mark::comma &&
                              tokens[at].mark != Mark::other);
      const bool parts = over || tokens[at].mark == Mark::comma || tokens[at].is(coordinator);
      if (!parts) continue;
      if (at > first) {
        if (!is_name(tokens, {first, at})) return;
        list.names.push_back(named(number, {first, at}));
        list.place.words.end = at;
        if (last || list.names.size() == most_names) return;
      }
      if (over) return;
      if (tokens[at].is(coordinator)) last = true;
      first = at + 1;
    }
  }

  static bool is_name(const std::vector<Token>& tokens, const Stretch& words) {
    if (words.size() > longest_name) return false;
    bool capital = false;
    for (std::size_t at = words.begin; at < words.end; ++at) {
      if (tokens[at].is(modal | being | having) || tokens[at].is(subject)) return false;
      capital = capital || tokens[at].capital;
    }
    return capital;
  }

  static bool same(const Named& one, const Named& other) {
    std::size_t shared = 0;
    for (const std::string& key : one.keys) shared += other.keys.count(key);
    return shared > 0 && 2 * shared >= std::min(one.keys.size(), other.keys.size());
  }

  static std::vector<const Named*> missing(const Names& from, const Names& in) {
    std::vector<const Named*> left;
    for (const Named& name : from.names) {
      const bool known = std::any_of(in.names.begin(), in.names.end(),
                                     [&](const Named& other) { return same(name, other); });
      if (!known) left.push_back(&name);
    }
    return left;
  }

  std::string words_of(const std::vector<const Named*>& names) const {
    std::string words;
    for (const Named* name : names) {
      words += (words.empty() ? "" : ", ") + article_.text_of(name->place);
    }
    return words;
  }

  std::size_t last_paragraph(const Names& list) const { return list.names.back().place.paragraph; }

  // Lists of those who sign one text share most of the names; of two texts, few.
  void compare_lists() {
    for (std::size_t i = 1; i < lists_.size(); ++i) {
      const Names& one = lists_[0];
      const Names& other = lists_[i];
      const auto left = missing(one, other);
      const auto right = missing(other, one);
      const std::size_t kept = one.names.size() - left.size();
      if ((left.empty() && right.empty()) || kept < 2 || left.size() > 2 || right.size() > 2)
        continue;
      std::string message =
          fmt::format("two lists of those who sign differ: line {}", article_.line_of(one.place));
      message += left.empty() ? " does not name " + words_of(right) : " names " + words_of(left);
      message += fmt::format(", line {}", article_.line_of(other.place));
      message += right.empty() ? " does not" : (left.empty() ? " does" : " " + words_of(right));
      found_.push_back(article_.finding("list", std::move(message), {one.place, other.place}));
    }
  }

  // "four centre parties": another number than every list has.
  void compare_numbers() {
    if (lists_.empty()) return;
    for (const Statement& statement : article_.statements.all()) {
      const Paragraph& paragraph = article_.statements.paragraph_of(statement);
      if (agreed_.read(paragraph, statement.words).empty() || denies(paragraph, statement.words))
        continue;
      for (std::size_t at = statement.words.begin; at < statement.words.end; ++at) {
        const std::size_t end = end_of_parties(paragraph, statement.words, at);
        if (end == 0) continue;
        const auto number = number_of(paragraph.tokens[at].folded, article_.statements.figures());
        if (number && !matches(*number)) {
          report(*number, {statement.paragraph, {at, end}});
          return;
        }
      }
    }
  }

  static bool denies(const Paragraph& paragraph, const Stretch& words) {
    return std::any_of(paragraph.tokens.begin() + static_cast<std::ptrdiff_t>(words.begin),
                       paragraph.tokens.begin() + static_cast<std::ptrdiff_t>(words.end),
                       [](const Token& token) { return token.is(negation); });
  }

  // Behind the noun of "four centre parties"; 0 if no party is counted.
  std::size_t end_of_parties(const Paragraph& paragraph, const Stretch& sentence,
                             std::size_t number) const {
    const std::size_t end = noun_behind(paragraph, {number, sentence.end});
    if (end == 0 || paragraph.tokens[end - 1].folded.starts_with("signat")) return end;
    constexpr std::array links = {"between"sv, "among"sv, "by"sv};
    const std::size_t from = std::max(number, sentence.begin + 4) - 4;
    for (std::size_t at = from; at < number; ++at) {
      const std::string& word = paragraph.tokens[at].folded;
      if (std::find(links.begin(), links.end(), word) != links.end()) return end;
    }
    const std::size_t to = std::min(end + 3, sentence.end);
    return signs_.read(paragraph, {end, to}).empty() ? 0 : end;
  }

  static std::size_t noun_behind(const Paragraph& paragraph, const Stretch& words) {
    constexpr std::array nouns = {"parties"sv, "signatories"sv, "signatures"sv, "states"sv,
                                  "countries"sv};
    constexpr std::array others = {"other"sv, "more"sv, "further"sv, "of"sv, "most"sv, "us"sv};
    for (std::size_t at = words.begin + 1; at < std::min(words.begin + 4, words.end); ++at) {
      const Token& token = paragraph.tokens[at];
      if (!token.is_word() || token.is(determiner | preposition | finite | auxiliary | to))
        return 0;
      if (std::find(others.begin(), others.end(), token.folded) != others.end()) return 0;
      if (std::find(nouns.begin(), nouns.end(), token.folded) != nouns.end()) return at + 1;
    }
    return 0;
  }

  bool matches(std::size_t number) const {
    return number < 2 || number > most_names ||
           std::any_of(lists_.begin(), lists_.end(),
                       [&](const Names& list) { return list.names.size() == number; });
  }

  void report(std::size_t number, const Excerpt& stated) {
    const Names& list = lists_.front();
    const std::string noun(
        article_.paragraphs()[stated.paragraph].tokens[stated.words.end - 1].folded);
    found_.push_back(article_.finding(
        "count",
        fmt::format("line {} says {} {}; {} who sign are listed in lines {} to {}",
                    article_.line_of(stated), number, noun, list.names.size(),
                    article_.line_of(list.place), article_.paragraphs()[last_paragraph(list)].line),
        {stated, list.place, list.names.back().place}));
  }

  const Inspected& article_;
  Findings& found_;
  WordForms heads_;
  WordForms agreed_;
  WordForms signs_;
  std::vector<Names> lists_;
};

}  // namespace

void find_signatories(const Inspected& article, Findings& found) {
  SignatoryFinder(article, found).find();
}

}  // namespace travaux::reading
