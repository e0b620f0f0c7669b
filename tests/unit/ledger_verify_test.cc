#include <doctest/doctest.h>
#include <zlib.h>

#include <random>

#include "ledger_forge.h"

using namespace ledger_test;
using Verdict = Verification::Verdict;

namespace {

// Two documents, three versions and an attribution: every kind of object a ledger has.
struct Original : World {
  Original() {
    Ledger ledger = create();
    const Entry first = record(ledger, "plan-28", "Article 1\nA.\n");
    record(ledger, "annex", "Annex\n");
    record(ledger, "plan-28", "Article 1\nB.\n");
    ledger.attribute({"plan-28", first.hash, "art_1", claim_by("Gazette")}, bob);
  }
};

struct Filled : World {
  Filled() {
    static const Original original;
    copy(original);
  }
};

bool says(const Verification& result, const std::string& words) {
  return std::any_of(
      result.not_proven.begin(), result.not_proven.end(),
      [&](const std::string& each) { return each.find(words) != std::string::npos; });
}

void check_refuted(const World& world, const std::string& check, const std::string& where) {
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(refutes(result, check, where));
}

}  // namespace

TEST_CASE("an untouched ledger is intact, and what that does not show is said") {
  const Filled world;
  const Verification result = world.verify();
  INFO(describe(result));
  CHECK(result.verdict() == Verdict::intact);
  CHECK(result.entries == 5);
  CHECK(result.ledger == Ledger::open(world.place).id());
  CHECK(!result.keys_confirmed);
  CHECK(says(result, "genuine"));
  CHECK(says(result, "5 entries without timestamp"));
  CHECK(says(result, "unconfirmed"));
  CHECK(says(result, "rollback"));
  const World fresh;
  fresh.create();
  CHECK(says(fresh.verify(), "1 entry without timestamp"));
}

TEST_CASE("a flipped byte of any object is refuted and named") {
  const Filled world;
  std::mt19937 random(28);
  for (const fs::path& path : loose_objects(world.place)) {
    const std::string before = base::read_file(path);
    std::string bytes = before;
    const std::size_t at = random() % (before.size() * 3 / 4);
    bytes[at] = static_cast<char>(bytes[at] ^ (1 + random() % 255));
    overwrite(path, bytes);
    const Verification result = world.verify();
    INFO(path.string(), " byte ", at, "\n", describe(result));
    CHECK(result.verdict() == Verdict::refuted);
    CHECK(std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& finding) {
      return finding.check == "objects" && !finding.where.starts_with("object ");
    }));
    overwrite(path, before);
  }
  CHECK(world.verify().verdict() == Verdict::intact);
}

TEST_CASE("a missing object and one exchanged for another are refuted") {
  const Filled world;
  const std::vector<fs::path> paths = loose_objects(world.place);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string before = base::read_file(paths[i]);
    if (i % 2 == 0) {
      fs::remove(paths[i]);
    } else {
      overwrite(paths[i], base::read_file(paths[(i + 1) % paths.size()]));
    }
    CHECK(world.verify().verdict() == Verdict::refuted);
    overwrite(paths[i], before);
  }
  CHECK(world.verify().verdict() == Verdict::intact);
}

