// The laws of a collation on random drafts, and what it says of small ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "compare_drafts.h"
#include "travaux/compare.h"
#include "travaux/error.h"

using namespace travaux;
using drafts::paragraph;

namespace {

using Ids = std::vector<std::size_t>;
using Lines = std::vector<drafts::Line>;

std::vector<const Document*> pointers(const std::vector<Document>& documents) {
  std::vector<const Document*> texts;
  for (const Document& document : documents) texts.push_back(&document);
  return texts;
}

Collation collated(const std::vector<Document>& documents,
                   std::optional<std::size_t> base = std::nullopt) {
  return collate(pointers(documents), base);
}

// Drafts that descend from one treaty, each changed on its own, some of them not at all.
std::vector<Document> random_drafts(unsigned seed, std::size_t count, std::size_t most_changes) {
  drafts::Drafter drafter(seed);
  const auto first = drafter.treaty();
  std::vector<Document> documents;
  for (std::size_t i = 0; i < count; ++i) {
    auto draft = first;
    for (std::size_t j = 0, n = drafter.below(most_changes + 1); j < n; ++j) drafter.change(draft);
    documents.push_back(drafts::document(draft));
  }
  return documents;
}

void check_partition(const std::vector<Document>& documents, const Collation& collation) {
  std::vector<Ids> seen(documents.size());
  for (const CollationRow& row : collation.rows) {
    REQUIRE(row.clauses.size() == documents.size());
    bool any = false;
    for (std::size_t text = 0; text < documents.size(); ++text) {
      const Ids& ids = row.clauses[text];
      REQUIRE(std::is_sorted(ids.begin(), ids.end()));
      seen[text].insert(seen[text].end(), ids.begin(), ids.end());
      any = any || !ids.empty();
    }
    REQUIRE(any);
  }
  for (std::size_t text = 0; text < documents.size(); ++text) {
    std::sort(seen[text].begin(), seen[text].end());
    REQUIRE(seen[text].size() == documents[text].clauses().size());
    for (std::size_t i = 0; i < seen[text].size(); ++i) REQUIRE(seen[text][i] == i);
  }
}

Ids having(const CollationRow& row) {
  Ids texts;
  for (std::size_t text = 0; text < row.clauses.size(); ++text) {
    if (!row.clauses[text].empty()) texts.push_back(text);
  }
  return texts;
}

void check_groups(const CollationRow& row, const std::vector<Ids>& groups) {
  Ids all;
  for (const Ids& group : groups) {
    REQUIRE(!group.empty());
    REQUIRE(std::is_sorted(group.begin(), group.end()));
    all.insert(all.end(), group.begin(), group.end());
  }
  std::sort(all.begin(), all.end());
  REQUIRE(all == having(row));
}

std::vector<std::string> words_in(const Document& document, const Ids& ids) {
  std::vector<std::string> words;
  for (const std::size_t id : ids) words.emplace_back(document.words_of(document.clauses()[id]));
  return words;
}

std::vector<std::string> bytes_in(const Document& document, const Ids& ids) {
  std::vector<std::string> bytes;
  for (const std::size_t id : ids) bytes.emplace_back(document.text_of(document.clauses()[id]));
  return bytes;
}

// What a row says must be true of the texts' bytes.
void check_truth(const std::vector<Document>& documents, const Collation& collation) {
  for (const CollationRow& row : collation.rows) {
    std::vector<Ids> wordings;
    for (const Wording& wording : row.wordings) wordings.push_back(wording.texts);
    check_groups(row, wordings);
    check_groups(row, row.labels);
    check_groups(row, row.places);
    std::map<std::vector<std::string>, std::size_t> wording_of;
    std::set<std::vector<std::string>> bytes;
    for (std::size_t i = 0; i < row.wordings.size(); ++i) {
      const Wording& wording = row.wordings[i];
      REQUIRE(std::count(wording.texts.begin(), wording.texts.end(), wording.shown) == 1);
      for (const std::size_t text : wording.texts) {
        const auto words = words_in(documents[text], row.clauses[text]);
        REQUIRE(wording_of.emplace(words, i).first->second == i);
      }
    }
    for (const std::size_t text : having(row)) {
      bytes.insert(bytes_in(documents[text], row.clauses[text]));
    }
    if (bytes.size() > 1) REQUIRE(!row.alike());
    REQUIRE(row.alike() == (bytes.size() == 1 && !row.moved && row.places.size() == 1 &&
                            !row.missing_somewhere()));
  }
}

// The edits of a wording turn the first wording's clause into its own.
void check_edits(const std::vector<Document>& documents, const Collation& collation) {
  for (const CollationRow& row : collation.rows) {
    const std::size_t from = row.wordings.front().shown;
    for (const Wording& wording : row.wordings) {
      if (row.clauses[from].size() != 1 || row.clauses[wording.shown].size() != 1) continue;
      const Document& a = documents[from];
      const Document& b = documents[wording.shown];
      const Clause& x = a.clauses()[row.clauses[from].front()];
      const Clause& y = b.clauses()[row.clauses[wording.shown].front()];
      REQUIRE(apply_edits(a.text_of(x), b.text_of(y), wording.edits, x.span.start, y.span.start) ==
              b.text_of(y));
    }
  }
}

std::vector<Ids> renamed(const std::vector<Ids>& groups, const Ids& name) {
  std::vector<Ids> result;
  for (const Ids& group : groups) {
    Ids texts;
    for (const std::size_t text : group) texts.push_back(name[text]);
    std::sort(texts.begin(), texts.end());
    result.push_back(texts);
  }
  return result;
}

// name[i] is what the text at place i of `permuted` is called in `collation`.
void check_same(const Collation& collation, const Collation& permuted, const Ids& name,
                const std::vector<Document>& documents) {
  REQUIRE(collation.rows.size() == permuted.rows.size());
  for (std::size_t i = 0; i < collation.rows.size(); ++i) {
    const CollationRow& x = collation.rows[i];
    const CollationRow& y = permuted.rows[i];
    for (std::size_t text = 0; text < name.size(); ++text) {
      REQUIRE(x.clauses[name[text]] == y.clauses[text]);
      if (!x.changes.empty()) REQUIRE(x.changes[name[text]] == y.changes[text]);
    }
    REQUIRE(x.wordings.size() == y.wordings.size());
    for (std::size_t k = 0; k < x.wordings.size(); ++k) {
      REQUIRE(renamed({y.wordings[k].texts}, name).front() == x.wordings[k].texts);
      REQUIRE(y.wordings[k].edits == x.wordings[k].edits);
      REQUIRE(documents[name[y.wordings[k].shown]].text() == documents[x.wordings[k].shown].text());
    }
    REQUIRE(renamed(y.labels, name) == x.labels);
    REQUIRE(renamed(y.places, name) == x.places);
    REQUIRE(renamed({y.marked}, name).front() == x.marked);
    REQUIRE(x.majority == y.majority);
    REQUIRE(x.moved == y.moved);
    REQUIRE(x.rivals == y.rivals);
    REQUIRE(x.doubtful.size() == y.doubtful.size());
  }
}

void check_any_order(const std::vector<Document>& documents, std::optional<std::size_t> base,
                     unsigned seed) {
  const Collation collation = collated(documents, base);
  Ids name(documents.size());
  std::iota(name.begin(), name.end(), std::size_t{0});
  std::shuffle(name.begin(), name.end(), std::mt19937(seed));
  std::vector<const Document*> permuted;
  std::optional<std::size_t> new_base;
  for (std::size_t i = 0; i < name.size(); ++i) {
    permuted.push_back(&documents[name[i]]);
    if (base == name[i]) new_base = i;
  }
  check_same(collation, collate(permuted, new_base), name, documents);
}

std::set<std::pair<Ids, Ids>> pairs_of(const Comparison& comparison) {
  std::set<std::pair<Ids, Ids>> pairs;
  for (const Change& change : comparison.changes) pairs.emplace(change.before, change.after);
  return pairs;
}

// Where a row holds one change of compare(base, text) it says the same of it; and none of its
// changes lies in two rows.
void check_base(const std::vector<Document>& documents, const Collation& collation,
                std::size_t base) {
  for (std::size_t text = 0; text < documents.size(); ++text) {
    if (text == base) continue;
    const Comparison comparison = compare(documents[base], documents[text]);
    std::vector<std::size_t> row_before(documents[base].clauses().size());
    std::vector<std::size_t> row_after(documents[text].clauses().size());
    for (std::size_t i = 0; i < collation.rows.size(); ++i) {
      for (const std::size_t id : collation.rows[i].clauses[base]) row_before[id] = i;
      for (const std::size_t id : collation.rows[i].clauses[text]) row_after[id] = i;
    }
    for (const Change& change : comparison.changes) {
      std::set<std::size_t> rows;
      for (const std::size_t id : change.before) rows.insert(row_before[id]);
      for (const std::size_t id : change.after) rows.insert(row_after[id]);
      REQUIRE(rows.size() == 1);
      const CollationRow& row = collation.rows[*rows.begin()];
      if (row.clauses[base] != change.before || row.clauses[text] != change.after) continue;
      REQUIRE(row.changes[text] == change.kinds);
    }
  }
}

Lines plan(const std::vector<std::string>& points) {
  Lines lines;
  for (std::size_t i = 0; i < points.size(); ++i) {
    lines.push_back(paragraph(std::to_string(i + 1) + ".", points[i]));
  }
  return lines;
}

std::vector<Document> plans(const std::vector<std::vector<std::string>>& texts) {
  std::vector<Document> documents;
  for (const auto& points : texts) documents.push_back(drafts::document(plan(points)));
  return documents;
}

const std::string sovereignty = "The sovereignty of Ukraine shall be confirmed by all parties.";
const std::string forces = "The armed forces shall not exceed 600,000 persons in peace.";
const std::string elections = "Ukraine shall hold national elections 100 days after signature.";
const std::string prisoners = "All prisoners and detained civilians shall be exchanged at once.";

}  // namespace

