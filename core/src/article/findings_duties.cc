// Bound to act in one place, free to decide whether and how in another: "would commit U.S. forces",
// "the U.S. president will determine the necessary measures".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "article/findings.h"
#include "article/word_forms.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_object = 9;  // words between "bind" and "to"
constexpr std::size_t fewest_shared = 2;

constexpr std::array bound_rows = {
    FormRow{1, "bind|binds|commit|commits|oblige|obliges|obligate|obligates|compel|compels"}};
constexpr std::array free_rows = {FormRow{
    1,
    "may/might/could include|potentially/possibly including|will/shall/would/may "
    "determine/decide/choose the/what/which/whether/how|at its/their/his/her own/ discretion|"
    "as it/they/he/she deem/deems"}};
// Of what it is decided.
constexpr std::array answers = {"respond"sv, "respons"sv,  "measur"sv,    "step"sv, "action"sv,
                                "forc"sv,    "sanction"sv, "intervent"sv, "troop"sv};

struct Duty {
  Excerpt place;
  std::set<std::string> who;  // stems
};

struct Choice {
  Excerpt place;
  std::set<std::string> terms;
};

class DutyFinder {
 public:
  DutyFinder(const Inspected& article, Findings& found)
      : article_(article), found_(found), bound_(bound_rows), free_(free_rows) {}

  void find() {
    const auto& all = article_.statements.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (article_.is_furniture(all[i].paragraph)) continue;
      if (duties_.size() < most_findings) read_duty(all[i]);
      if (choices_.size() < most_findings) read_choice(i);
    }
    judge();
  }

 private:
  // Who is bound: the words between "bind" and "to".
  void read_duty(const Statement& statement) {
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    for (const FoundForm& form : bound_.read(paragraph, statement.words)) {
      const std::size_t end = std::min(form.words.end + longest_object, statement.words.end);
      std::size_t at = form.words.end;
      while (at < end && paragraph.tokens[at].is_word() && !paragraph.tokens[at].is(to)) ++at;
      if (at == end || !paragraph.tokens[at].is(to) || at == form.words.end) continue;
      Duty duty{{statement.paragraph, {form.words.begin, at}}, {}};
      for (const Term& term : statement.terms) {
        if (term.token >= form.words.end && term.token < at) duty.who.insert(term.stem);
      }
      if (duty.who.size() >= fewest_shared) duties_.push_back(std::move(duty));
    }
  }

  // "These may include": what "these" are stands in the sentence before.
  void read_choice(std::size_t number) {
    const Statement& statement = article_.statements.all()[number];
    const Paragraph& paragraph = article_.statements.paragraph_of(statement);
    const auto forms = free_.read(paragraph, statement.words);
    if (forms.empty()) return;
    Choice choice{{statement.paragraph, forms[0].words}, {}};
    const std::size_t behind = std::min(forms[0].words.end + 3, statement.words.end);
    while (choice.place.words.end < behind && paragraph.tokens[choice.place.words.end].is_word())
      ++choice.place.words.end;
    add_terms(statement, choice);
    const std::string& first = paragraph.tokens[statement.words.begin].folded;
    const bool refers = first == "these" || first == "this" || first == "they" || first == "it";
    if (refers && number > 0 &&
        article_.statements.all()[number - 1].paragraph == statement.paragraph)
      add_terms(article_.statements.all()[number - 1], choice);
    const bool answers_something = std::any_of(answers.begin(), answers.end(), [&](auto stem) {
      return choice.terms.contains(std::string(stem));
    });
    if (answers_something) choices_.push_back(std::move(choice));
  }

  static void add_terms(const Statement& statement, Choice& choice) {
    for (const Term& term : statement.terms) choice.terms.insert(term.stem);
  }

  void judge() {
    std::vector<Excerpt> bound;
    std::vector<Excerpt> free;
    for (const Duty& duty : duties_) {
      bool contradicted = false;
      for (const Choice& choice : choices_) {
        const auto shared =
            std::count_if(duty.who.begin(), duty.who.end(),
                          [&](const std::string& stem) { return choice.terms.contains(stem); });
        if (static_cast<std::size_t>(shared) < fewest_shared) continue;
        if (choice.place.paragraph == duty.place.paragraph) continue;
        contradicted = true;
        if (std::find(free.begin(), free.end(), choice.place) == free.end())
          free.push_back(choice.place);
      }
      if (contradicted) bound.push_back(duty.place);
    }
    if (bound.empty()) return;
    auto message =
        fmt::format("line {} says \u201C{}\u201D, line {} leaves it open (\u201C{}\u201D)",
                    article_.line_of(bound[0]), article_.text_of(bound[0]),
                    article_.line_of(free[0]), article_.text_of(free[0]));
    bound.insert(bound.end(), free.begin(), free.end());
    found_.push_back(article_.finding("condition", std::move(message), bound));
  }

  const Inspected& article_;
  Findings& found_;
  WordForms bound_;
  WordForms free_;
  std::vector<Duty> duties_;
  std::vector<Choice> choices_;
};

}  // namespace

void find_duties(const Inspected& article, Findings& found) {
  DutyFinder(article, found).find();
}

}  // namespace travaux::reading
