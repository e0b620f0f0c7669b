// The laws of compare.h on random treaties.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compare_drafts.h"
#include "travaux/compare.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

using Ids = std::vector<std::size_t>;

// Clauses read as joined, with canonical offsets brought to the joined text.
class Joined {
 public:
  Joined(const Document& document, const Ids& ids) : document_(document), ids_(ids) {
    for (const std::size_t id : ids) text += document.text_of(document.clauses()[id]);
  }

  std::size_t offset(std::size_t canonical) const {
    std::size_t before = 0;
    for (const std::size_t id : ids_) {
      const Span& span = document_.clauses()[id].span;
      if (canonical >= span.start && canonical <= span.end) return before + canonical - span.start;
      before += span.size();
    }
    FAIL("an edit lies in no clause of its change");
    return 0;
  }

  Span span(const Span& canonical) const {
    const Span result{offset(canonical.start), 0};
    return {result.start, result.start + canonical.size()};
  }

  bool inside_one_clause(const Span& canonical) const {
    return std::any_of(ids_.begin(), ids_.end(), [&](std::size_t id) {
      const Span& clause = document_.clauses()[id].span;
      return canonical.start >= clause.start && canonical.end <= clause.end;
    });
  }

  std::string text;

 private:
  const Document& document_;
  const Ids& ids_;
};

// Where an edit of nothing stands between two clauses, either side of the border means the same.
std::string applied(const Document& before, const Document& after, const Change& change) {
  const Joined x(before, change.before);
  const Joined y(after, change.after);
  std::vector<Edit> edits = change.edits;
  for (Edit& edit : edits) {
    REQUIRE(x.inside_one_clause(edit.before));
    REQUIRE(y.inside_one_clause(edit.after));
    const bool removes = edit.op == Edit::Op::remove;
    REQUIRE((removes ? edit.before : edit.after).size() > 0);
    edit.before = x.span(edit.before);
    edit.after = y.span(edit.after);
  }
  return apply_edits(x.text, y.text, edits);
}

void check_partition(const Document& before, const Document& after, const Comparison& comparison) {
  Ids seen_before;
  Ids seen_after;
  for (const Change& change : comparison.changes) {
    seen_before.insert(seen_before.end(), change.before.begin(), change.before.end());
    seen_after.insert(seen_after.end(), change.after.begin(), change.after.end());
    REQUIRE(std::is_sorted(change.before.begin(), change.before.end()));
    REQUIRE(std::is_sorted(change.after.begin(), change.after.end()));
  }
  std::sort(seen_before.begin(), seen_before.end());
  std::sort(seen_after.begin(), seen_after.end());
  REQUIRE(seen_before.size() == before.clauses().size());
  REQUIRE(seen_after.size() == after.clauses().size());
  for (std::size_t i = 0; i < seen_before.size(); ++i) REQUIRE(seen_before[i] == i);
  for (std::size_t i = 0; i < seen_after.size(); ++i) REQUIRE(seen_after[i] == i);
}

void check_cardinality(const Change& change) {
  REQUIRE(!change.kinds.empty());
  REQUIRE(std::is_sorted(change.kinds.begin(), change.kinds.end()));
  if (change.is(ChangeKind::unchanged)) REQUIRE(change.kinds.size() == 1);
  REQUIRE(change.is(ChangeKind::added) == change.before.empty());
  REQUIRE(change.is(ChangeKind::removed) == change.after.empty());
  REQUIRE(change.is(ChangeKind::split) == (change.after.size() > 1));
  REQUIRE(change.is(ChangeKind::merged) == (change.before.size() > 1));
}

// What is said about a pair must be true of its bytes.
void check_truth(const Document& before, const Document& after, const Comparison& comparison) {
  for (const Change& change : comparison.changes) {
    check_cardinality(change);
    REQUIRE(fingerprint_of(change, before, after).size() == 12);
    if (change.moved_with) {
      REQUIRE(comparison.changes.at(*change.moved_with).is(ChangeKind::moved));
      REQUIRE(!change.is(ChangeKind::moved));
    }
    if (change.before.empty() || change.after.empty()) {
      REQUIRE(change.kinds.size() == 1);
      REQUIRE(change.edits.empty());
      continue;
    }
    REQUIRE(applied(before, after, change) == Joined(after, change.after).text);
    if (change.before.size() > 1 || change.after.size() > 1) continue;
    const Clause& x = before.clauses()[change.before.front()];
    const Clause& y = after.clauses()[change.after.front()];
    const bool same = before.text_of(x) == after.text_of(y);
    REQUIRE(same == change.edits.empty());
    REQUIRE(same == !(change.is(ChangeKind::edited) || change.is(ChangeKind::renumbered)));
    if (before.words_of(x) != after.words_of(y)) REQUIRE(change.is(ChangeKind::edited));
    if (before.label_of(x) == after.label_of(y)) REQUIRE(!change.is(ChangeKind::renumbered));
  }
}

