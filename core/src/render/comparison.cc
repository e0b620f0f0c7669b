#include "render/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "render/beside.h"
#include "render/comparison_rows.h"
#include "render/gates.h"
#include "render/noise.h"
#include "render/page.h"
#include "render/shown.h"
#include "render/side_by_side.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Rows;
using render::Shown;
using render::Table;

constexpr std::size_t unrelated_share = 10;  // fewer than one clause in ten has a partner
constexpr std::size_t unrelated_clauses = 3;
constexpr std::size_t most_named_rules = 4;

bool is_compared(const ComparisonView& view) {
  return view.before->readable() && view.after->readable() && view.comparison != nullptr;
}

// `unchanged` is claimed only for equal bytes, whatever the changes say.
std::string verdict(const ComparisonView& view) {
  if (!is_compared(view)) return "NOTHING COMPARED";
  render::WeightCounts weights = render::count_weights(view.judged->weights);
  for (const Weight apart : {Weight::ignored, Weight::unchanged}) {
    weights[static_cast<std::size_t>(apart)] = 0;
  }
  const std::string counts = render::in_words(weights);
  const std::string ignored = render::in_short(render::count_ignored(*view.comparison));
  if (!counts.empty()) return counts + (ignored.empty() ? "" : "; " + ignored);
  if (!ignored.empty()) return "nothing else changed; " + ignored;
  if (view.before->text() != view.after->text()) return "different bytes, no change found";
  const std::size_t count = view.after->clauses().size();
  return fmt::format("unchanged: {} {}, word for word", count, count == 1 ? "clause" : "clauses");
}

void add_headline(Page& page, const ComparisonView& view) {
  Fragments line = {
      {printable(view.before_ref) + " → " + printable(view.after_ref) + ": " + verdict(view),
       Ink::bold}};
  const std::string not_compared = render::not_compared_in_short(view);
  if (!not_compared.empty()) {
    line.push_back({"; ", Ink::bold});
    line.push_back({not_compared, Ink::alarm});
  }
  page.add(line);
  if (!view.note.empty()) page.add({{printable(view.note)}});
}

// "modality-weakened, negation-added"; how many, where there are many.
std::string in_words(const std::vector<std::string_view>& rules) {
  if (rules.size() > most_named_rules) return fmt::format("{} rules", rules.size());
  std::string names;
  for (const std::string_view rule : rules) {
    if (!names.empty()) names += ", ";
    names += rule;
  }
  return names;
}

// Where nothing changed there was nothing to judge.
void add_not_judged(Page& page, const ComparisonView& view) {
  const Judgement& judgement = view.judged->judgement;
  if (judgement.not_judged.empty() || view.comparison->all_unchanged()) return;
  if (judgement.language == Language::unknown) {
    page.add(
        {{"effects not judged: the language of the texts is not known; --language en judges "
          "by English words"}});
    return;
  }
  if (judgement.unjudged > 0) {
    page.add(
        {{fmt::format("effects not judged in {} edited {}: in a language that is not known, or "
                      "has no words for {} yet",
                      judgement.unjudged, judgement.unjudged == 1 ? "clause" : "clauses",
                      in_words(judgement.not_judged))}});
    return;
  }
  page.add({{fmt::format("not judged in {}: {} (it has no words for {} yet)",
                         name_of(judgement.language), in_words(judgement.not_judged),
                         judgement.not_judged.size() == 1 ? "it" : "them")}});
}

bool look_unrelated(const ComparisonView& view) {
  const std::size_t smaller = std::min(view.before->clauses().size(), view.after->clauses().size());
  const Comparison& comparison = *view.comparison;
  const std::size_t paired = comparison.changes.size() - comparison.count(ChangeKind::added) -
                             comparison.count(ChangeKind::removed);
  return smaller >= unrelated_clauses && paired * unrelated_share < smaller;
}

void add_kinds(Page& page, const Comparison& comparison) {
  static constexpr std::array shown = {
      ChangeKind::edited,  ChangeKind::split, ChangeKind::merged,     ChangeKind::added,
      ChangeKind::removed, ChangeKind::moved, ChangeKind::renumbered, ChangeKind::unchanged};
  std::string line;
  for (const ChangeKind kind : shown) {
    const std::size_t count = comparison.count(kind);
    if (count == 0) continue;
    if (!line.empty()) line += ", ";
    line += fmt::format("{} {}", count, name_of(kind));
  }
  page.add({{line}});
}

void add_rows(Page& page, const ComparisonView& view, const Shown& shown) {
  const Rows rows(view, shown);
  Table table;
  for (const std::size_t index : shown.by_weight()) table.add(rows.row(index));
  table.print(page);
  const std::string line = shown.folded();
  if (!line.empty()) page.add({{line, Ink::dim}});
}

void add_changes(Page& page, const ComparisonView& view, const ComparisonDetail& detail) {
  const Shown shown(view, detail);
  if (detail.side_by_side && page.width() >= least_side_by_side) {
    render::add_side_by_side(page, view, shown);
    return;
  }
  if (detail.side_by_side) {
    page.add({{fmt::format("not side by side: that takes {} columns, here are {}",
                           least_side_by_side, page.width())}});
  }
  add_rows(page, view, shown);
}

void add_compared(Page& page, const ComparisonView& view, const ComparisonDetail& detail) {
  add_not_judged(page, view);
  if (look_unrelated(view)) page.add({{"these look like unrelated texts", Ink::bold}});
  const bool all_unchanged = view.comparison->all_unchanged();
  if (detail.summary_only) {
    if (!all_unchanged) add_kinds(page, *view.comparison);
  } else {
    if (detail.all || !all_unchanged) add_changes(page, view, detail);
    render::add_in_file(page, view);
  }
  render::add_gates(page, view);
}

}  // namespace

void render::add_comparison(Page& page, const ComparisonView& whole,
                            const ComparisonDetail& detail) {
  ComparisonView view = whole;
  Comparison remaining;
  if (whole.comparison != nullptr && !whole.comparison->ignoring.empty()) {
    remaining = render::without_noise(*whole.comparison);
    view.comparison = &remaining;
  }
  add_headline(page, view);
  render::add_not_compared(page, view);
  if (is_compared(view)) add_compared(page, view, detail);
}

std::string comparison_to_terminal(const ComparisonView& view, const ComparisonDetail& detail,
                                   const Screen& screen) {
  Page page(screen);
  render::add_comparison(page, view, detail);
  return page.take();
}

}  // namespace travaux
