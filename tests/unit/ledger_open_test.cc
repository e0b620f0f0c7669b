#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "ledger/signals.h"
#include "ledger_forge.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

struct Original : World {
  Original() {
    Ledger ledger = create();
    record(ledger, "plan-28", "A");
    record(ledger, "annex", "B");
    record(ledger, "plan-28", "C");
  }
};

struct Filled : World {
  Filled() {
    static const Original original;
    copy(original);
    const Ledger ledger = Ledger::open(place);
    for (const Entry& entry : ledger.entries()) envelopes.push_back(ledger.envelope(entry));
    owners = ledger.founding();
  }

  // Makes the log show the envelopes, under a checkpoint over all of them, as anybody can.
  void show(const Signer& checkpoint_signer) {
    const ledger::Store store(place);
    ledger::EntriesFolder shown;
    Frontier frontier;
    for (const std::string& bytes : envelopes) {
      shown.add(store.write(ledger::ObjectKind::blob, bytes));
      frontier.append(leaf_hash(bytes));
    }
    if (falsify) falsify(frontier);
    ledger::Commit commit;
    commit.identity = alice.identity;
    commit.message = "forged\n";
    commit.tree = ledger::write_log_tree(
        store, {owners, sha256(envelopes.front()), ledger::Keyring(owners).allowed_signers()},
        shown, frontier, checkpoint_signer);
    const ledger::ObjectId tip = ledger::write_commit(store, commit, stranger_key);
    REQUIRE(store.move_branch("log", store.branch("log"), tip));
  }

  std::string resigned(const std::string& bytes, const Signer& signer) const {
    return seal(parse_statement(parse_envelope(bytes).payload), {&signer});
  }

  std::vector<std::string> envelopes;
  Founding owners;
  std::function<void(Frontier&)> falsify = {};
};

void check_refused(const World& world) {
  const Refusal refusal = refusal_of([&] { Ledger::open(world.place); });
  CHECK(refusal.kind == Trouble::malformed);
  CHECK(refusal.words.find("the log is not what its owners signed") != std::string::npos);
  CHECK(refusal.words.find("travaux verify") != std::string::npos);
}

}  // namespace

TEST_CASE("only entries that an owner's checkpoint covers are shown") {
  Filled world;
  SUBCASE("the same entries under an owner's checkpoint: the forge itself accuses nobody") {
    world.show(world.bob_key);
    CHECK(Ledger::open(world.place).entries().size() == 4);
  }
  SUBCASE("the same entries under a stranger's checkpoint") {
    world.show(world.stranger_key);
    check_refused(world);
  }
  SUBCASE("an entry signed anew") {
    world.envelopes[3] = world.resigned(world.envelopes[3], world.stranger_key);
    world.show(world.stranger_key);
    check_refused(world);
  }
  SUBCASE("an owner's checkpoint of other entries") {
    std::swap(world.envelopes[1], world.envelopes[2]);
    world.falsify = [&](Frontier& frontier) {
      frontier = {};
      for (const std::size_t i : {0U, 2U, 1U, 3U}) {
        frontier.append(leaf_hash(world.envelopes[i]));
      }
    };
    world.show(world.alice_key);
    check_refused(world);
  }
  SUBCASE("an owner's checkpoint of fewer entries") {
    world.falsify = [&](Frontier& frontier) {
      frontier = {};
      for (std::size_t i = 0; i < 3; ++i) frontier.append(leaf_hash(world.envelopes[i]));
    };
    world.show(world.alice_key);
    check_refused(world);
  }
  SUBCASE("a stranger who names himself beside an owner that signed nothing") {
    Statement founding = parse_statement(parse_envelope(world.envelopes[0]).payload);
    std::get<Founding>(founding.body).owners[1] = {"mallory@example.org",
                                                   world.stranger_key.public_key()};
    Envelope envelope = parse_envelope(seal(founding, {&world.alice_key, &world.stranger_key}));
    envelope.signatures[0].signature =
        world.stranger_key.sign(pre_authentication(envelope.payload));
    world.envelopes[0] = print_envelope(envelope);
    world.show(world.stranger_key);
    check_refused(world);
  }
}

