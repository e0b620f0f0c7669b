#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <random>
#include <set>
#include <thread>

#include "ledger/references.h"
#include "ledger_forge.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

// Runs `act` in a process of its own; its exit status.
template <typename Act>
int in_child(const Act& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    int status = 99;
    try {
      status = act();
    } catch (...) {
      status = 98;
    }
    ::_exit(status);
  }
  return child;
}

int status_of(pid_t child) {
  int status = -1;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void check_intact(const World& world) {
  const Verification result = world.verify();
  CHECK_MESSAGE(result.verdict() == Verdict::intact, describe(result));
}

}  // namespace

TEST_CASE("two processes that record at once lose nothing and double nothing") {
  World world;
  world.create();
  constexpr int each = 20;
  const auto record_all = [&](const std::string& document) {
    return in_child([&] {
      Ledger ledger = Ledger::open(world.place);
      for (int i = 0; i < each; ++i) {
        NewVersion version = version_of(document, document + std::to_string(i));
        ledger.record(version, world.alice, pinned(static_cast<unsigned>(::getpid() + i)));
      }
      return 0;
    });
  };
  const pid_t one = record_all("one");
  const pid_t two = record_all("two");
  CHECK(status_of(one) == 0);
  CHECK(status_of(two) == 0);
  const Ledger ledger = Ledger::open(world.place);
  CHECK(ledger.entries().size() == 2 * each + 1);
  for (const std::string document : {"one", "two"}) {
    for (int i = 0; i < each; ++i) {
      const Entry& entry = ledger.version(document, static_cast<std::uint64_t>(i + 1));
      CHECK(ledger.read(entry).text == document + std::to_string(i));
    }
  }
  check_intact(world);
}

TEST_CASE("whatever is appended through whichever view, the ledger stays intact") {
  World world;
  std::vector<Ledger> views;
  views.push_back(world.create());
  views.push_back(Ledger::open(world.place));
  std::mt19937 random(2811);
  std::map<std::string, std::vector<std::string>> texts;
  for (int step = 0; step < 25; ++step) {
    Ledger& view = views[random() % views.size()];
    const std::string document = "doc-" + std::to_string(random() % 3);
    const Author& author = random() % 2 == 0 ? world.alice : world.bob;
    const std::vector<std::string> known = view.documents();
    const bool recorded = std::find(known.begin(), known.end(), document) != known.end();
    if (recorded && random() % 3 == 0) {
      const Hash target = view.version(document, {}).hash;
      CHECK(view.attribute({document, target, "", claim_by("Gazette")}, author).version == 0);
      continue;
    }
    std::string text(1 + random() % 40, ' ');
    for (char& character : text) character = static_cast<char>('a' + random() % 26);
    const NewVersion version = version_of(document, text);
    Entry entry;
    const Refusal refusal = refusal_of([&] { entry = view.record(version, author, world.random); });
    if (refusal.kind) {
      CHECK(refusal.kind == Trouble::conflict);
      view = Ledger::open(world.place);
      entry = view.record(version, author, world.random);
    }
    texts[document].push_back(text);
    CHECK(entry.version == texts[document].size());
  }
  const Ledger ledger = Ledger::open(world.place);
  for (const auto& [document, expected] : texts) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      CHECK(ledger.read(ledger.version(document, i + 1)).text == expected[i]);
    }
  }
  check_intact(world);
}

TEST_CASE("what verify would refute is not recorded") {
  World world;
  Ledger ledger = world.create();
  const Entry first = world.record(ledger, "plan-28", "A");
  const Entry other = world.record(ledger, "annex", "B");
  const auto kind = [&](const std::function<void()>& act) { return refusal_of(act).kind; };
  NewVersion version = version_of("plan-28", "C");
  SUBCASE("stranger") {
    const Author mallory{"mallory@example.org", &world.stranger_key, 0};
    const Refusal refusal = refusal_of([&] { ledger.record(version, mallory, world.random); });
    CHECK(refusal.kind == Trouble::refused);
    CHECK(refusal.words.find("alice@example.org") != std::string::npos);
    CHECK(refusal.words.find("bob@example.org") != std::string::npos);
  }
  SUBCASE("owner with another key") {
    const Author author{"alice@example.org", &world.bob_key, 0};
    CHECK(kind([&] { ledger.record(version, author, world.random); }) == Trouble::refused);
  }
  SUBCASE("nobody's key") {
    const Author author{"alice@example.org", nullptr, 0};
    CHECK(kind([&] { ledger.record(version, author, world.random); }) == Trouble::refused);
  }
  SUBCASE("follows something unknown") {
    version.lineage = {LineageKind::follows, sha256("nothing")};
    CHECK(kind([&] { ledger.record(version, world.alice, world.random); }) == Trouble::missing);
  }
  SUBCASE("follows another document") {
    version.lineage = {LineageKind::follows, other.hash};
    CHECK(kind([&] { ledger.record(version, world.alice, world.random); }) == Trouble::missing);
  }
  SUBCASE("attribution to another document's version") {
    NewAttribution made{"plan-28", other.hash, "", claim_by("Gazette")};
    CHECK(kind([&] { ledger.attribute(made, world.alice); }) == Trouble::missing);
  }
  SUBCASE("attribution to an unknown document") {
    NewAttribution made{"unknown", first.hash, "", claim_by("Gazette")};
    CHECK(kind([&] { ledger.attribute(made, world.alice); }) == Trouble::missing);
  }
  SUBCASE("segments that do not tile") {
    version.segment_ends = {2};
    CHECK(kind([&] { ledger.record(version, world.alice, world.random); }) == Trouble::usage);
  }
  CHECK(ledger.entries().size() == 3);
  CHECK(Ledger::open(world.place).entries().size() == 3);
  check_intact(world);
}

