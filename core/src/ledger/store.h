// store.h: the bare repository on disk: objects and branches, read and written by ourselves
// (loose.h, pack.h, references.h).
//
// libgit2 was tried first. Its version 1.5 writes beyond its buffer for a loose object that is
// longer than its header says and follows circles of differences for ever, so a stranger's bytes
// had to be read twice; loading it takes longer than all else that recording does; and it flushes
// every object by itself.
//
// What a stranger's repository could use to make us read something else (alternates, symbolic
// links, replace references) is never followed, and refused: see layout.h.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/objects.h"

namespace travaux::ledger {

// Caps before anything is read into memory.
inline constexpr std::size_t largest_original = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t largest_tree = std::size_t{1} << 20U;
inline constexpr std::size_t largest_small_file = std::size_t{1} << 16U;

// The name git would give these bytes.
ObjectId object_id(ObjectKind kind, std::string_view bytes);

struct BranchMove {
  std::string name;
  std::optional<ObjectId> from;
  ObjectId to;
};

// A copy is another name for the same.
class Store {
 public:
  // An empty repository in a new folder that only its owner may enter.
  static void make(const std::filesystem::path& folder);
  // Error(missing) when there is none, Error(malformed) when it is not safe to read.
  explicit Store(const std::filesystem::path& folder);
  // Looks at the files anew: they were replaced.
  void reopen() const;

  // Bytes whose SHA-1 has been checked. Error(missing) or Error(malformed) otherwise, and
  // Error(unsupported) above the cap.
  std::string read(const ObjectId& id, ObjectKind kind, std::size_t cap) const;
  // Reads an object of any kind only to see that it can be read.
  void probe(const ObjectId& id) const;
  // Held in memory, and readable, until a branch is moved: then it is on disk first.
  ObjectId write(ObjectKind kind, std::string_view bytes) const;
  // Forgets what was written and not yet put on disk.
  void discard() const;
  // Every object there is, reachable or not.
  std::vector<ObjectId> objects() const;

  // Where a branch points; nothing when there is no such branch. Error(malformed) when it is
  // not a plain branch.
  std::optional<ObjectId> branch(const std::string& name) const;
  // Compare and swap: false when the branch is not (or no longer) at `from`, or is being moved by
  // another process. Everything is on disk when this returns. `after` is moved along where it can
  // be, once the first is: nobody ever sees it ahead.
  bool move_branch(const std::string& name, const std::optional<ObjectId>& from, const ObjectId& to,
                   const std::optional<BranchMove>& after = {}) const;

  // True when the copy of this pack, at this place of its index, was read and found sound.
  bool was_read(const std::filesystem::path& index, std::size_t position) const;

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

}  // namespace travaux::ledger
