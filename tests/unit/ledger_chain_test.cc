#include <doctest/doctest.h>

#include "ledger_forge.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

struct Original : World {
  Hash first;
  Hash other;
  Original() {
    Ledger ledger = create();
    first = record(ledger, "plan-28", "A").hash;
    other = record(ledger, "annex", "B").hash;
    record(ledger, "plan-28", "C");
  }
};

struct Filled : World {
  Filled() {
    static const Original original;
    copy(original);
    first = original.first;
    other = original.other;
  }
  Hash first;
  Hash other;
};

void check_refuted(const Verification& result, const std::string& check, const std::string& where) {
  INFO(describe(result));
  CHECK(refutes(result, check, where));
}

}  // namespace

TEST_CASE("statements that do not belong here are refuted") {
  Filled world;
  Forge forge{world};
  const auto falsify = [&](const std::function<void(Statement&)>& change, const char* check) {
    forge.statement = change;
    forge.append("plan-28", "D");
    check_refuted(world.verify(), check, "e4");
  };
  const auto record = [](Statement& statement) -> VersionRecord& {
    return std::get<VersionRecord>(statement.body);
  };
  SUBCASE("another ledger's") {
    falsify([](Statement& made) { made.ledger = sha256("another ledger"); }, "ledger-id");
  }
  SUBCASE("no previous") {
    falsify([](Statement& made) { made.previous.reset(); }, "chain");
  }
  SUBCASE("previous of another document") {
    falsify([&](Statement& made) { made.previous = world.other; }, "chain");
  }
  SUBCASE("previous unknown") {
    falsify([](Statement& made) { made.previous = sha256("never recorded"); }, "chain");
  }
  SUBCASE("author is nobody") {
    falsify([](Statement& made) { made.author = "mallory@example.org"; }, "keys");
  }
  SUBCASE("author is another owner") {
    falsify([&](Statement& made) { made.author = world.bob.identity; }, "keys");
  }
  SUBCASE("lineage unknown") {
    falsify(
        [&](Statement& made) {
          record(made).lineage = {LineageKind::follows, sha256("never recorded")};
        },
        "lineage");
  }
  SUBCASE("follows another document") {
    falsify(
        [&](Statement& made) {
          record(made).lineage = {LineageKind::follows, world.other};
        },
        "lineage");
  }
  SUBCASE("digest of an attribution") {
    Ledger ledger = Ledger::open(world.place);
    const Hash said =
        ledger.attribute({"plan-28", world.first, "", claim_by("Gazette")}, world.alice).hash;
    Forge later{world};
    later.statement = [&](Statement& made) {
      record(made).lineage = {LineageKind::digest_of, said};
    };
    later.append("plan-28", "D");
    check_refuted(world.verify(), "lineage", "e5");
  }
}

TEST_CASE("a sibling, which did not know the newest entry, is legal") {
  Filled world;
  Forge forge{world};
  forge.statement = [&](Statement& made) { made.previous = world.first; };
  forge.append("plan-28", "D");
  CHECK_MESSAGE(world.verify().verdict() == Verdict::intact, describe(world.verify()));
}

TEST_CASE("envelopes that nobody sealed so are refuted") {
  Filled world;
  Forge forge{world};
  SUBCASE("signature of other words") {
    forge.envelope = [](std::string& bytes) {
      Envelope envelope = parse_envelope(bytes);
      envelope.signatures[0].signature.bytes[5] ^= 1U;
      bytes = print_envelope(envelope);
    };
    forge.append("plan-28", "D");
    check_refuted(world.verify(), "signature", "e4");
  }
  SUBCASE("stranger's signature under an owner's name") {
    forge.envelope = [&](std::string& bytes) {
      Envelope envelope = parse_envelope(bytes);
      envelope.signatures[0].signature =
          world.stranger_key.sign(pre_authentication(envelope.payload));
      bytes = print_envelope(envelope);
    };
    forge.append("plan-28", "D");
    check_refuted(world.verify(), "signature", "e4");
  }
  SUBCASE("two signatures") {
    forge.envelope = [&](std::string& bytes) {
      const Envelope one = parse_envelope(bytes);
      bytes = seal(parse_statement(one.payload), {&world.alice_key, &world.bob_key});
    };
    forge.append("plan-28", "D");
    check_refuted(world.verify(), "signature", "e4");
  }
  SUBCASE("not an envelope") {
    forge.envelope = [](std::string& bytes) { bytes = "{}\n"; };
    forge.append("plan-28", "D");
    check_refuted(world.verify(), "envelope", "e4 entry.json");
    const Refusal refusal = refusal_of([&] { Ledger::open(world.place); });
    CHECK(refusal.kind == Trouble::malformed);
    CHECK(refusal.words.find("e4") != std::string::npos);
    CHECK(refusal.words.find("travaux verify") != std::string::npos);
  }
  SUBCASE("an earlier entry once more") {
    const Ledger ledger = Ledger::open(world.place);
    const std::string again = ledger.envelope(ledger.version("plan-28", 2));
    forge.envelope = [&](std::string& bytes) { bytes = again; };
    forge.append("plan-28", "C");
    check_refuted(world.verify(), "chain", "e4");
    CHECK(refusal_of([&] { Ledger::open(world.place); }).kind == Trouble::malformed);
  }
  SUBCASE("a second founding") {
    forge.envelope = [&](std::string& bytes) { bytes = world.founding("usurper"); };
    forge.append("plan-28", "D");
    check_refuted(world.verify(), "chain", "e4");
  }
}

