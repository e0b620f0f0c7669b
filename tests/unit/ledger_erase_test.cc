#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <map>
#include <utility>

#include "ledger/append.h"
#include "ledger/lock.h"
#include "ledger_pack.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

const std::string secret_one = "SECRET-ONE, which a court wants gone";
const std::string secret_two = "SECRET-TWO, which names a source";

// Every kind of entry, two documents and three people.
struct Desk : World {
  SigningKey carol_key = key_from(4);
  Author carol{"carol@example.org", &carol_key, 1'700'000'200};
  Entry first;
  Entry secret;   // alice's plan-28@2
  Entry covered;  // carol's annex@1

  Ledger fill() {
    Ledger ledger = create();
    const KeyRequest request = request_key(ledger.id(), carol.identity, carol_key);
    ledger.change_key({KeyAction::enrol,
                       carol.identity,
                       carol_key.public_key(),
                       KeyRole::signer,
                       request.possession,
                       {},
                       {}},
                      bob);
    first = record(ledger, "plan-28", "Article 1\nThe parties meet.\n");
    secret = record(ledger, "plan-28", "Article 1\n" + secret_one + "\n");
    ledger.attribute({"plan-28", secret.hash, "", claim_by("Gazette")}, carol);
    NewVersion other = version_of("annex", "Annex\n" + secret_two + "\n");
    covered = ledger.record(other, carol, random);
    ledger.correct({secret.hash, {}, "A better title", {}, ""}, bob);
    record(ledger, "plan-28", "Article 1\nThe parties shall meet.\n");
    record(ledger, "annex", "Annex\nNothing.\n");
    ledger.withdraw({first.hash, "not what it seemed"}, alice);
    return ledger;
  }

  // As git leaves it after packing.
  void pack() const {
    const std::vector<Packed> all = all_objects(place);
    for (const Packed& each : all) fs::remove(loose(each.name));
    write_pack(place, std::string(40, '1'), all);
  }
  fs::path loose(const ledger::ObjectId& id) const {
    const std::string hex = to_hex(id);
    return place / "objects" / hex.substr(0, 2) / hex.substr(2);
  }
};

// Files of the repository, or objects in them, that hold these words.
std::vector<std::string> holders(const fs::path& ledger, const std::string& words) {
  std::vector<std::string> found;
  for (const auto& each : fs::recursive_directory_iterator(ledger)) {
    if (!each.is_regular_file()) continue;
    const std::string bytes = base::read_file(each.path());
    if (bytes.find(words) != std::string::npos) found.push_back(each.path().string());
  }
  const ledger::Store store(ledger);
  for (const ledger::ObjectId& id : store.objects()) {
    for (const ledger::ObjectKind kind :
         {ledger::ObjectKind::blob, ledger::ObjectKind::tree, ledger::ObjectKind::commit}) {
      try {
        const std::string bytes = store.read(id, kind, ledger::largest_original);
        if (bytes.find(words) != std::string::npos) found.push_back("object " + to_hex(id));
      } catch (const Error&) {
        continue;  // of another kind
      }
    }
  }
  return found;
}

std::string salts_of(const World& world, const Entry& version) {
  const ledger::Opened opened = ledger::open_log(world.place);
  const ledger::Tree tree = ledger::document_tree(opened.store, opened.log, version.index);
  return opened.store.read(ledger::find_item(tree, "salts.json")->id, ledger::ObjectKind::blob,
                           ledger::largest_small_file);
}

std::map<std::string, std::string> originals(const Ledger& ledger) {
  std::map<std::string, std::string> all;
  for (const Entry& entry : ledger.entries()) {
    if (entry.version > 0 && !entry.erased_by) all[ref_of(entry)] = ledger.read(entry).original;
  }
  return all;
}

std::vector<std::string> envelopes(const Ledger& ledger, std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(ledger.envelope(ledger.entries()[i]));
  return all;
}

void check_verdict(const World& world, Verdict verdict) {
  const Verification result = world.verify();
  CHECK_MESSAGE(result.verdict() == verdict, describe(result));
}

bool incomplete(const Verification& result, const std::string& check, const std::string& words) {
  return std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
    return finding.severity == "incomplete" && finding.check == check &&
           finding.found.find(words) != std::string::npos;
  });
}

bool says(const std::vector<std::string>& list, const std::string& words) {
  return std::find(list.begin(), list.end(), words) != list.end();
}

