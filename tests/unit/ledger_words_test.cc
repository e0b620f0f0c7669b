// Attributions of words and of attributions, as verify() sees them.
#include <doctest/doctest.h>

#include "ledger_forge.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

NewAttribution said_of(const Entry& target, const std::string& clause = "") {
  return {target.statement.document, target.hash, clause, claim_by("The Gazette"), {}};
}

}  // namespace

TEST_CASE("words stand where an attribution says, or it is refuted") {
  World world;
  Ledger ledger = world.create();
  const Entry first = ledger.record(version_of("plan", "one two three"), world.alice, world.random);
  const auto say = [&](const std::string& exact, std::uint64_t start) {
    NewAttribution said = said_of(first, "para_1");
    said.words = {exact, start};
    return ledger.attribute(said, world.alice);
  };
  say("two", 4);
  say("one two three", 0);
  ledger.record(version_of("plan", "another text"), world.alice, world.random);
  CHECK(world.verify().verdict() == Verdict::intact);
  SUBCASE("other words") {
    say("too", 4);
  }
  SUBCASE("elsewhere") {
    say("two", 5);
  }
  SUBCASE("beyond the end") {
    say("three four", 8);
  }
  SUBCASE("far beyond the end") {
    say("two", 1'000'000);
  }
  SUBCASE("of the text that came later") {
    say("another", 0);
  }
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, "words", "e5"));
  CHECK(result.findings.size() == 1);
}

TEST_CASE("of an erased text nobody can say what stood there") {
  World world;
  Ledger ledger = world.create();
  const Entry first = ledger.record(version_of("plan", "one two"), world.alice, world.random);
  NewAttribution said = said_of(first, "para_1");
  said.words = {"three", 0};
  ledger.attribute(said, world.alice);
  ledger.erase({first.hash, "order"}, world.alice);
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(result.verdict() == Verdict::intact);
}

TEST_CASE("an attribution of an attribution names neither clause nor too deep a tower") {
  World world;
  Ledger ledger = world.create();
  Entry newest = ledger.record(version_of("plan", "one two"), world.alice, world.random);
  newest = ledger.attribute(said_of(newest), world.bob);
  CHECK(refusal_of([&] { ledger.attribute(said_of(newest, "para_1"), world.alice); }).kind ==
        Trouble::missing);
  for (std::size_t depth = 1; depth < deepest_attribution; ++depth) {
    newest = ledger.attribute(said_of(newest), world.alice);
  }
  CHECK(refusal_of([&] { ledger.attribute(said_of(newest), world.alice); }).kind ==
        Trouble::missing);
  CHECK(world.verify().verdict() == Verdict::intact);
  NewAttribution said = said_of(newest);
  said.document = "other";
  CHECK(refusal_of([&] { ledger.attribute(said, world.alice); }).kind == Trouble::missing);
}

TEST_CASE("a source is the same only as one that an earlier claim names") {
  World world;
  Ledger ledger = world.create();
  const Entry version = ledger.record(version_of("plan", "one"), world.alice, world.random);
  const Entry first = ledger.attribute(said_of(version), world.alice);
  NewAttribution said = said_of(version);
  const auto refused = [&](const Hash& entry, std::uint64_t place) {
    said.claim.chain = {{"", "unknown"}};
    said.claim.chain[0].same_as = {entry, place};
    return refusal_of([&] { ledger.attribute(said, world.bob); }).kind;
  };
  CHECK(!refused(first.hash, 1));
  CHECK(refused(first.hash, 2) == Trouble::missing);
  CHECK(refused(version.hash, 1) == Trouble::missing);
  CHECK(refused(sha256("nothing"), 1) == Trouble::missing);
  CHECK(world.verify().verdict() == Verdict::intact);
}
