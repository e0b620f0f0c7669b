// With a condition in one place and without it in another: "freely" and "with the consent of both",
// "renewable by mutual consent" and "the possibility of renewal".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

constexpr std::size_t most_places = 8;  // of a word that says which thing it is
constexpr std::size_t near = 12;        // words

enum Mode : int { unconditional, conditional };

constexpr std::array condition_rows = {
    FormRow{unconditional,
            "unconditional|unconditionally|without any/ condition/conditions|no strings attached|"
            "no conditions|freely|whatever happens|in any event|without restriction/restrictions"},
    FormRow{conditional,
            "only if/when/after/once|provided that/the/they/it/he/she/both|providing that|"
            "on/under the condition that|conditional/contingent on/upon|"
            "with/without the/ prior/ written/ agreement/consent/approval/permission of|"
            "subject to the/ approval/consent/agreement|if and only if|unless"}};

enum Renewal : int { by_itself, by_consent, none, possible };

constexpr std::array renewal_rows = {
    FormRow{by_consent,
            "renewable/renewed/prolonged/extended/extendable by/with mutual/common/joint/ "
            "consent/agreement|renewal/extension/prolongation by/with/upon mutual/common/joint/ "
            "consent/agreement|renewal/extension requires/needs the/ consent/agreement"},
    FormRow{by_itself,
            "renewed/renews/extended/prolonged automatically|automatically "
            "renewed/renews/extended/prolonged|automatic renewal/extension/prolongation|tacitly "
            "renewed"},
    FormRow{none,
            "not be/ renewed/prolonged/extended|is/are/was not/ renewed/prolonged|not "
            "renewable/extendable|no renewal/extension/prolongation|cannot be "
            "renewed/extended/prolonged|non-renewable|without possibility of renewal/extension"},
    FormRow{possible,
            "renewable|extendable|possibility/option of/for a/ renewal/extension/prolongation|"
            "may/can be renewed/extended/prolonged|possible renewal/extension/prolongation"}};

class ConditionFinder {
 public:
  ConditionFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), conditions_(condition_rows), renewals_(renewal_rows) {}

  void find() {
    const auto& all = article_.statements.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (article_.is_furniture(all[i].paragraph)) continue;
      const Paragraph& paragraph = article_.statements.paragraph_of(all[i]);
      for (const FoundForm& form : conditions_.read(paragraph, all[i].words)) {
        (form.mark == unconditional ? free_ : bound_).push_back({i, form});
      }
      const auto renewed = renewals_.read(paragraph, all[i].words);
      if (!renewed.empty()) renewed_.push_back({i, renewed.front()});
    }
    judge_conditions();
    judge_renewals();
  }

 private:
  struct Mention {
    std::size_t statement;
    FoundForm form;
  };

  const Statement& statement(const Mention& one) const {
    return article_.statements.all()[one.statement];
  }
  Excerpt place_of(const Mention& one) const { return {statement(one).paragraph, one.form.words}; }

  static bool stands_near(const Term& term, const Mention& mention) {
    return term.token + near >= mention.form.words.begin &&
           term.token <= mention.form.words.end + near;
  }

  // Two rare words in common, or one near to both.
  bool of_one_thing(const Mention& one, const Mention& other) const {
    const Statement& first = statement(one);
    const Statement& second = statement(other);
    if (first.paragraph == second.paragraph) return false;
    if (article_.is_text(first.paragraph) && article_.is_text(second.paragraph)) return false;
    std::size_t rare = 0;
    bool close = false;
    const auto theirs = shared_terms(second, first);
    for (const Term& term : shared_terms(first, second)) {
      const std::size_t places = article_.statements.places(term.stem).size();
      if (places > most_places) continue;
      ++rare;
      const bool there = std::any_of(theirs.begin(), theirs.end(), [&](const Term& their) {
        return their.stem == term.stem && stands_near(their, other);
      });
      close = close || (there && places <= 4 && stands_near(term, one));
    }
    return rare >= 2 || close;
  }

  void judge_conditions() {
    for (const Mention& one : free_) {
      std::size_t compared = 0;
      for (const Mention& other : bound_) {
        if (++compared > most_findings || found_.size() >= most_findings) break;
        if (!of_one_thing(one, other)) continue;
        report(one, other,
               "line {} knows no condition (\u201C{}\u201D), line {} has one (\u201C{}\u201D)");
        break;
      }
    }
  }

  void report(const Mention& one, const Mention& other, const char* message) {
    const auto line = [&](const Mention& mention) { return article_.line_of(place_of(mention)); };
    found_.push_back(article_.finding(
        "condition",
        fmt::format(fmt::runtime(message), line(one), article_.text_of(place_of(one)), line(other),
                    article_.text_of(place_of(other))),
        {place_of(one), place_of(other)}));
  }

  // Two ways to renew what has one duration, or one name.
  void judge_renewals() {
    for (std::size_t i = 1; i < std::min(renewed_.size(), most_findings); ++i) {
      const Mention& one = renewed_[0];
      const Mention& other = renewed_[i];
      if (one.form.mark == other.form.mark ||
          statement(one).paragraph == statement(other).paragraph)
        continue;
      if (!share_duration(statement(one), statement(other))) continue;
      report(one, other, "line {} says \u201C{}\u201D, line {} \u201C{}\u201D");
      return;
    }
  }

  static bool share_duration(const Statement& one, const Statement& other) {
    for (const Figure& figure : one.figures) {
      if (figure.kind != FigureKind::duration) continue;
      if (std::any_of(other.figures.begin(), other.figures.end(),
                      [&](const Figure& second) { return figure.means(second); }))
        return true;
    }
    return false;
  }

  const Inspected& article_;
  Findings& found_;
  WordForms conditions_;
  WordForms renewals_;
  std::vector<Mention> free_;
  std::vector<Mention> bound_;
  std::vector<Mention> renewed_;
};

}  // namespace

void find_conditions(const Inspected& article, Findings& found) {
  ConditionFinder(article, found).find();
}

}  // namespace travaux::reading
