#include "effects/figures.h"

#include <algorithm>
#include <string>
#include <vector>

#include "effects/arithmetic.h"
#include "effects/figure_effects.h"
#include "effects/life.h"
#include "effects/mere_numbers.h"

namespace travaux::judging {
namespace {

// The values and the units of two figures are two things. What has a unit on one side only is
// something else: "three tonnes", "three ships".
void add_valued(const ClauseChange& change, const Differences<Figure>& differences,
                std::string_view rule, Findings& findings) {
  Differences<Figure> values = differences;
  values.replaced.clear();
  for (const auto& [before, after] : differences.replaced) {
    if (before.unit != after.unit) {
      findings.add("unit-changed", effect_of(change, &before, &after));
    }
    if (before.value != after.value) values.replaced.emplace_back(before, after);
  }
  add_all(change, values, rule, findings);
}

// "the two Parties" are the Parties.
bool is_known_pair(const Side& side, std::span<const Phrase> fillers, const Figure& figure) {
  const bool in_words = side.text(figure.span).find('2') == std::string_view::npos;
  if (figure.value != "2" || !in_words) return false;
  const auto behind = std::partition_point(
      fillers.begin(), fillers.end(),
      [&](const Phrase& filler) { return filler.span.start < figure.span.start; });
  return behind != fillers.begin() && (behind - 1)->value == 0 &&
         (behind - 1)->span.end + 1 == figure.span.start;
}

// A side without numbers that lie in references: a number there names a provision.
void take_out_references(std::vector<Figure>& counts, const Side& side,
                         const ReferenceReader& reader) {
  if (counts.empty()) return;
  std::vector<Span> references;
  for (const Span& words : side.words) {
    for (const Reference& reference : reader.read(side.text(words))) {
      references.push_back({reference.span.start + words.start, reference.span.end + words.start});
    }
  }
  std::erase_if(counts, [&](const Figure& figure) {
    const auto behind = std::partition_point(
        references.begin(), references.end(),
        [&](const Span& reference) { return reference.end <= figure.span.start; });
    return behind != references.end() && behind->start < figure.span.end;
  });
}

std::vector<Figure> counts_of(const Side& side, const ReferenceReader& references) {
  std::vector<Figure> counts = figures_of(side, {FigureKind::number, FigureKind::quantity});
  take_out_references(counts, side, references);
  const Life life(side);
  std::erase_if(counts, [&](const Figure& figure) {
    if (figure.kind == FigureKind::quantity) return is_of_place(side, figure);
    return life.at(figure.span) != Topic::none || counts_nothing(side, figure);
  });
  return counts;
}

// "when two thirds have ratified it" tells when the text enters into force.
void leave_entry_into_force(const ClauseChange& change, Differences<Figure>& parts) {
  if (parts.empty()) return;
  const Life before(change.before());
  const Life after(change.after());
  const auto is_in = [](const Life& life) {
    return
        [&life](const Figure& figure) { return life.at(figure.span) == Topic::entry_into_force; };
  };
  std::erase_if(parts.replaced, [&](const auto& pair) {
    return is_in(before)(pair.first) || is_in(after)(pair.second);
  });
  std::erase_if(parts.gone, is_in(before));
  std::erase_if(parts.came, is_in(after));
}

}  // namespace

void find_amounts(const ClauseChange& change, const Context&, Findings& findings) {
  if (change.blocks().empty()) return;
  add_valued(change, figure_differences(change, {FigureKind::money}), "amount-changed", findings);
  auto parts = figure_differences(change, {FigureKind::percentage, FigureKind::share});
  leave_entry_into_force(change, parts);
  add_all(change, parts, "percentage-changed", findings);
}

void find_counts(const ClauseChange& change, const Context& context, Findings& findings) {
  if (change.blocks().empty()) return;
  if (!touches_any(change, {FigureKind::number, FigureKind::quantity})) return;
  const ReferenceReader& references = context.readers.references;
  auto differences = net_differences(change, counts_of(change.before(), references),
                                     counts_of(change.after(), references), key_of);
  Conditions(change).take_out(differences);
  const auto of_known = [](const Side& side) {
    return [&side, fillers = side.of(PhraseKind::filler)](const Figure& figure) {
      return is_known_pair(side, fillers, figure);
    };
  };
  std::erase_if(differences.gone, of_known(change.before()));
  std::erase_if(differences.came, of_known(change.after()));
  add_valued(change, differences, "count-changed", findings);
}

}  // namespace travaux::judging