std::string commit_bytes(const ledger::Store& store, const ledger::ObjectId& id) {
  return store.read(id, ledger::ObjectKind::commit, ledger::largest_small_file);
}

void copy_missing(const fs::path& from, const fs::path& to) {
  for (const auto& each : fs::recursive_directory_iterator(from)) {
    const fs::path target = to / fs::relative(each.path(), from);
    if (each.is_regular_file() && !fs::exists(target)) {
      fs::create_directories(target.parent_path());
      fs::copy_file(each.path(), target);
    }
  }
}

}  // namespace

TEST_CASE("erased versions leave the repository, and nothing else does") {
  Desk desk;
  Ledger ledger = desk.fill();
  bool packed = false;
  SUBCASE("loose") {}
  SUBCASE("packed") {
    packed = true;
  }
  if (packed) {
    desk.pack();
    ledger = Ledger::open(desk.place);
  }
  const std::size_t before = ledger.entries().size();
  const Checkpoint seen = ledger.checkpoint();
  const std::vector<std::string> said = envelopes(ledger, before);
  std::map<std::string, std::string> held = originals(ledger);
  const std::string salts = salts_of(desk, desk.secret);
  REQUIRE(holders(desk.place, secret_one).size() >= 2);
  REQUIRE(!holders(desk.place, "beside: Article 1 " + secret_one).empty());

  const Entry by_bob = ledger.erase({desk.secret.hash, "ordered by a court"}, desk.bob);
  CHECK(holders(desk.place, secret_one).empty());
  CHECK(!holders(desk.place, secret_two).empty());
  check_verdict(desk, Verdict::intact);
  const Entry by_carol = ledger.erase({desk.covered.hash, "safety of a source"}, desk.carol);
  CHECK(holders(desk.place, secret_two).empty());
  CHECK(holders(desk.place, salts).empty());

  for (const bool again : {false, true}) {
    if (again) ledger = Ledger::open(desk.place);
    held.erase(ref_of(desk.secret));
    held.erase(ref_of(desk.covered));
    CHECK(originals(ledger) == held);
    CHECK(envelopes(ledger, before) == said);
    CHECK(ledger.extends(seen));
    CHECK(ledger.entries().size() == before + 2);
    CHECK(ledger.version("plan-28", 2).erased_by == by_bob.index);
    const Refusal refusal = refusal_of([&] { ledger.read(ledger.version("plan-28", 2)); });
    CHECK(refusal.kind == Trouble::missing);
    CHECK(refusal.words.find("plan-28@2 was erased by " + short_id(by_bob) +
                             ": ordered by a court") != std::string::npos);
  }
  const Verification result = desk.verify();
  CHECK_MESSAGE(result.verdict() == Verdict::intact, describe(result));
  CHECK(says(result.not_proven,
             "plan-28@2: erased by " + short_id(by_bob) + " (ordered by a court)"));
  CHECK(says(result.not_proven,
             "annex@1: erased by " + short_id(by_carol) + " (safety of a source)"));
  CHECK(says(result.checked, "erasure"));

  desk.record(ledger, "plan-28", "Article 1\nAfterwards.\n");
  desk.record(ledger, "letter", "A letter.\n");
  check_verdict(desk, Verdict::intact);
  CHECK(ledger.erase_leftovers() == 0);
  const NewVersion again = version_of("plan-28", "Article 1\n" + secret_one + "\n");
  CHECK(Ledger::open(desk.place).same_bytes(again) == nullptr);
}

TEST_CASE("the eraser is the committer of what was rewritten, the author stays") {
  Desk desk;
  Ledger ledger = desk.fill();
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  const ledger::Opened opened = ledger::open_log(desk.place);
  const auto commit = [&](std::uint64_t index) {
    return commit_bytes(opened.store, opened.log.document_commit(opened.store, index));
  };
  const std::string author = "author alice@example.org <alice@example.org> 1700000000 +0000\n";
  const std::string committer = "committer bob@example.org <bob@example.org> 1700000100 +0000\n";
  CHECK(commit(desk.secret.index).find(author + committer) != std::string::npos);
  CHECK(commit(desk.first.index).find(committer) == std::string::npos);
  CHECK(commit(desk.covered.index).find(committer) == std::string::npos);  // of another document
}

