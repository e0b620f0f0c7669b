// What standing a text has: signed and unsigned, binding and not, final and open to changes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "article/capitals.h"
#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

enum Standing : int { bears_signatures, is_unsigned, is_open, is_final, is_binding, not_binding };

constexpr std::array rows = {
    FormRow{
        bears_signatures,
        "bear/bears/bearing/bore/carries/carrying the/ signature/signatures of|has/have already/ "
        "signed|already signed|was/were/been signed|signed by"},
    FormRow{is_unsigned,
            "unsigned|without a/ signature/signatures|is/was/are/were not yet/ signed|"
            "has/have not yet/ been signed|yet to be signed|no signature/signatures"},
    FormRow{is_open,
            "may/could/might/can/will still/yet/also/ undergo changes/revision/revisions|"
            "may/could/might/can/will still/yet/also/ change|"
            "may/could/might/can/will still/yet/also/ be changed/amended/revised/altered/modified|"
            "must/should/needs/need still/ to/ be discussed/negotiated|still to be "
            "discussed/negotiated/agreed|still being negotiated/discussed/drafted|still under "
            "negotiation/discussion|is/are/was/were not yet/ final/finished/finalised/finalized/"
            "complete|not yet/ final/finalised/finalized|subject to change/changes|not the "
            "last/final version/word/text|unfinished|not set in stone|open to changes/negotiation"},
    FormRow{is_final,
            "final and binding|is/are final|set in stone|not/non negotiable|non-negotiable"},
    FormRow{is_binding, "legally binding|binding on/upon|is/are binding|fully binding"},
    FormRow{not_binding,
            "non-binding|not legally/ binding|not binding|legally/ non-binding|binding for/on/upon "
            "nobody/none/no|no one/|no binding force|without binding force|nonbinding"}};

// Standing that is wished for, asked about, or of another time.
constexpr std::array unreal_rows = {
    FormRow{1,
            "if|once|unless|until|when|would|should|shall|will|to be|become|becomes|make|making|"
            "whether|wants|want|demand*|call* for|before|after|had"},
    FormRow{2, "not|never|neither|nor|no longer"}};

constexpr std::array instruments = {
    "agreement"sv,   "pact"sv,       "deal"sv,     "accord"sv,       "treaty"sv,     "framework"sv,
    "declaration"sv, "document"sv,   "text"sv,     "plan"sv,         "contract"sv,   "memorandum"sv,
    "memo"sv,        "draft"sv,      "proposal"sv, "wording"sv,      "paper"sv,      "version"sv,
    "protocol"sv,    "communiqué"sv, "charter"sv,  "settlement"sv,   "convention"sv, "covenant"sv,
    "licence"sv,     "standard"sv,   "rules"sv,    "constitution"sv, "law"sv,        "bill"sv};
// Of these each may be any of the others.
constexpr std::array kinds = {"treaty"sv,   "declaration"sv, "contract"sv, "memorandum"sv,
                              "protocol"sv, "charter"sv,     "law"sv,      "bill"sv,
                              "licence"sv,  "standard"sv,    "rules"sv,    "constitution"sv};

std::string_view instrument_of(const Token& token) {
  const std::string_view word = token.folded;
  for (const std::string_view noun : instruments) {
    const bool plural =
        word.size() == noun.size() + 1 && word.starts_with(noun) && word.back() == 's';
    if (word == noun || plural) return noun;
  }
  return {};
}

bool is_kind(std::string_view noun) {
  return std::find(kinds.begin(), kinds.end(), noun) != kinds.end();
}

struct Assertion {
  int standing = 0;
  Excerpt place;
  std::string_view instrument;  // empty: "it"
};

bool of_one_text(const Assertion& one, const Assertion& other) {
  return one.instrument == other.instrument || !is_kind(one.instrument) ||
         !is_kind(other.instrument);
}

struct Conflict {
  int one;
  int other;
  std::string_view message;
};

constexpr std::array conflicts = {
    Conflict{bears_signatures, is_unsigned,
             "line {} says that it is signed, line {} that it is not"},
    Conflict{bears_signatures, is_open,
             "line {} says that it is signed, line {} that it is open to changes"},
    Conflict{is_binding, not_binding, "line {} calls it binding, line {} not"},
    Conflict{is_final, not_binding,
             "line {} calls it final and binding, line {} binding for nobody"},
    Conflict{is_final, is_open, "line {} calls it final; by line {} it is open to changes"},
    Conflict{is_binding, is_open, "line {} calls it binding; by line {} it is open to changes"}};