TEST_CASE("a translation may be of another document's version") {
  World world;
  Ledger ledger = world.create();
  const Entry first = world.record(ledger, "plan-28", "A");
  NewVersion version = version_of("plan-28-fr", "B");
  version.lineage = {LineageKind::translation_of, first.hash};
  CHECK(ref_of(ledger.record(version, world.alice, world.random)) == "plan-28-fr@1");
  check_intact(world);
}

TEST_CASE("a full disk leaves the ledger as it was") {
  World world;
  Ledger ledger = world.create();
  world.record(ledger, "plan-28", "A");
  NewVersion large = version_of("plan-28", "B");
  std::mt19937 random(1);
  large.original.resize(1'000'000);
  for (char& byte : large.original) byte = static_cast<char>(random());
  const int status = status_of(in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{100'000, 100'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const Refusal refusal = refusal_of([&] { ledger.record(large, world.alice, world.random); });
    const bool told = refusal.kind == Trouble::system &&
                      refusal.words.find("free some space") != std::string::npos;
    return told && ledger.entries().size() == 2 ? 0 : 1;
  }));
  CHECK(status == 0);
  check_intact(world);
  for (const fs::path& path : loose_objects(world.place)) {
    CHECK(path.filename().string().find("tmp_obj") == std::string::npos);
  }
  ledger.record(large, world.alice, world.random);
  CHECK(ledger.read(ledger.version("plan-28", 2)).original == large.original);
  check_intact(world);
}

TEST_CASE("a branch's lock that is cut short says what cut it") {
  World world;
  Ledger ledger = world.create();
  const int status = status_of(in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit half_a_line{20, 20};
    ::setrlimit(RLIMIT_FSIZE, &half_a_line);
    errno = ENOENT;
    const Refusal refusal =
        refusal_of([&] { ledger.record(version_of("plan-28", "A"), world.alice, world.random); });
    return refusal.words.find(std::strerror(EFBIG)) != std::string::npos ? 0 : 1;
  }));
  CHECK(status == 0);
  check_intact(world);
}

TEST_CASE("a branch's lock is held from the first moment, whoever looks at it") {
  World world;
  world.create();
  const fs::path lock = world.place / "refs/heads/log.lock";
  std::atomic<bool> looking = true;
  std::atomic<bool> taking = true;
  std::thread other([&] {
    while (taking) {
      const int file = looking ? ::open(lock.c_str(), O_RDWR | O_CLOEXEC) : -1;
      if (file < 0) continue;
      ::flock(file, LOCK_EX | LOCK_NB);
      std::this_thread::sleep_for(std::chrono::microseconds(50));
      ::close(file);
    }
  });
  int not_held = 0;
  for (int turn = 0; turn < 500; ++turn) {
    looking = true;
    const auto held = ledger::BranchLock::take(world.place, "log");
    REQUIRE(held);
    looking = false;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    const int file = ::open(lock.c_str(), O_RDWR | O_CLOEXEC);
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) ++not_held;
    ::close(file);
  }
  taking = false;
  other.join();
  CHECK(not_held == 0);
}

TEST_CASE("a log that another process holds is a conflict that says what to do") {
  World world;
  Ledger ledger = world.create();
  const fs::path lock = world.place / "refs/heads/log.lock";
  overwrite(lock, "");
  const int held = ::open(lock.c_str(), O_WRONLY | O_CLOEXEC);
  REQUIRE(::flock(held, LOCK_EX) == 0);
  const Refusal refusal =
      refusal_of([&] { ledger.record(version_of("plan-28", "A"), world.alice, world.random); });
  CHECK(refusal.kind == Trouble::conflict);
  CHECK(refusal.words.find("log.lock") != std::string::npos);
  CHECK(ledger.entries().size() == 1);
  ::close(held);
  fs::remove(lock);
  check_intact(world);
}

