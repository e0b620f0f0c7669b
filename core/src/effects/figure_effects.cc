#include "effects/figure_effects.h"

#include "effects/arithmetic.h"
#include "effects/words.h"

namespace travaux::judging {

namespace {

bool is_behind_one(std::span<const Phrase> conditions, Span block, Span span) {
  const auto found =
      std::partition_point(conditions.begin(), conditions.end(),
                           [&](const Phrase& phrase) { return phrase.span.start <= span.start; });
  return found != conditions.begin() && (found - 1)->span.start >= block.start;
}

}  // namespace

Conditions::Conditions(const ClauseChange& change)
    : change_(change),
      before_(change.before().of(PhraseKind::condition)),
      after_(change.after().of(PhraseKind::condition)) {}

bool Conditions::went_with(Span before) const {
  const std::size_t block = change_.block_before(before);
  return block < change_.blocks().size() &&
         is_behind_one(before_, change_.blocks()[block].before, before);
}

bool Conditions::came_with(Span after) const {
  const std::size_t block = change_.block_after(after);
  return block < change_.blocks().size() &&
         is_behind_one(after_, change_.blocks()[block].after, after);
}

bool is_definition(const ClauseChange& change) {
  const auto defines = [](const Side& side) {
    return std::any_of(side.clauses.begin(), side.clauses.end(), [&](std::size_t id) {
      return side.document->clauses()[id].kind == ClauseKind::definition;
    });
  };
  return defines(change.before()) || defines(change.after());
}

bool repeats_another(const Side& side, const Figure& figure) {
  constexpr std::size_t most_between = 2;  // bytes: " ("
  const std::string& text = side.document->text();
  const Span span = figure.span;
  if (span.start == 0 || text[span.start - 1] != '(' || text.compare(span.end, 1, ")") != 0) {
    return false;
  }
  const auto own =
      std::partition_point(side.figures().begin(), side.figures().end(),
                           [&](const Figure& one) { return one.span.start < span.start; });
  if (own == side.figures().begin()) return false;
  const Figure& before = *std::prev(own);
  return before.span.end + most_between >= span.start && before.kind == figure.kind &&
         key_of(before) == key_of(figure);
}

std::vector<Figure> figures_of(const Side& side, std::initializer_list<FigureKind> kinds) {
  std::vector<Figure> some;
  std::copy_if(side.figures().begin(), side.figures().end(), std::back_inserter(some),
               [&](const Figure& figure) {
                 return std::find(kinds.begin(), kinds.end(), figure.kind) != kinds.end() &&
                        !repeats_another(side, figure);
               });
  return some;
}

bool touches_any(const ClauseChange& change, std::initializer_list<FigureKind> kinds) {
  const auto is_one = [&](const Figure& figure) {
    return std::find(kinds.begin(), kinds.end(), figure.kind) != kinds.end();
  };
  const auto& before = change.before().figures();
  const auto& after = change.after().figures();
  return std::any_of(before.begin(), before.end(),
                     [&](const Figure& figure) {
                       return is_one(figure) && change.touches_before(figure.span);
                     }) ||
         std::any_of(after.begin(), after.end(), [&](const Figure& figure) {
           return is_one(figure) && change.touches_after(figure.span);
         });
}

Differences<Figure> figure_differences(const ClauseChange& change,
                                       std::initializer_list<FigureKind> kinds) {
  if (!touches_any(change, kinds)) return {};
  auto differences = net_differences(change, figures_of(change.before(), kinds),
                                     figures_of(change.after(), kinds), key_of);
  Conditions(change).take_out(differences);
  return differences;
}

Effect effect_of(const ClauseChange& change, const Figure* before, const Figure* after) {
  Effect effect;
  if (before != nullptr) {
    effect.before = before->span;
    effect.before_value = *before;
  }
  if (after != nullptr) {
    effect.after = after->span;
    effect.after_value = *after;
  }
  effect.message = from_to(change, effect.before, effect.after);
  if (before == nullptr || after == nullptr) return effect;
  const std::string told = difference(*before, *after);
  if (!told.empty()) effect.message.append(": ").append(told);
  return effect;
}

void add_all(const ClauseChange& change, const Differences<Figure>& differences,
             std::string_view rule, Findings& findings) {
  for (const auto& [before, after] : differences.replaced) {
    findings.add(rule, effect_of(change, &before, &after));
  }
  for (const Figure& figure : differences.gone) {
    findings.add(rule, effect_of(change, &figure, nullptr));
  }
  for (const Figure& figure : differences.came) {
    findings.add(rule, effect_of(change, nullptr, &figure));
  }
}

}  // namespace travaux::judging
