// pack.h: one pack of objects, as git writes it, read from bytes that nobody vouches for.
//
// Source: git's documentation of pack-*.idx version 2 and of packs (gitformat-pack). Every offset,
// length and count is checked before it is followed; a chain of differences may be as long as git
// makes them and no longer, so that it ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/loose.h"
#include "ledger/mapped.h"
#include "ledger/objects.h"

namespace travaux::ledger {

class Pack {
 public:
  // Error(malformed) when index and pack do not fit each other, Error(refused) where reading is
  // denied.
  explicit Pack(const std::filesystem::path& index);

  const std::filesystem::path& index_path() const { return path_; }
  std::size_t size() const { return count_; }
  ObjectId id(std::size_t position) const;
  // Where the object stands in the index. Of a name that is listed twice, any.
  std::optional<std::size_t> find(const ObjectId& id) const;
  // Where the object at this position begins in the pack, as the index says; inside of it.
  std::uint64_t offset_of(std::size_t position) const;

  // The object at this position; whether its bytes are those of its name is the caller's to check.
  // Error(malformed) or, above the cap, Error(unsupported). Not thread-safe.
  LooseObject read(std::size_t position, std::size_t cap) const;

  // Remembers that the copy at this position was read and is what its name says.
  void mark_sound(std::size_t position) const;
  bool is_sound(std::size_t position) const;

 private:
  struct Step {
    std::uint64_t offset = 0;
    std::uint64_t bytes_at = 0;  // where its compressed bytes begin
    std::size_t size = 0;        // of what they hold
    std::optional<ObjectKind> kind;
    std::uint64_t base = 0;  // of a difference
  };
  using Shared = std::shared_ptr<const LooseObject>;

  Step step_at(std::uint64_t offset) const;
  std::uint64_t base_by_distance(std::uint64_t offset, std::uint64_t& at) const;
  std::uint8_t byte_at(std::uint64_t at) const;
  Shared resolve(std::uint64_t offset) const;
  std::string inflate(const Step& step, std::size_t& budget) const;
  void remember(std::uint64_t offset, const Shared& object) const;

  std::filesystem::path path_;
  Mapped index_;
  Mapped pack_;
  std::size_t count_ = 0;
  mutable std::map<std::uint64_t, Shared> resolved_;
  mutable std::size_t resolved_bytes_ = 0;
  mutable std::vector<bool> sound_;
};

// The packs of a ledger's folder, by name.
std::vector<std::filesystem::path> pack_indexes(const std::filesystem::path& ledger);

// Applies one of git's differences. Error(malformed) unless it makes exactly what it says.
std::string apply_difference(std::string_view base, std::string_view difference, std::size_t cap);

}  // namespace travaux::ledger
