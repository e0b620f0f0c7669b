// Proofs of inclusion and consistency.
#include <doctest/doctest.h>

#include <set>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

using Hashes = std::vector<Hash>;

std::size_t split_of(std::size_t size) {
  std::size_t split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

Hashes part(const Hashes& leaves, std::size_t from, std::size_t to) {
  return {leaves.begin() + static_cast<std::ptrdiff_t>(from),
          leaves.begin() + static_cast<std::ptrdiff_t>(to)};
}

// PATH of RFC 6962 section 2.1.1, word for word.
Hashes defined_path(std::size_t index, const Hashes& leaves) {
  if (leaves.size() == 1) return {};
  const std::size_t split = split_of(leaves.size());
  const Hashes left = part(leaves, 0, split);
  const Hashes right = part(leaves, split, leaves.size());
  Hashes path = index < split ? defined_path(index, left) : defined_path(index - split, right);
  path.push_back(merkle_root(index < split ? right : left));
  return path;
}

// SUBPROOF of RFC 6962 section 2.1.2, word for word.
Hashes defined_subproof(std::size_t older, const Hashes& leaves, bool known) {
  if (older == leaves.size()) return known ? Hashes() : Hashes{merkle_root(leaves)};
  const std::size_t split = split_of(leaves.size());
  const Hashes left = part(leaves, 0, split);
  const Hashes right = part(leaves, split, leaves.size());
  Hashes proof = older <= split ? defined_subproof(older, left, known)
                                : defined_subproof(older - split, right, false);
  proof.push_back(merkle_root(older <= split ? right : left));
  return proof;
}

Hashes random_leaves(Random& random, std::size_t size) {
  Hashes leaves;
  for (std::size_t i = 0; i < size; ++i) leaves.push_back(random_hash(random));
  return leaves;
}

TreeHead head_of(const Hashes& leaves) {
  return {leaves.size(), merkle_root(leaves)};
}

// All places of a small tree; of a large one the ends, the middle, the split and two at random.
std::set<std::size_t> places(Random& random, std::size_t size) {
  std::set<std::size_t> chosen;
  if (size <= 34) {
    for (std::size_t i = 0; i < size; ++i) chosen.insert(i);
    return chosen;
  }
  const std::size_t split = split_of(size);
  return {0, 1, split - 1, split, size - 2, size - 1, below(random, size), below(random, size)};
}

// Calls visit(changed) for each way of changing a list of hashes by one step.
template <typename Visit>
void mutate(const Hashes& proof, Random& random, Visit visit) {
  const auto at = [](auto& list, std::size_t i) {
    return list.begin() + static_cast<std::ptrdiff_t>(i);
  };
  for (std::size_t i = 0; i < proof.size(); ++i) {
    Hashes flipped = proof;
    flipped[i].bytes[below(random, 32)] ^= static_cast<std::uint8_t>(1U << below(random, 8));
    visit(flipped);
    Hashes dropped = proof;
    dropped.erase(at(dropped, i));
    visit(dropped);
    Hashes zeroed = proof;
    zeroed[i] = Hash();
    visit(zeroed);
    Hashes swapped = proof;
    std::swap(swapped[i], swapped[(i + 1) % proof.size()]);
    if (swapped != proof) visit(swapped);
  }
  for (std::size_t i = 0; i <= proof.size(); ++i) {
    Hashes longer = proof;
    longer.insert(at(longer, i), random_hash(random));
    visit(longer);
    if (i == proof.size()) break;
    Hashes doubled = proof;
    doubled.insert(at(doubled, i), proof[i]);
    visit(doubled);
  }
}

Hashes hashes_of(std::initializer_list<const char*> hex) {
  Hashes hashes;
  for (const char* each : hex) hashes.push_back(*hash_from_hex(each));
  return hashes;
}

// The eight leaves of certificate-transparency's tests.
Hashes published_leaves() {
  Hashes leaves;
  for (const char* hex : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                          "606162636465666768696a6b6c6d6e6f"}) {
    leaves.push_back(leaf_hash(bytes_of_hex(hex)));
  }
  return leaves;
}

const char* const leaf_0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
const char* const leaf_1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const char* const leaf_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const char* const root_2 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
const char* const node_2_3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const char* const root_4 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
const char* const node_4_5 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
const char* const node_6_7 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const char* const node_4_7 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

}  // namespace