TEST_CASE("a lock that the dead left is taken over") {
  World world;
  Ledger ledger = world.create();
  for (const char* branch : {"log", "plan-28"}) {
    const fs::path lock = world.place / "refs/heads" / (std::string(branch) + ".lock");
    overwrite(lock, "");
    fs::last_write_time(lock, fs::file_time_type::clock::now() - std::chrono::minutes(1));
  }
  world.record(ledger, "plan-28", "A");
  world.record(ledger, "plan-28", "B");
  CHECK(!fs::exists(world.place / "refs/heads/log.lock"));
  CHECK(!fs::exists(world.place / "refs/heads/plan-28.lock"));
  check_intact(world);
}

TEST_CASE("making a ledger leaves all of it or nothing") {
  World world;
  const auto kind = [&](const std::function<void()>& act) { return refusal_of(act).kind; };
  SUBCASE("private, and excluded from a repository around it") {
    fs::create_directories(world.folder.path() / ".git/info");
    overwrite(world.folder.path() / ".git/info/exclude", "*.o");
    world.place = world.folder.path() / ".travaux";
    world.create();
    CHECK(base::read_file(world.folder.path() / ".git/info/exclude") == "*.o\n.travaux/\n");
    CHECK(fs::status(world.place).permissions() == fs::perms::owner_all);
    fs::create_directories(world.folder.path() / "a/b");
    CHECK(fs::equivalent(*Ledger::find(world.folder.path() / "a/b"), world.place));
    CHECK(Ledger::find(world.place) == world.place);
    check_intact(world);
    return;
  }
  SUBCASE("already there") {
    fs::create_directory(world.place);
    CHECK(kind([&] { world.create(); }) == Trouble::conflict);
    CHECK(fs::is_empty(world.place));
    return;
  }
  SUBCASE("by a stranger") {
    const Author mallory{"mallory@example.org", &world.stranger_key, 0};
    CHECK(kind([&] { Ledger::create(world.place, world.founding(), mallory); }) ==
          Trouble::refused);
  }
  SUBCASE("with a broken signature") {
    Envelope envelope = parse_envelope(world.founding());
    envelope.signatures[1].signature.bytes[0] ^= 1U;
    const std::string bytes = print_envelope(envelope);
    CHECK(kind([&] { Ledger::create(world.place, bytes, world.alice); }) == Trouble::refused);
  }
  SUBCASE("without one owner's signature") {
    Envelope envelope = parse_envelope(world.founding());
    envelope.signatures.pop_back();
    const std::string bytes = print_envelope(envelope);
    CHECK(kind([&] { Ledger::create(world.place, bytes, world.alice); }) == Trouble::refused);
  }
  SUBCASE("below a folder that is missing") {
    world.place = world.folder.path() / "no/such/folder";
    CHECK(kind([&] { world.create(); }).has_value());
  }
  CHECK(fs::is_empty(world.folder.path()));
}

TEST_CASE("asking for what is not there says what is") {
  World world;
  CHECK(refusal_of([&] { Ledger::open(world.place); }).kind == Trouble::missing);
  CHECK(refusal_of([&] { Ledger::verify(world.place); }).kind == Trouble::missing);
  CHECK(refusal_of([&] { Ledger::open(world.folder.path()); }).kind == Trouble::malformed);
  Ledger ledger = world.create();
  world.record(ledger, "plan-28", "A");
  world.record(ledger, "plan-28", "B");
  const Refusal number = refusal_of([&] { ledger.version("plan-28", 3); });
  CHECK(number.kind == Trouble::missing);
  CHECK(number.words.find("plan-28@1 to plan-28@2") != std::string::npos);
  const Refusal name = refusal_of([&] { ledger.version("plan-29", {}); });
  CHECK(name.kind == Trouble::missing);
  CHECK(name.words.find("plan-28") != std::string::npos);
  CHECK(refusal_of([&] { ledger.read(ledger.entries().front()); }).kind == Trouble::missing);
}

TEST_CASE("the same bytes are found again, the same part of them only") {
  World world;
  Ledger ledger = world.create();
  NewVersion part = version_of("plan-28", "A");
  part.lines = {3, 9};
  const Entry entry = ledger.record(part, world.alice, world.random);
  CHECK(ledger.same_bytes(part)->hash == entry.hash);
  const auto is_new = [&](const std::function<void(NewVersion&)>& change) {
    NewVersion other = part;
    change(other);
    return ledger.same_bytes(other) == nullptr;
  };
  CHECK(is_new([](NewVersion& other) { other.lines.reset(); }));
  CHECK(is_new([](NewVersion& other) { std::swap(other.lines, other.pages); }));
  CHECK(is_new([](NewVersion& other) { other.original += " "; }));
  CHECK(is_new([](NewVersion& other) { other.document = "annex"; }));
}
