// Who stands behind each clause: inheritance, sources that are one, conflicts, words.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "report_log.h"

using namespace travaux;

using reports::hash_of;
using reports::Log;

namespace {

const char* const text =
    "Article 10\n\n1. The Parties shall meet.\n\n2. The Parties shall report.\n\nArticle 20\n\n"
    "3. A Party may withdraw.\n";

Claim claim_by(const std::string& relation, const std::vector<Source>& chain) {
  Claim claim;
  claim.relation = relation;
  claim.chain = chain;
  return claim;
}

const Source axios{"Axios", "outlet"};
const Source person{"A. Person", "person"};
const Source official{"a senior official", "unnamed"};
const Source nobody{"", "unknown"};

// One version of a document, and what is said of it.
struct Desk {
  Log log;
  Document document = read_document(text, "plan.txt");

  Desk() { log.add(LineageKind::first); }

  int say(const Claim& claim, const std::string& label = "", int target = 1,
          const std::string& words = "") {
    Attribution attribution{hash_of(target), "", claim};
    if (!label.empty()) attribution.clause = document.find(label)->eid;
    if (!words.empty()) {
      attribution.words = {words, find_words(document, words).at(0).start};
    }
    return static_cast<int>(log.remark(attribution));
  }
  VersionSources sources(int version = 1) const {
    return sources_of(claims_about(log.entries, "plan"), "plan@" + std::to_string(version),
                      &document);
  }
  Backing backing(const std::string& label, int version = 1) const {
    const Clause* clause = document.find(label);
    return sources(version).clauses.at(clause->id).backing;
  }
};

std::size_t conflicts(const Desk& desk, ConflictKind kind) {
  std::size_t count = 0;
  for (const SourceConflict& conflict : desk.sources().conflicts) {
    if (conflict.kind == kind) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a clause inherits what is said of the version and of the clauses it is in") {
  Desk desk;
  CHECK(desk.backing("2") == Backing::none);
  desk.say(claim_by("leaked", {axios}));
  CHECK(desk.backing("2") == Backing::one);
  desk.say(claim_by("proposed", {person}), "Article 10");
  CHECK(desk.backing("2") == Backing::several);
  CHECK(desk.backing("3") == Backing::one);
  const VersionSources sources = desk.sources();
  CHECK(sources.whole == std::vector<std::size_t>{0});
  const ClauseSources& clause = sources.clauses.at(desk.document.find("2")->id);
  CHECK(clause.own.empty());
  CHECK(clause.inherited == std::vector<std::size_t>{1});
  CHECK(sources.clauses.at(desk.document.find("Article 10")->id).own ==
        std::vector<std::size_t>{1});
}

TEST_CASE("what is said of one version is said of no other") {
  Desk desk;
  desk.say(claim_by("confirmed", {axios}));
  desk.log.add(LineageKind::follows, 1);
  const int second = static_cast<int>(desk.log.entries.size()) - 1;
  const std::string ref = ref_of(desk.log.at(second));
  const VersionSources sources =
      sources_of(claims_about(desk.log.entries, "plan"), ref, &desk.document);
  CHECK(sources.whole.empty());
  CHECK(sources.claims.empty());
  CHECK(sources.elsewhere == 1);
  for (const ClauseSources& clause : sources.clauses) CHECK(clause.backing == Backing::none);
}

TEST_CASE("two outlets that cite one person are one source, two of them are two") {
  Desk desk;
  desk.say(claim_by("leaked", {axios, person}), "1");
  desk.say(claim_by("leaked", {{"Nexta", "outlet"}, person}), "1");
  CHECK(desk.backing("1") == Backing::one);
  desk.say(claim_by("reported", {{"Nexta", "outlet"}}), "1");
  CHECK(desk.backing("1") == Backing::several);
}

TEST_CASE("sources of one name and two kinds are two") {
  Desk desk;
  desk.say(claim_by("leaked", {{"Mercury", "outlet"}}), "1");
  desk.say(claim_by("leaked", {{"Mercury", "person"}}), "1");
  CHECK(desk.backing("1") == Backing::several);
}

TEST_CASE("sources without a name are never merged, unless a claim says so") {
  Desk desk;
  const int first = desk.say(claim_by("stated", {official}), "1");
  desk.say(claim_by("stated", {official}), "1");
  Source same = official;
  same.same_as = {hash_of(first), 1};
  desk.say(claim_by("confirmed", {same}), "1");
  CHECK(desk.backing("1") == Backing::unnamed);
  const VersionSources sources = desk.sources();
  const SameSources ids(sources.claims);
  CHECK(ids.id(0, 0) != ids.id(1, 0));
  CHECK(ids.id(0, 0) == ids.id(2, 0));
  CHECK(sources.claims[2].same_as == std::vector<std::string>{"e" + std::to_string(first)});
  for (const Source& source : {nobody, Source{"", "withheld"}, Source{"officials", "group", 3}}) {
    Desk other;
    other.say(claim_by("leaked", {source}));
    other.say(claim_by("leaked", {source}));
    const SameSources two(other.sources().claims);
    CHECK(two.id(0, 0) != two.id(1, 0));
    CHECK(other.backing("1") == Backing::unnamed);
  }
}

TEST_CASE("what was corrected is another source than the one that was signed") {
  Desk desk;
  const int first = desk.say(claim_by("stated", {official}), "1");
  Source same = official;
  same.same_as = {hash_of(first), 1};
  desk.say(claim_by("stated", {same}), "1");
  desk.log.correct_claim(first, claim_by("stated", {{"another official", "unnamed"}}));
  const VersionSources sources = desk.sources();
  const SameSources ids(sources.claims);
  CHECK(ids.id(0, 0) != ids.id(1, 0));
}

TEST_CASE("who denies stands behind nothing, and what is taken back counts no more") {
  Desk desk;
  desk.say(claim_by("denied", {person}), "1");
  desk.say(claim_by("disputed", {axios}), "1");
  CHECK(desk.backing("1") == Backing::none);
  const int said = desk.say(claim_by("leaked", {axios}), "1");
  const int denied = desk.say(claim_by("denied", {person}), "", said);
  CHECK(desk.backing("1") == Backing::one);
  CHECK(conflicts(desk, ConflictKind::claim_denied) == 1);
  desk.log.withdraw(said, "a slip");
  CHECK(desk.backing("1") == Backing::none);
  CHECK(conflicts(desk, ConflictKind::claim_denied) == 0);
  const auto claims = claims_about(desk.log.entries, desk.log.at(said));
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].entry == "e" + std::to_string(denied));
  CHECK(claims[0].ref == "e" + std::to_string(said));
  CHECK(!claims[0].stands());
}

