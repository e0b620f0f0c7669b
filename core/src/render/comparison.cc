#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "render/beside.h"
#include "render/comparison_rows.h"
#include "render/noise.h"
#include "render/page.h"
#include "render/side_by_side.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Rows;
using render::Table;
using render::tag_of;

constexpr std::size_t unrelated_share = 10;  // fewer than one clause in ten has a partner
constexpr std::size_t unrelated_clauses = 3;

std::string counts_in_short(const Comparison& comparison) {
  static constexpr std::array shown = {
      ChangeKind::edited,  ChangeKind::split, ChangeKind::merged,    ChangeKind::added,
      ChangeKind::removed, ChangeKind::moved, ChangeKind::renumbered};
  std::string result;
  for (const ChangeKind kind : shown) {
    const std::size_t count = comparison.count(kind);
    if (count == 0) continue;
    if (!result.empty()) result += ", ";
    result += fmt::format("{} {}", count, name_of(kind));
  }
  return result;
}

// `unchanged` is claimed only for equal bytes, whatever the changes say.
std::string verdict(const ComparisonView& view) {
  if (!view.before->readable() || !view.after->readable() || view.comparison == nullptr) {
    return "NOTHING COMPARED";
  }
  const std::string counts = counts_in_short(*view.comparison);
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

bool look_unrelated(const ComparisonView& view) {
  const std::size_t smaller = std::min(view.before->clauses().size(), view.after->clauses().size());
  const Comparison& comparison = *view.comparison;
  const std::size_t paired = comparison.changes.size() - comparison.count(ChangeKind::added) -
                             comparison.count(ChangeKind::removed);
  return smaller >= unrelated_clauses && paired * unrelated_share < smaller;
}

void add_rows(Page& page, const ComparisonView& view, bool all) {
  const auto& changes = view.comparison->changes;
  std::vector<std::size_t> shown;
  render::FoldedCounts folded{};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::size_t rank = tag_of(changes[i]).rank;
    if (all || rank <= render::last_shown_rank) {
      shown.push_back(i);
    } else {
      ++folded[rank];
    }
  }
  std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
    return tag_of(changes[a]).rank < tag_of(changes[b]).rank;
  });
  const Rows rows(view);
  Table table;
  for (const std::size_t index : shown) table.add(rows.row(index));
  table.print(page);
  const std::string line = render::in_words(folded);
  if (line.empty() || view.comparison->all_unchanged()) return;
  page.add({{"folded: " + line + " (--all shows them)", Ink::dim}});
}

void add_changes(Page& page, const ComparisonView& view, const ComparisonDetail& detail) {
  if (detail.side_by_side && page.width() >= least_side_by_side) {
    render::add_side_by_side(page, view, detail.all);
    return;
  }
  if (detail.side_by_side) {
    page.add({{fmt::format("not side by side: that takes {} columns, here are {}",
                           least_side_by_side, page.width())}});
  }
  add_rows(page, view, detail.all);
}

}  // namespace

std::string comparison_to_terminal(const ComparisonView& whole, const ComparisonDetail& detail,
                                   const Screen& screen) {
  Page page(screen);
  ComparisonView view = whole;
  Comparison remaining;
  if (whole.comparison != nullptr && !whole.comparison->ignoring.empty()) {
    remaining = render::without_noise(*whole.comparison);
    view.comparison = &remaining;
  }
  add_headline(page, view);
  render::add_not_compared(page, view);
  const bool compared =
      view.before->readable() && view.after->readable() && view.comparison != nullptr;
  if (!compared) return page.take();
  if (look_unrelated(view)) page.add({{"these look like unrelated texts", Ink::bold}});
  if (!detail.summary_only && (detail.all || !view.comparison->all_unchanged())) {
    add_changes(page, view, detail);
  }
  if (detail.summary_only) return page.take();
  render::add_in_file(page, view);
  return page.take();
}

}  // namespace travaux
