#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "render/beside.h"
#include "render/labels.h"
#include "render/noise.h"
#include "render/page.h"
#include "render/reasons.h"
#include "render/redline.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragment;
using render::Fragments;
using render::Ink;
using render::label_of;
using render::Page;
using render::Table;

constexpr std::size_t quoted_words = 60;
constexpr std::size_t unrelated_share = 10;  // fewer than one clause in ten has a partner
constexpr std::size_t unrelated_clauses = 3;

struct Tag {
  std::string_view word;
  std::size_t rank;  // rows are shown by rank, then in reading order
  Ink ink;
};

Tag tag_of(const Change& change) {
  const auto is = [&](ChangeKind kind) { return change.is(kind); };
  if (is(ChangeKind::removed)) return {"REMOVED", 0, Ink::removed};
  if (is(ChangeKind::added)) return {"ADDED", 0, Ink::added};
  if (is(ChangeKind::split) && is(ChangeKind::merged)) return {"REGROUPED", 0, Ink::bold};
  if (is(ChangeKind::split)) return {"SPLIT", 0, Ink::bold};
  if (is(ChangeKind::merged)) return {"MERGED", 0, Ink::bold};
  if (is(ChangeKind::edited)) return {"EDITED", 0, Ink::bold};
  if (is(ChangeKind::moved)) return {"MOVED", 1, Ink::bold};
  if (is(ChangeKind::renumbered)) return {"RENUMBERED", 2, Ink::dim};
  if (is(ChangeKind::unchanged)) return {"UNCHANGED", 4, Ink::dim};
  return {"IGNORED", 3, Ink::dim};
}

class Rows {
 public:
  explicit Rows(const ComparisonView& view)
      : view_(view), companions_(view.comparison->changes.size(), 0) {
    for (const Change& change : view.comparison->changes) {
      if (change.moved_with) ++companions_[*change.moved_with];
    }
  }

  Table::Row row(std::size_t index) const {
    const Change& change = view_.comparison->changes[index];
    const Tag tag = tag_of(change);
    return {{std::string(tag.word), tag.ink}, label(change), text(change, index), note(index)};
  }

 private:
  std::string note(std::size_t index) const {
    const Comparison& comparison = *view_.comparison;
    if (comparison.reasons.empty()) return {};
    return render::in_words(comparison.reasons[index], comparison.changes[index], *view_.before,
                            *view_.after);
  }

  std::string label(const Change& change) const {
    const std::string from = label_of(*view_.before, change.before);
    const std::string to = label_of(*view_.after, change.after);
    return render::from_to(from, to, "→");
  }

  Fragments text(const Change& change, std::size_t index) const {
    if (change.is(ChangeKind::added)) return placed(*view_.after, change.after.front(), "");
    if (change.is(ChangeKind::removed)) {
      return placed(*view_.before, change.before.front(), "stood ");
    }
    if (change.is(ChangeKind::unchanged)) return whole(*view_.after, change.after.front(), 8);
    const Ignored* ignored = ignored_in(index);
    Fragments result = {{circumstances(change, index), Ink::dim}};
    const bool shown_whole = change.kinds.empty();
    if (shown_whole) {
      if (!result.front().text.empty()) result.push_back({"; ", Ink::dim});
      result.push_back({render::in_words(ignored->whole) + " only: ", Ink::dim});
    }
    const auto parts =
        render::redline(change, *view_.before, *view_.after, shown_whole ? nullptr : ignored);
    if (render::words_differ(parts)) {
      const bool nameless = !view_.before->clauses()[change.before.front()].labelled();
      if (!shown_whole && !result.front().text.empty()) result.push_back({"; ", Ink::dim});
      for (Fragment& fragment : render::excerpt(parts, nameless)) {
        result.push_back(std::move(fragment));
      }
      return result;
    }
    if (!shown_whole && !result.front().text.empty()) result.push_back({"; ", Ink::dim});
    result.push_back({words_kept(change, index)});
    if (!view_.after->clauses()[change.after.front()].labelled()) {
      result.push_back({": "});
      for (Fragment& fragment : whole(*view_.after, change.after.front(), 8)) {
        result.push_back(std::move(fragment));
      }
    }
    return result;
  }

