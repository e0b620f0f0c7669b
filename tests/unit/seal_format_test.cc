// The worked example: core/FORMAT.md prints it, tests/vectors/make.py (a second implementation)
// computed it, and here the library derives it again from the seed.
#include <doctest/doctest.h>

#include <array>
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

constexpr const char* newcomer = "archive@example.org";
constexpr std::size_t inputs = 6;

using Values = std::map<std::string, std::string>;

class Example {
 public:
  Example()
      : expected_(nlohmann::json::parse(base::read_file(vectors / "example.json")).get<Values>()) {}

  std::string value(const std::string& name) const { return expected_.at(name); }
  std::array<std::uint8_t, 32> bytes(const std::string& name) const {
    return hash_from_hex(value(name))->bytes;
  }
  SigningKey key(const std::string& seed) const { return SigningKey::from_seed(bytes(seed)); }

  void is(const std::string& name, const std::string& found) {
    CAPTURE(name);
    CHECK(found == value(name));
    derived_.push_back(name);
  }
  void is(const std::string& name, const Hash& found) { is(name, to_hex(found)); }

  // Every value of the example but the seeds, the secrets and the text was derived.
  bool complete() const { return derived_.size() + inputs == expected_.size(); }
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
  const SaltSecret secret{example.bytes("secret")};
  const std::string text = example.value("text");
  const std::vector<std::size_t> ends = {10, 34};
  const std::string not_read = print_not_read({{"image", "a map", 2}});
  const Commitments sealed = commit(secret, text, not_read, text, ends);
  example.is("not-read.json", not_read);
  example.is("salts.json", print_salts(secret));
  example.is("segments.json", print_segments(ends));
  for (const char* purpose : {"original", "not-read", "text", "segment 0", "segment 1"}) {
    example.is(std::string("salt ") + purpose, salt_for(secret, purpose));
  }
  example.is("commitment original", sealed.original);
  example.is("commitment not-read", sealed.not_read);
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

// The entries after the third: one of each further kind, of which the page prints statement and
// hash.
class Sequel {
 public:
  Sequel(Example& example, std::vector<Hash> hashes, Frontier& log)
      : example_(example), hashes_(std::move(hashes)), log_(log) {}

  void run() {
    const KeyRequest request = request_key(hashes_[0], newcomer, other_);
    example_.is("key request", parse_envelope(print_key_request(request)).payload);
    add_key(0, owner(), event(KeyAction::enrol, request.possession, {}, ""));
    add(2, signer(), Attribution{hashes_[1], "", private_claim()});
    add(4, owner(), Correction{hashes_[1], {}, "The plan", {}, "as on its first page"});
    add(5, signer(), Withdrawal{hashes_[4], "another text was meant"});
    add_key(3, signer(), event(KeyAction::retire, {}, {}, ""));
    const Time retired = time();
    add_key(7, owner(), event(KeyAction::compromised, {}, hashes_[4], "the machine was lost"));
    add(6, owner(), Erasure{hashes_[1], "asked for by its owner"});
    example_.is("allowed signers of 8",
                allowed_signer({author, key_.public_key()}, {}) +
                    allowed_signer({newcomer, other_.public_key()}, retired));
    example_.is("root of 10", log_.root());
    example_.is("frontier of 10", log_.print());
    example_.is("checkpoint of 10", sign_checkpoint({origin, 10, log_.root()}, key_));
    check_successor();
  }

 private:
  struct By {
    const char* identity;
    const SigningKey* key;
  };
  By owner() const { return {author, &key_}; }
  By signer() const { return {newcomer, &other_}; }

  KeyEvent event(KeyAction action, std::optional<Signature> possession, std::optional<Hash> since,
                 const char* reason) const {
    return {action, newcomer, other_.public_key(), KeyRole::signer, possession, since, reason};
  }

  Claim private_claim() {
    Claim claim;
    claim.relation = "transmitted";
    claim.chain = {{"The Secretariat", "institution"}};
    claim.note = "Handed over on paper.";
    const auto secret = [&](std::uint8_t* bytes, std::size_t count) {
      const auto from = example_.bytes("private secret");
      REQUIRE(count == from.size());
      std::copy(from.begin(), from.end(), bytes);
    };
    const Claim whole = claim;
    const Claimant claimant{hashes_[0], newcomer};
    const PrivateValues kept = make_private(claim, {"note", "chain"}, claimant, secret);
    example_.is("private.json", print_private(kept));
    CHECK(disclosed(claim, kept, claimant) == whole);
    return claim;
  }

  // As the author's clock said at the entry that was added last.
  Time time() const {
    return parse_time("2025-11-25T21:00:00Z") + 300 * (static_cast<Time>(log_.size()) - 1);
  }

  void add(std::size_t previous, By by, Statement::Body body) {
    append("plan-28", previous, by, std::move(body));
  }
  void add_key(std::size_t previous, By by, KeyEvent event) {
    append("", previous, by, std::move(event));
  }

  void append(const char* document, std::size_t previous, By by, Statement::Body body) {
    const std::string number = " " + std::to_string(log_.size());
    Statement statement{hashes_[0], document, hashes_[previous], by.identity, 0, std::move(body)};
    statement.time = time() + 300;
    const std::string entry = seal(statement, {by.key});
    example_.is("statement" + number, print_statement(statement));
    CHECK(parse_statement(example_.value("statement" + number)) == statement);
    example_.is("hash" + number, sha256(entry));
    log_.append(leaf_hash(entry));
    hashes_.push_back(sha256(entry));
  }

  void check_successor() {
    const SigningKey next = example_.key("seed of the successor");
    const Predecessor before{hashes_[0], origin, 10, log_.root()};
    const Statement statement{{},
                              "",
                              {},
                              author,
                              parse_time("2025-11-26T08:00:00Z"),
                              Founding{"example-ledger-2", {{author, next.public_key()}}, before}};
    example_.is("successor", print_statement(statement));
    example_.is("successor hash", sha256(seal(statement, {&next})));
  }

  Example& example_;
  std::vector<Hash> hashes_;
  Frontier& log_;
  SigningKey key_ = example_.key("seed");
  SigningKey other_ = example_.key("seed of the second");
};

}  // namespace

TEST_CASE("the worked example is what the library makes") {
  Example example;
  const SigningKey key = example.key("seed");
  check_key(example, key);
  const Commitments sealed = check_commitments(example);

  const Founding founding{origin, {{author, key.public_key()}}};
  Frontier log;
  const Hash ledger = check_entry(
      example,
      {std::nullopt, "", std::nullopt, author, parse_time("2025-11-25T21:00:00Z"), founding}, key,
      log);
  const Hash version = check_entry(example, version_of(ledger, sealed), key, log);
  const Hash attribution = check_entry(example, attribution_of(ledger, version), key, log);

  example.is("root", log.root());
  example.is("frontier", log.print());
  example.is("checkpoint", sign_checkpoint({origin, 3, log.root()}, key));
  Sequel(example, {ledger, version, attribution}, log).run();
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