TEST_CASE("every clause of every text lies in one row, and rows say what the bytes say") {
  std::size_t missing = 0;
  std::size_t moved = 0;
  std::size_t cut = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const auto documents = random_drafts(seed, 2 + seed % 5, 5);
    const Collation collation = collated(documents);
    check_partition(documents, collation);
    check_truth(documents, collation);
    check_edits(documents, collation);
    for (const CollationRow& row : collation.rows) {
      missing += row.missing_somewhere() ? 1 : 0;
      moved += row.moved ? 1 : 0;
      cut += std::any_of(row.clauses.begin(), row.clauses.end(),
                         [](const Ids& ids) { return ids.size() > 1; })
                 ? 1
                 : 0;
    }
  }
  CHECK(missing > 500);
  CHECK(moved > 25);
  CHECK(cut > 30);
}

TEST_CASE("the order of the texts changes the order of the columns, and nothing else") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const auto documents = random_drafts(seed, 2 + seed % 5, 6);
    check_any_order(documents, std::nullopt, seed);
    check_any_order(documents, seed % documents.size(), seed);
  }
}

TEST_CASE("the rows of two texts are the changes of their comparison") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    const auto documents = random_drafts(seed, 2, 8);
    const Comparison comparison = compare(documents[0], documents[1]);
    const Collation collation = collated(documents);
    std::set<std::pair<Ids, Ids>> pairs;
    for (const CollationRow& row : collation.rows) pairs.emplace(row.clauses[0], row.clauses[1]);
    REQUIRE(pairs == pairs_of(comparison));
    REQUIRE(collation.all_alike() == comparison.all_unchanged());
    std::size_t alike = 0;
    for (const CollationRow& row : collation.rows) alike += row.alike() ? 1 : 0;
    std::size_t unchanged = 0;
    for (const Change& change : comparison.changes) {
      unchanged += change.is(ChangeKind::unchanged) ? 1 : 0;
    }
    REQUIRE(alike == unchanged);
  }
}