  const Ignored* ignored_in(std::size_t index) const {
    const Comparison& comparison = *view_.comparison;
    return comparison.ignored.empty() ? nullptr : &comparison.ignored[index];
  }

  // Where no words are marked.
  std::string words_kept(const Change& change, std::size_t index) const {
    const std::string head =
        change.is(ChangeKind::edited) ? "list mark or heading level changed, " : "";
    const Clause& x = view_.before->clauses()[change.before.front()];
    const Clause& y = view_.after->clauses()[change.after.front()];
    const bool same = view_.before->words_of(x) == view_.after->words_of(y);
    if (same || ignored_in(index) == nullptr) return head + "words unchanged";
    NoiseSet noise;
    for (const NoiseSet& edit : ignored_in(index)->edits) noise.add(edit);
    return head + "words unchanged but for " + render::in_words(noise);
  }

  static Fragments whole(const Document& document, std::size_t id,
                         std::size_t most_words = quoted_words) {
    const Clause& clause = document.clauses()[id];
    const std::string_view words = document.words_of(clause);
    // A label alone is shown without the marks before it, which the file may not have.
    return render::quoted(words.empty() ? document.label_of(clause) : words, most_words);
  }

  // A clause without a label is found by its neighbour.
  static Fragments placed(const Document& document, std::size_t id, const std::string& verb) {
    Fragments text = whole(document, id);
    const Clause& clause = document.clauses()[id];
    if (!clause.labelled()) {
      text.push_back({"; " + verb + printable(place_of(document, clause)), Ink::dim});
    }
    return text;
  }

  std::string circumstances(const Change& change, std::size_t index) const {
    std::string result;
    if (change.is(ChangeKind::moved)) {
      const Clause& clause = view_.after->clauses()[change.after.front()];
      if (tag_of(change).word != "MOVED") result = "moved, ";
      result += "now " + printable(place_of(*view_.after, clause));
      const std::size_t count = companions_[index];
      if (count == 1) result += ", with the clause under it";
      if (count > 1) result += fmt::format(", with the {} clauses under it", count);
    }
    if (change.moved_with) {
      const Change& part = view_.comparison->changes[*change.moved_with];
      result = "moved with " + (part.after.empty() ? label_of(*view_.before, part.before)
                                                   : label_of(*view_.after, part.after));
    }
    return result;
  }

  const ComparisonView& view_;
  std::vector<std::size_t> companions_;  // for each change: how many moved with it
};

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

// How many changes of each rank are not shown.
using FoldedCounts = std::array<std::size_t, 5>;

std::string folded_line(const FoldedCounts& counts) {
  std::string result;
  for (const auto& [rank, word] :
       {std::pair(2U, "renumbered"), {3U, "ignored"}, {4U, "unchanged"}}) {
    if (counts[rank] == 0) continue;
    result += (result.empty() ? "" : ", ") + fmt::format("{} {}", counts[rank], word);
  }
  return result.empty() ? result : "folded: " + result + " (--all shows them)";
}

void add_rows(Page& page, const ComparisonView& view, bool all) {
  const auto& changes = view.comparison->changes;
  std::vector<std::size_t> shown;
  FoldedCounts folded{};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::size_t rank = tag_of(changes[i]).rank;
    if (all || rank < 2) {
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
  const std::string line = folded_line(folded);
  if (!line.empty() && !view.comparison->all_unchanged()) page.add({{line, Ink::dim}});
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
    add_rows(page, view, detail.all);
  }
  if (detail.summary_only) return page.take();
  render::add_in_file(page, view);
  return page.take();
}

}  // namespace travaux
