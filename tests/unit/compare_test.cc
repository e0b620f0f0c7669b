// What a reader of a comparison is told, case by case.
#include "travaux/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "compare_drafts.h"

using namespace travaux;
using drafts::article;
using drafts::document;
using drafts::Line;
using drafts::paragraph;
using drafts::point;

namespace {

using Kinds = std::vector<ChangeKind>;
using Ids = std::vector<std::size_t>;
constexpr auto unchanged = ChangeKind::unchanged;
constexpr auto edited = ChangeKind::edited;
constexpr auto moved = ChangeKind::moved;
constexpr auto renumbered = ChangeKind::renumbered;

const Change& after_clause(const Comparison& comparison, std::size_t id) {
  const auto found =
      std::find_if(comparison.changes.begin(), comparison.changes.end(), [&](const Change& change) {
        return std::find(change.after.begin(), change.after.end(), id) != change.after.end();
      });
  REQUIRE(found != comparison.changes.end());
  return *found;
}

std::vector<Line> treaty() {
  return {
      article("1", "Ceasefire"),
      paragraph("1.", "The Parties shall cease all hostilities within seventy-two hours."),
      paragraph("2.", "Each Party shall withdraw its heavy weapons behind the agreed line."),
      article("2", "Exchange of prisoners"),
      paragraph("1.", "All prisoners of war shall be released on the basis all for all."),
      paragraph("2.", "Civilian detainees and hostages, including children, shall return home."),
      paragraph("3.", "A humanitarian committee shall settle the open questions."),
      article("3", "Monitoring"),
      paragraph("1.", "A mission of observers shall monitor the line by technical means."),
      paragraph("2.", "The observers shall report to the Council every month.")};
}

}  // namespace

TEST_CASE("an inserted article renumbers those behind it and edits none") {
  const auto before = treaty();
  auto after = before;
  after[3].label = "Article 3";
  after[7].label = "Article 4";
  after.insert(after.begin() + 3, {article("2", "Humanitarian corridors"),
                                   paragraph("1.", "Corridors for food and medicine stay open.")});
  const Comparison comparison = compare(document(before), document(after));
  CHECK(comparison.count(ChangeKind::added) == 2);
  CHECK(comparison.count(renumbered) == 2);
  CHECK(comparison.count(unchanged) == 8);
  const Change& article_three = after_clause(comparison, 5);
  CHECK(article_three.kinds == Kinds{renumbered});
  REQUIRE(article_three.edits.size() == 2);
  CHECK(article_three.edits[0].before.size() == 1);
}

TEST_CASE("the fingerprint survives renumbering and nothing else") {
  const auto drafted = treaty();
  auto redrafted = drafted;
  redrafted[1].label = "7.";
  redrafted[2].words = "Each Party may withdraw its heavy weapons behind the agreed line.";
  const Document before = document(drafted);
  const Document after = document(redrafted);
  const Comparison same = compare(before, before);
  const Comparison changed = compare(before, after);
  const auto of_same = [&](std::size_t i) {
    return fingerprint_of(same.changes[i], before, before);
  };
  const auto of_changed = [&](std::size_t i) {
    return fingerprint_of(changed.changes[i], before, after);
  };
  CHECK(changed.changes[1].kinds == Kinds{renumbered});
  CHECK(of_changed(1) == of_same(1));
  CHECK(of_changed(2) != of_same(2));
  CHECK(of_same(1) != of_same(2));
}

TEST_CASE("another shape of the same number is an edit of the print, not a renumbering") {
  const std::vector<std::pair<std::string, std::string>> alike = {
      {"5.", "5"}, {"(a)", "a)"}, {"Article 5", "ARTICLE 5"}, {"Article  5", "Article 5."}};
  for (const auto& labels : alike) {
    CAPTURE(labels.first);
    const Comparison comparison =
        compare(document({paragraph(labels.first, "The Parties shall consult.")}),
                document({paragraph(labels.second, "The Parties shall consult.")}));
    CHECK(comparison.changes.at(0).kinds == Kinds{edited});
    CHECK(!comparison.changes.at(0).edits.empty());
  }
}

