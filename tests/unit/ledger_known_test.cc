#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "ledger/verify.h"

using namespace travaux;
using Verdict = Verification::Verdict;

namespace {

SigningKey key_number(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed.front() = number;
  return SigningKey::from_seed(seed);
}

// An owner, and a signer who came with e3 and ended with e6, in a log of ten entries.
struct Known {
  SigningKey owner = key_number(1);
  SigningKey signer = key_number(2);
  Hash id = sha256("ledger");
  std::string origin = "desk";
  ledger::Keyring keys{Founding{origin, {{"alice@example.org", owner.public_key()}}}};
  VerifyOptions options;

  Known() {
    KeyEvent enrolment;
    enrolment.identity = "bob@example.org";
    enrolment.key = signer.public_key();
    keys.take(enrolment, 3, 0, {});
  }
  void end(KeyAction action, const SigningKey& key) {
    KeyEvent event;
    event.action = action;
    event.key = key.public_key();
    keys.take(event, 6, 0, {});
  }
  static Hash root(std::uint64_t size) { return sha256(std::to_string(size)); }
  void give(std::uint64_t size, const SigningKey& key) {
    options.since = parse_checkpoint(sign_checkpoint({origin, size, root(size)}, key));
  }
  Verification judge() const {
    Verification result;
    ledger::Findings findings;
    const auto root_at = [](std::uint64_t size) {
      return size > 10 ? std::nullopt : std::optional(root(size));
    };
    ledger::judge_known(options, {id, origin, 10, keys, root_at}, result, findings);
    result.findings = findings.take();
    return result;
  }
};

}  // namespace

TEST_CASE("a checkpoint that was given counts when its signer might sign it") {
  Known known;
  known.give(7, known.owner);
  CHECK(known.judge().verdict() == Verdict::intact);
  CHECK(known.judge().keys_confirmed);
  known.give(5, known.signer);
  CHECK(known.judge().verdict() == Verdict::intact);
  CHECK(known.judge().keys_confirmed);
}

TEST_CASE("a checkpoint by a key that might not sign it refutes nothing and confirms nothing") {
  Known known;
  SUBCASE("before it came") {
    known.give(4, known.signer);
  }
  SUBCASE("after it was retired") {
    known.end(KeyAction::retire, known.signer);
    known.give(8, known.signer);
  }
  SUBCASE("beyond the log, after it was retired") {
    known.end(KeyAction::retire, known.signer);
    known.give(21, known.signer);
  }
  SUBCASE("of a compromised one, however old") {
    known.end(KeyAction::compromised, known.owner);
    known.give(2, known.owner);
  }
  const Verification result = known.judge();
  CHECK(result.verdict() == Verdict::incomplete);
  CHECK(result.findings.at(0).check == "since");
  CHECK(!result.keys_confirmed);
}

TEST_CASE("a retired key still vouches for the log as it was in its time") {
  Known known;
  known.end(KeyAction::retire, known.signer);
  known.give(7, known.signer);
  CHECK(known.judge().verdict() == Verdict::intact);
}

TEST_CASE("a checkpoint by a stranger, of another root or of a longer log refutes") {
  Known known;
  SUBCASE("a stranger's") {
    known.give(7, key_number(3));
  }
  SUBCASE("of a longer log") {
    known.give(11, known.owner);
  }
  SUBCASE("of another root") {
    known.options.since =
        parse_checkpoint(sign_checkpoint({known.origin, 7, Known::root(8)}, known.owner));
  }
  CHECK(known.judge().verdict() == Verdict::refuted);
  CHECK(!known.judge().keys_confirmed);
}

TEST_CASE("an empty log confirms nobody's keys") {
  Known known;
  known.options.remembered = [&](const Hash&) {
    return std::optional(Checkpoint{known.origin, 0, Known::root(0)});
  };
  CHECK(known.judge().verdict() == Verdict::intact);
  CHECK(!known.judge().keys_confirmed);
}

TEST_CASE("what a compromised key enrolled is doubted with it") {
  Known known;
  known.end(KeyAction::compromised, known.owner);
  const std::map<PublicKey, std::vector<std::uint64_t>> signed_by = {
      {known.owner.public_key(), {0, 1, 3}}, {known.signer.public_key(), {4, 5}}};
  const auto doubted = ledger::doubted_entries(known.keys, signed_by);
  CHECK(doubted.size() == 5);
  CHECK(doubted.at(4).find("enrolled by e3") != std::string::npos);
}
