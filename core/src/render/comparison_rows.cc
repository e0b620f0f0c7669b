#include "render/comparison_rows.h"

#include <fmt/format.h>

#include <utility>

#include "render/beside.h"
#include "render/labels.h"
#include "render/noise.h"
#include "render/reasons.h"
#include "render/redline.h"

namespace travaux::render {
namespace {

constexpr std::size_t quoted_words = 60;

Fragments whole(const Document& document, std::size_t id, std::size_t most_words = quoted_words) {
  const Clause& clause = document.clauses()[id];
  const std::string_view words = document.words_of(clause);
  // A label alone is shown without the marks before it, which the file may not have.
  return quoted(words.empty() ? document.label_of(clause) : words, most_words);
}

// A clause without a label is found by its neighbour.
Fragments placed(const Document& document, std::size_t id, const std::string& verb) {
  Fragments text = whole(document, id);
  const Clause& clause = document.clauses()[id];
  if (!clause.labelled()) {
    text.push_back({"; " + verb + printable(place_of(document, clause)), Ink::dim});
  }
  return text;
}

}  // namespace

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

std::string in_words(const FoldedCounts& counts) {
  std::string result;
  for (const auto& [rank, word] :
       {std::pair(2U, "renumbered"), {3U, "ignored"}, {4U, "unchanged"}}) {
    if (counts[rank] == 0) continue;
    result += (result.empty() ? "" : ", ") + fmt::format("{} {}", counts[rank], word);
  }
  return result;
}

Rows::Rows(const ComparisonView& view)
    : view_(view), companions_(view.comparison->changes.size(), 0) {
  for (const Change& change : view.comparison->changes) {
    if (change.moved_with) ++companions_[*change.moved_with];
  }
}

Table::Row Rows::row(std::size_t index) const {
  const Change& change = view_.comparison->changes[index];
  const Tag tag = tag_of(change);
  return {{std::string(tag.word), tag.ink}, label(change), text(change, index), note(index)};
}

std::string Rows::note(std::size_t index) const {
  const Comparison& comparison = *view_.comparison;
  if (comparison.reasons.empty()) return {};
  return in_words(comparison.reasons[index], comparison.changes[index], *view_.before,
                  *view_.after);
}

std::string Rows::label(const Change& change) const {
  const std::string from = label_of(*view_.before, change.before);
  const std::string to = label_of(*view_.after, change.after);
  return from_to(from, to, "→");
}

Fragments Rows::text(const Change& change, std::size_t index) const {
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
    result.push_back({in_words(ignored->whole) + " only: ", Ink::dim});
  }
  const auto parts = redline(change, *view_.before, *view_.after, shown_whole ? nullptr : ignored);
  if (words_differ(parts)) {
    const bool nameless = !view_.before->clauses()[change.before.front()].labelled();
    if (!shown_whole && !result.front().text.empty()) result.push_back({"; ", Ink::dim});
    for (Fragment& fragment : excerpt(parts, nameless)) {
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

const Ignored* Rows::ignored_in(std::size_t index) const {
  const Comparison& comparison = *view_.comparison;
  return comparison.ignored.empty() ? nullptr : &comparison.ignored[index];
}

// Where no words are marked.
std::string Rows::words_kept(const Change& change, std::size_t index) const {
  const std::string head =
      change.is(ChangeKind::edited) ? "list mark or heading level changed, " : "";
  const Clause& x = view_.before->clauses()[change.before.front()];
  const Clause& y = view_.after->clauses()[change.after.front()];
  const bool same = view_.before->words_of(x) == view_.after->words_of(y);
  if (same || ignored_in(index) == nullptr) return head + "words unchanged";
  NoiseSet noise;
  for (const NoiseSet& edit : ignored_in(index)->edits) noise.add(edit);
  return head + "words unchanged but for " + in_words(noise);
}

std::string Rows::circumstances(const Change& change, std::size_t index) const {
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

}  // namespace travaux::render