TEST_CASE("another word before the same number is a renumbering") {
  const std::vector<std::pair<std::string, std::string>> different = {
      {"Annex 5.", "Article 5."}, {"CHAPTER 2", "ARTICLE 2"}, {"Article 5", "5"}};
  for (const auto& labels : different) {
    CAPTURE(labels.first);
    const Comparison comparison =
        compare(document({paragraph(labels.first, "The Parties shall consult.")}),
                document({paragraph(labels.second, "The Parties shall consult.")}));
    CHECK(comparison.changes.at(0).kinds == Kinds{renumbered});
  }
}

TEST_CASE("a label that came or went is a renumbering") {
  const Document without = document({paragraph("", "The Parties shall consult.")});
  const Document with = document({paragraph("5.", "The Parties shall consult.")});
  CHECK(compare(without, with).changes.at(0).kinds == Kinds{renumbered});
  CHECK(compare(with, without).changes.at(0).kinds == Kinds{renumbered});
}

TEST_CASE("a heading of another level is not unchanged") {
  auto before = treaty();
  auto after = before;
  after[3].marker = "### ";
  const Comparison comparison = compare(document(before), document(after));
  CHECK(after_clause(comparison, 3).kinds == Kinds{edited});
  CHECK(comparison.count(edited) == 1);
}

TEST_CASE("a moved paragraph says so, its neighbours do not") {
  auto before = treaty();
  auto after = before;
  std::swap(after[4].words, after[6].words);
  std::swap(after[5].words, after[6].words);  // 1 2 3 -> 3 1 2
  const Comparison comparison = compare(document(before), document(after));
  CHECK(comparison.count(moved) == 1);
  CHECK(after_clause(comparison, 4).kinds == Kinds{moved, renumbered});
  CHECK(after_clause(comparison, 5).kinds == Kinds{renumbered});
}

TEST_CASE("a clause that slid under another article is moved, not unchanged") {
  auto before = treaty();
  auto after = before;
  std::swap(after[2], after[3]);  // "2. Each Party shall withdraw" now under Article 2
  const Comparison comparison = compare(document(before), document(after));
  const Change& slid = after_clause(comparison, 3);
  CHECK(slid.before == Ids{2});
  CHECK(slid.kinds == Kinds{moved});
  CHECK(comparison.count(moved) == 1);
  CHECK(!comparison.all_unchanged());
}

TEST_CASE("a clause read at another nesting level, in its old order, is not moved") {
  auto before = treaty();
  before[2].depth = 2;  // under paragraph 1, not beside it
  const auto after = treaty();
  for (const bool mirrored : {false, true}) {
    const Comparison comparison = mirrored ? compare(document(after), document(before))
                                           : compare(document(before), document(after));
    CHECK(comparison.count(moved) == 0);
  }
}

TEST_CASE("a clause under a new parent is moved, and so is one whose parent went") {
  auto before = treaty();
  before[2].depth = 2;
  auto after = before;
  after.insert(after.begin() + 2, paragraph("1 bis.", "Fisheries are not affected by this."));
  CHECK(compare(document(before), document(after)).count(moved) == 1);
  CHECK(compare(document(after), document(before)).count(moved) == 1);
}

TEST_CASE("a clause that passed the heading it now stands under is moved") {
  auto before = treaty();
  before[2].depth = 0;  // beside the articles, before Article 2
  auto after = treaty();
  std::swap(after[2], after[3]);
  CHECK(compare(document(before), document(after)).count(moved) == 1);
  CHECK(compare(document(after), document(before)).count(moved) == 1);
}

TEST_CASE("an article that moves takes its paragraphs along") {
  const auto before = treaty();
  std::vector<Line> after(before.begin() + 7, before.end());  // Article 3 first
  after.insert(after.end(), before.begin(), before.begin() + 7);
  const Comparison comparison = compare(document(before), document(after));
  CHECK(comparison.count(moved) == 1);
  CHECK(after_clause(comparison, 0).kinds == Kinds{moved});
  for (const std::size_t id : {1U, 2U}) {
    CHECK(after_clause(comparison, id).kinds == Kinds{unchanged});
    REQUIRE(after_clause(comparison, id).moved_with == 0U);
  }
  CHECK(!after_clause(comparison, 4).moved_with);
}

