// Proofs. A file has one spelling, and none verifies with a stranger's key; of all lists of hashes
// only the right one proves a leaf's place or a tree's continuation.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace {

using Hashes = std::vector<travaux::Hash>;

void require(bool holds) {
  if (!holds) std::abort();
}

std::optional<travaux::LogProof> read(std::string_view bytes) {
  try {
    return travaux::parse_proof(bytes);
  } catch (const travaux::Error& error) {
    require(error.kind() == travaux::Trouble::malformed);
    return std::nullopt;
  }
}

void read_file(std::string_view bytes) {
  static const travaux::PublicKey stranger = travaux::SigningKey::from_seed({77}).public_key();
  const auto proof = read(bytes);
  if (!proof) return;
  require(travaux::print_proof(*proof) == bytes);
  require(proof->hashes.size() <= travaux::longest_proof);
  require(!travaux::check_proof(*proof, "entry", "here", stranger).empty());
}

Hashes leaves_of(std::size_t size) {
  Hashes leaves;
  for (std::size_t i = 0; i < size; ++i) leaves.push_back(travaux::leaf_hash(std::to_string(i)));
  return leaves;
}

// The right proof with the input laid over it: nothing but the right proof may come through.
Hashes overlaid(Hashes proof, std::string_view bytes) {
  if (bytes.size() > 1 && bytes[0] % 4 == 1) proof.resize(static_cast<unsigned char>(bytes[1]));
  if (!bytes.empty() && bytes[0] % 4 == 2) std::reverse(proof.begin(), proof.end());
  for (std::size_t at = 0; at < bytes.size() && at / 32 < proof.size(); ++at) {
    proof[at / 32].bytes[at % 32] ^= static_cast<std::uint8_t>(bytes[at] & 0xF0);
  }
  return proof;
}

void prove(std::string_view bytes) {
  if (bytes.size() < 4) return;
  const std::size_t size = 1 + static_cast<unsigned char>(bytes[0]) % 40;
  const std::size_t index = static_cast<unsigned char>(bytes[1]) % size;
  const std::size_t claimed = static_cast<unsigned char>(bytes[2]) % 64;
  bytes.remove_prefix(3);
  const Hashes leaves = leaves_of(size);
  const travaux::TreeHead head{size, travaux::merkle_root(leaves)};

  const Hashes path = travaux::prove_inclusion(leaves, index);
  const Hashes other_path = overlaid(path, bytes);
  require(travaux::verify_inclusion(leaves[index], claimed, head, other_path) ==
          (claimed == index && other_path == path));

  const Hashes proof = travaux::prove_consistency(leaves, index + 1);
  const Hashes other_proof = overlaid(proof, bytes);
  const travaux::TreeHead older{index + 1, travaux::merkle_root(leaves_of(index + 1))};
  require(travaux::verify_consistency(older, head, other_proof) == (other_proof == proof));
  require(!travaux::verify_consistency({claimed, head.root}, head, other_proof) ||
          (claimed == size && other_proof.empty()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_file(bytes);
  prove(bytes);
  return 0;
}
