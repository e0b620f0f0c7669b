// figure_effects.h: the effect that a figure is another one.
#pragma once

#include "effects/net_changes.h"
#include "effects/rule.h"

namespace travaux::judging {

bool is_definition(const ClauseChange& change);

// "EUR 5 (five euros)": stands in brackets behind another that says the same.
bool repeats_another(const Side& side, const Figure& figure);

// Of some kinds, in order; of those that say the same twice the first.
std::vector<Figure> figures_of(const Side& side, std::initializer_list<FigureKind> kinds);

// Whether words differ in one of these kinds. Where none does, there is no difference.
bool touches_any(const ClauseChange& change, std::initializer_list<FigureKind> kinds);

Differences<Figure> figure_differences(const ClauseChange& change,
                                       std::initializer_list<FigureKind> kinds);

// "30 days -> 60 days: twice as long", with both values. One of them may be missing.
Effect effect_of(const ClauseChange& change, const Figure* before, const Figure* after);

// All of them as effects of one rule.
void add_all(const ClauseChange& change, const Differences<Figure>& differences,
             std::string_view rule, Findings& findings);

// Conditions that came or went whole, which are told by rules of their own with all that is in
// them.
class Conditions {
 public:
  explicit Conditions(const ClauseChange& change);

  bool went_with(Span before) const;
  bool came_with(Span after) const;

  // Takes out of the differences what belongs to such a condition.
  template <typename T>
  void take_out(Differences<T>& differences) const {
    std::erase_if(differences.gone, [&](const T& item) { return went_with(item.span); });
    std::erase_if(differences.came, [&](const T& item) { return came_with(item.span); });
  }

 private:
  const ClauseChange& change_;
  std::span<const Phrase> before_;
  std::span<const Phrase> after_;
};

}  // namespace travaux::judging
