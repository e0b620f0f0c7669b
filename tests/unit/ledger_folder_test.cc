#include <doctest/doctest.h>

#include <random>

#include "base/utf8.h"
#include "ledger/config.h"
#include "ledger/layout.h"
#include "ledger/pack.h"
#include "ledger/printable.h"
#include "ledger/references.h"
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
  }
  std::string branch(const std::string& name) const {
    return to_hex(*ledger::Store(place).branch(name)) + "\n";
  }
};

void check_refuted(const World& world, const std::string& check, const std::string& where) {
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, check, where));
}

void check_unsafe(const World& world, const std::string& where) {
  check_refuted(world, "repository", where);
  const Refusal refusal = refusal_of([&] { Ledger::open(world.place); });
  CHECK(refusal.kind == Trouble::malformed);
  CHECK(refusal.words.find(where) != std::string::npos);
}

}  // namespace

TEST_CASE("branches are what the log says") {
  const Filled world;
  const std::string plan = world.branch("plan-28");
  const std::string annex = world.branch("annex");
  SUBCASE("exchanged") {
    overwrite(world.place / "refs/heads/plan-28", annex);
    overwrite(world.place / "refs/heads/annex", plan);
    check_refuted(world, "branches", "branch plan-28");
    check_refuted(world, "branches", "branch annex");
  }
  SUBCASE("elsewhere") {
    overwrite(world.place / "refs/heads/plan-28", world.branch("log"));
    check_refuted(world, "branches", "branch plan-28");
  }
  SUBCASE("another name of a branch") {
    overwrite(world.place / "refs/heads/plan-28", "ref: refs/heads/annex\n");
    check_refuted(world, "branches", "branch plan-28");
  }
  SUBCASE("garbage") {
    overwrite(world.place / "refs/heads/plan-28", "garbage");
    check_refuted(world, "branches", "branch plan-28");
  }
  SUBCASE("one too many") {
    overwrite(world.place / "refs/heads/extra", plan);
    check_refuted(world, "branches", "branch extra");
  }
  SUBCASE("a tag that git would show instead") {
    overwrite(world.place / "refs/tags/plan-28", annex);
    check_refuted(world, "branches", "refs/tags/plan-28");
  }
  SUBCASE("a packed tag") {
    overwrite(world.place / "packed-refs", annex.substr(0, 40) + " refs/tags/plan-28\n");
    check_refuted(world, "branches", "refs/tags/plan-28");
  }
  SUBCASE("a file that git would show instead") {
    overwrite(world.place / "plan-28", annex);
    check_refuted(world, "repository", "plan-28");
  }
  SUBCASE("no log") {
    fs::remove(world.place / "refs/heads/log");
    check_refuted(world, "log", "branch log");
    CHECK(refusal_of([&] { Ledger::open(world.place); }).kind == Trouble::malformed);
  }
  SUBCASE("the log is a document") {
    overwrite(world.place / "refs/heads/log", plan);
    CHECK(world.verify().verdict() == Verdict::refuted);
  }
  SUBCASE("the head is a document") {
    overwrite(world.place / "HEAD", "ref: refs/heads/plan-28\n");
    check_refuted(world, "repository", "HEAD");
  }
  SUBCASE("the head is a commit, or nothing") {
    for (const std::string& head : {plan, std::string(), std::string("\n")}) {
      overwrite(world.place / "HEAD", head);
      const Verification result = world.verify();
      REQUIRE(refutes(result, "repository", "HEAD"));
      CHECK(result.findings[0].found == (head.empty() || head == "\n"
                                             ? "an empty line"
                                             : "no branch, but commit " + plan.substr(0, 40)));
    }
  }
}

TEST_CASE("a branch that is behind or missing is told and healed by the next record") {
  Filled world;
  const ledger::Opened opened = ledger::open_log(world.place);
  const std::string earlier = to_hex(opened.log.document_commit(opened.store, 1)) + "\n";
  SUBCASE("behind") {
    overwrite(world.place / "refs/heads/plan-28", earlier);
  }
  SUBCASE("missing") {
    fs::remove(world.place / "refs/heads/plan-28");
  }
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(result.verdict() == Verdict::incomplete);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].check == "branches");
  CHECK(result.findings[0].found.find("healed at the next record") != std::string::npos);
  Ledger ledger = Ledger::open(world.place);
  world.record(ledger, "annex", "D");
  CHECK(world.verify().verdict() == Verdict::intact);
}