TEST_CASE("confirmed here and denied there is a conflict where both speak of the same words") {
  Desk desk;
  desk.say(claim_by("confirmed-content", {axios}), "1");
  desk.say(claim_by("denied", {person}), "2");
  CHECK(conflicts(desk, ConflictKind::confirmed_and_denied) == 0);
  SUBCASE("of all of it") {
    desk.say(claim_by("disputed", {person}));
    REQUIRE(conflicts(desk, ConflictKind::confirmed_and_denied) == 1);
    const SourceConflict conflict = desk.sources().conflicts[0];
    CHECK(conflict.one == std::vector<std::size_t>{0});
    CHECK(conflict.other == std::vector<std::size_t>{2});
    CHECK(conflict.clauses == std::vector<std::size_t>{desk.document.find("1")->id});
  }
  SUBCASE("of the clause that it is in") {
    desk.say(claim_by("denied", {person}), "Article 10");
    CHECK(conflicts(desk, ConflictKind::confirmed_and_denied) == 1);
  }
  SUBCASE("of other words of the clause") {
    Desk words;
    words.say(claim_by("confirmed", {axios}), "1", 1, "The Parties");
    words.say(claim_by("denied", {person}), "1", 1, "meet");
    CHECK(conflicts(words, ConflictKind::confirmed_and_denied) == 0);
    words.say(claim_by("denied", {person}), "1", 1, "Parties shall");
    CHECK(conflicts(words, ConflictKind::confirmed_and_denied) == 1);
  }
  SUBCASE("of a heading's words, which are not those of the clauses below it") {
    Desk words;
    words.say(claim_by("confirmed", {axios}), "1");
    words.say(claim_by("denied", {person}), "Article 10", 1, "Article 10");
    CHECK(conflicts(words, ConflictKind::confirmed_and_denied) == 0);
  }
}

TEST_CASE("a confirmed claim that is denied is one conflict with both sides") {
  Desk desk;
  const int said = desk.say(claim_by("leaked", {axios}));
  desk.say(claim_by("confirmed", {official}), "", said);
  desk.say(claim_by("denied", {person}), "", said);
  const std::vector<SourceConflict> found = desk.sources().conflicts;
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ConflictKind::claim_denied);
  CHECK(found[0].one == std::vector<std::size_t>{0, 1});
  CHECK(found[0].other == std::vector<std::size_t>{2});
}

TEST_CASE("two chains of one text are a conflict, a longer telling of one chain is none") {
  Desk desk;
  desk.say(claim_by("leaked", {axios, person}));
  desk.say(claim_by("leaked", {axios}));
  desk.say(claim_by("leaked", {axios, official, person}));
  desk.say(claim_by("leaked", {{"", "withheld"}}));
  desk.say(claim_by("published", {{"Nexta", "outlet"}}));
  CHECK(conflicts(desk, ConflictKind::two_chains) == 0);
  desk.say(claim_by("leaked", {{"Nexta", "outlet"}}), "2");  // of a part
  CHECK(conflicts(desk, ConflictKind::two_chains) == 0);
  desk.say(claim_by("leaked", {{"Nexta", "outlet"}}));
  REQUIRE(conflicts(desk, ConflictKind::two_chains) == 1);
  CHECK(desk.sources().conflicts[0].one == std::vector<std::size_t>{0});
  CHECK(desk.sources().conflicts[0].other == std::vector<std::size_t>{6});
}

