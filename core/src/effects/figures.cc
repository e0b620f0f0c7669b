#include "effects/figures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "effects/arithmetic.h"
#include "effects/figure_effects.h"
#include "effects/life.h"

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

// Calendar years that no word says to be some: "the Convention of 1951", "the 2019 Act".
bool looks_like_year(const Figure& figure, std::string_view printed) {
  const bool four = printed.size() == 4 && figure.value == printed;
  return four && figure.value >= "1900" && figure.value <= "2100" && !figure.value.ends_with("00");
}

// "(2)" is a label inside of the text.
bool is_label(const Side& side, Span span) {
  const std::string& text = side.document->text();
  const bool opened =
      span.start > 0 && (text[span.start - 1] == '(' || text[span.start - 1] == '[');
  return opened || (span.end < text.size() && text[span.end] == ')');
}

// "45 bis", in any language: a provision that was put between two others.
bool is_inserted_number(std::string_view behind) {
  static constexpr std::array<std::string_view, 5> insertions = {"bis", "ter", "quater",
                                                                 "quinquies", "sexies"};
  if (behind.starts_with(' ')) behind.remove_prefix(1);
  return std::any_of(insertions.begin(), insertions.end(), [&](std::string_view word) {
    return behind.starts_with(word) &&
           (behind.size() == word.size() ||
            std::isalpha(static_cast<unsigned char>(behind[word.size()])) == 0);
  });
}

// "12:30" counts nothing, and "4.2" is a provision more often than things.
bool is_of_marks(const Side& side, const Figure& figure) {
  const std::string& text = side.document->text();
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const Span span = figure.span;
  const bool behind = span.start > 1 && text[span.start - 1] == ':' && digit(span.start - 2);
  const bool ahead = span.end < text.size() && text[span.end] == ':' && digit(span.end + 1);
  // A cell of a table has spaces in it, a field of a diagram has not.
  const bool of_diagram = span.start > 0 && text[span.start - 1] == '|' && span.end < text.size() &&
                          text[span.end] == '|';
  // "m<sup>3</sup>" is a unit, "MSC.122(75)" a resolution.
  const std::string_view before = std::string_view(text).substr(0, span.start);
  const bool raised = before.ends_with("<sup>") || before.ends_with("<sub>");
  const bool named = before.size() > 1 && before.back() == '.' &&
                     std::isalpha(static_cast<unsigned char>(before[before.size() - 2])) != 0;
  if (is_inserted_number(std::string_view(text).substr(span.end))) return true;
  return behind || ahead || of_diagram || raised || named ||
         figure.value.find('.') != std::string::npos;
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
    if (figure.kind == FigureKind::quantity) return false;
    return life.at(figure.span) != Topic::none || looks_like_year(figure, side.text(figure.span)) ||
           is_label(side, figure.span) || is_of_marks(side, figure);
  });
  return counts;
}

}  // namespace

void find_amounts(const ClauseChange& change, const Context&, Findings& findings) {
  if (change.blocks().empty()) return;
  add_valued(change, figure_differences(change, {FigureKind::money}), "amount-changed", findings);
  add_all(change, figure_differences(change, {FigureKind::percentage, FigureKind::share}),
          "percentage-changed", findings);
}

void find_counts(const ClauseChange& change, const Context& context, Findings& findings) {
  if (change.blocks().empty() || is_definition(change)) return;
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