TEST_CASE("what would show git other bytes is reported") {
  const Filled world;
  SUBCASE("replace") {
    overwrite(world.place / "refs/replace" / world.branch("plan-28").substr(0, 40),
              world.branch("annex"));
    check_refuted(world, "repository", "refs/replace/");
  }
  SUBCASE("packed replace") {
    overwrite(world.place / "packed-refs", world.branch("annex").substr(0, 40) + " refs/replace/" +
                                               world.branch("plan-28").substr(0, 40) + "\n");
    check_refuted(world, "repository", "refs/replace/");
  }
  SUBCASE("hook") {
    overwrite(world.place / "hooks/post-update", "#!/bin/sh\n");
    check_refuted(world, "repository", "hooks/post-update");
  }
  SUBCASE("attributes") {
    overwrite(world.place / "info/attributes", "*.md diff=evil\n");
    check_refuted(world, "repository", "info/attributes");
  }
  SUBCASE("a program to run") {
    overwrite(world.place / "config",
              std::string(ledger::ledger_config) + "[gpg \"ssh\"]\n\tprogram = /tmp/evil\n");
    check_refuted(world, "repository", "config: gpg.program");
  }
}

TEST_CASE("what is not safe to read is not opened") {
  const Filled world;
  SUBCASE("alternates") {
    overwrite(world.place / "objects/info/alternates", "/elsewhere\n");
    check_unsafe(world, "objects/info/alternates");
  }
  SUBCASE("grafts") {
    overwrite(world.place / "info/grafts", world.branch("plan-28"));
    check_unsafe(world, "info/grafts");
  }
  SUBCASE("shallow") {
    overwrite(world.place / "shallow", world.branch("plan-28"));
    check_unsafe(world, "shallow");
  }
  SUBCASE("worktrees") {
    fs::create_directory(world.place / "worktrees");
    check_unsafe(world, "worktrees");
  }
  SUBCASE("commondir") {
    overwrite(world.place / "commondir", "/elsewhere\n");
    check_unsafe(world, "commondir");
  }
  SUBCASE("link at the top") {
    fs::rename(world.place / "objects", world.folder.path() / "objects");
    fs::create_directory_symlink(world.folder.path() / "objects", world.place / "objects");
    CHECK(world.verify().verdict() == Verdict::refuted);
    CHECK(refusal_of([&] { Ledger::open(world.place); }).kind == Trouble::malformed);
  }
  SUBCASE("link below") {
    fs::rename(world.place / "refs/heads/annex", world.folder.path() / "annex");
    fs::create_symlink(world.folder.path() / "annex", world.place / "refs/heads/annex");
    check_unsafe(world, "refs/heads/annex");
  }
  SUBCASE("include") {
    overwrite(world.place / "config",
              std::string(ledger::ledger_config) + "[include]\n\tpath = /elsewhere\n");
    check_unsafe(world, "include.path");
  }
  SUBCASE("extension") {
    overwrite(world.place / "config",
              std::string(ledger::ledger_config) + "[extensions]\n\tworktreeConfig = true\n");
    check_unsafe(world, "extensions.worktreeconfig");
  }
  SUBCASE("no configuration") {
    fs::remove(world.place / "config");
    CHECK(world.verify().verdict() == Verdict::refuted);
  }
}