// A clause that does not say `moved` stands under the same part as before, if that part is paired,
// or under one inside or around it.
void check_parents(const Document& before, const Document& after, const Comparison& comparison) {
  std::vector<std::size_t> change_before(before.clauses().size());
  std::vector<std::size_t> change_after(after.clauses().size());
  const auto& changes = comparison.changes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    for (const std::size_t id : changes[i].before) change_before[id] = i;
    for (const std::size_t id : changes[i].after) change_after[id] = i;
  }
  const auto above = [&](const Document& document, const std::vector<std::size_t>& change_of,
                         std::size_t id) {
    for (auto up = document.clauses()[id].parent; up; up = document.clauses()[*up].parent) {
      const Change& change = changes[change_of[*up]];
      if (!change.before.empty() && !change.after.empty()) return change_of[*up];
    }
    return changes.size();
  };
  const auto is_under = [&](const Document& document, const std::vector<std::size_t>& change_of,
                            std::size_t id, std::size_t part) {
    for (auto up = document.clauses()[id].parent; up; up = document.clauses()[*up].parent) {
      if (change_of[*up] == part) return true;
    }
    return part == changes.size();
  };
  for (const Change& change : changes) {
    if (change.before.size() != 1 || change.after.size() != 1) continue;
    if (change.is(ChangeKind::moved)) continue;
    const std::size_t x = change.before.front();
    const std::size_t y = change.after.front();
    const std::size_t over_x = above(before, change_before, x);
    const std::size_t over_y = above(after, change_after, y);
    REQUIRE((over_x == over_y || is_under(after, change_after, y, over_x) ||
             is_under(before, change_before, x, over_y)));
  }
}

std::set<std::pair<Ids, Ids>> pairs_of(const Comparison& comparison, bool mirrored) {
  std::set<std::pair<Ids, Ids>> pairs;
  for (const Change& change : comparison.changes) {
    pairs.emplace(mirrored ? change.after : change.before, mirrored ? change.before : change.after);
  }
  return pairs;
}

}  // namespace

TEST_CASE("the laws hold on random drafts under random changes") {
  std::size_t splits = 0;
  std::size_t moves = 0;
  std::size_t carried = 0;
  for (unsigned seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    drafts::Drafter drafter(seed);
    const auto first = drafter.treaty();
    auto second = first;
    for (std::size_t i = 0, count = drafter.below(8); i < count; ++i) drafter.change(second);
    const Document a = drafts::document(first);
    const Document b = drafts::document(second);
    const Comparison forth = compare(a, b);
    const Comparison back = compare(b, a);
    check_partition(a, b, forth);
    check_truth(a, b, forth);
    check_truth(b, a, back);
    check_parents(a, b, forth);
    REQUIRE(pairs_of(forth, false) == pairs_of(back, true));
    REQUIRE(forth.count(ChangeKind::moved) == back.count(ChangeKind::moved));
    splits += forth.count(ChangeKind::split) + forth.count(ChangeKind::merged);
    moves += forth.count(ChangeKind::moved);
    for (const Change& change : forth.changes) carried += change.moved_with ? 1 : 0;
  }
  // The laws say nothing if the cases never occur.
  CHECK(splits > 100);
  CHECK(moves > 500);
  CHECK(carried > 100);
}

TEST_CASE("a document compared with itself is all unchanged") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    drafts::Drafter drafter(seed);
    const auto nodes = drafter.treaty();
    const Document a = drafts::document(nodes);
    const Document b = drafts::document(nodes);
    const Comparison comparison = compare(a, b);
    REQUIRE(comparison.all_unchanged());
    REQUIRE(comparison.changes.size() == a.clauses().size());
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
      REQUIRE(comparison.changes[i].before == Ids{i});
      REQUIRE(comparison.changes[i].after == Ids{i});
    }
  }
}

TEST_CASE("unrelated drafts keep the laws") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    drafts::Drafter drafter(seed);
    const Document a = drafts::document(drafter.treaty());
    const Document b = drafts::document(drafter.treaty());
    const Comparison comparison = compare(a, b);
    check_partition(a, b, comparison);
    check_truth(a, b, comparison);
    REQUIRE(pairs_of(comparison, false) == pairs_of(compare(b, a), true));
  }
}

TEST_CASE("an empty document against a full one") {
  drafts::Drafter drafter(7);
  const Document full = drafts::document(drafter.treaty());
  const Document empty = drafts::document(std::vector<drafts::Line>{});
  CHECK(compare(empty, full).count(ChangeKind::added) == full.clauses().size());
  CHECK(compare(full, empty).count(ChangeKind::removed) == full.clauses().size());
  CHECK(compare(empty, empty).changes.empty());
  CHECK(compare(empty, empty).all_unchanged());
}

TEST_CASE("equal texts read as different clauses are compared, not waved through") {
  auto lines = std::vector{drafts::paragraph("1.", "The Parties shall consult each other."),
                           drafts::paragraph("2.", "The Parties may withdraw their forces."),
                           drafts::paragraph("3.", "A mission of observers shall report.")};
  lines[2].depth = 2;  // under paragraph 2, then under paragraph 1
  const Document a = drafts::document(lines);
  lines[1].depth = 2;
  const Document b = drafts::document(lines);
  REQUIRE(a.text() == b.text());
  const Comparison comparison = compare(a, b);
  check_partition(a, b, comparison);
  check_parents(a, b, comparison);
  CHECK(comparison.count(ChangeKind::moved) == 1);
}

TEST_CASE("a file that could not be read is never compared silently") {
  Document::Parts parts;
  parts.reader.name = "none";
  const Document bytes(parts);
  const Document text = drafts::document({drafts::paragraph("1.", "The Parties shall consult.")});
  CHECK_THROWS_AS(compare(bytes, text), Error);
  CHECK_THROWS_AS(compare(text, bytes), Error);
  CHECK_THROWS_AS(compare(bytes, bytes), Error);
}
