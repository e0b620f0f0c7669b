#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ledger/access.h"
#include "ledger/verify.h"
#include "ledger_pack.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

struct Original : World {
  Original() {
    Ledger ledger = create();
    record(ledger, "plan-28", "Article 1\nA.\n");
    record(ledger, "plan-28", "Article 1\nB.\n");
  }
};

const std::string first_name(40, '1');
const std::string second_name(40, 'e');

struct Filled : World {
  Filled() {
    static const Original original;
    copy(original);
    all = all_objects(place);
    const ledger::Opened opened = ledger::open_log(place);
    const ledger::Tree tree = ledger::document_tree(opened.store, opened.log, 2);
    draft = ledger::find_item(tree, "draft.md")->id;
  }
  void remove_loose() const {
    for (const Packed& each : all) fs::remove(loose(each.name));
  }
  fs::path loose(const ledger::ObjectId& id) const {
    const std::string hex = to_hex(id);
    return place / "objects" / hex.substr(0, 2) / hex.substr(2);
  }
  Packed forged() const { return {draft, {ledger::ObjectKind::blob, "Article 1\nFORGED.\n"}}; }
  std::vector<Packed> all;
  ledger::ObjectId draft;
};

void check_intact(const World& world) {
  CHECK_MESSAGE(world.verify().verdict() == Verdict::intact, describe(world.verify()));
}

void check_refuted(const World& world, const std::string& where) {
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, "objects", where));
}

// The verdict that a user without any privilege gets, and whether something was refuted for it.
Verdict verdict_of_another_user(const World& world) {
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setuid(nobody) != 0) ::_exit(99);
    try {
      ::_exit(static_cast<int>(world.verify().verdict()));
    } catch (...) {
      ::_exit(98);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) < 98);
  return static_cast<Verdict>(WEXITSTATUS(status));
}

void open_to_all(const fs::path& ledger) {
  constexpr auto all = fs::perms::owner_all | fs::perms::group_all | fs::perms::others_all;
  fs::permissions(ledger, all);
  for (const auto& each : fs::recursive_directory_iterator(ledger)) {
    fs::permissions(each.path(), all);
  }
}

}  // namespace

TEST_CASE("packs as git writes them are intact: the forge itself accuses nobody") {
  const Filled world;
  write_pack(world.place, first_name, world.all);
  SUBCASE("beside loose objects") {}
  SUBCASE("alone") {
    world.remove_loose();
  }
  SUBCASE("twice") {
    write_pack(world.place, second_name, world.all);
    world.remove_loose();
  }
  check_intact(world);
  CHECK(Ledger::open(world.place).entries().size() == 3);
}

TEST_CASE("a forged copy is refuted, whatever good copies there are") {
  const Filled world;
  SUBCASE("beside a loose one") {
    write_pack(world.place, first_name, {world.forged()});
    check_refuted(world, "plan-28@2 draft.md in objects/pack/pack-" + first_name + ".pack");
  }
  SUBCASE("beside a packed one, earlier") {
    write_pack(world.place, first_name, {world.forged()});
    write_pack(world.place, second_name, world.all);
    world.remove_loose();
    check_refuted(world, "plan-28@2 draft.md");
  }
  SUBCASE("beside a packed one, later") {
    write_pack(world.place, first_name, world.all);
    write_pack(world.place, second_name, {world.forged()});
    world.remove_loose();
    check_refuted(world, "plan-28@2 draft.md");
  }
  SUBCASE("in the same pack") {
    std::vector<Packed> objects = world.all;
    objects.push_back(world.forged());
    write_pack(world.place, first_name, objects);
    check_refuted(world, "plan-28@2 draft.md in objects/pack/pack-" + first_name + ".pack");
  }
  SUBCASE("loose, beside a packed one") {
    write_pack(world.place, first_name, world.all);
    overwrite(world.loose(world.draft), base::read_file(world.loose(world.all[0].name)));
    check_refuted(world, "plan-28@2 draft.md");
  }
  SUBCASE("of an object that nothing names") {
    Packed other = world.forged();
    other.name.bytes[19] ^= 1U;
    write_pack(world.place, first_name, {other});
    check_refuted(world, "object " + to_hex(other.name));
  }
}