TEST_CASE("a loose object longer than its header says stays outside of memory") {
  const Filled world;
  // "blob 1", then 100000 bytes: what overruns libgit2's buffer.
  const std::string body = std::string("blob 1") + '\0' + std::string(100'000, 'x');
  uLongf size = compressBound(body.size());
  std::string packed(size, '\0');
  compress(reinterpret_cast<Bytef*>(packed.data()), &size,
           reinterpret_cast<const Bytef*>(body.data()), body.size());
  packed.resize(size);
  for (const fs::path& path : loose_objects(world.place)) overwrite(path, packed);
  CHECK(world.verify().verdict() == Verdict::refuted);
  CHECK(refusal_of([&] { Ledger::open(world.place); }).kind == Trouble::malformed);
}

TEST_CASE("what a verification names") {
  const Filled world;
  const ledger::Opened opened = ledger::open_log(world.place);
  const auto damage = [&](const ledger::ObjectId& id) {
    const std::string hex = to_hex(id);
    overwrite(world.place / "objects" / hex.substr(0, 2) / hex.substr(2), "nonsense");
  };
  const ledger::Tree tree = ledger::document_tree(opened.store, opened.log, 3);
  SUBCASE("draft") {
    damage(ledger::find_item(tree, "draft.md")->id);
    check_refuted(world, "objects", "plan-28@2 draft.md");
  }
  SUBCASE("original") {
    damage(ledger::find_item(tree, "original.txt")->id);
    check_refuted(world, "objects", "plan-28@2 original.txt");
  }
  SUBCASE("entry") {
    damage(opened.log.envelope(2));
    check_refuted(world, "objects", "e2 entry.json");
  }
  SUBCASE("commit of a document") {
    damage(opened.log.document_commit(opened.store, 2));
    check_refuted(world, "objects", "annex@1 commit");
  }
  SUBCASE("newest commit of the log") {
    damage(opened.log.tip());
    check_refuted(world, "objects", "newest log commit");
  }
  SUBCASE("older commit of the log") {
    const auto links = ledger::parse_links(
        opened.store.read(opened.log.tip(), ledger::ObjectKind::commit, 1U << 16U));
    damage(links.parents[0]);
    check_refuted(world, "objects", "log commit 3");
  }
}

TEST_CASE("a forgery without fault is intact: the forge itself accuses nobody") {
  Filled world;
  Forge forge{world};
  forge.append("plan-28", "Article 1\nC.\n");
  CHECK_MESSAGE(world.verify().verdict() == Verdict::intact, describe(world.verify()));
}

TEST_CASE("files that are not the signed ones are refuted, whoever signed the commit") {
  Filled world;
  Forge forge{world};
  const auto replace = [&](const char* name, const std::string& bytes) {
    forge.document_tree = [&forge, name, bytes](ledger::Tree& tree) {
      for (ledger::TreeItem& item : tree) {
        if (item.name == name) item.id = forge.blob(bytes);
      }
    };
    forge.append("plan-28", "Article 1\nC.\n");
  };
  SUBCASE("text") {
    replace("draft.md", "Article 1\nD.\n");
    check_refuted(world, "text-digest", "plan-28@3 draft.md");
  }
  SUBCASE("original") {
    replace("original.txt", "other");
    check_refuted(world, "original-digest", "plan-28@3 original.txt");
  }
  SUBCASE("another list of what was not read") {
    replace("not-read.json", print_not_read({}));
    check_refuted(world, "not-read-digest", "plan-28@3 not-read.json");
  }
  SUBCASE("no list of what was not read") {
    replace("not-read.json", "");
    check_refuted(world, "not-read-digest", "plan-28@3 not-read.json");
  }
  SUBCASE("salts") {
    replace("salts.json", print_salts(new_salt_secret(world.random)));
    check_refuted(world, "digests", "plan-28@3 salts.json");
  }
  SUBCASE("salts in another spelling") {
    replace("salts.json", "{}\n");
    check_refuted(world, "digests", "plan-28@3 salts.json");
  }
  SUBCASE("segments") {
    replace("segments.json", print_segments({2, 13}));
    check_refuted(world, "segments", "plan-28@3 segments.json");
  }
  SUBCASE("segments that do not tile") {
    replace("segments.json", print_segments({1, 12}));
    check_refuted(world, "segments", "plan-28@3 segments.json");
  }
  SUBCASE("envelope") {
    replace("entry.json", "{}\n");
    check_refuted(world, "commits", "plan-28@3 entry.json");
  }
  CHECK(refusal_of([&] {
          const Ledger ledger = Ledger::open(world.place);
          const Held held = ledger.read(ledger.version("plan-28", 3));
          // The envelope on the branch is not among the bytes of a version.
          if (held.text == "Article 1\nC.\n") throw Error(Trouble::malformed, "");
        }).kind == Trouble::malformed);
}

TEST_CASE("a signed list of what was not read is refuted where it is none") {
  Filled world;
  Forge forge{world};
  const std::string spaced = "{\"format\": \"travaux.not-read/1\", \"items\": []}\n";
  const SaltSecret secret{};
  forge.statement = [&](Statement& made) {
    auto& record = std::get<VersionRecord>(made.body);
    const NewVersion version = version_of("plan-28", "C");
    record.commitments =
        commit(secret, version.original, spaced, *version.text, version.segment_ends);
  };
  forge.document_tree = [&](ledger::Tree& tree) {
    for (ledger::TreeItem& item : tree) {
      if (item.name == "not-read.json") item.id = forge.blob(spaced);
      if (item.name == "salts.json") item.id = forge.blob(print_salts(secret));
    }
  };
  forge.append("plan-28", "C");
  check_refuted(world, "not-read-digest", "plan-28@3 not-read.json");
}

TEST_CASE("trees hold exactly their files") {
  Filled world;
  Forge forge{world};
  SUBCASE("one too many") {
    forge.document_tree = [&](ledger::Tree& tree) {
      tree.push_back({"zz.txt", forge.blob("hidden")});
    };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "plan-28@3 zz.txt");
  }
  SUBCASE("one twice") {
    forge.document_tree = [&](ledger::Tree& tree) {
      tree.insert(tree.begin() + 1, {"draft.md", forge.blob("another draft")});
    };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "plan-28@3 tree");
  }
  SUBCASE("one missing") {
    forge.document_tree = [&](ledger::Tree& tree) { tree.pop_back(); };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "plan-28@3 segments.json");
  }
  SUBCASE("the list of what was not read is missing") {
    forge.document_tree = [&](ledger::Tree& tree) {
      std::erase_if(tree,
                    [](const ledger::TreeItem& item) { return item.name == "not-read.json"; });
    };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "plan-28@3 not-read.json");
    const Ledger ledger = Ledger::open(world.place);
    const Verification alone = ledger.verify(ledger.version("plan-28", 3), {});
    CHECK_MESSAGE(refutes(alone, "digests", "plan-28@3 not-read.json"), describe(alone));
  }
  SUBCASE("a folder as a draft") {
    forge.document_tree = [&](ledger::Tree& tree) {
      tree[0].id = forge.opened.store.write(ledger::ObjectKind::tree, "");
    };
    forge.append("plan-28", "C");
    check_refuted(world, "objects", "plan-28@3 draft.md");
  }
  for (const std::size_t item : {0U, 1U, 2U, 4U}) {
    const char* names[] = {"README.md", "allowed_signers", "checkpoint", "entries", "frontier"};
    CAPTURE(item);
    SUBCASE(names[item]) {
      forge.log_tree = [&](ledger::Tree& tree) { tree[item].id = forge.blob("something else\n"); };
      forge.append("plan-28", "C");
      check_refuted(world, item == 2 ? "checkpoint" : "log",
                    std::string("log commit 5 ") + names[item]);
    }
  }
}

