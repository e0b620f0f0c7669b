#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report_chains.h"
#include "report_log.h"

using namespace travaux;

using reports::hash_of;
using reports::Log;
using reports::Numbers;

TEST_CASE("drafts that follow one another are one chain") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1);
  log.add(LineageKind::follows, 2);
  CHECK(log.before(1) == 0);
  CHECK(log.before(3) == 2);
  CHECK(log.by_default(3) == 2);
  CHECK(log.chain(3) == Numbers{1, 2, 3});
  CHECK(log.chain(1) == Numbers{1});
}

TEST_CASE("lineage decides, never the numbers") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1);
  log.add(LineageKind::follows, 1);  // a rival draft
  CHECK(log.before(3) == 1);
  CHECK(log.chain(3) == Numbers{1, 3});
}

TEST_CASE("another text of a draft has that draft's predecessor and is compared with its draft") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1);
  log.add(LineageKind::same_draft_as, 2);
  log.add(LineageKind::follows, 2);
  log.add(LineageKind::same_draft_as, 3);  // a text of a text
  CHECK(log.before(3) == 1);
  CHECK(log.by_default(3) == 2);
  CHECK(log.chain(3) == Numbers{1, 2, 3});
  CHECK(log.chain(4) == Numbers{1, 2, 4});  // the outlet's text is no step of the negotiation
  CHECK(log.before(5) == 1);
  CHECK(log.by_default(5) == 3);
}

TEST_CASE("translations, excerpts and digests have no draft before them") {
  for (const LineageKind kind :
       {LineageKind::translation_of, LineageKind::excerpt_of, LineageKind::digest_of}) {
    Log log;
    log.add(LineageKind::first);
    log.add(kind, 1);
    CHECK(log.before(2) == 0);
    CHECK(log.by_default(2) == 0);
    CHECK(log.chain(2) == Numbers{2});
  }
}

TEST_CASE("a scan that nobody could read does not hide the drafts before it") {
  Log log;
  log.add(LineageKind::first);
  log.add(LineageKind::follows, 1, "none");
  log.add(LineageKind::follows, 2);
  CHECK(log.before(3) == 2);  // no text of it is recorded: the gap stays visible
  CHECK(log.chain(3) == Numbers{1, 2, 3});
  log.add(LineageKind::text_of, 2);
  CHECK(log.before(4) == 1);
  CHECK(log.by_default(4) == 1);
  CHECK(log.chain(4) == Numbers{1, 4});
  CHECK(log.before(3) == 4);
  CHECK(log.chain(3) == Numbers{1, 4, 3});
}

TEST_CASE("a lineage that names nothing here ends the chain, and a circle does not hang") {
  Log log;
  log.add(LineageKind::follows, 77);
  CHECK(log.before(1) == 0);
  CHECK(log.chain(1) == Numbers{1});
  log.add(LineageKind::same_draft_as, 3);
  log.add(LineageKind::same_draft_as, 2);
  CHECK(log.before(2) == 0);
  log.add(LineageKind::follows, 5);
  log.add(LineageKind::follows, 4);
  CHECK(log.chain(5).size() <= log.entries.size() + 1);
}

TEST_CASE("claims are those said at recording and those attributed later, in log order") {
  Log log;
  VersionRecord record;
  record.claim = Claim{"leaked", {{"Nexta", "outlet"}}, "", "", "", "", "", ""};
  log.append(record);
  Entry later;
  later.index = 2;
  later.hash = hash_of(2);
  later.statement.document = "plan";
  later.statement.author = "bo@example.org";
  later.statement.body = Attribution{
      hash_of(1), "para_3", {"confirmed", {{"", "withheld"}}, "B", "2", "", "", "", ""}};
  log.entries.push_back(later);
  later.statement.body = Attribution{hash_of(50), "", {"denied", {}, "", "", "", "", "", ""}};
  log.entries.push_back(later);
  const auto claims = claims_about(log.entries, "plan");
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].ref == "plan@1");
  CHECK(claims[0].clause.empty());
  CHECK(claims[0].version == 1);
  CHECK(claims[1].entry == "e2");
  CHECK(claims[1].ref == "plan@1");
  CHECK(claims[1].clause == "para_3");
  CHECK(claims[1].author == "bo@example.org");
  CHECK(claims[2].ref.find("plan@") == std::string::npos);  // names no version that is here
  CHECK(claims_about(log.entries, "").size() == 3);
  CHECK(claims_about(log.entries, "pla").empty());
}

TEST_CASE("a claim is one line for people and never says more than was said") {
  CHECK(describe(
            {"leaked", {{"Nexta", "outlet"}, {"A. Person", "person"}}, "", "", "", "", "", ""}) ==
        "leaked by Nexta (outlet), citing A. Person (person); not rated");
  CHECK(describe({"leaked", {{"", "withheld"}}, "B", "2", "", "2025-11-20", "", ""}) ==
        "leaked by a withheld source, dated 2025-11-20; rated B2");
  CHECK(describe({"stated", {{"", "unknown"}}, "C", "", "", "", "", ""}) ==
        "stated by an unknown source; source rated C");
  CHECK(describe({"stated", {}, "", "6", "", "", "2025-11-21", ""}) ==
        "stated by an unknown source, received 2025-11-21; information rated 6");
  CHECK(describe({"listed-as-signatory", {{"Ukraine", "unspecified"}}, "", "", "", "", "", ""}) ==
        "listed as signatory: Ukraine; not rated");
  // A name is no place for a second claim.
  CHECK(describe({"received",
                  {{"Ann; rated A1 (e3), confirmed by Kremlin", "person"}},
                  "",
                  "",
                  "",
                  "",
                  "",
                  ""}) ==
        "received from \"Ann; rated A1 (e3), confirmed by Kremlin\" (person); not rated");
}

TEST_CASE("a withheld source is named nowhere, even when a name slipped in") {
  const std::string line =
      describe({"leaked", {{"I. Secret", "withheld"}}, "", "", "", "", "", ""});
  CHECK(line.find("Secret") == std::string::npos);
}