TEST_CASE("inclusion proofs are those of certificate-transparency") {
  const Hashes all = published_leaves();
  const auto is = [&](std::size_t index, std::size_t size, const Hashes& known) {
    const Hashes leaves = part(all, 0, size);
    CHECK(prove_inclusion(leaves, index) == known);
    CHECK(verify_inclusion(leaves[index], index, head_of(leaves), known));
  };
  is(0, 1, {});
  is(0, 8, hashes_of({leaf_1, node_2_3, node_4_7}));
  is(5, 8, hashes_of({leaf_4, node_6_7, root_4}));
  is(2, 3, hashes_of({root_2}));
  is(1, 5, hashes_of({leaf_0, node_2_3, leaf_4}));
}

TEST_CASE("consistency proofs are those of certificate-transparency") {
  const Hashes all = published_leaves();
  const auto is = [&](std::size_t older, std::size_t newer, const Hashes& known) {
    const Hashes leaves = part(all, 0, newer);
    CHECK(prove_consistency(leaves, older) == known);
    CHECK(verify_consistency(head_of(part(all, 0, older)), head_of(leaves), known));
  };
  is(1, 1, {});
  is(1, 8, hashes_of({leaf_1, node_2_3, node_4_7}));
  is(6, 8, hashes_of({node_4_5, node_6_7, root_4}));
  is(2, 5, hashes_of({node_2_3, leaf_4}));
}

TEST_CASE("every proof is the defined one and verifies") {
  Random random(11);
  const Hashes all = random_leaves(random, 300);
  for (std::size_t size = 0; size <= all.size(); ++size) {
    CAPTURE(size);
    const Hashes leaves = part(all, 0, size);
    const TreeHead head = head_of(leaves);
    for (const std::size_t index : places(random, size)) {
      CAPTURE(index);
      const Hashes path = prove_inclusion(leaves, index);
      CHECK(path == defined_path(index, leaves));
      CHECK(verify_inclusion(leaves[index], index, head, path));
      const std::size_t older = index + 1;
      const Hashes proof = prove_consistency(leaves, older);
      CHECK(proof == defined_subproof(older, leaves, true));
      CHECK(verify_consistency(head_of(part(all, 0, older)), head, proof));
    }
    CHECK_THROWS_AS(prove_inclusion(leaves, size), Error);
    CHECK_THROWS_AS(prove_consistency(leaves, size + 1), Error);
  }
}

TEST_CASE("a changed inclusion proof shows nothing") {
  Random random(12);
  const Hashes all = random_leaves(random, 70);
  for (std::size_t size = 1; size < all.size(); size += 1 + size / 20) {
    const Hashes leaves = part(all, 0, size);
    const TreeHead head = head_of(leaves);
    for (std::size_t index = 0; index < size; ++index) {
      const Hashes path = prove_inclusion(leaves, index);
      mutate(path, random, [&](const Hashes& changed) {
        CHECK(!verify_inclusion(leaves[index], index, head, changed));
      });
      Hash other = leaves[index];
      other.bytes[0] ^= 1U;
      CHECK(!verify_inclusion(other, index, head, path));
      for (std::size_t wrong = 0; wrong <= size + 1; ++wrong) {
        CHECK(verify_inclusion(leaves[index], wrong, head, path) == (wrong == index));
      }
      CHECK(!verify_inclusion(leaves[index], ~std::uint64_t{0}, head, path));
      CHECK(!verify_inclusion(leaves[index], index, {size, random_hash(random)}, path));
    }
  }
}

TEST_CASE("an inclusion proof is for one size of the log") {
  Random random(13);
  const Hashes all = random_leaves(random, 20);
  for (std::size_t size = 1; size <= all.size(); ++size) {
    const Hashes leaves = part(all, 0, size);
    for (std::size_t index = 0; index < size; ++index) {
      const Hashes path = prove_inclusion(leaves, index);
      for (std::size_t other = 0; other <= all.size(); ++other) {
        const TreeHead head = head_of(part(all, 0, other));
        CHECK(verify_inclusion(all[index], index, head, path) == (other == size));
      }
    }
  }
}

TEST_CASE("a changed consistency proof shows nothing") {
  Random random(14);
  const Hashes all = random_leaves(random, 40);
  for (std::size_t size = 1; size <= all.size(); ++size) {
    const Hashes leaves = part(all, 0, size);
    const TreeHead head = head_of(leaves);
    for (std::size_t older_size = 0; older_size <= size; ++older_size) {
      const TreeHead older = head_of(part(all, 0, older_size));
      const Hashes proof = prove_consistency(leaves, older_size);
      CHECK(verify_consistency(older, head, proof));
      mutate(proof, random,
             [&](const Hashes& changed) { CHECK(!verify_consistency(older, head, changed)); });
      // Another history of the same length, on either side.
      CHECK(!verify_consistency({older_size, random_hash(random)}, head, proof));
      // From the empty tree every tree is a continuation, whatever its root.
      if (older_size > 0) CHECK(!verify_consistency(older, {size, random_hash(random)}, proof));
      // Time does not run backwards.
      CHECK(verify_consistency(head, older, proof) == (older == head));
    }
  }
}

