// What a machine keeps of a log must never change an answer.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <random>

#include "base/file.h"
#include "ledger/index.h"
#include "ledger/log.h"
#include "ledger_fixture.h"

using namespace ledger_test;

namespace {

// A ledger that grows at random, with an index of it.
struct Grower : World {
  explicit Grower(unsigned seed) : dice(seed), ledger(create()) {}

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(dice);
  }
  OpenOptions options() const {
    OpenOptions options;
    options.index = folder.path() / "kept" / "log.index";
    options.worth_writing = 3;
    return options;
  }
  Ledger open() const { return Ledger::open(place, options()); }

  // Any version or attribution that may be spoken of, or null.
  const Entry* any(const Ledger& in, bool versions_only) {
    for (int attempt = 0; attempt < 20; ++attempt) {
      const Entry& entry = in.entries()[below(in.entries().size())];
      const bool said = std::holds_alternative<Attribution>(entry.statement.body);
      if (entry.version > 0 || (said && !versions_only)) return &entry;
    }
    return nullptr;
  }

  void step(Ledger& in) {
    const std::string document = "plan-" + std::to_string(below(3));
    const Entry* target = any(in, false);
    const std::size_t kind = target == nullptr ? 0 : below(12);
    const Entry copy = target == nullptr ? Entry() : *target;
    if (kind < 5) {
      record(in, document, "Article " + std::to_string(in.entries().size()) + "\n");
    } else if (kind < 7) {
      const Entry* version = any(in, true);
      const Entry about = *version;
      in.attribute({about.statement.document, about.hash, "", claim_by("Gazette")}, bob);
    } else if (kind < 9) {
      Correction correction{copy.hash, {}, {}, claim_by("Herald"), "a slip"};
      if (copy.version > 1 && below(2) == 0) {
        const Entry& first = in.version(copy.statement.document, 1);
        correction.lineage = Lineage{LineageKind::same_draft_as, first.hash};
      }
      in.correct(correction, bob);
    } else if (kind < 10) {
      if (!copy.withdrawn_by) in.withdraw({copy.hash, "no more"}, alice);
    } else if (kind < 11) {
      const SigningKey key = key_from(static_cast<std::uint8_t>(in.entries().size() + 20));
      const std::string name = "person" + std::to_string(in.entries().size()) + "@example.org";
      const KeyRequest request = request_key(in.id(), name, key);
      in.change_key(
          {KeyAction::enrol, name, key.public_key(), KeyRole::signer, request.possession, {}, {}},
          bob);
    } else if (copy.version > 0 && !copy.erased_by && below(2) == 0) {
      in.erase({copy.hash, "ordered"}, alice);
    }
  }

  std::mt19937 dice;
  Ledger ledger;
};

void check_same(const Entry& one, const Entry& other) {
  CHECK(one.index == other.index);
  CHECK(one.hash == other.hash);
  CHECK(print_statement(one.statement) == print_statement(other.statement));
  CHECK(one.version == other.version);
  CHECK(one.withdrawn_by == other.withdrawn_by);
  CHECK(one.erased_by == other.erased_by);
  CHECK(one.corrected_by == other.corrected_by);
  CHECK(one.corrected == other.corrected);
}

std::string held(const Ledger& ledger, const Entry& version) {
  try {
    return ledger.read(version).original;
  } catch (const Error& error) {
    return error.what();
  }
}

// Everything that a reader can ask, in any order of entries.
void check_same(const Ledger& one, const Ledger& other, std::mt19937& dice) {
  REQUIRE(one.entries().size() == other.entries().size());
  CHECK(one.id() == other.id());
  CHECK(one.founding() == other.founding());
  CHECK(one.checkpoint() == other.checkpoint());
  CHECK(one.allowed_signers() == other.allowed_signers());
  CHECK(one.documents() == other.documents());
  std::vector<std::size_t> places(one.entries().size());
  for (std::size_t place = 0; place < places.size(); ++place) places[place] = place;
  std::shuffle(places.begin(), places.end(), dice);
  for (const std::size_t place : places) {
    const Entry& entry = one.entries()[place];
    check_same(entry, other.entries()[place]);
    CHECK(one.entries().naming(entry) == other.entries().naming(entry));
    CHECK(one.envelope(entry) == other.envelope(entry));
    CHECK(one.entries().find(entry.hash)->index == place);
    if (entry.version > 0) CHECK(held(one, entry) == held(other, entry));
  }
  for (std::string document : {"", "plan-0", "plan-1", "plan-2", "plan-3"}) {
    CHECK(one.entries().of_document(document) == other.entries().of_document(document));
  }
  CHECK(one.entries().find(Hash{}) == nullptr);
}

}  // namespace