TEST_CASE("an index over several packs leads where their own lead, or is refuted") {
  const Filled world;
  write_pack(world.place, first_name, {world.all.begin(), world.all.begin() + 3});
  write_pack(world.place, second_name, {world.all.begin() + 2, world.all.end()});
  world.remove_loose();
  ManyPacks many(world.place, {first_name, second_name});
  const auto check_wrong = [&](const std::string& why) {
    many.write(world.place);
    CHECK_NOTHROW(Ledger::open(world.place));
    const Verification result = world.verify();
    INFO(describe(result));
    CHECK(refutes(result, "objects", "objects/pack/multi-pack-index"));
    CHECK(describe(result).find(why) != std::string::npos);
  };
  SUBCASE("right") {
    many.write(world.place);
    check_intact(world);
    CHECK(Ledger::open(world.place).entries().size() == 3);
  }
  SUBCASE("one object's bytes under the name of another") {
    std::swap(many.rows.back().offset, many.rows[many.rows.size() - 2].offset);
    check_wrong("is elsewhere in the pack");
  }
  SUBCASE("another pack") {
    many.rows.front().pack ^= 1U;
    check_wrong("is elsewhere in the pack");
  }
  SUBCASE("a pack that is not listed") {
    many.rows.front().pack = 2;
    check_wrong("a pack that it does not list");
  }
  SUBCASE("an object is left out") {
    many.rows.erase(many.rows.begin() + 1);
    check_wrong("leaves out objects");
  }
  SUBCASE("one more, that no pack holds") {
    many.rows.push_back(many.rows.back());
    many.rows.back().name.bytes.fill(0xff);
    check_wrong("is elsewhere in the pack");
  }
  SUBCASE("twice") {
    many.rows.insert(many.rows.begin(), many.rows.front());
    check_wrong("do not ascend");
  }
  SUBCASE("a table by which git would miss objects") {
    many.first_slot = 1;
    check_wrong("table does not fit");
  }
  SUBCASE("a pack that is not there") {
    many.packs.back().front() = '0';
    check_wrong("cannot be read");
  }
  SUBCASE("a pack that is elsewhere") {
    many.packs.back() = "../" + many.packs.back();
    check_wrong("a pack that cannot be one");
  }
  SUBCASE("no table at all") {
    many.rows.clear();
    many.packs.clear();
    check_intact(world);  // without one
    overwrite(world.place / "objects/pack/multi-pack-index", with_checksum("MIDX"));
    CHECK(refutes(world.verify(), "objects", "objects/pack/multi-pack-index"));
  }
  SUBCASE("a chain of several") {
    fs::create_directories(world.place / "objects/pack/multi-pack-index.d");
    CHECK(refutes(world.verify(), "repository", "objects/pack/multi-pack-index.d"));
    CHECK_NOTHROW(Ledger::open(world.place));
  }
}

TEST_CASE("objects that are differences to each other in a circle keep nobody waiting") {
  const Filled world;
  // A difference to an object by its name: bytes of the base, then instructions.
  const auto difference_to = [&](const ledger::ObjectId& name, const ledger::ObjectId& base) {
    return Packed{name, {ledger::ObjectKind::blob, std::string("\1\1\1x", 4)}, base};
  };
  const ledger::ObjectId other =
      world.all[0].name == world.draft ? world.all[1].name : world.all[0].name;
  SUBCASE("of itself") {
    write_pack(world.place, first_name, {difference_to(world.draft, world.draft)});
  }
  SUBCASE("of two") {
    write_pack(world.place, first_name,
               {difference_to(world.draft, other), difference_to(other, world.draft)});
  }
  fs::remove(world.loose(world.draft));
  check_refuted(world, "plan-28@2 draft.md");
  const Ledger ledger = Ledger::open(world.place);
  CHECK(refusal_of([&] { ledger.read(ledger.version("plan-28", 2)); }).kind == Trouble::malformed);
}

TEST_CASE("what may not be read is incomplete, what is wrong is refuted") {
  const auto severity = [](Trouble kind, bool some_denied) {
    ledger::Findings findings;
    if (some_denied) findings.some_denied();
    findings.unreadable("objects", "x", "y", Error(kind, "Permission denied"));
    return findings.take().at(0);
  };
  CHECK(severity(Trouble::refused, false).severity == "incomplete");
  CHECK(severity(Trouble::refused, false).found == "could not be read: Permission denied");
  CHECK(severity(Trouble::refused, true).severity == "incomplete");
  CHECK(severity(Trouble::missing, true).severity == "incomplete");
  CHECK(severity(Trouble::missing, false).severity == "refuted");
  for (const Trouble kind : {Trouble::malformed, Trouble::unsupported, Trouble::system}) {
    CHECK(severity(kind, false).severity == "refuted");
    CHECK(severity(kind, true).severity == "refuted");
  }
}

TEST_CASE("a lack of permission is told as that") {
  const Filled world;
  open_to_all(world.place);
  CHECK(ledger::denied_files(world.place).empty());
  CHECK(verdict_of_another_user(world) == Verdict::intact);
  fs::path denied = world.loose(world.draft);
  SUBCASE("object") {}
  SUBCASE("commit of the log") {
    denied = world.loose(*ledger::Store(world.place).branch("log"));
  }
  SUBCASE("folder of objects") {
    denied = denied.parent_path();
  }
  SUBCASE("all objects") {
    denied = world.place / "objects";
  }
  SUBCASE("branch") {
    denied = world.place / "refs/heads/plan-28";
  }
  SUBCASE("folder of branches") {
    denied = world.place / "refs/heads";
  }
  SUBCASE("head") {
    denied = world.place / "HEAD";
  }
  SUBCASE("configuration") {
    denied = world.place / "config";
  }
  SUBCASE("everything") {
    denied = world.place;
  }
  fs::permissions(denied, fs::perms::none);
  CHECK(verdict_of_another_user(world) == Verdict::incomplete);
  fs::permissions(denied, fs::perms::owner_all);
}