TEST_CASE("a consistency proof is for one pair of sizes") {
  Random random(15);
  const Hashes all = random_leaves(random, 12);
  std::vector<TreeHead> heads;
  for (std::size_t size = 0; size <= all.size(); ++size)
    heads.push_back(head_of(part(all, 0, size)));
  for (std::size_t older = 1; older < heads.size(); ++older) {
    for (std::size_t newer = older + 1; newer < heads.size(); ++newer) {
      const Hashes proof = prove_consistency(part(all, 0, newer), older);
      for (std::size_t first = 0; first < heads.size(); ++first) {
        for (std::size_t second = 0; second < heads.size(); ++second) {
          CHECK(verify_consistency(heads[first], heads[second], proof) ==
                (first == older && second == newer));
        }
      }
    }
  }
}

// Roots made to fit a proof of the wrong length: only the size can tell.
TEST_CASE("the sizes say how many hashes a proof has") {
  Random random(18);
  const Hash leaf = random_hash(random);
  const Hash x = random_hash(random);
  CHECK(verify_inclusion(leaf, 1, {2, node_hash(x, leaf)}, {x}));
  CHECK(!verify_inclusion(leaf, 0, {1, node_hash(x, leaf)}, {x}));
  CHECK(!verify_inclusion(leaf, 0, {1, node_hash(leaf, x)}, {x}));
  CHECK(!verify_inclusion(leaf, 0, {8, node_hash(leaf, x)}, {x}));
  CHECK(!verify_inclusion(leaf, 0, {8, leaf}, {}));
  CHECK(verify_consistency({1, leaf}, {2, node_hash(leaf, x)}, {x}));
  CHECK(!verify_consistency({1, leaf}, {8, node_hash(leaf, x)}, {x}));
  CHECK(!verify_consistency({1, leaf}, {2, leaf}, {}));
  CHECK(!verify_consistency({2, leaf}, {1, leaf}, {}));
  CHECK(!verify_consistency({3, leaf}, {5, leaf}, {}));
  CHECK(!verify_consistency({3, leaf}, {5, leaf}, {leaf}));
  const Hash once = node_hash(leaf, x);
  CHECK(!verify_consistency({1, node_hash(x, leaf)}, {2, node_hash(x, once)}, {x, x}));
  CHECK(!verify_consistency({1, leaf}, {2, node_hash(x, once)}, {x, x}));
  // Behind the end both roots would take the same hash in.
  CHECK(!verify_consistency({3, node_hash(x, node_hash(x, leaf))},
                            {4, node_hash(x, node_hash(x, node_hash(leaf, x)))}, {leaf, x, x, x}));
}

TEST_CASE("a fork has no consistency proof") {
  Random random(16);
  const Hashes all = random_leaves(random, 33);
  for (std::size_t older_size = 1; older_size <= all.size(); ++older_size) {
    const TreeHead older = head_of(part(all, 0, older_size));
    for (std::size_t changed = 0; changed < older_size; ++changed) {
      Hashes fork = all;
      fork[changed].bytes[31] ^= 0x80U;
      CHECK(!verify_consistency(older, head_of(fork), prove_consistency(fork, older_size)));
    }
  }
}

TEST_CASE("a proof has at most 63 hashes") {
  // Leaf 0 of a huge tree: every sibling stands to the right.
  Random random(17);
  const Hash leaf = random_hash(random);
  Hashes proof;
  Hash root = leaf;
  for (std::size_t i = 0; i < longest_proof; ++i) {
    proof.push_back(random_hash(random));
    root = node_hash(root, proof.back());
  }
  const std::uint64_t size = std::uint64_t{1} << 63U;
  CHECK(verify_inclusion(leaf, 0, {size, root}, proof));
  CHECK(verify_consistency({1, leaf}, {size, root}, proof));
  proof.push_back(random_hash(random));
  root = node_hash(root, proof.back());
  CHECK(!verify_inclusion(leaf, 0, {~std::uint64_t{0}, root}, proof));
  CHECK(!verify_consistency({1, leaf}, {~std::uint64_t{0}, root}, proof));
}
