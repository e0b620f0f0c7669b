// What is read from a record that people mended: withdrawals, erasures and corrections.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "report_chains.h"
#include "report_log.h"

using namespace travaux;
using reports::hash_of;
using reports::Log;
using reports::Numbers;

namespace {

Numbers passed_over(const LineageStep& step) {
  Numbers numbers;
  for (const Entry* entry : step.passed_over) numbers.push_back(static_cast<int>(entry->version));
  return numbers;
}

std::vector<LineageStep> steps(const Log& log, int version) {
  return steps_to(log.entries, log.entries[static_cast<std::size_t>(version)]);
}

Claim said_by(const std::string& name) {
  return {"leaked", {{name, "outlet"}}, "", "", "", "", "", ""};
}

// Four drafts in a row, one word apart.
struct Drafts {
  Drafts() {
    for (const char* word : {"one", "two", "three", "four"}) {
      documents.push_back(read_document(
          "1. The Parties name " + std::string(word) + " envoys to the joint committee.\n",
          "draft.txt"));
      log.add(documents.size() == 1 ? LineageKind::first : LineageKind::follows,
              static_cast<int>(documents.size()) - 1);
    }
  }
  chains::History history(int version) const {
    chains::History result;
    for (const LineageStep& step : steps(log, version)) {
      result.versions.push_back(
          {history_version(log.entries, step), &documents[step.version->version - 1]});
    }
    result.claims = claims_about(log.entries, "plan");
    return result;
  }
  Log log;
  std::vector<Document> documents;
};

}  // namespace

TEST_CASE("a version that was withdrawn is passed over, and what it followed takes its place") {
  Drafts drafts;
  drafts.log.withdraw(2, "a forgery");
  CHECK(drafts.log.before(3) == 1);
  CHECK(drafts.log.by_default(3) == 1);
  CHECK(drafts.log.chain(4) == Numbers{1, 3, 4});
  const auto chain = steps(drafts.log, 4);
  REQUIRE(chain.size() == 3);
  CHECK(passed_over(chain[0]).empty());
  CHECK(passed_over(chain[1]) == Numbers{2});
  CHECK(passed_over(chain[2]).empty());
}

TEST_CASE("withdrawn and erased versions in a row are named oldest first") {
  Drafts drafts;
  drafts.log.withdraw(2, "a forgery");
  drafts.log.erase(3, "an order");
  CHECK(drafts.log.chain(4) == Numbers{1, 4});
  CHECK(passed_over(steps(drafts.log, 4).back()) == Numbers{2, 3});
}

TEST_CASE("a version that was taken back still leads back when it is named") {
  Drafts drafts;
  drafts.log.withdraw(3, "a forgery");
  CHECK(drafts.log.chain(3) == Numbers{1, 2, 3});
  CHECK(drafts.log.by_default(3) == 2);
}

TEST_CASE("where the first draft was withdrawn, the next one is the first, and that is said") {
  Drafts drafts;
  drafts.log.withdraw(1, "another treaty");
  CHECK(drafts.log.by_default(2) == 0);
  CHECK(drafts.log.chain(3) == Numbers{2, 3});
  CHECK(passed_over(steps(drafts.log, 3).front()) == Numbers{1});
}

TEST_CASE("another text of a withdrawn one is compared with the draft before") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1);
  log.add(LineageKind::same_draft_as, 2);
  log.withdraw(2, "a forgery");
  CHECK(log.by_default(3) == 1);
  CHECK(passed_over(steps(log, 3).back()) == Numbers{2});
}

TEST_CASE("a scan whose text stands keeps its place; a withdrawn text does not") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1, "none");
  log.add(LineageKind::text_of, 2);
  log.add(LineageKind::follows, 2);
  log.erase(2, "an order");
  CHECK(log.before(4) == 3);
  log.withdraw(3, "badly typed");
  CHECK(log.before(4) == 1);
  CHECK(passed_over(steps(log, 4).back()) == Numbers{2});
}