TEST_CASE("whatever else may name the old commits goes, too") {
  Desk desk;
  desk.fill();
  const ledger::Store before(desk.place);
  const std::string tip = to_hex(*before.branch("log")) + "\n";
  const std::string plan = to_hex(*before.branch("plan-28"));
  const std::string annex = to_hex(*before.branch("annex"));
  desk.pack();
  fs::remove(desk.place / "refs/heads/annex");
  overwrite(desk.place / "packed-refs", "# pack-refs with: peeled fully-peeled sorted \n" + annex +
                                            " refs/heads/annex\n" + plan + " refs/heads/plan-28\n" +
                                            plan + " refs/tags/kept\n");
  for (const char* name : {"refs/remotes/origin/log", "refs/tags/old", "refs/heads/mine",
                           "ORIG_HEAD", "logs/refs/heads/log", "FETCH_HEAD"}) {
    overwrite(desk.place / name, tip);
  }
  overwrite(desk.place / "objects/tmp_obj_1234", secret_one);
  overwrite(desk.place / "objects/pack/tmp_pack_1234", secret_one);
  overwrite(desk.place / "lost-found/other/1234", secret_one);
  Ledger ledger = Ledger::open(desk.place);
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  CHECK(holders(desk.place, secret_one).empty());
  check_verdict(desk, Verdict::intact);
  for (const char* name : {"refs/remotes", "refs/tags/old", "refs/heads/mine", "ORIG_HEAD", "logs",
                           "FETCH_HEAD", "lost-found"}) {
    CHECK_MESSAGE(!fs::exists(desk.place / name), name);
  }
  CHECK(to_hex(*ledger::Store(desk.place).branch("annex")) == annex);
  CHECK(base::read_file(desk.place / "packed-refs").find(plan) == std::string::npos);
}

TEST_CASE("a lock of the packed references that the dead left is taken over") {
  Desk desk;
  Ledger ledger = desk.fill();
  const std::string tip = to_hex(*ledger::Store(desk.place).branch("plan-28"));
  overwrite(desk.place / "packed-refs", tip + " refs/heads/plan-28\n");
  const fs::path lock = desk.place / "packed-refs.lock";
  overwrite(lock, "half of");
  fs::last_write_time(lock, fs::file_time_type::clock::now() - std::chrono::minutes(1));
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  CHECK(!fs::exists(lock));
  CHECK(base::read_file(desk.place / "packed-refs").find(tip) == std::string::npos);
  check_verdict(desk, Verdict::intact);
}

TEST_CASE("what git does not read goes with an erasure, and so do locks that the dead left") {
  Desk desk;
  Ledger ledger = desk.create();
  const Entry target = desk.record(ledger, "plan-28", "A");
  const std::string secret = "planted";
  const std::vector<std::string> names = {"description",
                                          "gc.log",
                                          "info/exclude",
                                          "info/refs",
                                          "branches/x",
                                          "HEAD.lock",
                                          "hooks/pre-push.sample",
                                          "refs/heads/plan-28.lock",
                                          "config.lock",
                                          "refs/stash.lock",
                                          "objects/schedule.lock",
                                          "objects/info/packs",
                                          "gc.log.lock",
                                          "refs/heads/a/b",
                                          "objects/pack/pack-1.keep"};
  for (const std::string& name : names) {
    fs::create_directories((desk.place / name).parent_path());
    overwrite(desk.place / name, secret);
    fs::last_write_time(desk.place / name,
                        fs::file_time_type::clock::now() - std::chrono::minutes(1));
  }
  ledger.erase({target.hash, "asked for"}, desk.alice);
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(desk.place)) {
    if (!each.is_regular_file()) continue;
    CHECK_MESSAGE(base::read_file(each.path()).find(secret) == std::string::npos, each.path());
  }
  for (const std::string& name : names) CHECK_MESSAGE(!fs::exists(desk.place / name), name);
  CHECK_MESSAGE(desk.verify().verdict() == Verdict::intact, describe(desk.verify()));
}