TEST_CASE("a claim about a clause that the text does not have is not lost") {
  Desk desk;
  const int said = desk.say(claim_by("leaked", {axios}), "1");
  std::get<Attribution>(desk.log.at(said).statement.body).clause = "art_77";
  CHECK(desk.sources().unplaced == std::vector<std::size_t>{0});
  const auto claims = claims_about(desk.log.entries, "plan");
  CHECK(sources_of(claims, "plan@1", nullptr).unplaced == std::vector<std::size_t>{0});
}

TEST_CASE("a claim about a claim is none about the version") {
  Desk desk;
  const int said = desk.say(claim_by("leaked", {axios}), "1");
  desk.say(claim_by("confirmed", {person}), "", said);
  CHECK(claims_about(desk.log.entries, desk.log.at(1)).size() == 1);
  CHECK(desk.backing("1") == Backing::one);
  CHECK(desk.backing("2") == Backing::none);
  CHECK(desk.sources().whole.empty());
}

TEST_CASE("every clause has one backing, whatever is said in whatever order") {
  std::mt19937 random(7);
  const std::vector<std::string> labels = {"", "Article 10", "1", "2", "Article 20", "3"};
  const std::vector<std::string> relations_said = {"leaked", "confirmed", "denied", "published"};
  const std::vector<Source> sources_said = {axios, person, official, nobody};
  for (int round = 0; round < 200; ++round) {
    Desk desk;
    std::vector<int> said = {1};
    for (int i = 0; i < 8; ++i) {
      const Claim claim = claim_by(relations_said[random() % 4], {sources_said[random() % 4]});
      const bool about_a_claim = random() % 3 == 0;
      const int target = about_a_claim ? said[random() % said.size()] : 1;
      said.push_back(desk.say(claim, target == 1 ? labels[random() % 6] : "", target));
      if (random() % 5 == 0) desk.log.withdraw(said.back(), "x");
    }
    const VersionSources sources = desk.sources();
    REQUIRE(sources.clauses.size() == desk.document.clauses().size());
    for (std::size_t i = 0; i < sources.clauses.size(); ++i) {
      const ClauseSources& clause = sources.clauses[i];
      CHECK(clause.clause == i);
      const bool alone = clause.own.empty() && clause.inherited.empty() && sources.whole.empty();
      if (alone) CHECK(clause.backing == Backing::none);
      for (const std::size_t claim : clause.own) CHECK(sources.claims[claim].stands());
    }
    for (const SourceConflict& conflict : sources.conflicts) {
      CHECK(!conflict.one.empty());
      CHECK(!conflict.other.empty());
    }
  }
}

TEST_CASE("words are found whole, however the lines are broken") {
  const Document document = read_document(
      "1. The Parties shall meet, and shall\nmeet again. A marshall may not.\n\n2. They meet.\n",
      "plan.txt");
  const auto words_at = [&](const std::string& words) { return find_words(document, words); };
  CHECK(words_at("shall meet").size() == 2);
  CHECK(words_at("shall  \n meet").size() == 2);
  CHECK(words_at("shall").size() == 2);  // not in "marshall"
  CHECK(words_at("hall meet").empty());
  CHECK(words_at("Shall meet").empty());
  CHECK(words_at("shall meet again.").size() == 1);
  CHECK(words_at("").empty());
  CHECK(words_at(" \n").empty());
  CHECK(words_at("\xFF").empty());
  CHECK(words_at(document.text() + "more").empty());
  const std::vector<Span> all = words_at("meet");
  REQUIRE(all.size() == 3);
  CHECK(clause_at(document, all[0])->id != clause_at(document, all[2])->id);
  CHECK(clause_at(document, {all[0].start, all[2].end}) == nullptr);
}

TEST_CASE("counts, conclusions, printed dates and quotes are told in words") {
  Claim claim = claim_by("confirmed-content", {{"officials", "group", 3}, person});
  claim.chain[1].inferred = true;
  claim.dated = "2025-11-18";
  claim.printed = "last Tuesday";
  claim.resolved_by = "The Gazette";
  claim.quote = {"it is so"};
  CHECK(
      in_full(claim) ==
      "content confirmed by 3 officials (group), citing A. Person (person, inferred), dated "
      "2025-11-18 (printed \"last Tuesday\", resolved by The Gazette); not rated; it says \"it is "
      "so\"");
  claim.dated.clear();
  claim.resolved_by.clear();
  CHECK(describe(claim).find("printed \"last Tuesday\", not resolved") != std::string::npos);
  CHECK(describe(claim_by("confirmed-authenticity", {{"X", "unspecified", 0, true}})) ==
        "authenticity confirmed by X (inferred); not rated");
  claim.credibility = "2";
  CHECK(describe(claim).find("information rated 2") != std::string::npos);
}