TEST_CASE("packed references are read as strictly as git writes them") {
  const Filled world;
  const std::string header = "# pack-refs with: peeled fully-peeled sorted \n";
  const auto line = [&](const std::string& name) {
    return world.branch(name).substr(0, 40) + " refs/heads/" + name + "\n";
  };
  const fs::path file = world.place / "packed-refs";
  SUBCASE("as written") {
    overwrite(file, header + line("annex") + line("log") + line("plan-28"));
    CHECK(world.verify().findings.empty());
  }
  SUBCASE("without a header") {
    overwrite(file, line("annex") + line("log") + line("plan-28"));
    CHECK(world.verify().findings.empty());
  }
  const auto refused = [&](const std::string& text) {
    overwrite(file, text);
    check_unsafe(world, "packed-refs");
  };
  SUBCASE("damaged header") {
    refused("# pack-refs\n" + line("log"));
  }
  SUBCASE("a comment inside") {
    refused(header + line("annex") + "# note\n" + line("log"));
  }
  SUBCASE("out of order") {
    refused(header + line("log") + line("annex"));
  }
  SUBCASE("twice") {
    refused(header + line("annex") + line("annex"));
  }
  SUBCASE("no newline at the end") {
    refused(header + world.branch("log").substr(0, 40) + " x");
  }
  SUBCASE("a tab for the blank") {
    refused(header + world.branch("log").substr(0, 40) + "\trefs/heads/log\n");
  }
  SUBCASE("no name") {
    refused(header + world.branch("log").substr(0, 40) + " \n");
  }
  SUBCASE("no id") {
    refused(header + "refs/heads/log\n");
  }
  SUBCASE("a peeled id of nothing") {
    refused(header + "^" + world.branch("log"));
  }
}

TEST_CASE("an index that points out of its pack is not followed") {
  const Filled world;
  const fs::path place = world.place / "objects/pack/pack-1.idx";
  const std::string header("PACK\0\0\0\2\0\0\0\1", 12);
  overwrite(world.place / "objects/pack/pack-1.pack", header + std::string(88, 'p'));
  const auto index = [](const std::string& offset, const std::string& large) {
    std::string bytes("\377tOc\0\0\0\2", 8);
    for (int slot = 0; slot < 256; ++slot) bytes += std::string("\0\0\0\1", 4);
    return bytes + std::string(24, 'n') + offset + large + std::string(40, 's');
  };
  const auto offset = [](char first, char last) { return std::string{first, 0, 0, last}; };
  // What stands there is no object either way; the question is whether it is looked at.
  const auto fits = [&](const std::string& bytes) {
    overwrite(place, bytes);
    try {
      ledger::Pack(place).read(0, ledger::largest_original);
    } catch (const Error& error) {
      return std::string(error.what()).find("index") == std::string::npos;
    }
    return true;
  };
  CHECK(fits(index(offset(0, 12), "")));
  CHECK(fits(index(offset(0, 79), "")));
  CHECK(fits(index(offset('\x80', 0), std::string(7, '\0') + "\x20")));
  CHECK_FALSE(fits(index(offset(0, 11), "")));
  CHECK_FALSE(fits(index(offset(0, 80), "")));
  CHECK_FALSE(fits(index(offset(1, 12), "")));
  CHECK_FALSE(fits(index(offset('\x80', 0), "")));
  CHECK_FALSE(fits(index(offset('\x80', 1), std::string(7, '\0') + "\x20")));
  CHECK_FALSE(fits(index(offset('\x80', 0), "\x01" + std::string(6, '\0') + "\x20")));
  CHECK_FALSE(fits(index(offset(0, 12), "").substr(1)));
  CHECK_FALSE(fits(index(offset(0, 12), "x")));
  CHECK_FALSE(fits("2" + index(offset(0, 12), "").substr(1)));
  std::string descending = index(offset(0, 12), "");
  descending[8 + 4 * 254 + 3] = 2;
  CHECK_FALSE(fits(descending));
  CHECK_FALSE(fits(""));
  CHECK_FALSE(fits("x"));
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, "objects", "pack-1"));
}

TEST_CASE("a pack with holes is not read through") {
  const Filled world;
  const fs::path pack = world.place / "objects/pack/pack-1.pack";
  overwrite(pack, std::string("PACK\0\0\0\2\0\0\0\1", 12));
  fs::resize_file(pack, std::uintmax_t{1} << 40U);
  overwrite(world.place / "objects/pack/pack-1.idx", "x");
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, "objects", "objects/pack/pack-1.pack"));
}

TEST_CASE("settings that git reads as yes or no are that") {
  const std::string before = "[core]\n\trepositoryformatversion = 0\n";
  CHECK(ledger::odd_settings(before + "\tfilemode = false\n\tbare = true\n").empty());
  for (const char* line : {"bare = false", "bare = urue", "bare", "filemode = tru",
                           "filemode =", "symlinks = maybe", "ignorecase = 2"}) {
    CAPTURE(line);
    CHECK(ledger::odd_settings(before + "\t" + line + "\n").size() == 1);
  }
}

