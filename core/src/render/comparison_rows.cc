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

// What happened to the clause as a whole; empty for new words or a new place in it.
std::string_view fate_of(const Change& change) {
  const auto is = [&](ChangeKind kind) { return change.is(kind); };
  if (is(ChangeKind::removed)) return "removed";
  if (is(ChangeKind::added)) return "added";
  if (is(ChangeKind::split) && is(ChangeKind::merged)) return "regrouped";
  if (is(ChangeKind::split)) return "split";
  if (is(ChangeKind::merged)) return "merged";
  const bool only_renumbered = change.kinds.size() == 1 && is(ChangeKind::renumbered);
  return only_renumbered ? "renumbered" : "";
}

void append_phrase(std::string& list, std::string_view phrase) {
  if (phrase.empty()) return;
  if (!list.empty()) list += ", ";
  list += phrase;
}

}  // namespace

std::string label_of(const ComparisonView& view, const Change& change) {
  return from_to(label_of(*view.before, change.before), label_of(*view.after, change.after), "→");
}

Rows::Rows(const ComparisonView& view, const Shown& shown)
    : view_(view), shown_(shown), companions_(view.comparison->changes.size(), 0) {
  for (const Change& change : view.comparison->changes) {
    if (change.moved_with) ++companions_[*change.moved_with];
  }
}

Table::Row Rows::row(std::size_t index) const {
  const Change& change = view_.comparison->changes[index];
  return {shown_.tag(index), label_of(view_, change), text(change, index), notes(index)};
}

std::vector<Fragments> Rows::notes(std::size_t index) const {
  std::vector<Fragments> lines = shown_.meanings(index);
  const Comparison& comparison = *view_.comparison;
  if (comparison.reasons.empty()) return lines;
  lines.push_back(
      {{in_words(comparison.reasons[index], comparison.changes[index], *view_.before, *view_.after),
        Ink::dim}});
  return lines;
}

Fragments Rows::text(const Change& change, std::size_t index) const {
  Fragments result;
  const std::string how = circumstances(change, index);
  if (!how.empty() && !change.is(ChangeKind::unchanged)) result.push_back({how + ": ", Ink::dim});
  for (Fragment& fragment : words(change, index)) result.push_back(std::move(fragment));
  return result;
}

Fragments Rows::words(const Change& change, std::size_t index) const {
  if (change.is(ChangeKind::added)) return placed(*view_.after, change.after.front(), "");
  if (change.is(ChangeKind::removed)) {
    return placed(*view_.before, change.before.front(), "stood ");
  }
  if (change.is(ChangeKind::unchanged)) return whole(*view_.after, change.after.front(), 8);
  const bool shown_whole = change.kinds.empty();
  const auto parts =
      redline(change, *view_.before, *view_.after, shown_whole ? nullptr : ignored_in(index));
  if (words_differ(parts)) {
    const bool nameless = !view_.before->clauses()[change.before.front()].labelled();
    return excerpt(parts, nameless);
  }
  Fragments result = {{words_kept(change, index)}};
  if (view_.after->clauses()[change.after.front()].labelled()) return result;
  result.push_back({": "});
  for (Fragment& fragment : whole(*view_.after, change.after.front(), 8)) {
    result.push_back(std::move(fragment));
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
  std::string result(fate_of(change));
  append_phrase(result, move_of(change, index));
  if (shown_.is_reworded(index)) append_phrase(result, "reworded");
  if (change.kinds.empty()) {
    append_phrase(result, in_words(ignored_in(index)->whole) + " only");
  }
  return result;
}

std::string Rows::move_of(const Change& change, std::size_t index) const {
  if (change.moved_with) {
    const Change& part = view_.comparison->changes[*change.moved_with];
    return "moved with " + (part.after.empty() ? label_of(*view_.before, part.before)
                                               : label_of(*view_.after, part.after));
  }
  if (!change.is(ChangeKind::moved)) return {};
  const Clause& clause = view_.after->clauses()[change.after.front()];
  std::string result = "moved, now " + printable(place_of(*view_.after, clause));
  const std::size_t count = companions_[index];
  if (count == 1) result += ", with the clause under it";
  if (count > 1) result += fmt::format(", with the {} clauses under it", count);
  return result;
}

}  // namespace travaux::render
