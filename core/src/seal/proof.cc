#include <algorithm>
#include <bit>

#include "seal/digest.h"
#include "seal/lines.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::view;
using Hashes = std::vector<Hash>;

constexpr std::string_view header = "c2sp.org/tlog-proof@v1";
constexpr std::string_view extra_word = "extra ";
constexpr std::string_view index_word = "index ";

// ---- Making

Hash root_of(const Hashes& leaves, std::uint64_t from, std::uint64_t to) {
  Frontier frontier;
  for (std::uint64_t at = from; at < to; ++at) frontier.append(leaves[at]);
  return frontier.root();
}

// Where a tree over [from, to) of at least two leaves is split.
std::uint64_t split(std::uint64_t from, std::uint64_t to) {
  return from + std::bit_floor(to - from - 1);
}

// ---- Checking

bool odd(std::uint64_t number) {
  return (number & 1U) != 0;
}

// A place on one level of a tree, and the last place of that level.
struct Place {
  std::uint64_t at = 0;
  std::uint64_t last = 0;

  void rise() {
    at >>= 1U;
    last >>= 1U;
  }
  // Whether the next hash of the proof stands to the left; otherwise it stands to the right.
  bool left_sibling() const { return odd(at) || at == last; }
  // The last place of a level has no sibling on it when it is even: it rises until it has.
  void skip_lone_levels() {
    while (!odd(at) && at != 0) rise();
  }
};

// The root above a leaf; nothing when the number of hashes does not fit the tree.
std::optional<Hash> root_above(const Hash& leaf, std::uint64_t index, std::uint64_t size,
                               const Hashes& proof) {
  if (index >= size || proof.size() > longest_proof) return {};
  Place place{index, size - 1};
  Hash root = leaf;
  for (const Hash& sibling : proof) {
    if (place.last == 0) return {};
    if (place.left_sibling()) {
      root = node_hash(sibling, root);
      place.skip_lone_levels();
    } else {
      root = node_hash(root, sibling);
    }
    place.rise();
  }
  return place.last == 0 ? std::optional(root) : std::nullopt;
}

// ---- Files

[[noreturn]] void malformed(const std::string& what) {
  throw Error(Trouble::malformed, "not a proof: " + what);
}

