#include "travaux/compare.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "compare/chain.h"
#include "compare/classify.h"
#include "compare/describe.h"
#include "compare/explain.h"
#include "compare/order.h"
#include "compare/redline.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using comparing::Grouping;
using comparing::Id;
using comparing::Places;

struct Result {
  Grouping grouping;
  Places places;
  std::vector<Reason> reasons;  // by group, if asked for
};

Result equal_documents(std::size_t count, bool explained) {
  Result result;
  result.grouping.of_a.resize(count);
  std::iota(result.grouping.of_a.begin(), result.grouping.of_a.end(), Id{0});
  result.grouping.of_b = result.grouping.of_a;
  for (const Id id : result.grouping.of_a) result.grouping.groups.push_back({{id}, {id}});
  result.places.moved.assign(count, false);
  result.places.with.assign(count, comparing::none);
  if (explained) result.reasons.assign(count, comparing::reason_of_equality());
  return result;
}

Result pair_clauses(const Document& a, const Document& b, bool explained) {
  comparing::Sides sides = comparing::make_sides(a, b);
  comparing::Pool pool = comparing::exact_candidates(sides);
  comparing::describe(sides, pool);
  const comparing::Scorer scorer(sides);
  comparing::add_in_place(pool, sides, scorer);
  comparing::add_similar(pool, sides, scorer);
  comparing::build_backbone(pool, sides, scorer);
  const comparing::Matching matching = comparing::match(pool, sides, scorer);
  Result result;
  result.grouping = comparing::group_clauses(matching, pool, sides);
  result.places = comparing::find_places(result.grouping, sides);
  if (explained) {
    result.reasons = comparing::explain(result.grouping, matching, pool, sides, scorer);
  }
  return result;
}

void mirror(Grouping& grouping) {
  std::swap(grouping.of_a, grouping.of_b);
  for (comparing::Group& group : grouping.groups) std::swap(group.a, group.b);
}

std::vector<Reason> by_change(const Comparison& comparison, const Grouping& grouping,
                              std::vector<Reason> by_group) {
  std::vector<Reason> reasons;
  for (const Change& change : comparison.changes) {
    const Id group = change.before.empty() ? grouping.of_b[change.after.front()]
                                           : grouping.of_a[change.before.front()];
    reasons.push_back(by_group[group]);
  }
  return reasons;
}

std::uint64_t hash_words(const Document& document, const std::vector<std::size_t>& ids,
                         std::uint64_t seed) {
  std::uint64_t hash = seed;
  for (const std::size_t id : ids) {
    hash =
        comparing::hash_bytes(document.words_of(document.clauses()[id]), comparing::mix(hash + 1));
  }
  return hash;
}

std::string hex12(std::uint64_t hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(12, '0');
  for (std::size_t i = 0; i < 12; ++i) text[11 - i] = digits[(hash >> (4 * i)) & 15U];
  return text;
}

[[noreturn]] void refuse_edits(const std::string& reason) {
  throw Error(Trouble::malformed, "edits do not fit the texts: " + reason);
}

}  // namespace

std::string_view name_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::unchanged:
      return "unchanged";
    case ChangeKind::edited:
      return "edited";
    case ChangeKind::moved:
      return "moved";
    case ChangeKind::renumbered:
      return "renumbered";
    case ChangeKind::split:
      return "split";
    case ChangeKind::merged:
      return "merged";
    case ChangeKind::added:
      return "added";
    case ChangeKind::removed:
      break;
  }
  return "removed";
}

std::string_view name_of(Noise noise) {
  switch (noise) {
    case Noise::letter_case:
      return "case";
    case Noise::space:
      return "space";
    case Noise::punctuation:
      return "punctuation";
    case Noise::numbering:
      break;
  }
  return "numbering";
}

bool Change::is(ChangeKind kind) const {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::size_t Comparison::count(ChangeKind kind) const {
  const auto counted = std::count_if(changes.begin(), changes.end(),
                                     [&](const Change& change) { return change.is(kind); });
  return static_cast<std::size_t>(counted);
}

bool Comparison::all_unchanged() const {
  return count(ChangeKind::unchanged) == changes.size();
}

bool Comparison::nothing_remains() const {
  if (ignoring.empty()) return all_unchanged();
  return std::all_of(ignored.begin(), ignored.end(),
                     [](const Ignored& change) { return change.remaining.empty(); });
}

Comparison compare(const Document& before, const Document& after, const CompareOptions& options) {
  comparing::require_readable(before);
  comparing::require_readable(after);
  const int order = comparing::order_of(before, after);
  Result result;
  if (order == 0) {
    result = equal_documents(before.clauses().size(), options.explain);
  } else if (order < 0) {
    result = pair_clauses(before, after, options.explain);
  } else {
    result = pair_clauses(after, before, options.explain);
    mirror(result.grouping);
  }
  Comparison comparison =
      comparing::classify(before, after, result.grouping, result.places, options.ignore);
  comparison.ignoring = options.ignore;
  if (options.explain) {
    comparison.reasons = by_change(comparison, result.grouping, std::move(result.reasons));
  }
  return comparison;
}

std::string fingerprint_of(const Change& change, const Document& before, const Document& after) {
  std::uint64_t hash = hash_words(before, change.before, 1);
  hash = hash_words(after, change.after, comparing::mix(hash));
  return hex12(hash >> 16U);
}

std::vector<Edit> word_edits(std::string_view before, std::string_view after, std::size_t before_at,
                             std::size_t after_at) {
  std::vector<Edit> edits;
  for (const auto& [x, y, noise] :
       comparing::changed_runs({before, before_at}, {after, after_at})) {
    if (x.size() > 0) edits.push_back({Edit::Op::remove, x, {y.start, y.start}});
    if (y.size() > 0) edits.push_back({Edit::Op::insert, {x.end, x.end}, y});
  }
  return edits;
}

std::string apply_edits(std::string_view before, std::string_view after,
                        const std::vector<Edit>& edits, std::size_t before_at,
                        std::size_t after_at) {
  std::string result;
  std::size_t done = 0;
  const auto inside = [](const Span& span, std::size_t at, std::size_t size) {
    return span.start >= at && span.end >= span.start && span.end - at <= size;
  };
  for (const Edit& edit : edits) {
    if (!inside(edit.before, before_at, before.size()) ||
        !inside(edit.after, after_at, after.size())) {
      refuse_edits("an edit lies outside");
    }
    const std::size_t start = edit.before.start - before_at;
    if (start < done) refuse_edits("edits overlap");
    result += before.substr(done, start - done);
    done = edit.before.end - before_at;
    if (result.size() != edit.after.start - after_at) refuse_edits("an edit stands elsewhere");
    const Span& idle = edit.op == Edit::Op::remove ? edit.after : edit.before;
    if (idle.size() != 0) refuse_edits("an edit both removes and inserts");
    result += after.substr(edit.after.start - after_at, edit.after.size());
  }
  result += before.substr(done);
  if (result.size() != after.size()) refuse_edits("they do not lead to the later text");
  return result;
}

}  // namespace travaux