TEST_CASE("with a base each text's changes are those of its comparison with the base") {
  std::size_t conflicts = 0;
  std::size_t same = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const auto documents = random_drafts(seed, 3 + seed % 3, 5);
    const std::size_t base = seed % documents.size();
    const Collation collation = collated(documents, base);
    check_partition(documents, collation);
    check_truth(documents, collation);
    check_edits(documents, collation);
    check_base(documents, collation, base);
    for (const CollationRow& row : collation.rows) {
      conflicts += row.rivals == Rivals::conflict ? 1 : 0;
      same += row.rivals == Rivals::same ? 1 : 0;
      if (row.clauses[base].empty()) continue;
      REQUIRE(documents[row.wordings.front().shown].text() == documents[base].text());
    }
  }
  CHECK(conflicts > 12);
  CHECK(same > 50);
}

TEST_CASE("without a base no clause of a row is linked by a majority to another row") {
  // Near-duplicates, told apart by their place only.
  for (unsigned seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::vector<Document> documents;
    for (std::size_t i = 0; i < 4; ++i) {
      std::vector<std::string> points;
      for (std::size_t k = 0; k < 30; ++k) {
        if (random() % 6 == 0) continue;
        points.push_back(k % 3 == 0 ? "TOTAL $500,000"
                                    : "For item " + std::to_string(k) + " the sum of $500,000.");
      }
      documents.push_back(drafts::document(plan(points)));
    }
    const Collation collation = collated(documents);
    check_partition(documents, collation);
    check_truth(documents, collation);
    for (const CollationRow& row : collation.rows) {
      for (const Ids& ids : row.clauses) REQUIRE(ids.size() < 2);
    }
    check_any_order(documents, std::nullopt, seed);
  }
}

