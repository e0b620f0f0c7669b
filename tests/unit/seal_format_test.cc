// The worked example: core/FORMAT.md prints it, tests/vectors/make.py (a second implementation)
// computed it, and here the library derives it again from the seed.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

const std::filesystem::path vectors = VECTORS;
constexpr const char* author = "desk@example.org";
constexpr const char* origin = "example-ledger";

using Values = std::map<std::string, std::string>;

class Example {
 public:
  Example()
      : expected_(nlohmann::json::parse(base::read_file(vectors / "example.json")).get<Values>()) {}

  std::string value(const std::string& name) const { return expected_.at(name); }

  void is(const std::string& name, const std::string& found) {
    CAPTURE(name);
    CHECK(found == value(name));
    derived_.push_back(name);
  }
  void is(const std::string& name, const Hash& found) { is(name, to_hex(found)); }

  // Every value of the example but the two inputs and the text was derived.
  bool complete() const { return derived_.size() + 3 == expected_.size(); }
  const Values& values() const { return expected_; }

 private:
  Values expected_;
  std::vector<std::string> derived_;
};

std::string bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.bytes.data()), hash.bytes.size()};
}

Statement version_of(const Hash& ledger, const Commitments& sealed) {
  VersionRecord version;
  version.title = "A plan";
  version.extension = "txt";
  version.reader = "text";
  version.commitments = sealed;
  return {ledger, "plan-28", std::nullopt, author, parse_time("2025-11-25T21:05:00Z"), version};
}

Statement attribution_of(const Hash& ledger, const Hash& target) {
  const Claim claim{
      "leaked", {{"The Gazette", "outlet"}, {"", "withheld"}}, "B", "3", "", "2025-11-20", "", ""};
  return {ledger,
          "plan-28",
          target,
          author,
          parse_time("2025-11-25T21:10:00Z"),
          Attribution{target, "art_1", claim}};
}

void check_key(Example& example, const SigningKey& key) {
  const PublicKey shown = key.public_key();
  example.is("public key", Hash{shown.bytes});
  example.is("key id", key_id(shown));
  example.is("ssh public key", ssh_public_key(shown));
  example.is("allowed signers", allowed_signer({author, shown}, {}));
  example.is("verifier key", note_verifier_key(origin, shown));
  example.is("ssh signature of \"text\"", ssh_signature("text", "git", key));
}

Commitments check_commitments(Example& example) {
  const SaltSecret secret{hash_from_hex(example.value("secret"))->bytes};
  const std::string text = example.value("text");
  const std::vector<std::size_t> ends = {10, 34};
  const Commitments sealed = commit(secret, text, text, ends);
  example.is("salts.json", print_salts(secret));
  example.is("segments.json", print_segments(ends));
  for (const char* purpose : {"original", "text", "segment 0", "segment 1"}) {
    example.is(std::string("salt ") + purpose, salt_for(secret, purpose));
  }
  example.is("commitment original", sealed.original);
  example.is("commitment text", *sealed.text);
  const Hash first = commitment(salt_for(secret, "segment 0"), text.substr(0, 10));
  const Hash second = commitment(salt_for(secret, "segment 1"), text.substr(10));
  example.is("commitment segment 0", first);
  example.is("commitment segment 1", second);
  example.is("segments root", *sealed.segments);
  CHECK(sealed.segments == node_hash(leaf_hash(bytes_of(first)), leaf_hash(bytes_of(second))));
  return sealed;
}

// Seals and logs one statement, and returns the entry's hash.
Hash check_entry(Example& example, const Statement& statement, const SigningKey& key,
                 Frontier& log) {
  const std::string number = " " + std::to_string(log.size());
  const std::string entry = seal(statement, {&key});
  example.is("statement" + number, print_statement(statement));
  example.is("entry" + number, entry);
  example.is("hash" + number, sha256(entry));
  example.is("leaf" + number, leaf_hash(entry));
  log.append(leaf_hash(entry));
  return sha256(entry);
}

}  // namespace

TEST_CASE("the worked example is what the library makes") {
  Example example;
  const SigningKey key = SigningKey::from_seed(hash_from_hex(example.value("seed"))->bytes);
  check_key(example, key);
  const Commitments sealed = check_commitments(example);

  const Founding founding{origin, {{author, key.public_key()}}};
  Frontier log;
  const Hash ledger = check_entry(
      example,
      {std::nullopt, "", std::nullopt, author, parse_time("2025-11-25T21:00:00Z"), founding}, key,
      log);
  const Hash version = check_entry(example, version_of(ledger, sealed), key, log);
  check_entry(example, attribution_of(ledger, version), key, log);

  example.is("root", log.root());
  example.is("frontier", log.print());
  example.is("checkpoint", sign_checkpoint({origin, 3, log.root()}, key));
  CHECK(example.complete());
}

TEST_CASE("the page prints the worked example as it is") {
  const std::string page = base::read_file(vectors / "../../core/FORMAT.md");
  const Example example;
  for (const auto& [name, value] : example.values()) {
    CAPTURE(name);
    CHECK(page.find(value) != std::string::npos);
  }
}