class StandingFinder {
 public:
  StandingFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), forms_(rows), unreal_(unreal_rows) {}

  void find() {
    for (const Statement& statement : article_.statements.all()) {
      if (!article_.is_furniture(statement.paragraph)) read(statement);
    }
    for (const Conflict& conflict : conflicts) judge(conflict);
  }

 private:
  void read(const Statement& statement) {
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    for (const FoundForm& form : forms_.read(paragraph, statement.words)) {
      const auto instrument = subject_of(statement, form);
      if (!instrument || is_unreal(paragraph, statement.words, form)) continue;
      assertions_.push_back({form.mark, {statement.paragraph, form.words}, *instrument});
    }
  }

  // Of whom it is said; nothing where that is no text: "views may change".
  std::optional<std::string_view> subject_of(const Statement& statement,
                                             const FoundForm& form) const {
    const auto& tokens = article_.statements.paragraph_of(statement).tokens;
    constexpr std::size_t reach = 14;
    const std::size_t end = std::min(form.words.end + 5, statement.words.end);
    const bool object_first = form.mark != is_open;
    for (std::size_t at = form.words.end; object_first && at < end; ++at) {
      const auto noun = instrument_of(tokens[at]);
      if (!noun.empty()) return noun;
      if (!tokens[at].is_word() || tokens[at].is(preposition)) break;
    }
    if (form.words.begin == statement.words.begin) return std::nullopt;
    const Token& before = tokens[form.words.begin - 1];
    const bool close =
        form.mark != is_open || before.is(coordinator | that | being) || !before.is_word();
    for (std::size_t back = 1; back <= reach && back <= form.words.begin - statement.words.begin;
         ++back) {
      const Token& token = tokens[form.words.begin - back];
      const auto noun = instrument_of(token);
      if (!noun.empty()) return noun;
      if (token.folded == "it" || token.folded == "this") return std::string_view();
      if (back == 1 && !close) return std::nullopt;
    }
    return std::nullopt;
  }

  // Within the clause before it, or a year that makes it history.
  bool is_unreal(const Paragraph& paragraph, const Stretch& sentence, const FoundForm& form) const {
    constexpr std::size_t reach = 8;
    std::size_t first = form.words.begin;
    while (first > sentence.begin && form.words.begin - first < reach &&
           (paragraph.tokens[first - 1].is_word() || paragraph.tokens[first - 1].quoted))
      --first;
    constexpr std::array opening = {"if"sv, "once"sv, "when"sv, "unless"sv, "until"sv, "after"sv};
    const std::string& opens = paragraph.tokens[sentence.begin].folded;
    if (std::find(opening.begin(), opening.end(), opens) != opening.end()) return true;
    for (const FoundForm& word : unreal_.read(paragraph, {first, form.words.begin})) {
      // "We do not discuss papers that are not finished."
      if (word.mark == 1 || form.mark != is_open) return true;
    }
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      const std::string& word = paragraph.tokens[at].folded;
      const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                        word.find_first_not_of("0123456789") == std::string::npos;
      if (year && form.mark == bears_signatures) return true;
    }
    return false;
  }

  void judge(const Conflict& conflict) {
    std::vector<Excerpt> one;
    std::vector<Excerpt> other;
    for (const Assertion& first : assertions_) {
      if (first.standing != conflict.one) continue;
      for (const Assertion& second : assertions_) {
        if (second.standing != conflict.other || !of_one_text(first, second)) continue;
        if (one.empty()) one.push_back(first.place);
        if (other.size() < 3) other.push_back(second.place);
      }
      if (!one.empty()) break;
    }
    if (one.empty() || is_told(one[0])) return;
    told_.push_back(one[0]);
    auto message = fmt::format(fmt::runtime(conflict.message), article_.line_of(one[0]),
                               article_.line_of(other[0]));
    one.insert(one.end(), other.begin(), other.end());
    found_.push_back(article_.finding("status", std::move(message), one));
  }

  // Unsigned is open, too: what a graver conflict told is told once.
  bool is_told(const Excerpt& place) const {
    return std::find(told_.begin(), told_.end(), place) != told_.end();
  }

  const Inspected& article_;
  Findings& found_;
  WordForms forms_;
  WordForms unreal_;
  std::vector<Assertion> assertions_;
  std::vector<Excerpt> told_;
};

// "It remains unclear whether Putin's signature will be required" of one who is said to have
// signed.
class DoubtfulSignatures {
 public:
  DoubtfulSignatures(const Inspected& article, Findings& found)
      : article_(article), found_(found), signed_(signed_rows), doubt_(doubt_rows) {}

  void find() {
    for (const Statement& statement : article_.statements.all()) {
      const Paragraph& paragraph = article_.statements.paragraph_of(statement);
      for (const FoundForm& form : signed_.read(paragraph, statement.words)) {
        if (signed_by_.empty()) borne_ = {statement.paragraph, form.words};
        const auto parties = parties_in(article_.statements, statement);
        signed_by_.insert(parties.begin(), parties.end());
      }
    }
    if (signed_by_.empty()) return;
    for (const Statement& statement : article_.statements.all()) doubt(statement);
  }

 private:
  static constexpr std::array signed_rows = {
      FormRow{1, "bear/bears/bearing/carries/carrying the/ signature/signatures of"}};
  static constexpr std::array doubt_rows = {
      FormRow{1, "unclear/uncertain/unknown/doubtful/open whether|not known/clear whether"}};

  void doubt(const Statement& statement) {
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    const auto doubts = doubt_.read(paragraph, statement.words);
    if (doubts.empty()) return;
    std::size_t end = doubts[0].words.end;
    while (end < statement.words.end && !paragraph.tokens[end].folded.starts_with("sign")) ++end;
    if (end == statement.words.end) return;
    for (const int party : parties_in(article_.statements, statement)) {
      if (!signed_by_.contains(party)) continue;
      found_.push_back(article_.finding(
          "status",
          fmt::format("by line {} it bears a signature of which line {} says that it is unclear "
                      "whether it is needed",
                      article_.line_of(borne_), paragraph.line),
          {borne_, {statement.paragraph, {doubts[0].words.begin, end + 1}}}));
      return;
    }
  }

  const Inspected& article_;
  Findings& found_;
  WordForms signed_;
  WordForms doubt_;
  std::set<int> signed_by_;
  Excerpt borne_;
};

}  // namespace

void find_standing(const Inspected& article, Findings& found) {
  StandingFinder(article, found).find();
  DoubtfulSignatures(article, found).find();
}

}  // namespace travaux::reading
