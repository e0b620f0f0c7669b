// Proof files, and what checking one says.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

using Hashes = std::vector<Hash>;
using Names = std::vector<std::string>;

const std::filesystem::path vectors = VECTORS;

struct Sample {
  SigningKey key = key_number(1);
  std::vector<std::string> entries;
  Hashes leaves;

  explicit Sample(std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
      entries.push_back("entry " + std::to_string(i) + "\n");
      leaves.push_back(leaf_hash(entries.back()));
    }
  }
  std::string checkpoint() const {
    return sign_checkpoint({"here", leaves.size(), merkle_root(leaves)}, key);
  }
  LogProof proof(std::uint64_t index) const {
    return {"", index, prove_inclusion(leaves, index), checkpoint()};
  }
  std::vector<Finding> check(const LogProof& proof, std::string_view entry) const {
    return check_proof(proof, entry, "here", key.public_key());
  }
};

std::vector<std::string> checks_of(const std::vector<Finding>& findings) {
  std::vector<std::string> checks;
  for (const Finding& finding : findings) {
    CHECK(finding.severity == "refuted");
    CHECK(finding.expected != finding.found);
    checks.push_back(finding.check);
  }
  return checks;
}

std::string swap_once(std::string text, std::string_view old, std::string_view replacement) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), replacement);
}

}  // namespace

TEST_CASE("a proof file has at most 63 hashes") {
  const Sample sample(3);
  LogProof file = sample.proof(1);
  file.hashes.assign(longest_proof, Hash());
  CHECK(parse_proof(print_proof(file)) == file);
  const std::string longest = print_proof(file);
  const std::string line = to_base64(std::string(32, '\0')) + "\n";
  CHECK(!accepted(parse_proof, swap_once(longest, line, line + line)));
  file.hashes.emplace_back();
  CHECK_THROWS_AS(print_proof(file), Error);
}

TEST_CASE("a proof file says that an entry is in the log, and nothing else") {
  for (std::size_t size = 1; size <= 9; ++size) {
    const Sample sample(size);
    for (std::size_t index = 0; index < size; ++index) {
      const std::string text = print_proof(sample.proof(index));
      const LogProof read = parse_proof(text);
      CHECK(read == sample.proof(index));
      CHECK(sample.check(read, sample.entries[index]).empty());
      CHECK(checks_of(sample.check(read, sample.entries[index] + "\n")) == Names{"inclusion"});
      CHECK(checks_of(sample.check(read, "")) == Names{"inclusion"});
    }
  }
}

TEST_CASE("who signed which log is part of the answer") {
  const Sample sample(5);
  const LogProof proof = sample.proof(2);
  const std::string& entry = sample.entries[2];
  const auto checks = [&](std::string_view origin, const PublicKey& key) {
    return checks_of(check_proof(proof, entry, origin, key));
  };
  const PublicKey stranger = key_number(2).public_key();
  CHECK(checks("here", stranger) == Names{"checkpoint"});
  CHECK(checks("here", PublicKey()) == Names{"checkpoint"});
  CHECK(checks("there", sample.key.public_key()) == Names{"origin"});
  CHECK(checks("there", stranger) == Names{"origin", "checkpoint"});
  CHECK(checks("", sample.key.public_key()) == Names{"origin"});
  LogProof bare = proof;
  bare.checkpoint = print_checkpoint({"here", 5, merkle_root(sample.leaves)});
  CHECK(checks_of(sample.check(bare, entry)) == Names{"checkpoint"});
}

TEST_CASE("a finding says what is wrong with a proof") {
  const Sample sample(5);
  LogProof proof = sample.proof(2);
  proof.index = 5;
  CHECK(sample.check(proof, sample.entries[2]).at(0).found == "a log of 5 entries");
  CHECK(sample.check(proof, sample.entries[2]).at(0).where == "e5");
  proof = sample.proof(2);
  proof.hashes.pop_back();
  CHECK(sample.check(proof, sample.entries[2]).at(0).found ==
        "2 hashes, which do not fit the log's size");
  // A good proof beside a checkpoint of another size.
  proof = sample.proof(2);
  proof.checkpoint = Sample(6).checkpoint();
  CHECK(checks_of(sample.check(proof, sample.entries[2])) == Names{"inclusion"});
}

TEST_CASE("every damage of a proof file is refused or shows nothing") {
  const Sample sample(6);
  for (const std::uint64_t index : {0, 5}) {
    const std::string good = print_proof(sample.proof(index));
    damage(good, [&](const std::string& bytes) {
      const auto read = accepted(parse_proof, bytes);
      CHECK((!read ||
             (print_proof(*read) == bytes && !sample.check(*read, sample.entries[index]).empty())));
    });
  }
}