TEST_CASE("texts that share a wording are a group, and what most have is the first") {
  const auto documents = plans({{sovereignty, forces, elections},
                                {sovereignty,
                                 "The armed forces shall not exceed 800,000 persons "
                                 "in peace.",
                                 elections},
                                {sovereignty, forces, elections},
                                {sovereignty, forces}});
  const Collation collation = collated(documents);
  REQUIRE(collation.rows.size() == 3);
  CHECK(collation.rows[0].alike());
  const CollationRow& row = collation.rows[1];
  REQUIRE(row.wordings.size() == 2);
  CHECK(row.majority);
  CHECK(row.wordings[0].texts == Ids{0, 2, 3});
  CHECK(row.wordings[1].texts == Ids{1});
  CHECK(row.wordings[1].edits.size() == 2);
  CHECK(collation.rows[2].clauses[3].empty());
  CHECK(collation.rows[2].missing_somewhere());
  CHECK(!collation.rows[2].alike());
  CHECK(collation.same == std::vector<Ids>{{0, 2}});
  CHECK(!collation.all_alike());
}

TEST_CASE("between as many texts there is no majority") {
  const auto documents = plans({{sovereignty, forces}, {sovereignty, elections + " " + forces}});
  for (const CollationRow& row : collated(documents).rows) {
    CHECK(row.majority == (row.wordings.size() == 1));
  }
}

TEST_CASE(
    "a clause that other texts disagree about stands in their place, not where one pair puts it") {
  const auto documents = plans({{sovereignty, forces, elections, prisoners},
                                {sovereignty, prisoners, elections},
                                {forces, sovereignty, elections, prisoners}});
  const Collation collation = collated(documents);
  REQUIRE(collation.rows.size() == 4);
  for (const CollationRow& row : collation.rows) CHECK(row.wordings.size() == 1);
}

