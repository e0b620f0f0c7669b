// One point in two lists, with a word that limits it in one of them only: "Return to the G8" and
// "Gradual return to the G8".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "article/alike.h"
#include "article/findings.h"
#include "article/qualifiers.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

// Words that say of what is counted that it is not all, or that there is one.
constexpr std::array several_rows = {FormRow{1, "certain/some/several/various ~"}};
constexpr std::array one_rows = {FormRow{1, "a|an|one|single"}};

class QualifierFinder {
 public:
  QualifierFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), several_(several_rows), one_(one_rows) {}

  void find() {
    for (const AlikePair& pair : alike_pairs(article_.statements)) {
      if (found_.size() >= most_findings) return;
      const Statement& one = article_.statements.all()[pair.one];
      const Statement& other = article_.statements.all()[pair.other];
      if (!is_item(one) || !is_item(other)) continue;
      judge(one, other);
      judge(other, one);
      judge_number(one, other, pair.shared);
      judge_number(other, one, pair.shared);
    }
  }

 private:
  bool is_item(const Statement& statement) const {
    return article_.statements.paragraph_of(statement).item;
  }

  void judge(const Statement& one, const Statement& other) {
    const Statements& text = article_.statements;
    const auto difference = qualifiers_.difference(text, one, text, other);
    if (!difference) return;
    const bool answered = difference->answer.has_value();
    if (answered && &one > &other) return;  // told from the other side
    const Excerpt place = {one.paragraph, difference->words};
    const Excerpt answer = {other.paragraph, answered ? *difference->answer : other.words};
    auto message = fmt::format("line {} says \u201C{}\u201D, line {} ", article_.line_of(place),
                               article_.text_of(place), article_.line_of(answer));
    message += answered ? "\u201C" + article_.text_of(answer) + "\u201D" : "does not";
    found_.push_back(
        article_.finding(difference->kind, std::move(message),
                         {{one.paragraph, one.words}, {other.paragraph, other.words}}));
  }

  // "Certain territories become security zones", "a security zone".
  void judge_number(const Statement& one, const Statement& other, std::size_t shared) {
    constexpr std::size_t fewest_shared = 4;
    if (shared < fewest_shared) return;
    const auto some = several_.read(article_.statements.paragraph_of(one), one.words);
    if (some.empty()) return;
    for (const Term& term : other.terms) {
      const Token& noun = article_.statements.token(other, term.token);
      const bool plural_there =
          std::any_of(one.terms.begin(), one.terms.end(), [&](const Term& their) {
            return their.stem == term.stem &&
                   article_.statements.token(one, their.token).folded == noun.folded + "s";
          });
      if (!plural_there) continue;
      const std::size_t from = std::max(term.token, other.words.begin + 6) - 6;
      const auto single = one_.read(article_.statements.paragraph_of(other), {from, term.token});
      if (single.empty()) continue;
      const Excerpt many = {one.paragraph, some[0].words};
      const Excerpt sole = {other.paragraph, {single.back().words.begin, term.token + 1}};
      found_.push_back(article_.finding(
          "scope",
          fmt::format("line {} says \u201C{}\u201D, line {} \u201C{}\u201D", article_.line_of(many),
                      article_.text_of(many), article_.line_of(sole), article_.text_of(sole)),
          {many, sole}));
      return;
    }
  }

  const Inspected& article_;
  Findings& found_;
  Qualifiers qualifiers_;
  WordForms several_;
  WordForms one_;
};

}  // namespace

void find_qualifiers(const Inspected& article, Findings& found) {
  QualifierFinder(article, found).find();
}

}  // namespace travaux::reading