TEST_CASE("what changed inside a moved article still says so") {
  const auto before = treaty();
  std::vector<Line> after(before.begin() + 7, before.end());
  after[2].words = "The observers may report to the Council every month.";
  after.insert(after.end(), before.begin(), before.begin() + 7);
  const Comparison comparison = compare(document(before), document(after));
  CHECK(after_clause(comparison, 2).kinds == Kinds{edited});
  CHECK(after_clause(comparison, 2).moved_with == 0U);
}

TEST_CASE("a bare article is recognised by what it holds") {
  auto before = treaty();
  for (const std::size_t id : {0U, 3U, 7U}) before[id].words.clear();
  std::vector<Line> after(before.begin() + 3, before.end());
  after[0].label = "Article 1";
  after[4].label = "Article 2";
  const Comparison comparison = compare(document(before), document(after));
  CHECK(after_clause(comparison, 0).before == Ids{3});
  CHECK(after_clause(comparison, 4).before == Ids{7});
  CHECK(comparison.count(ChangeKind::removed) == 3);
  CHECK(comparison.count(moved) == 0);
}

TEST_CASE("a paragraph cut in two is a split, two joined ones a merge") {
  const std::string first = "The Council shall meet every month in Geneva to review the ceasefire";
  const std::string second = "its chair shall convene a special session whenever three members ask";
  auto whole = treaty();
  whole.push_back(paragraph("3.", first + "; and " + second + "."));
  auto cut = treaty();
  cut.push_back(paragraph("3.", first + "."));
  cut.push_back(paragraph("4.", "And " + second + "."));
  const Comparison split = compare(document(whole), document(cut));
  CHECK(split.changes.back().kinds == Kinds{edited, ChangeKind::split});
  CHECK(split.changes.back().before == Ids{10});
  CHECK(split.changes.back().after == Ids{10, 11});
  const Comparison merge = compare(document(cut), document(whole));
  CHECK(merge.changes.back().kinds == Kinds{edited, ChangeKind::merged});
  CHECK(merge.changes.back().before == Ids{10, 11});
}

TEST_CASE("a cut is seen with a new clause between its pieces") {
  const std::string first = "The Council shall meet every month in Geneva to review the ceasefire";
  const std::string second = "its chair shall convene a special session whenever three members ask";
  auto whole = treaty();
  whole.push_back(paragraph("3.", first + "; and " + second + "."));
  auto cut = treaty();
  cut.push_back(paragraph("3.", first + "."));
  cut.push_back(paragraph("4.", "No fee is due for copies of maps."));
  cut.push_back(
      paragraph("5.", "The chair shall convene a meeting whenever three members want one."));
  const Comparison split = compare(document(whole), document(cut));
  CHECK(after_clause(split, 10).kinds == Kinds{edited, ChangeKind::split});
  CHECK(after_clause(split, 10).after == Ids{10, 12});
  CHECK(after_clause(split, 11).kinds == Kinds{ChangeKind::added});
}

TEST_CASE("another sum of the same amount is no move") {
  std::vector<Line> before;
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::string(1, static_cast<char>('a' + i % 26)) + "lpha" +
                             std::string(1, static_cast<char>('a' + i / 26));
    before.push_back(paragraph("", "The fund of " + name + " serves the people of " + name + "."));
    before.push_back(paragraph("", "TOTAL $" + std::to_string(100 + i) + ",000"));
  }
  auto after = before;
  after[9].words = "TOTAL $777,000";
  after[61].words = before[9].words;
  const Comparison comparison = compare(document(before), document(after));
  CHECK(comparison.count(moved) == 0);
  CHECK(after_clause(comparison, 9).before == Ids{9});
  CHECK(after_clause(comparison, 61).before == Ids{61});
}

