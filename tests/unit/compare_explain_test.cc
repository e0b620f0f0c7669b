// Why clauses were paired: what compare says of it when asked.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "compare_drafts.h"
#include "travaux/compare.h"

using namespace travaux;
using drafts::article;
using drafts::document;
using drafts::Line;
using drafts::paragraph;

namespace {

using Ids = std::vector<std::size_t>;

Comparison explained(const Document& before, const Document& after) {
  return compare(before, after, {.explain = true});
}

// Of the change that holds this clause.
Reason reason_of(const Comparison& comparison, std::size_t id, bool before = false) {
  REQUIRE(comparison.reasons.size() == comparison.changes.size());
  for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
    const Ids& ids = before ? comparison.changes[i].before : comparison.changes[i].after;
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return comparison.reasons[i];
  }
  FAIL("no change holds the clause");
  return {};
}

std::vector<Line> treaty() {
  return {article("1", "Ceasefire"),
          paragraph("1.", "The Parties shall cease all hostilities within seventy-two hours."),
          paragraph("2.", "Each Party shall withdraw its heavy weapons behind the agreed line."),
          article("2", "Exchange of prisoners"),
          paragraph("1.", "All prisoners of war shall be released on the basis all for all."),
          paragraph("2.", "Civilian detainees and hostages, including children, shall return."),
          paragraph("3.", "A humanitarian committee shall settle the open questions.")};
}

}  // namespace

TEST_CASE("nothing is explained unless it is asked for") {
  auto after = treaty();
  after.erase(after.begin() + 2);
  CHECK(compare(document(treaty()), document(after)).reasons.empty());
}

TEST_CASE("a text beside itself needs no search") {
  const Comparison same = explained(document(treaty()), document(treaty()));
  const Reason reason = reason_of(same, 3);
  CHECK(reason.matcher == Matcher::same_document);
  CHECK(reason.words == 1);
}

TEST_CASE("the same words under another number say so") {
  auto after = treaty();
  after.insert(after.begin() + 4, paragraph("1.", "No fee may be asked for a release."));
  after[5].label = "2.";
  const Comparison comparison = explained(document(treaty()), document(after));
  const Reason reason = reason_of(comparison, 5);
  CHECK(reason.matcher == Matcher::same_text);
  CHECK(reason.words == 1);
  CHECK(!reason.same_label);
  CHECK(reason.in_order);
  CHECK(reason_of(comparison, 1).same_label);
}

TEST_CASE("copies of one sentence are told from a sentence that stands alone") {
  auto before = treaty();
  before.push_back(paragraph("4.", "Reserved."));
  before.push_back(paragraph("5.", "Reserved."));
  auto after = before;
  after[1].words = "The Parties shall cease all hostilities within ninety-six hours.";
  const Comparison comparison = explained(document(before), document(after));
  CHECK(reason_of(comparison, 8).matcher == Matcher::same_words);
}

TEST_CASE("a reworded clause in its place says how much both have in common") {
  auto after = treaty();
  after[1].words = "The Parties shall cease all hostilities within ninety-six hours.";
  const Reason reason = reason_of(explained(document(treaty()), document(after)), 1);
  CHECK(reason.matcher == Matcher::in_place);
  CHECK(reason.words > 0.5);
  CHECK(reason.words < 1);
  CHECK(reason.likeness > 0.5);
  CHECK(reason.same_label);
}

TEST_CASE("a piece says that it is one, and how much of it stands in the whole") {
  const std::vector<Line> whole = {
      paragraph("1.", "The Council shall verify the withdrawal of all heavy weapons."),
      paragraph("2.",
                "The fund shall rebuild the destroyed bridges and hospitals, and the donors "
                "shall audit every contract before payment is released."),
      paragraph("3.", "Observers shall have free access to the border crossings.")};
  std::vector<Line> cut = whole;
  cut[1].words = "The fund shall rebuild the destroyed bridges and hospitals.";
  cut.insert(cut.begin() + 2,
             paragraph("3.", "The donors shall audit every contract before payment is released."));
  const Comparison comparison = explained(document(whole), document(cut));
  REQUIRE(comparison.count(ChangeKind::split) == 1);
  const Reason reason = reason_of(comparison, 2);
  CHECK(reason.matcher == Matcher::piece);
  CHECK(reason.words > 0.4);
  CHECK(reason_of(comparison, 1).matcher == Matcher::piece);
}

TEST_CASE("an article under another title is known by what it holds") {
  auto after = treaty();
  after[3].words = "Return of captives";
  after[4].words = "All prisoners of war shall be freed on the basis all for all.";
  const Reason reason = reason_of(explained(document(treaty()), document(after)), 3);
  CHECK(reason.matcher == Matcher::contents);
  CHECK(!reason.same_title);
}