TEST_CASE("with an index every answer is what it is without") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    Grower grower(seed);
    // Each step by a process that opens anew, as commands do, or by one that stays.
    for (int round = 0; round < 30; ++round) {
      if (grower.below(2) == 0) {
        Ledger fresh = grower.open();
        grower.step(fresh);
        grower.step(fresh);
        check_same(fresh, Ledger::open(grower.place), grower.dice);
      } else {
        Ledger stays = grower.open();
        Ledger other = grower.open();
        grower.step(other);
        try {
          grower.step(stays);
        } catch (const Error& error) {
          CHECK(error.kind() == Trouble::conflict);  // a version that it did not know of
        }
      }
    }
    REQUIRE(fs::exists(grower.options().index));
    check_same(grower.open(), Ledger::open(grower.place), grower.dice);
    CHECK(grower.verify().verdict() == Verification::Verdict::intact);
    for (std::uint64_t size = 0; size <= grower.open().entries().size() + 1; ++size) {
      const auto with = ledger::open_log(grower.place, grower.options()).log.root_at(size);
      CHECK(with == ledger::open_log(grower.place).log.root_at(size));
    }
  }
}

TEST_CASE("a version is verified with an index as without") {
  Grower grower(4);
  for (int round = 0; round < 25; ++round) {
    Ledger ledger = grower.open();
    grower.step(ledger);
  }
  const Ledger with = grower.open();
  const Ledger without = Ledger::open(grower.place);
  for (const Entry& entry : without.entries()) {
    if (entry.version == 0) continue;
    const Verification one = with.verify(entry, {});
    const Verification other = without.verify(entry, {});
    CHECK(one.findings == other.findings);
    CHECK(one.not_proven == other.not_proven);
    CHECK(one.verdict() == other.verdict());
  }
}

TEST_CASE("a damaged index never changes an answer: it is made anew") {
  Grower grower(5);
  for (int round = 0; round < 20; ++round) grower.step(grower.ledger);
  grower.open();
  const std::string good = base::read_file(grower.options().index);
  const Ledger plain = Ledger::open(grower.place);
  const std::size_t step = std::max<std::size_t>(1, good.size() / 150);
  for (std::size_t at = 0; at < good.size(); at += step) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    base::write_file(grower.options().index, bad);
    check_same(grower.open(), plain, grower.dice);
    CHECK(base::read_file(grower.options().index) == good);
  }
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{10}, good.size() / 2, good.size() - 1}) {
    base::write_file(grower.options().index, good.substr(0, size));
    check_same(grower.open(), plain, grower.dice);
  }
  base::write_file(grower.options().index, good + "?");
  check_same(grower.open(), plain, grower.dice);
}

TEST_CASE("an index of another ledger, or of a longer history, is passed over") {
  Grower grower(6);
  for (int round = 0; round < 12; ++round) grower.step(grower.ledger);
  Grower other(7);
  for (int round = 0; round < 15; ++round) other.step(other.ledger);
  other.open();
  grower.open();
  const std::string own = base::read_file(grower.options().index);
  base::write_file(grower.options().index, base::read_file(other.options().index));
  check_same(grower.open(), Ledger::open(grower.place), grower.dice);
  CHECK(base::read_file(grower.options().index) == own);
  // The same ledger, longer when the index was made.
  Grower shorter(8);
  fs::remove_all(shorter.place);
  shorter.copy(grower);
  for (int round = 0; round < 8; ++round) grower.step(grower.ledger);
  grower.open();
  fs::create_directory(shorter.folder.path() / "kept");
  base::write_file(shorter.options().index, base::read_file(grower.options().index));
  check_same(shorter.open(), Ledger::open(shorter.place), grower.dice);
}

TEST_CASE("an entry that is no more what it was is not believed") {
  Grower grower(9);
  for (int round = 0; round < 10; ++round) grower.step(grower.ledger);
  grower.open();
  const ledger::Opened opened = ledger::open_log(grower.place, grower.options());
  const Entry* version = nullptr;
  for (const Entry& entry : grower.ledger.entries()) {
    if (entry.version > 0) version = &entry;
  }
  REQUIRE(version != nullptr);
  const std::string name = to_hex(opened.log.envelope(version->index));
  const fs::path file = grower.place / "objects" / name.substr(0, 2) / name.substr(2);
  fs::remove(file);
  const Refusal refusal = refusal_of([&] { (void)grower.open().entries()[version->index].hash; });
  CHECK(refusal.kind.has_value());
}

TEST_CASE("the index holds no word of any text") {
  Grower grower(10);
  grower.record(grower.ledger, "plan-0", "Article 1\nA secret word.\n");
  for (int round = 0; round < 6; ++round) grower.step(grower.ledger);
  grower.open();
  const std::string bytes = base::read_file(grower.options().index);
  for (const char* word : {"secret", "Article", "Gazette", "Herald", "example.org"}) {
    CHECK_MESSAGE(bytes.find(word) == std::string::npos, word);
  }
}

TEST_CASE("what stands where an index would be is not written into") {
  Grower grower(11);
  for (int round = 0; round < 6; ++round) grower.step(grower.ledger);
  const fs::path index = grower.options().index;
  const fs::path victim = grower.folder.path() / "victim";
  fs::create_directory(index.parent_path());
  base::write_file(victim, "mine\n");
  SUBCASE("a link") {
    fs::create_symlink(victim, index);
  }
  SUBCASE("a pipe") {
    REQUIRE(::mkfifo(index.c_str(), 0600) == 0);
  }
  SUBCASE("a folder") {
    fs::create_directory(index);
  }
  check_same(grower.open(), Ledger::open(grower.place), grower.dice);
  CHECK(base::read_file(victim) == "mine\n");
}