TEST_CASE("a renumbered text differs in its numbers only, and that is told apart") {
  const auto documents = plans(
      {{sovereignty, forces, elections}, {sovereignty, forces, elections}, {forces, elections}});
  const Collation collation = collated(documents);
  REQUIRE(collation.rows.size() == 3);
  const CollationRow& row = collation.rows[2];
  CHECK(row.labels == std::vector<Ids>{{0, 1}, {2}});
  CHECK(row.wordings.size() == 1);
  CHECK(!row.moved);
  CHECK(!row.alike());
}

TEST_CASE("another style of the label or another list mark is told, though the words agree") {
  auto first = plan({sovereignty, forces});
  auto second = first;
  second[0].label = "1)";
  auto third = first;
  third[1].marker = "- ";
  const std::vector<Document> documents = {drafts::document(first), drafts::document(second),
                                           drafts::document(third)};
  const Collation collation = collated(documents);
  CHECK(!collation.rows[0].alike());
  CHECK(collation.rows[0].marked == Ids{1});
  CHECK(!collation.rows[1].alike());
  CHECK(collation.rows[1].marked == Ids{2});
}

TEST_CASE("rivals: the same change, different changes, one change") {
  const auto documents =
      plans({{sovereignty, forces, elections, prisoners},
             {sovereignty, "The armed forces shall not exceed 800,000 persons in peace.",
              "Ukraine shall hold national elections 90 days after signature.", prisoners},
             {sovereignty, "The armed forces shall not exceed 800,000 persons in peace.",
              "Ukraine may hold national elections 100 days after signature."}});
  const Collation collation = collated(documents, 0);
  REQUIRE(collation.rows.size() == 4);
  CHECK(collation.rows[0].rivals == Rivals::none);
  CHECK(collation.rows[1].rivals == Rivals::same);
  CHECK(collation.rows[2].rivals == Rivals::conflict);
  CHECK(collation.rows[3].rivals == Rivals::none);
  using Kinds = std::vector<ChangeKind>;
  CHECK(collation.rows[1].changes[1] == Kinds{ChangeKind::edited});
  CHECK(collation.rows[3].changes[1] == Kinds{ChangeKind::unchanged});
  CHECK(collation.rows[3].changes[2] == Kinds{ChangeKind::removed});
  CHECK(collation.rows[3].changes[0].empty());
}

TEST_CASE("what one removes and another rewords is a conflict") {
  const auto documents = plans({{sovereignty, forces, elections},
                                {sovereignty, elections},
                                {sovereignty, forces + " Checked yearly.", elections}});
  const Collation collation = collated(documents, 0);
  CHECK(collation.rows[1].rivals == Rivals::conflict);
  CHECK(collated(documents).rows[1].rivals == Rivals::none);
}

TEST_CASE("the same clause added by two rivals is one row") {
  const auto documents = plans({{sovereignty, elections},
                                {sovereignty, forces, elections},
                                {sovereignty, forces, elections},
                                {sovereignty, elections, prisoners}});
  const Collation collation = collated(documents, 0);
  REQUIRE(collation.rows.size() == 4);
  CHECK(collation.rows[1].rivals == Rivals::same);
  CHECK(collation.rows[1].clauses == std::vector<Ids>{{}, {1}, {1}, {}});
  CHECK(collation.rows[1].changes[3].empty());
  CHECK(collation.rows[3].rivals == Rivals::none);
}

TEST_CASE("a clause cut in two in some texts is one row") {
  const auto documents = plans({{sovereignty, forces + " " + elections},
                                {sovereignty, forces, elections},
                                {sovereignty, forces + " " + elections},
                                {sovereignty, forces, elections}});
  for (const auto& collation : {collated(documents), collated(documents, 0)}) {
    REQUIRE(collation.rows.size() == 2);
    CHECK(collation.rows[1].clauses == std::vector<Ids>{{1}, {1, 2}, {1}, {1, 2}});
    CHECK(collation.rows[1].wordings.size() == 2);
  }
}