TEST_CASE("an erasure that was interrupted is said and can be finished") {
  Desk desk;
  Ledger ledger = desk.fill();
  World before;
  before.copy(desk);
  const ledger::ObjectId old = *ledger::Store(desk.place).branch("plan-28");
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  check_verdict(desk, Verdict::intact);
  // Between the swap of the log and all that follows.
  copy_missing(before.place / "objects", desk.place / "objects");
  const ledger::Store store(desk.place);
  REQUIRE(store.move_branch("plan-28", store.branch("plan-28"), old));
  REQUIRE(!holders(desk.place, secret_one).empty());

  const Verification result = desk.verify();
  INFO(describe(result));
  CHECK(result.verdict() == Verdict::incomplete);
  CHECK(incomplete(result, "erasure", "travaux erase --finish"));
  CHECK(incomplete(result, "branches", "behind"));
  Ledger again = Ledger::open(desk.place);
  SUBCASE("finished") {
    CHECK(again.erase_leftovers() > 0);
  }
  SUBCASE("after a record, which heals the branch") {
    desk.record(again, "annex", "Annex\nMore.\n");
    CHECK(store.branch("plan-28") != old);
    check_verdict(desk, Verdict::incomplete);
    CHECK(again.erase_leftovers() > 0);
  }
  SUBCASE("by a second erasure") {
    again.erase({desk.covered.hash, "another"}, desk.bob);
  }
  CHECK(holders(desk.place, secret_one).empty());
  check_verdict(desk, Verdict::intact);
  CHECK(again.erase_leftovers() == 0);
}

TEST_CASE("a file that an interrupted program left is a leftover of an erasure") {
  Desk desk;
  Ledger ledger = desk.fill();
  overwrite(desk.place / "objects/tmp_obj_1234", "?");
  check_verdict(desk, Verdict::intact);
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  overwrite(desk.place / "objects/tmp_obj_1234", "?");
  CHECK(incomplete(desk.verify(), "erasure", "1 object that nothing names"));
  ledger.erase_leftovers();
  check_verdict(desk, Verdict::intact);
  // A push that was cut off, and a pack that no index leads to.
  fs::create_directories(desk.place / "objects/tmp_objdir-incoming-x/00");
  overwrite(desk.place / "objects/pack/pack-1.pack", "?");
  CHECK(incomplete(desk.verify(), "erasure", "2 objects that nothing names"));
  ledger.erase_leftovers();
  check_verdict(desk, Verdict::intact);
}

TEST_CASE("a branch at a commit that no entry ever had is refuted, erasure or not") {
  Desk desk;
  Ledger ledger = desk.fill();
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  const ledger::Opened opened = ledger::open_log(desk.place);
  const Entry& entry = opened.log.chronicle()[desk.secret.index];
  ledger::Commit forged = ledger::commit_for(entry, desk.alice.identity);
  const Signer* signer = &desk.alice_key;
  std::string envelope = ledger.envelope(entry);
  bool behind = false;
  SUBCASE("signed by a stranger") {
    signer = &desk.stranger_key;
  }
  SUBCASE("signed by another owner") {
    signer = &desk.bob_key;
  }
  SUBCASE("with an entry that is not in the log") {
    envelope = "{}\n";
  }
  SUBCASE("rewritten by nobody") {
    forged.rewritten = ledger::Committer{"alice@example.org", 1};
  }
  SUBCASE("as it may have been") {
    behind = true;
  }
  forged.tree = opened.store.write(ledger::ObjectKind::tree,
                                   ledger::print_tree(ledger::erased_tree(
                                       opened.store.write(ledger::ObjectKind::blob, envelope))));
  const ledger::ObjectId at = ledger::write_commit(opened.store, forged, *signer);
  REQUIRE(opened.store.move_branch("plan-28", opened.store.branch("plan-28"), at));
  const Verification result = desk.verify();
  INFO(describe(result));
  CHECK(refutes(result, "branches", "plan-28") == !behind);
  CHECK(incomplete(result, "branches", "behind") == behind);
}