TEST_CASE("a log without a checkpoint that can be read is not opened") {
  Filled world;
  Forge forge{world};
  SUBCASE("nonsense") {
    forge.log_tree = [&](ledger::Tree& tree) { tree[2].id = forge.blob("nonsense\n"); };
  }
  SUBCASE("missing") {
    forge.log_tree = [](ledger::Tree& tree) { tree.erase(tree.begin() + 2); };
  }
  SUBCASE("of another origin") {
    forge.log_tree = [&](ledger::Tree& tree) {
      const std::string note = forge.opened.store.read(tree[4].id, ledger::ObjectKind::blob, 4096);
      const Checkpoint other{"another-origin", 5, Frontier::parse(note).root()};
      tree[2].id = forge.blob(sign_checkpoint(other, world.alice_key));
    };
  }
  forge.append("plan-28", "D");
  check_refused(world);
}

TEST_CASE("a log extends each checkpoint that it ever had, and no other") {
  World world;
  Ledger ledger = world.create();
  std::vector<Checkpoint> seen{{"example-origin", 0, Frontier().root()}, ledger.checkpoint()};
  for (int i = 0; i < 9; ++i) {
    const Checkpoint before = ledger.checkpoint();
    Checkpoint ahead = before;
    ++ahead.size;
    CHECK(!ledger.extends(ahead));
    world.record(ledger, "plan-28", std::to_string(i));
    seen.push_back(ledger.checkpoint());
    CHECK(!ledger.extends({before.origin, before.size + 1, before.root}));
  }
  const Ledger opened = Ledger::open(world.place);
  for (const Checkpoint& each : seen) {
    CAPTURE(each.size);
    CHECK(opened.extends(each));
    Checkpoint wrong = each;
    wrong.origin += "x";
    CHECK(!opened.extends(wrong));
    for (const std::size_t byte : {std::size_t{0}, std::size_t{31}}) {
      wrong = each;
      wrong.root.bytes[byte] ^= 1U;
      CHECK(!opened.extends(wrong));
    }
  }
  World other;
  Ledger another = Ledger::create(other.place, other.founding(), other.bob);
  other.random = pinned(8);
  other.record(another, "plan-28", "0");
  CHECK(!another.extends(seen[3]));
  CHECK(!another.extends(opened.checkpoint()));
}

TEST_CASE("nothing is appended to a log that was rolled back or rewritten meanwhile") {
  Filled world;
  const ledger::ObjectId before = ledger::open_log(world.place).log.tip();
  Ledger view = Ledger::open(world.place);
  world.record(view, "annex", "D");
  const ledger::Store store(world.place);
  REQUIRE(store.move_branch("log", store.branch("log"), before));
  REQUIRE(ledger::open_log(world.place).log.size() == 4);
  SUBCASE("rolled back") {}
  SUBCASE("rewritten") {
    Ledger fork = Ledger::open(world.place);
    world.record(fork, "plan-28", "another D");
    world.record(fork, "plan-28", "E");
  }
  const std::size_t size = ledger::open_log(world.place).log.size();
  const Refusal refusal =
      refusal_of([&] { view.record(version_of("third", "F"), world.alice, world.random); });
  CHECK(refusal.kind == Trouble::malformed);
  CHECK(refusal.words.find("nothing was recorded") != std::string::npos);
  CHECK(ledger::open_log(world.place).log.size() == size);
}

TEST_CASE("a version recorded meanwhile is a conflict for its document only") {
  Filled world;
  Ledger one = Ledger::open(world.place);
  Ledger two = Ledger::open(world.place);
  const auto record = [&](Ledger& ledger, const std::string& document) {
    return refusal_of([&] { world.record(ledger, document, "D"); });
  };
  SUBCASE("same document") {
    CHECK(!record(one, "plan-28").kind);
    // Again and again: the lineage stays stale until the ledger is opened anew.
    for (int i = 0; i < 2; ++i) {
      const Refusal refusal = record(two, "plan-28");
      CHECK(refusal.kind == Trouble::conflict);
      CHECK(refusal.words ==
            "another version of plan-28 was recorded meanwhile / travaux log plan-28, then run the "
            "command again");
      CHECK(two.entries().size() == 4);
    }
    two = Ledger::open(world.place);
    CHECK(!record(two, "plan-28").kind);
    CHECK(two.version("plan-28", {}).version == 4);
  }
  SUBCASE("first version of the same document") {
    CHECK(!record(one, "new").kind);
    CHECK(record(two, "new").kind == Trouble::conflict);
  }
  SUBCASE("another document") {
    CHECK(!record(one, "plan-28").kind);
    CHECK(!record(two, "annex").kind);
  }
  SUBCASE("attribution meanwhile") {
    const Hash target = one.version("plan-28", {}).hash;
    one.attribute({"plan-28", target, "", claim_by("Gazette")}, world.alice);
    CHECK(!record(two, "plan-28").kind);
  }
  SUBCASE("attribution after a version") {
    const Hash target = two.version("plan-28", {}).hash;
    CHECK(!record(one, "plan-28").kind);
    two.attribute({"plan-28", target, "", claim_by("Gazette")}, world.alice);
  }
  CHECK_MESSAGE(world.verify().verdict() == Verdict::intact, describe(world.verify()));
}

