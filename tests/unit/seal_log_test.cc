// The Merkle log, its frontier and its checkpoints.
#include <doctest/doctest.h>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

// Merkle tree hash by the recursive definition of RFC 6962 section 2.1.
Hash defined_root(const std::vector<Hash>& leaves, std::size_t from, std::size_t to) {
  if (from == to) return sha256("");
  if (to - from == 1) return leaves[from];
  std::size_t split = 1;
  while (split * 2 < to - from) split *= 2;
  return node_hash(defined_root(leaves, from, from + split),
                   defined_root(leaves, from + split, to));
}

Checkpoint random_checkpoint(Random& random) {
  return {"origin-" + std::to_string(random()), random() % 1000, random_hash(random)};
}

}  // namespace

TEST_CASE("roots are those of the test vectors of certificate-transparency") {
  const char* const leaves[] = {"",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f"};
  const char* const roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                               "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                               "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                               "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                               "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                               "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                               "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  CHECK(merkle_root({}) == sha256(""));
  std::vector<Hash> hashes;
  for (std::size_t i = 0; i < 8; ++i) {
    hashes.push_back(leaf_hash(bytes_of_hex(leaves[i])));
    CHECK(to_hex(merkle_root(hashes)) == roots[i]);
  }
}

TEST_CASE("a frontier knows the root at every size and survives printing") {
  Random random(5);
  Frontier frontier;
  std::vector<Hash> leaves;
  for (std::size_t size = 0; size <= 130; ++size) {
    CHECK(frontier.size() == size);
    CHECK(frontier.root() == defined_root(leaves, 0, size));
    CHECK(merkle_root(leaves) == frontier.root());
    CHECK(Frontier::parse(frontier.print()) == frontier);
    leaves.push_back(random_hash(random));
    frontier.append(leaves.back());
  }
}

TEST_CASE("any change of a leaf, its place or the number of leaves changes the root") {
  Random random(6);
  for (std::size_t size = 1; size < 20; ++size) {
    std::vector<Hash> leaves;
    for (std::size_t i = 0; i < size; ++i) leaves.push_back(random_hash(random));
    const Hash root = merkle_root(leaves);
    for (std::size_t i = 0; i < size; ++i) {
      std::vector<Hash> changed = leaves;
      changed[i].bytes[i] ^= 1U;
      CHECK(merkle_root(changed) != root);
      std::vector<Hash> swapped = leaves;
      std::swap(swapped[i], swapped[0]);
      CHECK((i == 0 || merkle_root(swapped) != root));
    }
    std::vector<Hash> shorter(leaves.begin(), leaves.end() - 1);
    CHECK(merkle_root(shorter) != root);
    std::vector<Hash> doubled = leaves;
    doubled.push_back(leaves.back());
    CHECK(merkle_root(doubled) != root);
  }
  CHECK(leaf_hash(std::string(64, 'x')) !=
        node_hash(record_of<Hash>(std::string(32, 'x')), record_of<Hash>(std::string(32, 'x'))));
}

TEST_CASE("every damage of a frontier is refused or changes it") {
  Frontier frontier;
  for (int i = 0; i < 5; ++i) frontier.append(leaf_hash(std::to_string(i)));
  damage(frontier.print(), [&](const std::string& bytes) {
    const auto read = accepted(Frontier::parse, bytes);
    CHECK((!read || (read->print() == bytes && !(*read == frontier))));
  });
  for (const char* bad :
       {"", "\n", "travaux.frontier/1\n", "travaux.frontier/1\n-0\n", "travaux.frontier/1\n00\n",
        "travaux.frontier/1\n0", "travaux.frontier/1\r\n0\r\n", "travaux.frontier/2\n0\n",
        "travaux.frontier/1\n1\n", "travaux.frontier/1\n18446744073709551616\n"}) {
    CAPTURE(bad);
    CHECK(!accepted(Frontier::parse, bad));
  }
  CHECK(Frontier::parse("travaux.frontier/1\n0\n") == Frontier());
}

TEST_CASE("a checkpoint is a signed note") {
  Random random(7);
  const SigningKey key = key_number(1);
  for (int round = 0; round < 50; ++round) {
    const Checkpoint checkpoint = random_checkpoint(random);
    const std::string note = sign_checkpoint(checkpoint, key);
    const SignedCheckpoint read = parse_checkpoint(note);
    CHECK(read.checkpoint == checkpoint);
    CHECK(verify(read, key.public_key()));
    CHECK(!verify(read, key_number(2).public_key()));
    CHECK(note.starts_with(print_checkpoint(checkpoint) + "\n\xE2\x80\x94 "));
  }
  CHECK_THROWS_AS(sign_checkpoint({"a b", 0, Hash()}, key), Error);
  CHECK_THROWS_AS(print_checkpoint({"", 0, Hash()}), Error);
}

TEST_CASE("the key hint of a checkpoint binds the origin and the key") {
  const SigningKey key = key_number(1);
  SignedCheckpoint note = parse_checkpoint(sign_checkpoint({"here", 1, Hash()}, key));
  note.key_hint ^= 1U;
  CHECK(!verify(note, key.public_key()));
  SignedCheckpoint moved = parse_checkpoint(sign_checkpoint({"here", 1, Hash()}, key));
  moved.checkpoint.origin = "elsewhere";
  CHECK(!verify(moved, key.public_key()));
}

TEST_CASE("every damage of a checkpoint is refused or does not verify") {
  Random random(8);
  const SigningKey key = key_number(1);
  damage(sign_checkpoint(random_checkpoint(random), key), [&](const std::string& bytes) {
    const auto read = accepted(parse_checkpoint, bytes);
    CHECK((!read || !verify(*read, key.public_key())));
  });
}

TEST_CASE("other spellings of a checkpoint are refused") {
  const SigningKey key = key_number(1);
  const std::string note = sign_checkpoint({"here", 12, sha256("root")}, key);
  const std::size_t body_end = note.find("\n\n");
  const std::string signature_line = note.substr(body_end + 2);
  const std::string with_extension =
      note.substr(0, body_end + 1) + "extension\n\n" + signature_line;
  const std::string twice = note + signature_line;
  std::string hyphen = note;
  hyphen.replace(hyphen.find("\xE2\x80\x94"), 3, "--");
  std::string zero = note;
  zero.replace(zero.find("\n12\n"), 4, "\n012\n");
  std::string plus = note;
  plus.replace(plus.find("\n12\n"), 4, "\n+12\n");
  std::string other_name = note;
  other_name.replace(other_name.rfind("here"), 4, "hare");
  for (const std::string& bad : {with_extension, twice, hyphen, zero, plus, other_name, note + "\n",
                                 note.substr(0, note.size() - 1),
                                 std::string("\xEF\xBB\xBF") + note, std::string(5000, '\n')}) {
    CAPTURE(bad);
    CHECK(!accepted(parse_checkpoint, bad));
  }
}

TEST_CASE("what a key signs in one domain is nothing in another") {
  const SigningKey key = key_number(1);
  // The DSSE bytes of any payload, read as the text of a checkpoint, have no valid origin.
  const std::string envelope_bytes = pre_authentication("x\n1\nAAAA\n");
  CHECK(!valid_origin(envelope_bytes.substr(0, envelope_bytes.find('\n'))));
  const Signature over_note = key.sign(print_checkpoint({"DSSEv1", 1, Hash()}));
  CHECK(!verify(key.public_key(), pre_authentication("1"), over_note));
}