namespace {

// Each number a word of its own, without digits.
std::string word_of(std::size_t number) {
  std::string word = "w";
  for (; number > 0; number /= 26) word += static_cast<char>('a' + number % 26);
  return word;
}

}  // namespace

TEST_CASE("a clause cut into thousands in several texts costs no more than its length") {
  std::string whole;
  std::vector<std::string> pieces;
  std::size_t next = 0;
  for (std::size_t i = 0; i < 1200; ++i) {
    std::string piece;
    for (std::size_t k = 0; k < (i < 2 ? 6000U : 6U); ++k) {
      piece += (k == 0 ? "" : " ") + word_of(next++);
    }
    piece += ".";
    whole += (whole.empty() ? "" : " ") + piece;
    pieces.push_back(piece);
  }
  auto others = pieces;
  for (std::size_t i = 5; i < others.size(); i += 7) others[i] += " more";
  const auto documents = plans({{whole, forces}, pieces, others, {whole, elections}});
  for (const auto base : {std::optional<std::size_t>(), std::optional<std::size_t>(0)}) {
    const Collation collation = collated(documents, base);
    check_partition(documents, collation);
    check_truth(documents, collation);
    std::size_t most = 0;
    for (const CollationRow& row : collation.rows) most = std::max(most, row.clauses[1].size());
    if (base) CHECK(most > 100);  // the case occurs
  }
}

TEST_CASE("equal texts agree, an empty one lacks all, unrelated ones share nothing") {
  const auto equal = plans({{sovereignty, forces}, {sovereignty, forces}, {sovereignty, forces}});
  CHECK(collated(equal).all_alike());
  CHECK(collated(equal).same == std::vector<Ids>{{0, 1, 2}});
  CHECK(collated(equal, 1).rows.front().changes[0] == std::vector{ChangeKind::unchanged});

  const auto with_empty = plans({{sovereignty, forces}, {}});
  CHECK(collated(with_empty).rows.size() == 2);
  CHECK(!collated(with_empty).all_alike());
  CHECK(collated(plans({{}, {}})).rows.empty());

  const auto unrelated = plans({{sovereignty, forces}, {elections, prisoners}});
  CHECK(collated(unrelated).rows.size() == 4);
  CHECK(collated(plans({{sovereignty}})).rows.size() == 1);
}

TEST_CASE("twenty texts are collated, more are refused, and bytes without a text are") {
  auto documents = random_drafts(5, most_collated, 3);
  const Collation collation = collated(documents);
  check_partition(documents, collation);
  check_truth(documents, collation);
  check_any_order(documents, std::nullopt, 5);
  check_any_order(documents, 3, 5);
  documents.push_back(documents.front());
  CHECK_THROWS_AS(collated(documents), Error);
  CHECK_THROWS_AS(collated({}), Error);
  Document::Parts parts;
  parts.reader.name = "none";
  const Document bytes(parts);
  CHECK_THROWS_AS(collate({&documents.front(), &bytes}), Error);
}

TEST_CASE("what a text adds follows what it follows there, and moved parts lead nothing astray") {
  const std::string observers = "Observers shall have access to the whole line at any time.";
  const auto documents = plans({{sovereignty, forces, elections, prisoners},
                                {prisoners, sovereignty, forces, elections},
                                {sovereignty, forces, observers, elections, prisoners},
                                {sovereignty, forces, elections, prisoners}});
  const Collation collation = collated(documents);
  REQUIRE(collation.rows.size() == 5);
  CHECK(collation.rows[2].clauses == std::vector<Ids>{{}, {}, {2}, {}});
  const CollationRow& last = collation.rows[4];
  CHECK(last.moved);
  CHECK(last.places == std::vector<Ids>{{0, 2, 3}, {1}});
}
