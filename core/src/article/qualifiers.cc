#include "article/qualifiers.h"

#include <algorithm>
#include <array>

namespace travaux::reading {
namespace {

constexpr std::size_t reach = 3;  // words from a qualifier to what it qualifies

// Of one row any word stands for any other; rows of one tens are about one question.
enum Qualifier : int {
  gradual = 10,
  immediate = 11,
  de_facto = 20,
  de_jure = 21,
  temporary = 30,
  permanent = 31,
  partial = 40,
  full = 41,
  conditional = 50
};

constexpr std::array rows = {
    FormRow{gradual,
            "gradual|gradually|step-by-step|step by step|phased|in phases/stages/steps|progressive|"
            "progressively|staged|stepwise|over time"},
    FormRow{immediate, "immediate|immediately|at once|instant|instantly"},
    FormRow{de_facto, "de facto"},
    FormRow{de_jure, "de jure"},
    FormRow{temporary, "temporary|temporarily|provisional|provisionally|interim"},
    FormRow{permanent, "permanent|permanently"},
    FormRow{partial, "partial|partially|partly|in part"},
    FormRow{full, "full|fully|complete|completely|total|entirely"},
    FormRow{conditional, "conditional|conditionally"}};

std::string_view kind_of(int qualifier) {
  switch (qualifier / 10) {
    case 2:
    case 3:
      return "status";
    case 4:
      return "scope";
    default:
      return "condition";
  }
}

// The nearest content word beside the qualifier is in both.
bool is_shared(const Statement& one, const Statement& other, const Stretch& words) {
  return std::any_of(one.terms.begin(), one.terms.end(), [&](const Term& term) {
    if (words.holds(term.token)) return false;
    const std::size_t away =
        term.token >= words.end ? term.token - words.end + 1 : words.begin - term.token;
    return away < reach && std::any_of(other.terms.begin(), other.terms.end(),
                                       [&](const Term& their) { return their.stem == term.stem; });
  });
}

}  // namespace

Qualifiers::Qualifiers() : forms_(rows) {}

std::optional<QualifierDifference> Qualifiers::difference(const Statements& text,
                                                          const Statement& one,
                                                          const Statements& other_text,
                                                          const Statement& other) const {
  const auto theirs = forms_.read(other_text.paragraph_of(other), other.words);
  for (const FoundForm& form : forms_.read(text.paragraph_of(one), one.words)) {
    const auto answer = std::find_if(theirs.begin(), theirs.end(), [&](const FoundForm& their) {
      return their.mark / 10 == form.mark / 10;
    });
    const bool answered = answer != theirs.end();
    if ((answered && answer->mark == form.mark) || !is_shared(one, other, form.words)) continue;
    QualifierDifference difference{kind_of(form.mark), form.words, std::nullopt};
    if (answered) difference.answer = answer->words;
    return difference;
  }
  return std::nullopt;
}

}  // namespace travaux::reading