TEST_CASE("a checkpoint is of this size, this root, this origin and an owner's") {
  Filled world;
  Forge forge{world};
  Checkpoint wrong{"example-origin", 6, {}};
  const Signer* signer = &world.alice_key;
  SUBCASE("root") {}
  SUBCASE("older") {
    wrong = Ledger::open(world.place).checkpoint();
  }
  SUBCASE("origin") {
    wrong.origin = "another-origin";
  }
  SUBCASE("stranger") {
    signer = &world.stranger_key;
  }
  forge.log_tree = [&](ledger::Tree& tree) {
    const std::string note = forge.opened.store.read(tree[4].id, ledger::ObjectKind::blob, 4096);
    if (signer == &world.stranger_key) wrong.root = Frontier::parse(note).root();
    tree[2].id = forge.blob(sign_checkpoint(wrong, *signer));
  };
  forge.append("plan-28", "C");
  check_refuted(world, "checkpoint", "log commit 5 checkpoint");
}

TEST_CASE("commits say what the entry says") {
  Filled world;
  Forge forge{world};
  const auto on_both = [&](const std::function<void(ledger::Commit&)>& falsify) {
    forge.document_commit = falsify;
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "plan-28@3 commit");
  };
  SUBCASE("author") {
    on_both([](ledger::Commit& commit) { commit.identity = "mallory@example.org"; });
  }
  SUBCASE("time") {
    on_both([](ledger::Commit& commit) { commit.time -= 86'400; });
  }
  SUBCASE("message") {
    on_both([](ledger::Commit& commit) { commit.message = "plan-28@9: version (e5)\n"; });
  }
  SUBCASE("no parent") {
    on_both([](ledger::Commit& commit) { commit.parents.clear(); });
  }
  SUBCASE("another document's parent") {
    const ledger::ObjectId other = forge.opened.log.document_commit(forge.opened.store, 2);
    on_both([other](ledger::Commit& commit) { commit.parents = {other}; });
  }
  SUBCASE("signed by another owner") {
    forge.commit_signer = &world.bob_key;
    on_both({});
  }
  SUBCASE("signed by a stranger") {
    forge.commit_signer = &world.stranger_key;
    on_both({});
  }
  SUBCASE("unsigned") {
    forge.signed_commit = [](std::string& bytes) {
      const std::size_t start = bytes.find("\ngpgsig ");
      bytes.erase(start, bytes.find("\n\n") - start);
    };
    on_both({});
  }
  SUBCASE("with one more header") {
    forge.signed_commit = [](std::string& bytes) {
      bytes.insert(bytes.find("\n\n"), "\ngpgsig-sha256 x");
    };
    on_both({});
  }
  SUBCASE("with a signature wrapped otherwise") {
    forge.signed_commit = [](std::string& bytes) {
      bytes.erase(bytes.find("\n ", bytes.find("\n ") + 1), 2);
    };
    on_both({});
  }
  SUBCASE("log message") {
    forge.log_commit = [](ledger::Commit& commit) { commit.message = "nothing\n"; };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "log commit 5");
  }
  SUBCASE("log without its document's commit") {
    forge.log_commit = [](ledger::Commit& commit) { commit.parents.pop_back(); };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "log commit 5");
  }
  SUBCASE("log with a third parent") {
    forge.log_commit = [](ledger::Commit& commit) { commit.parents.push_back(commit.parents[0]); };
    forge.append("plan-28", "C");
    check_refuted(world, "commits", "log commit 5");
  }
}