TEST_CASE("a corrected lineage decides what is compared, and what the changelog tells") {
  Drafts drafts;
  CHECK(drafts.log.by_default(3) == 2);
  CHECK(chains::changelog_of(drafts.history(4)).size() == 3);
  drafts.log.correct_lineage(3, {LineageKind::same_draft_as, hash_of(2)});
  CHECK(drafts.log.by_default(3) == 2);
  CHECK(drafts.log.before(3) == 1);
  drafts.log.correct_lineage(4, {LineageKind::follows, hash_of(2)});
  CHECK(drafts.log.chain(4) == Numbers{1, 2, 4});
  const auto changelog = chains::changelog_of(drafts.history(4));
  REQUIRE(changelog.size() == 2);
  CHECK(changelog[1].before_ref == "plan@2");
  CHECK(changelog[1].after_ref == "plan@4");
  REQUIRE(changelog[1].lines.size() == 1);
  REQUIRE(changelog[1].lines[0].words.size() == 1);
  CHECK(changelog[1].lines[0].words[0].before == "two");
}

TEST_CASE("the changelog says what was passed over, and an erased version was not compared") {
  Drafts drafts;
  drafts.log.withdraw(2, "a forgery");  // e5
  const auto withdrawn = chains::changelog_of(drafts.history(3));
  REQUIRE(withdrawn.size() == 1);
  CHECK(withdrawn[0].before_ref == "plan@1");
  REQUIRE(withdrawn[0].notes.size() == 1);
  CHECK(withdrawn[0].notes[0] == "plan@2: withdrawn by e5: a forgery; passed over");
  CHECK(withdrawn[0].not_compared.empty());

  drafts.log.erase(2, "an order");  // e6
  const auto erased = chains::changelog_of(drafts.history(3));
  REQUIRE(erased.size() == 1);
  CHECK(erased[0].notes.empty());
  REQUIRE(erased[0].not_compared.size() == 1);
  CHECK(erased[0].not_compared[0] == "plan@2: erased by e6: an order");
}

TEST_CASE("a first draft that was withdrawn is said in the first step that is left") {
  Drafts drafts;
  drafts.log.withdraw(1, "another treaty");
  const auto changelog = chains::changelog_of(drafts.history(3));
  REQUIRE(changelog.size() == 1);
  REQUIRE(changelog[0].notes.size() == 1);
  CHECK(changelog[0].notes[0] == "plan@1: withdrawn by e5: another treaty; passed over");
}

TEST_CASE("a claim says what it says by now, and what was signed") {
  Log log;
  VersionRecord record;
  record.claim = said_by("Nexta");
  log.append(record);
  log.remark(Attribution{hash_of(1), "para_1", said_by("Courier")});  // e2
  log.correct_claim(2, said_by("Kurier"));                            // e3
  log.correct_lineage(1, {LineageKind::first, {}});                   // e4: nothing of the claim
  const auto claims = claims_about(log.entries, "plan");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].standing.corrected_by.empty());
  CHECK(claims[0].signed_as.empty());
  CHECK(claims[0].version_standing.corrected_by == std::vector<std::string>{"e4"});
  CHECK(claims[1].claim.chain.front().name == "Kurier");
  CHECK(claims[1].standing.corrected_by == std::vector<std::string>{"e3"});
  CHECK(claims[1].signed_as == "leaked by Courier (outlet); not rated");
}

TEST_CASE("a source that was named later is told from one that was signed") {
  Log log;
  log.add(LineageKind::first);
  CHECK(claims_about(log.entries, "plan").empty());
  log.correct_claim(1, said_by("Nexta"));
  const auto claims = claims_about(log.entries, "plan");
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].signed_as == "no source");
  CHECK(claims[0].stands());
}

