// hash_numbers.h: small numbers for hashes, in the order in which they first come.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "compare/item.h"

namespace travaux::comparing {

// Open addressing with linear probing (Knuth, TAOCP 3, 6.4). Hashes must be mixed: their last bits
// tell where they stand.
class HashNumbers {
 public:
  // Room for so many; it grows where more come.
  explicit HashNumbers(std::size_t expected) : slots_(std::bit_ceil(2 * expected + 2)) {}

  // Its own, or the next one if it comes for the first time.
  Id number(std::uint64_t hash) {
    if (2 * (size_ + std::size_t{1}) > slots_.size()) grow();
    Slot& slot = slot_of(hash);
    if (slot.number == none) slot = {hash, size_++};
    return slot.number;
  }

  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Id number = none;
  };

  Slot& slot_of(std::uint64_t hash) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].number != none && slots_[at].hash != hash) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return slots_[at];
  }

  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.number != none) slot_of(slot.hash) = slot;
    }
  }

  std::vector<Slot> slots_;
  Id size_ = 0;
};

}  // namespace travaux::comparing