// Inside a proof a bad note is one reason among others, not an error of its own.
std::optional<std::string> checkpoint_fault(std::string_view note) {
  try {
    parse_checkpoint(note);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

Hash parse_hash(std::string_view line) {
  const std::optional<std::string> bytes = from_base64(line);
  Hash hash;
  if (!bytes || bytes->size() != hash.bytes.size()) malformed("a hash is not 32 bytes in base64");
  std::copy(bytes->begin(), bytes->end(), hash.bytes.begin());
  return hash;
}

std::string parse_extra(std::string_view line) {
  line.remove_prefix(extra_word.size());
  const std::optional<std::string> bytes = from_base64(line);
  if (!bytes || bytes->empty() || bytes->size() > largest_proof_extra) {
    malformed("the extra data are not some bytes in base64");
  }
  return *bytes;
}

std::uint64_t parse_index(std::string_view line) {
  if (!line.starts_with(index_word)) malformed("there is no index");
  const auto index = seal_room::parse_number(line.substr(index_word.size()));
  if (!index) malformed("the index is no number");
  return *index;
}

// ---- Findings

Finding finding(const LogProof& proof, std::string check, std::string expected, std::string found) {
  return {std::move(check), "e" + std::to_string(proof.index), std::move(expected),
          std::move(found), "refuted"};
}

std::string root_found(const LogProof& proof, std::string_view entry, const TreeHead& tree) {
  if (proof.index >= tree.size) return "a log of " + std::to_string(tree.size) + " entries";
  const auto root = root_above(leaf_hash(entry), proof.index, tree.size, proof.hashes);
  return root ? to_hex(*root)
              : std::to_string(proof.hashes.size()) + " hashes, which do not fit the log's size";
}

}  // namespace

std::vector<Hash> prove_inclusion(const std::vector<Hash>& leaf_hashes, std::uint64_t index) {
  if (index >= leaf_hashes.size()) {
    throw Error(Trouble::usage, "there is no leaf " + std::to_string(index) + " in a tree of " +
                                    std::to_string(leaf_hashes.size()));
  }
  Hashes proof;
  std::uint64_t from = 0;
  for (std::uint64_t to = leaf_hashes.size(); to - from > 1;) {
    const std::uint64_t middle = split(from, to);
    const bool left = index < middle;
    proof.push_back(left ? root_of(leaf_hashes, middle, to) : root_of(leaf_hashes, from, middle));
    (left ? to : from) = middle;
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

std::vector<Hash> prove_consistency(const std::vector<Hash>& leaf_hashes,
                                    std::uint64_t older_size) {
  if (older_size > leaf_hashes.size()) {
    throw Error(Trouble::usage, "a tree of " + std::to_string(leaf_hashes.size()) +
                                    " leaves has no older one of " + std::to_string(older_size));
  }
  Hashes proof;
  if (older_size == 0) return proof;
  std::uint64_t from = 0;
  std::uint64_t to = leaf_hashes.size();
  while (to != older_size) {
    const std::uint64_t middle = split(from, to);
    const bool left = older_size <= middle;
    proof.push_back(left ? root_of(leaf_hashes, middle, to) : root_of(leaf_hashes, from, middle));
    (left ? to : from) = middle;
  }
  // What is left is a complete part of the older tree; when it is all of it, its root is known.
  if (from != 0) proof.push_back(root_of(leaf_hashes, from, to));
  std::reverse(proof.begin(), proof.end());
  return proof;
}

bool verify_inclusion(const Hash& leaf, std::uint64_t index, const TreeHead& tree,
                      const std::vector<Hash>& proof) {
  return root_above(leaf, index, tree.size, proof) == tree.root;
}

bool verify_consistency(const TreeHead& older, const TreeHead& newer,
                        const std::vector<Hash>& proof) {
  if (older.size > newer.size || proof.size() > longest_proof) return false;
  if (older.size == 0 && older.root != sha256("")) return false;
  if (older.size == newer.size) return proof.empty() && older.root == newer.root;
  if (older.size == 0) return proof.empty();
  Place place{older.size - 1, newer.size - 1};
  while (odd(place.at)) place.rise();
  const bool complete = std::has_single_bit(older.size);
  if (!complete && proof.empty()) return false;
  Hash older_root = complete ? older.root : proof.front();
  Hash newer_root = older_root;
  for (auto next = proof.begin() + (complete ? 0 : 1); next != proof.end(); ++next) {
    if (place.last == 0) return false;
    if (place.left_sibling()) {
      older_root = node_hash(*next, older_root);
      newer_root = node_hash(*next, newer_root);
      place.skip_lone_levels();
    } else {
      newer_root = node_hash(newer_root, *next);
    }
    place.rise();
  }
  return place.last == 0 && older_root == older.root && newer_root == newer.root;
}

std::string print_proof(const LogProof& proof) {
  const auto fault = checkpoint_fault(proof.checkpoint);
  if (fault || proof.hashes.size() > longest_proof || proof.extra.size() > largest_proof_extra) {
    throw Error(Trouble::usage,
                "not a proof: " + fault.value_or("more hashes or extra data than one may hold"));
  }
  std::string text = std::string(header) + "\n";
  if (!proof.extra.empty()) text.append(extra_word).append(to_base64(proof.extra) + "\n");
  text.append(index_word).append(std::to_string(proof.index) + "\n");
  for (const Hash& hash : proof.hashes) text += to_base64(view(hash.bytes)) + "\n";
  return text + "\n" + proof.checkpoint;
}

LogProof parse_proof(std::string_view bytes) {
  const std::vector<std::string_view> lines = seal_room::lines_of(bytes, largest_proof_file);
  if (lines.size() < 2 || lines[0] != header) malformed("the first line names another format");
  LogProof proof;
  std::size_t at = 1;
  if (lines[at].starts_with(extra_word)) proof.extra = parse_extra(lines[at++]);
  proof.index = parse_index(at < lines.size() ? lines[at] : std::string_view());
  for (++at; at < lines.size() && !lines[at].empty(); ++at) {
    if (proof.hashes.size() == longest_proof) malformed("it has too many hashes");
    proof.hashes.push_back(parse_hash(lines[at]));
  }
  if (at == lines.size()) malformed("there is no checkpoint");
  proof.checkpoint = bytes.substr(static_cast<std::size_t>(lines[at].data() - bytes.data()) + 1);
  if (const auto fault = checkpoint_fault(proof.checkpoint)) malformed(*fault);
  return proof;
}

std::vector<Finding> check_proof(const LogProof& proof, std::string_view entry,
                                 std::string_view origin, const PublicKey& key) {
  const auto fault = checkpoint_fault(proof.checkpoint);
  if (fault) return {finding(proof, "checkpoint", "a checkpoint", *fault)};
  const SignedCheckpoint note = parse_checkpoint(proof.checkpoint);
  const Checkpoint& signed_log = note.checkpoint;
  std::vector<Finding> wrong;
  if (signed_log.origin != origin) {
    wrong.push_back(finding(proof, "origin", std::string(origin), signed_log.origin));
  }
  if (!verify(note, key)) {
    wrong.push_back(
        finding(proof, "checkpoint", "signed by " + to_hex(key_id(key)), "not signed by it"));
  }
  const TreeHead tree{signed_log.size, signed_log.root};
  if (!verify_inclusion(leaf_hash(entry), proof.index, tree, proof.hashes)) {
    wrong.push_back(finding(proof, "inclusion", to_hex(tree.root), root_found(proof, entry, tree)));
  }
  return wrong;
}

}  // namespace travaux