TEST_CASE("a claim falls with its version, and alone; it gives no word an origin then") {
  Drafts drafts;
  drafts.log.remark(Attribution{hash_of(1), "", said_by("Nexta")});    // e5
  drafts.log.remark(Attribution{hash_of(1), "", said_by("Courier")});  // e6
  drafts.log.withdraw(5, "of another text");                           // e7
  const auto claims = claims_about(drafts.log.entries, "plan");
  REQUIRE(claims.size() == 2);
  CHECK(!claims[0].stands());
  CHECK(describe(claims[0].standing) == "withdrawn by e7: of another text");
  CHECK(claims[0].version_standing.stands());
  CHECK(claims[1].stands());
  for (const Run& run : chains::trace_origins(drafts.history(2)).runs) {
    CHECK(std::find(run.claims.begin(), run.claims.end(), 0) == run.claims.end());
  }
  const auto changelog_source = [&] { return chains::changelog_of(drafts.history(2)).front(); };
  drafts.log.remark(Attribution{hash_of(2), "", said_by("Axios")});  // e8
  CHECK(changelog_source().claims.size() == 1);
  drafts.log.withdraw(8, "hearsay");  // e9
  CHECK(changelog_source().claims.empty());
  REQUIRE(changelog_source().notes.size() == 1);
  CHECK(changelog_source().notes[0] ==
        "e8 (leaked by Axios (outlet); not rated): withdrawn by e9: hearsay");

  drafts.log.withdraw(1, "a forgery");
  CHECK(!claims_about(drafts.log.entries, "plan")[1].stands());
}

TEST_CASE("what stands is described by nothing, and erasure outweighs withdrawal") {
  Drafts drafts;
  CHECK(describe(standing_of(drafts.log.entries, drafts.log.at(1))).empty());
  drafts.log.erase(1, "an order");
  drafts.log.withdraw(1, "a forgery");
  const Standing standing = standing_of(drafts.log.entries, drafts.log.at(1));
  CHECK(!standing.stands());
  CHECK(describe(standing) == "erased by e5: an order");
  // A place that is not in the log, as a damaged caller may give: no reason, and no crash.
  drafts.log.at(2).withdrawn_by = 99;
  CHECK(describe(standing_of(drafts.log.entries, drafts.log.at(2))) == "withdrawn by e99");
}

TEST_CASE("lineages that point back make no circle, however they are mended") {
  std::mt19937 random(20251120);
  constexpr LineageKind kinds[] = {LineageKind::follows, LineageKind::same_draft_as,
                                   LineageKind::text_of, LineageKind::excerpt_of};
  for (int round = 0; round < 300; ++round) {
    Log log;
    const int count = 2 + static_cast<int>(random() % 9);
    const auto earlier = [&](int version) {
      return 1 + static_cast<int>(random() % static_cast<unsigned>(version - 1));
    };
    log.add(LineageKind::first, 0, random() % 4 == 0 ? "none" : "text");
    for (int version = 2; version <= count; ++version) {
      log.add(kinds[random() % std::size(kinds)], earlier(version),
              random() % 4 == 0 ? "none" : "text");
    }
    for (int mended = 2; mended <= count; ++mended) {
      if (random() % 2 == 0) {
        log.correct_lineage(mended, {kinds[random() % std::size(kinds)], hash_of(earlier(mended))});
      }
      if (random() % 3 == 0) log.withdraw(mended, "a forgery");
    }
    for (int version = 1; version <= count; ++version) {
      const auto chain = steps(log, version);
      std::set<const Entry*> met;
      for (const LineageStep& step : chain) {
        CHECK(met.insert(step.version).second);
        CHECK((step.version == chain.back().version || stands(*step.version)));
        for (const Entry* passed : step.passed_over) {
          CHECK(!stands(*passed));
          CHECK(met.insert(passed).second);
        }
      }
    }
  }
}

TEST_CASE("a circle that a hostile ledger claims does not hang") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1);
  log.add(LineageKind::follows, 2);
  log.correct_lineage(2, {LineageKind::follows, hash_of(3)});
  log.withdraw(2, "a forgery");
  log.withdraw(3, "a forgery");
  CHECK(steps(log, 3).size() <= log.entries.size() + 1);
  CHECK(steps(log, 2).size() <= log.entries.size() + 1);
}