TEST_CASE("other spellings of a proof are refused") {
  const Sample sample(6);
  LogProof with_extra = sample.proof(3);
  with_extra.extra = "where it was found";
  const std::string good = print_proof(with_extra);
  CHECK(parse_proof(good) == with_extra);
  CHECK(sample.check(parse_proof(good), sample.entries[3]).empty());
  const std::string extra = "extra " + to_base64(with_extra.extra) + "\n";
  const std::string first =
      to_base64(std::string(reinterpret_cast<const char*>(with_extra.hashes[0].bytes.data()), 32));
  const std::string largest = "extra " + to_base64(std::string(largest_proof_extra, 'x')) + "\n";
  const std::string beyond = "extra " + to_base64(std::string(largest_proof_extra + 1, 'x')) + "\n";
  CHECK(accepted(parse_proof, swap_once(good, extra, largest)));
  const auto refused = [](const std::string& bytes) {
    CAPTURE(bytes);
    CHECK(!accepted(parse_proof, bytes));
  };
  const std::pair<std::string, std::string> changes[] = {{"@v1", "@v2"},
                                                         {"c2sp.org", "C2SP.org"},
                                                         {"index 3", "index 03"},
                                                         {"index 3", "index +3"},
                                                         {"index 3", "index 0x3"},
                                                         {"index 3", "index  3"},
                                                         {"index 3", "index 3 "},
                                                         {"index 3", "index 18446744073709551616"},
                                                         {"index 3", "index"},
                                                         {"index 3\n", ""},
                                                         {"index 3\n", "index 3\nindex 3\n"},
                                                         {extra, "extra \n"},
                                                         {extra, "extra\n"},
                                                         {extra, "extra x\n"},
                                                         {extra, extra + extra},
                                                         {extra, beyond},
                                                         {extra + "index 3\n", "index 3\n" + extra},
                                                         {first, to_base64(std::string(31, 'x'))},
                                                         {first, to_base64(std::string(33, 'x'))},
                                                         {first, first.substr(0, first.size() - 1)},
                                                         {first, " " + first},
                                                         {first, to_hex(with_extra.hashes[0])},
                                                         {first, first + "\n"},
                                                         {"\n\nhere", "\nhere"},
                                                         {"\n\nhere", "\n\n\nhere"},
                                                         {"\n\nhere", "\n \nhere"}};
  for (const auto& [old, replacement] : changes) refused(swap_once(good, old, replacement));
  refused("\xEF\xBB\xBF" + good);
  refused("\n" + good);
  refused(good + "\n");
  refused(good + sample.checkpoint());
  refused(good.substr(0, good.size() - 1));
  refused(std::string(largest_proof_file + 1, '\n'));
  refused("");
  refused("c2sp.org/tlog-proof@v1\n");
  refused("c2sp.org/tlog-proof@v1\n" + extra);
  refused("c2sp.org/tlog-proof@v1\nindex 3\n");
  refused("c2sp.org/tlog-proof@v1\nindex 3\n\n");
  std::string carriage_returns;
  for (const char each : good) carriage_returns += each == '\n' ? "\r\n" : std::string(1, each);
  refused(carriage_returns);
}

TEST_CASE("what no proof file may hold is not printed") {
  const Sample sample(2);
  LogProof proof = sample.proof(0);
  proof.extra = std::string(largest_proof_extra + 1, 'x');
  CHECK_THROWS_AS(print_proof(proof), Error);
  proof = sample.proof(0);
  proof.checkpoint += "\n";
  CHECK_THROWS_AS(print_proof(proof), Error);
}

TEST_CASE("the second implementation makes the same proofs") {
  const auto cases = nlohmann::json::parse(base::read_file(vectors / "proofs.json"));
  const auto key = record_of<PublicKey>(bytes_of_hex(cases.at("key").get<std::string>()));
  std::map<std::string, std::size_t> verdicts;
  for (const auto& each : cases.at("files")) {
    CAPTURE(each.at("why").get<std::string>());
    const auto read = accepted(parse_proof, each.at("proof").get<std::string>());
    const auto wrong = read ? checks_of(check_proof(*read, each.at("entry").get<std::string>(),
                                                    cases.at("origin").get<std::string>(), key))
                            : Names();
    const std::string verdict = !read ? "refused" : wrong.empty() ? "accepted" : wrong.front();
    CHECK(verdict == each.at("verdict").get<std::string>());
    ++verdicts[verdict];
  }
  CHECK(verdicts["accepted"] == 3);
  CHECK(verdicts.size() == 5);  // refused, and each of the three findings
  const auto lists = cases.at("consistency");
  CHECK(lists.size() == 3);
  for (const auto& each : lists) {
    Hashes proof;
    for (const auto& hash : each.at("hashes"))
      proof.push_back(*hash_from_hex(hash.get<std::string>()));
    const TreeHead older{each.at("older"),
                         *hash_from_hex(each.at("older root").get<std::string>())};
    const TreeHead newer{each.at("newer"),
                         *hash_from_hex(each.at("newer root").get<std::string>())};
    CHECK(verify_consistency(older, newer, proof));
  }
}

TEST_CASE("the page prints one of these proofs as it is") {
  const std::string page = base::read_file(vectors / "../../core/FORMAT.md");
  const auto cases = nlohmann::json::parse(base::read_file(vectors / "proofs.json"));
  CHECK(page.find(cases.at("files").at(1).at("proof").get<std::string>()) != std::string::npos);
}
