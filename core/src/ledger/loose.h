// loose.h: loose objects, read and written by ourselves.
//
// libgit2 1.5 writes beyond its buffer when a loose object is longer than its header says (in
// read_loose_standard: the size is subtracted without a check), so a stranger's bytes must not
// reach that code. Packed objects go through its own, bounded, path. Writing is ours because
// libgit2 can only flush each object by itself: thirty waits for the disk for one entry, here two.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "ledger/objects.h"

namespace travaux::ledger {

struct LooseObject {
  ObjectKind kind = ObjectKind::blob;
  std::string bytes;
};

// Nothing when there is no such file. Error(malformed) unless the file is exactly one compressed
// object of this name, Error(unsupported) above the cap.
std::optional<LooseObject> read_loose(const std::filesystem::path& ledger, const ObjectId& id,
                                      std::size_t cap);

using Objects = std::map<ObjectId, LooseObject>;

// Puts all of them on disk: none has its name before its bytes are safe. Files that are already
// there stay, unless they are damaged.
void write_loose(const std::filesystem::path& ledger, const Objects& objects);

}  // namespace travaux::ledger
