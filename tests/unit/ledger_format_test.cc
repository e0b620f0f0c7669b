// The repository of the worked example: tests/vectors/make.py, a second implementation from
// core/FORMAT.md, computed the entries and where both branches point after each of them. Here the
// library makes the same ledger.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "ledger/contents.h"
#include "ledger_fixture.h"

using namespace ledger_test;

namespace {

const fs::path vectors = VECTORS;

Hash hash_of(std::string_view bytes) {
  return sha256(bytes);
}

Time at(std::size_t entry) {
  return parse_time("2025-11-25T21:00:00Z") + 300 * static_cast<Time>(entry);
}

// Counts up from `first`: the secrets of the example.
Randomness counting(std::uint8_t first) {
  return [first](std::uint8_t* bytes, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>(first + i);
  };
}

SigningKey first_key() {
  std::array<std::uint8_t, 32> seed{};
  counting(0)(seed.data(), seed.size());
  return SigningKey::from_seed(seed);
}

class Remake {
 public:
  Remake() : expected_(nlohmann::json::parse(base::read_file(vectors / "repository.json"))) {}

  void run() {
    const Founding founding{"example-ledger", {{owner_, key_.public_key()}}, {}};
    const Statement statement{{}, "", {}, owner_, at(0), founding};
    const std::string first = seal(statement, {&key_});
    Ledger ledger = Ledger::create(place_, first, owner());
    hashes_.push_back(hash_of(first));
    compare(ledger);
    take(ledger, ledger.record(version(), owner(), counting(32)));
    take(ledger, ledger.attribute({"plan-28", hashes_[1], "art_1", claim()}, owner()));
    change_keys_and_mend(ledger);
    CHECK(hashes_.size() == expected_.at("entries").size());
    CHECK(ledger.keys().back().doubted_from == 4);
    check_verdict();
  }

 private:
  Author owner() const { return {owner_, &key_, at(hashes_.size())}; }
  Author newcomer() const { return {newcomer_, &other_, at(hashes_.size())}; }

  void change_keys_and_mend(Ledger& ledger) {
    const KeyRequest request = request_key(hashes_[0], newcomer_, other_);
    take(
        ledger,
        ledger.change_key(
            {KeyAction::enrol, newcomer_, request.key, KeyRole::signer, request.possession, {}, ""},
            owner()));
    take(ledger, ledger.attribute({"plan-28", hashes_[1], "", private_claim()}, newcomer()));
    take(ledger, ledger.correct({hashes_[1], {}, "The plan", {}, "as on its first page"}, owner()));
    take(ledger, ledger.withdraw({hashes_[4], "another text was meant"}, newcomer()));
    take(ledger, ledger.change_key(ending(KeyAction::retire, {}, ""), newcomer()));
    take(ledger, ledger.change_key(
                     ending(KeyAction::compromised, hashes_[4], "the machine was lost"), owner()));
    take(ledger, ledger.erase({hashes_[1], "asked for by its owner"}, owner()));
  }

  KeyEvent ending(KeyAction action, std::optional<Hash> since, const char* reason) const {
    return {action, newcomer_, other_.public_key(), KeyRole::signer, {}, since, reason};
  }

  static NewVersion version() {
    NewVersion version;
    version.document = "plan-28";
    version.original = "Article 1\nThe parties shall meet.\n";
    version.extension = "txt";
    version.text = version.original;
    version.segment_ends = {10, 34};
    version.not_read = {{"image", "a map", 2}};
    version.reader = "text";
    version.title = "A plan";
    return version;
  }

  static Claim claim() {
    return {"leaked", {{"The Gazette", "outlet"}, {"", "withheld"}}, "B", "3", "", "2025-11-20", "",
            ""};
  }

  Claim private_claim() const {
    Claim claim;
    claim.relation = "transmitted";
    claim.chain = {{"The Secretariat", "institution"}};
    claim.note = "Handed over on paper.";
    make_private(claim, {"chain", "note"}, {hashes_[0], newcomer_}, counting(64));
    return claim;
  }

  void take(const Ledger& ledger, const Entry& entry) {
    hashes_.push_back(entry.hash);
    compare(ledger);
  }

  // Git's ids name every byte of the two branches' histories.
  void compare(const Ledger& ledger) {
    const std::size_t newest = hashes_.size() - 1;
    CAPTURE(newest);
    CHECK(ledger.envelope(ledger.entries().back()) ==
          expected_.at("entries").at(newest).get<std::string>());
    for (const auto& [name, commit] : expected_.at("branches").at(newest).items()) {
      CAPTURE(name);
      if (newest >= 8) CHECK(page_.find(commit.get<std::string>()) != std::string::npos);
      CHECK(base::read_file(place_ / "refs/heads" / name) == commit.get<std::string>() + "\n");
    }
  }

  // Of what the page says that verify() finds in it: doubted entries, and nothing else.
  void check_verdict() const {
    const Verification result = Ledger::verify(place_);
    CHECK(result.verdict() == Verification::Verdict::incomplete);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().check == "keys");
    CHECK(result.findings.front().where == "e4, e6, e7");
  }

  nlohmann::json expected_;
  std::string page_ = base::read_file(vectors / "../../core/FORMAT.md");
  Folder folder_;
  fs::path place_ = folder_.path() / "record";
  const char* owner_ = "desk@example.org";
  const char* newcomer_ = "archive@example.org";
  SigningKey key_ = first_key();
  SigningKey other_ = key_from(9);
  std::vector<Hash> hashes_;
};

}  // namespace

TEST_CASE("the worked example's repository is the one that a second implementation computes") {
  Remake().run();
}

TEST_CASE("the page prints the README of a ledger as it is") {
  const std::string page = base::read_file(vectors / "../../core/FORMAT.md");
  const nlohmann::json expected =
      nlohmann::json::parse(base::read_file(vectors / "repository.json"));
  const std::string first = expected.at("entries").at(0);
  const Statement statement = parse_statement(parse_envelope(first).payload);
  const std::string readme = ledger::readme(std::get<Founding>(statement.body), hash_of(first));
  CHECK(page.find("```\n" + readme + "```\n") != std::string::npos);
}