TEST_CASE("who may erase what") {
  Desk desk;
  Ledger ledger = desk.fill();
  const Checkpoint before = ledger.checkpoint();
  const auto refusal = [&](const Hash& target, const Author& author) {
    return refusal_of([&] { ledger.erase({target, "please"}, author); });
  };
  CHECK(refusal(desk.secret.hash, desk.carol).kind == Trouble::refused);
  const Author stranger{"mallory@example.org", &desk.stranger_key, 1'700'000'000};
  CHECK(refusal(desk.secret.hash, stranger).kind == Trouble::refused);
  CHECK(refusal(sha256("never recorded"), desk.bob).kind == Trouble::missing);
  CHECK(refusal(ledger.entries()[4].hash, desk.bob).kind == Trouble::missing);  // no version
  CHECK(ledger.checkpoint() == before);
  CHECK(!holders(desk.place, secret_one).empty());
  ledger.erase({desk.secret.hash, "please"}, desk.bob);
  CHECK(refusal(desk.secret.hash, desk.bob).kind == Trouble::missing);
  check_verdict(desk, Verdict::intact);
}

TEST_CASE("a branch that is elsewhere may hold anything: nothing is erased") {
  Desk desk;
  Ledger ledger = desk.fill();
  const ledger::Store store(desk.place);
  REQUIRE(store.move_branch("annex", store.branch("annex"), *store.branch("plan-28")));
  const std::size_t before = ledger.entries().size();
  const auto erase = [&] { ledger.erase({desk.secret.hash, "ordered"}, desk.bob); };
  const Refusal refusal = refusal_of(erase);
  CHECK(refusal.kind == Trouble::conflict);
  CHECK(refusal.words.find("branch annex") != std::string::npos);
  CHECK(refusal_of([&] { ledger.erase_leftovers(); }).kind == Trouble::conflict);
  CHECK(Ledger::open(desk.place).entries().size() == before);
  CHECK(!holders(desk.place, secret_one).empty());
}

TEST_CASE("bytes that are missing without an erasure are refuted") {
  Desk desk;
  desk.fill();
  const std::size_t next = Ledger::open(desk.place).entries().size();
  Forge forge{desk};
  SUBCASE("nobody said so") {
    forge.document_tree = [](ledger::Tree& tree) {
      tree = ledger::erased_tree(ledger::find_item(tree, "entry.json")->id);
    };
    forge.append("plan-28", "D");
    CHECK_MESSAGE(refutes(desk.verify(), "commits", "original.txt"), describe(desk.verify()));
  }
  SUBCASE("somebody said so who may not") {
    Statement statement = ledger::base_statement(forge.opened.log, "plan-28", desk.carol);
    statement.body = Erasure{desk.secret.hash, "I say so"};
    forge.envelope = [&](std::string& bytes) { bytes = seal(statement, {&desk.carol_key}); };
    forge.append("plan-28", "D");
    const std::string where = "e" + std::to_string(next);
    CHECK_MESSAGE(refutes(desk.verify(), "keys", where), describe(desk.verify()));
  }
}

TEST_CASE("an erasure that left the bytes where they were is refuted") {
  Desk desk;
  desk.fill();
  ledger::Opened opened = ledger::open_log(desk.place);
  ledger::append(opened, desk.bob, {}, [&](const ledger::Store& store, const ledger::Log& log) {
    Statement statement = ledger::base_statement(log, "plan-28", desk.bob);
    statement.body = Erasure{desk.secret.hash, "only said"};
    const ledger::Tree tree =
        ledger::document_tree(store, log, log.chronicle().newest_of("plan-28")->index);
    return ledger::Composed{statement, [tree](const ledger::ObjectId& envelope) {
                              return ledger::attribution_tree(tree, envelope);
                            }};
  });
  const Verification result = desk.verify();
  INFO(describe(result));
  CHECK(refutes(result, "erasure", "plan-28@2 original.txt"));
  CHECK(refutes(result, "erasure", "plan-28@2 salts.json"));
}

TEST_CASE("what was rewritten is signed by who erased, and by nobody else") {
  World world;
  Ledger ledger = world.create();
  const Entry version = world.record(ledger, "plan-28", secret_one);
  ledger.erase({version.hash, "ordered"}, world.alice);
  const ledger::Opened opened = ledger::open_log(world.place);
  const Entries& entries = opened.log.chronicle();
  ledger::Commit middle = ledger::commit_for(entries[1], world.alice.identity);
  middle.tree = opened.log.links(opened.store, 1).tree;
  middle.parents = opened.log.links(opened.store, 1).parents;
  middle.rewritten = ledger::Committer{world.alice.identity, world.alice.time};
  const Signer* signer = &world.alice_key;
  bool refuted = true;
  SUBCASE("as it was") {
    refuted = false;
  }
  SUBCASE("another owner's signature") {
    signer = &world.bob_key;
  }
  SUBCASE("another owner") {
    signer = &world.bob_key;
    middle.rewritten = ledger::Committer{world.bob.identity, world.bob.time};
  }
  SUBCASE("at another time") {
    middle.rewritten->time += 1;
  }
  SUBCASE("in another's name") {
    middle.identity = world.bob.identity;
  }
  ledger::Commit newest = ledger::commit_for(entries[2], world.alice.identity);
  newest.tree = opened.log.links(opened.store, 2).tree;
  newest.parents = opened.log.links(opened.store, 2).parents;
  newest.parents[0] = ledger::write_commit(opened.store, middle, *signer);
  const ledger::ObjectId tip = ledger::write_commit(opened.store, newest, world.alice_key);
  REQUIRE(opened.store.move_branch("log", opened.log.tip(), tip));
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, "commits", "log commit 1") == refuted);
  CHECK((result.verdict() == Verdict::refuted) == refuted);
}