TEST_CASE("configuration is read as strictly as git could read it loosely") {
  CHECK(ledger::odd_settings(ledger::ledger_config).empty());
  CHECK(ledger::odd_settings("[core]\n\tbare = true\n[remote \"origin\"]\n\turl = https://host/x\n"
                             "\tfetch = +refs/*:refs/*\n\tmirror = true\n")
            .empty());
  const auto unsafe = [](std::string_view text) {
    const auto found = ledger::odd_settings(text);
    return std::any_of(found.begin(), found.end(), [](const auto& each) { return each.unsafe; });
  };
  CHECK(unsafe("[INCLUDE]\npath=x\n"));
  CHECK(unsafe("[includeIf \"gitdir:/\"]\npath=x\n"));
  CHECK(unsafe("[include] path = x\n"));
  CHECK(unsafe("[inc\\lude]\npath = x\n"));
  CHECK(unsafe("[core]\nbare = true \\\n[include]\n"));
  CHECK(unsafe("[core]\nrepositoryformatversion = 1\n"));
  CHECK(unsafe("[core]\nworktree = /elsewhere\n"));
  CHECK(unsafe("path = x\n"));
  CHECK(!ledger::odd_settings("[core]\nhooksPath = /x\n").empty());
  CHECK(!ledger::odd_settings("[remote \"o\"]\nurl = ext::sh -c x\n").empty());
  CHECK(!ledger::odd_settings("[remote \"o\"]\nurl = --upload-pack=x\n").empty());
  CHECK(!ledger::odd_settings("[alias]\nlog = !x\n").empty());
}

TEST_CASE("a stranger's bytes are shown as one harmless line") {
  CHECK(ledger::printable("plan-28@2 d\u00e9j\u00e0") == "plan-28@2 d\u00e9j\u00e0");
  CHECK(ledger::printable("a\nb\x1b[2J") == "a\\nb\\x1b[2J");
  CHECK(ledger::printable("\xc1\xff") == "\\xc1\\xff");
  CHECK(ledger::printable("\xc2\x9b") == "\\xc2\\x9b");
  CHECK(ledger::printable("\u202e") == "\\xe2\\x80\\xae");
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 900, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string shown = ledger::printable(bytes);
    CHECK(!base::first_invalid_utf8(shown));
    CHECK(shown.size() < 3000);
  }
}

TEST_CASE("findings about hostile bytes can be printed anywhere") {
  const Filled world;
  SUBCASE("configuration") {
    overwrite(world.place / "config", "[\xc1\x1b]\n");
  }
  SUBCASE("head") {
    overwrite(world.place / "HEAD", "ref: refs/heads/\xff\x1b[2J\n");
  }
  SUBCASE("name of a branch") {
    overwrite(world.place / "refs/heads" / "\xff\x1b", world.branch("annex"));
  }
  const Verification result = world.verify();
  CHECK(result.verdict() == Verdict::refuted);
  for (const Finding& finding : result.findings) {
    const std::string all = finding.where + finding.expected + finding.found;
    CHECK(!base::first_invalid_utf8(all));
    CHECK(all.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("a folder that is no ledger is not accused; a ledger that lacks a part is") {
  const Filled world;
  SUBCASE("nothing of a ledger") {
    const fs::path other = world.folder.path() / "other";
    fs::create_directories(other / "refs");
    fs::create_symlink("nowhere", other / "link");
    for (const fs::path& each : {other, other / "link", world.place / "HEAD"}) {
      CAPTURE(each);
      CHECK(refusal_of([&] { Ledger::verify(each); }).kind);
    }
    CHECK(refusal_of([&] { Ledger::verify(other); }).words.find("not a ledger") !=
          std::string::npos);
    fs::create_directories(other / ".git");
    CHECK(refusal_of([&] { Ledger::verify(other); }).words.find("working copy") !=
          std::string::npos);
    CHECK(refusal_of([&] { Ledger::open(other); }).words.find("--bare") != std::string::npos);
  }
  SUBCASE("two parts are missing") {
    fs::remove(world.place / "HEAD");
    fs::remove_all(world.place / "refs");
    CHECK(world.verify().verdict() == Verdict::refuted);
  }
  SUBCASE("one part is missing") {
    fs::remove_all(world.place / "objects");
    CHECK(world.verify().verdict() == Verdict::refuted);
  }
}