TEST_CASE("the same title finds a clause whose words were rewritten") {
  auto before = treaty();
  before.push_back(paragraph("4.", "Use of funds\nMoney is paid monthly."));
  auto after = treaty();
  after.insert(after.begin() + 1,
               paragraph("4.", "Use of funds\nDonors audit whatever was spent."));
  const Reason reason = reason_of(explained(document(before), document(after)), 1);
  CHECK(reason.matcher == Matcher::same_title);
  CHECK(reason.same_title);
  CHECK(!reason.in_order);
  CHECK(reason.words < 0.6);
}

TEST_CASE("a new clause names the one that is nearest, and why it is none of its own") {
  auto after = treaty();
  after[6].words = "A humanitarian committee shall settle every open question.";
  after.push_back(paragraph("4.", "The humanitarian committee shall settle claims to pensions."));
  const Reason taken = reason_of(explained(document(treaty()), document(after)), 7);
  CHECK(taken.matcher == Matcher::nobody);
  REQUIRE(taken.nearest);
  CHECK(taken.nearest->clause == 6);
  CHECK(taken.nearest->likeness > 0.3);
  CHECK(taken.nearest->refusal == Refusal::taken);

  after = treaty();
  after.push_back(paragraph("4.", "Zebras graze quietly under acacia trees."));
  CHECK(!reason_of(explained(document(treaty()), document(after)), 7).nearest);
}

TEST_CASE("each reason is one of the pair, in both directions, and changes no pair") {
  std::map<Matcher, std::size_t> seen;
  std::map<Refusal, std::size_t> refused;
  const auto key = [](const Comparison& comparison, std::size_t i, bool mirrored) {
    const Change& change = comparison.changes[i];
    const Reason& reason = comparison.reasons[i];
    const auto& nearest = reason.nearest;
    return std::tuple(mirrored ? change.after : change.before,
                      mirrored ? change.before : change.after, reason.matcher, reason.likeness,
                      reason.words, reason.neighbours, reason.in_order,
                      nearest ? nearest->clause : SIZE_MAX, nearest ? nearest->likeness : 0);
  };
  for (unsigned seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    drafts::Drafter drafter(seed);
    const auto first = drafter.treaty();
    auto second = first;
    for (std::size_t i = 0, count = drafter.below(8); i < count; ++i) drafter.change(second);
    const Document a = document(first);
    const Document b = document(second);
    const Comparison plain = compare(a, b);
    const Comparison forth = explained(a, b);
    const Comparison back = explained(b, a);
    REQUIRE(forth.changes.size() == plain.changes.size());
    std::set<decltype(key(forth, 0, false))> of_forth;
    std::set<decltype(key(forth, 0, false))> of_back;
    for (std::size_t i = 0; i < forth.changes.size(); ++i) {
      const Change& change = forth.changes[i];
      const Reason& reason = forth.reasons[i];
      REQUIRE(change.kinds == plain.changes[i].kinds);
      REQUIRE(change.edits == plain.changes[i].edits);
      const bool paired = !change.before.empty() && !change.after.empty();
      REQUIRE(paired == (reason.matcher != Matcher::nobody));
      REQUIRE(paired <= !reason.nearest);
      const bool several = change.before.size() > 1 || change.after.size() > 1;
      if (several) REQUIRE(reason.matcher == Matcher::piece);
      for (const double share : {reason.likeness, reason.words, reason.neighbours}) {
        REQUIRE(share >= 0);
        REQUIRE(share <= 1);
      }
      ++seen[reason.matcher];
      if (reason.nearest) ++refused[reason.nearest->refusal];
      of_forth.insert(key(forth, i, false));
    }
    for (std::size_t i = 0; i < back.changes.size(); ++i) of_back.insert(key(back, i, true));
    REQUIRE(of_forth == of_back);
  }
  for (const Matcher matcher :
       {Matcher::same_document, Matcher::same_text, Matcher::same_words, Matcher::in_place,
        Matcher::similar, Matcher::piece, Matcher::nobody}) {
    CAPTURE(name_of(matcher));
    CHECK(seen[matcher] > 0);
  }
  for (const Refusal refusal : {Refusal::too_little, Refusal::far_away, Refusal::taken}) {
    CAPTURE(name_of(refusal));
    CHECK(refused[refusal] > 0);
  }
}

TEST_CASE("every matcher has its own name") {
  std::set<std::string_view> names;
  for (const Matcher matcher : all_matchers) names.insert(name_of(matcher));
  CHECK(names.size() == all_matchers.size());
}