TEST_CASE("versions that hold the same bytes are named before one of them is erased") {
  World world;
  Ledger ledger = world.create();
  const Entry one = world.record(ledger, "plan-28", secret_one);
  const Entry other = world.record(ledger, "plan-28", "Nothing of the kind.");
  const Entry copy = world.record(ledger, "annex", secret_one);
  NewVersion scan = version_of("letter", secret_one);
  scan.original = "an image";
  const Entry same_text = ledger.record(scan, world.alice, world.random);
  const auto refs = [&](const Entry& version) {
    std::vector<std::string> found;
    for (const Entry* each : ledger.versions_with_same_bytes(version)) {
      found.push_back(ref_of(*each));
    }
    return found;
  };
  CHECK(refs(one) == std::vector<std::string>{"annex@1", "letter@1"});
  CHECK(refs(other).empty());
  ledger.erase({one.hash, "ordered"}, world.alice);
  CHECK(!holders(world.place, secret_one).empty());
  CHECK(refs(copy) == std::vector<std::string>{"letter@1"});
  ledger.erase({copy.hash, "ordered"}, world.bob);
  ledger.erase({same_text.hash, "ordered"}, world.bob);
  CHECK(refs(one).empty());
  CHECK(holders(world.place, secret_one).empty());
  check_verdict(world, Verdict::intact);
}

TEST_CASE("somebody else's Ledger reads on after an erasure") {
  Desk desk;
  Ledger ledger = desk.fill();
  Ledger other = Ledger::open(desk.place);
  const Entry newest = other.version("plan-28", 3);
  ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
  CHECK(other.read(newest).original == "Article 1\nThe parties shall meet.\n\r\n");
  CHECK(refusal_of([&] { other.read(desk.secret); }).kind == Trouble::missing);
  desk.record(other, "annex", "Annex\nMore.\n");
  check_verdict(desk, Verdict::intact);
}

TEST_CASE("recording and erasing at once loses and doubles nothing") {
  constexpr int rounds = 4;
  Desk desk;
  desk.fill();
  const std::size_t before = Ledger::open(desk.place).entries().size();
  std::vector<pid_t> children;
  for (int each = 0; each < 3; ++each) {
    const pid_t child = ::fork();
    if (child == 0) {
      try {
        Ledger ledger = Ledger::open(desk.place);
        const bool erases = each == 0;
        if (erases) ledger.erase({desk.secret.hash, "ordered"}, desk.bob);
        for (int round = 0; round < rounds && !erases; ++round) {
          desk.random = pinned(static_cast<unsigned>(100 * each + round));
          const std::string document = "paper-" + std::to_string(each);
          desk.record(ledger, document, "Draft " + std::to_string(round));
        }
        ::_exit(0);
      } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        ::_exit(1);
      }
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  Ledger ledger = Ledger::open(desk.place);
  CHECK(ledger.entries().size() == before + 1 + 2 * rounds);
  ledger.erase_leftovers();  // of those that lost a race
  CHECK(holders(desk.place, secret_one).empty());
  check_verdict(desk, Verdict::intact);
}

TEST_CASE("nobody deletes while somebody appends") {
  World world;
  world.create();
  using ledger::FolderLock;
  {
    const FolderLock appending(world.place, FolderLock::Kind::shared);
    CHECK(FolderLock(world.place, FolderLock::Kind::shared).held());
    CHECK(!FolderLock::try_alone(world.place).held());
  }
  const FolderLock alone = FolderLock::try_alone(world.place);
  CHECK(alone.held());
}