TEST_CASE("a line with a year in it that stands nowhere else has moved") {
  std::vector<Line> before;
  for (int i = 0; i < 15; ++i) {
    before.push_back(paragraph("", "Resolution " + std::to_string(1384 + 97 * i) + " (" +
                                       std::to_string(1980 + i) + ")."));
  }
  auto after = before;
  after.erase(after.begin() + 1);
  after.push_back(before[1]);
  const Comparison comparison = compare(document(before), document(after));
  CHECK(comparison.count(moved) == 1);
  CHECK(comparison.count(ChangeKind::added) + comparison.count(ChangeKind::removed) == 0);
}

TEST_CASE("sums in any dress are no years") {
  for (const char* const sum : {"TOTAL $777", "TOTAL 777", "TOTAL 777.000", "TOTAL $7770"}) {
    std::vector<Line> before;
    for (int i = 0; i < 40; ++i) {
      const std::string name(static_cast<std::size_t>(i % 20 + 3), static_cast<char>('a' + i % 26));
      before.push_back(
          paragraph("", "The fund of " + name + " serves the people of " + name + "."));
      before.push_back(paragraph("", "TOTAL $" + std::to_string(100 + i)));
    }
    auto after = before;
    before[9].words = sum;
    after[61].words = sum;
    CAPTURE(sum);
    CHECK(compare(document(before), document(after)).count(moved) == 0);
  }
}

TEST_CASE("repeated boilerplate is not shuffled") {
  std::vector<Line> before;
  for (int i = 1; i <= 30; ++i) {
    before.push_back(paragraph(std::to_string(i) + ".", "Total appropriation: none."));
  }
  auto after = before;
  after[10].words = "Total appropriation: USD 5,000.";
  after.erase(after.begin() + 20);
  const Comparison comparison = compare(document(before), document(after));
  CHECK(comparison.count(moved) == 0);
  CHECK(comparison.count(ChangeKind::removed) == 1);
  CHECK(comparison.count(ChangeKind::added) == 0);
  CHECK(after_clause(comparison, 10).before == Ids{10});
  CHECK(after_clause(comparison, 10).kinds == Kinds{edited});
}

TEST_CASE("what was removed stands where it stood") {
  const auto before = treaty();
  auto after = before;
  after.erase(after.begin() + 5);
  const Comparison comparison = compare(document(before), document(after));
  REQUIRE(comparison.changes.size() == before.size());
  CHECK(comparison.changes[5].kinds == Kinds{ChangeKind::removed});
  CHECK(comparison.changes[5].before == Ids{5});
}

TEST_CASE("a moved point keeps its edits") {
  auto before = treaty();
  before.insert(before.begin() + 2,
                {point("(a)", "by air, with unmanned vehicles registered in a third State;"),
                 point("(b)", "by land, with patrols of no more than twelve observers;"),
                 point("(c)", "by sea, with vessels under the flag of the mission.")});
  auto after = before;
  after[2].words = before[4].words;
  after[3].words = before[2].words;
  after[4].words = "by land, with patrols of no more than forty observers;";
  const Comparison comparison = compare(document(before), document(after));
  CHECK(after_clause(comparison, 2).before == Ids{4});
  CHECK(after_clause(comparison, 2).is(moved));
  CHECK(after_clause(comparison, 4).kinds == Kinds{edited, renumbered});
  CHECK(comparison.count(moved) == 1);
}

TEST_CASE("an article without a partner is removed, never renumbered into another") {
  const Document before =
      document({article("1", "Fisheries"), paragraph("1.", "Vessels land their catch in port.")});
  const Document after = document(
      {article("1", "Data protection"), paragraph("1.", "Controllers keep records of consent.")});
  const Comparison comparison = compare(before, after);
  CHECK(after_clause(comparison, 1).is(ChangeKind::added));
  CHECK(comparison.count(unchanged) == 0);
}

TEST_CASE("every kind has its own name") {
  std::vector<std::string_view> names;
  names.reserve(all_change_kinds.size());
  for (const ChangeKind kind : all_change_kinds) names.push_back(name_of(kind));
  CHECK(names == std::vector<std::string_view>{"unchanged", "edited", "moved", "renumbered",
                                               "split", "merged", "added", "removed"});
}