TEST_CASE("an entry of another ledger of the same people is refuted") {
  Filled world;
  World other;
  std::string foreign;
  {
    Ledger ledger = Ledger::create(other.place, other.founding("other-origin"), other.alice);
    foreign = ledger.envelope(other.record(ledger, "plan-28", "A"));
  }
  Forge forge{world};
  forge.envelope = [&](std::string& bytes) { bytes = foreign; };
  forge.append("plan-28", "D");
  check_refuted(world.verify(), "ledger-id", "e4");
}

TEST_CASE("rollback and forks are refuted against what was seen before") {
  Filled world;
  Ledger ledger = Ledger::open(world.place);
  const ledger::ObjectId before = ledger::open_log(world.place).log.tip();
  const ledger::ObjectId branch = *ledger::Store(world.place).branch("annex");
  world.record(ledger, "annex", "D");
  VerifyOptions options;
  Checkpoint seen = ledger.checkpoint();
  options.remembered = [&](const Hash& id) {
    CHECK(id == ledger.id());
    return std::optional(seen);
  };
  VerifyOptions given;  // the same checkpoint, from somebody else
  given.since = parse_checkpoint(ledger.signed_checkpoint());
  SUBCASE("nothing happened") {
    const Verification result = world.verify(options);
    CHECK(result.verdict() == Verdict::intact);
    CHECK(result.keys_confirmed);
    CHECK(world.verify(given).verdict() == Verdict::intact);
    CHECK(world.verify(given).keys_confirmed);
  }
  SUBCASE("more was appended") {
    world.record(ledger, "annex", "E");
    CHECK(world.verify(options).verdict() == Verdict::intact);
  }
  SUBCASE("another origin") {
    seen.origin = "elsewhere";
    check_refuted(world.verify(options), "remembered-checkpoint", "origin");
  }
  const ledger::Store store(world.place);
  const auto roll_back = [&] {
    store.move_branch("log", store.branch("log"), before);
    store.move_branch("annex", store.branch("annex"), branch);
  };
  SUBCASE("rolled back") {
    roll_back();
    CHECK(world.verify().verdict() == Verdict::intact);
    check_refuted(world.verify(options), "remembered-checkpoint", "log");
    check_refuted(world.verify(given), "since", "log");
    CHECK(!world.verify(options).keys_confirmed);
  }
  SUBCASE("forked") {
    roll_back();
    Ledger fork = Ledger::open(world.place);
    world.record(fork, "annex", "another D");
    world.record(fork, "annex", "E");
    CHECK(world.verify().verdict() == Verdict::intact);
    check_refuted(world.verify(options), "remembered-checkpoint", "first 5 entries");
    check_refuted(world.verify(given), "since", "first 5 entries");
    given.since->signature.bytes[5] ^= 1U;
    check_refuted(world.verify(given), "since", "the checkpoint that was given");
  }
}

TEST_CASE("the trusted ledger id decides whose keys these are") {
  const Filled world;
  VerifyOptions options;
  options.trusted_id = Ledger::open(world.place).id();
  CHECK(world.verify(options).verdict() == Verdict::intact);
  CHECK(world.verify(options).keys_confirmed);
  options.trusted_id->bytes[31] ^= 1U;
  check_refuted(world.verify(options), "trust", "ledger id");
  CHECK(!world.verify(options).keys_confirmed);
}
