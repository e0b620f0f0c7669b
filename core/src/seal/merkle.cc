#include <bit>

#include "seal/digest.h"
#include "seal/lines.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using seal_room::view;

constexpr std::string_view frontier_format = "travaux.frontier/1";
constexpr std::size_t largest_frontier = 8192;  // 64 hashes and two short lines fit

Hash fold(const std::vector<Hash>& peaks) {
  if (peaks.empty()) {
    return sha256("");
  }
  Hash root = peaks.back();
  for (auto peak = peaks.rbegin() + 1; peak != peaks.rend(); ++peak) {
    root = node_hash(*peak, root);
  }
  return root;
}

}  // namespace

Hash leaf_hash(std::string_view leaf) {
  return seal_room::sha256_of({std::string_view("\0", 1), leaf});
}

Hash node_hash(const Hash& left, const Hash& right) {
  return seal_room::sha256_of({"\x01", view(left.bytes), view(right.bytes)});
}

Hash merkle_root(const std::vector<Hash>& leaf_hashes) {
  Frontier frontier;
  for (const Hash& leaf : leaf_hashes) {
    frontier.append(leaf);
  }
  return frontier.root();
}

void Frontier::append(const Hash& leaf) {
  Hash carried = leaf;
  // Each trailing one bit of the size is a complete subtree that the new leaf completes further.
  for (std::uint64_t rest = size_; (rest & 1U) != 0; rest >>= 1U) {
    carried = node_hash(peaks_.back(), carried);
    peaks_.pop_back();
  }
  peaks_.push_back(carried);
  ++size_;
}

Hash Frontier::root() const {
  return fold(peaks_);
}

std::string Frontier::print() const {
  std::string text = std::string(frontier_format) + "\n" + std::to_string(size_) + "\n";
  for (const Hash& peak : peaks_) {
    text += to_hex(peak) + "\n";
  }
  return text;
}

Frontier Frontier::parse(std::string_view bytes) {
  const std::vector<std::string_view> lines = seal_room::lines_of(bytes, largest_frontier);
  const auto size = lines.size() < 2 ? std::nullopt : seal_room::parse_number(lines[1]);
  if (!size || lines[0] != frontier_format ||
      lines.size() != 2 + static_cast<std::size_t>(std::popcount(*size))) {
    throw Error(Trouble::malformed, "not a frontier of the log");
  }
  Frontier frontier;
  frontier.size_ = *size;
  for (std::size_t i = 2; i < lines.size(); ++i) {
    const std::optional<Hash> peak = hash_from_hex(lines[i]);
    if (!peak) {
      throw Error(Trouble::malformed,
                  "not a frontier of the log: line " + std::to_string(i + 1) + " is no hash");
    }
    frontier.peaks_.push_back(*peak);
  }
  return frontier;
}

}  // namespace travaux