TEST_CASE("processes that record the same document lose nothing and double nothing") {
  World world;
  world.create();
  constexpr int each = 4;
  std::vector<pid_t> children;
  for (int child = 0; child < 3; ++child) {
    children.push_back(::fork());
    if (children.back() != 0) continue;
    int status = 1;
    try {
      for (int done = 0; done < each;) {
        Ledger ledger = Ledger::open(world.place);
        world.random = pinned(static_cast<unsigned>(::getpid() + done));
        const Refusal refusal = refusal_of([&] {
          world.record(ledger, "plan-28", std::to_string(child) + " " + std::to_string(done));
        });
        if (!refusal.kind) ++done;
        if (refusal.kind && refusal.kind != Trouble::conflict) ::_exit(2);
      }
      status = 0;
    } catch (...) {
      status = 3;
    }
    ::_exit(status);
  }
  for (const pid_t child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  const Ledger ledger = Ledger::open(world.place);
  std::vector<std::string> expected;
  std::vector<std::string> found;
  for (int child = 0; child < 3; ++child) {
    for (int i = 0; i < each; ++i) {
      expected.push_back(std::to_string(child) + " " + std::to_string(i));
    }
  }
  std::optional<Hash> before;
  for (const Entry& entry : ledger.entries()) {
    if (entry.version == 0) continue;
    found.push_back(*ledger.read(entry).text);
    // Each follows the one before it: none was recorded with a stale lineage.
    CHECK(std::get<VersionRecord>(entry.statement.body).lineage.of == before);
    before = entry.hash;
  }
  std::sort(found.begin(), found.end());
  CHECK(found == expected);
  CHECK_MESSAGE(world.verify().verdict() == Verdict::intact, describe(world.verify()));
}

TEST_CASE("an interruption waits until the last branch is moved, then acts") {
  const Folder folder;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const fs::path reached = folder.path() / std::to_string(signal);
    const pid_t child = ::fork();
    if (child == 0) {
      std::signal(signal, SIG_DFL);  // not as the test program handles it
      {
        const ledger::HeldSignals held;
        ::raise(signal);
        overwrite(reached, "");
      }
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(fs::exists(reached));
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
  }
}

TEST_CASE("an interrupted founding leaves a whole ledger or none, and nothing beside it") {
  // Somebody presses Ctrl-C while the first checkpoint is being signed.
  struct Interrupted final : Signer {
    const SigningKey& key;
    explicit Interrupted(const SigningKey& signer) : key(signer) {}
    PublicKey public_key() const override { return key.public_key(); }
    Signature sign(std::string_view message) const override {
      ::raise(SIGINT);
      return key.sign(message);
    }
  };
  World world;
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGINT, SIG_DFL);
    const Interrupted signer(world.alice_key);
    Ledger::create(world.place, world.founding(), {world.alice.identity, &signer, 1'700'000'000});
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  for (const auto& each : fs::directory_iterator(world.folder.path())) {
    CHECK_MESSAGE(each.path() == world.place, each.path().string());
  }
  if (fs::exists(world.place)) CHECK(world.verify().verdict() == Verdict::intact);
}

TEST_CASE("an interrupted record leaves no lock and no half-written object") {
  World world;
  world.create();
  std::mt19937 random(5);
  for (int round = 0; round < 5; ++round) {
    const pid_t child = ::fork();
    if (child == 0) {
      std::signal(SIGINT, SIG_DFL);
      for (int i = 0; i < 100; ++i) {
        try {
          Ledger ledger = Ledger::open(world.place);
          world.random = pinned(static_cast<unsigned>(::getpid() + i));
          world.record(ledger, "plan-28", std::to_string(::getpid()) + " " + std::to_string(i));
        } catch (...) {
          ::_exit(1);
        }
      }
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(random() % 30'000));
    ::kill(child, SIGINT);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    for (const auto& each : fs::recursive_directory_iterator(world.place)) {
      const std::string name = each.path().filename().string();
      CHECK_MESSAGE(!name.ends_with(".lock"), name);
      CHECK_MESSAGE(!name.starts_with("tmp_"), name);
    }
  }
  CHECK_MESSAGE(world.verify().verdict() == Verdict::intact, describe(world.verify()));
}
