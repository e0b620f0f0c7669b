// loose.h: loose objects: one compressed file each.
//
// Writing waits for the disk twice, however many objects there are.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

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

// Waits until everything on this folder's file system is on disk.
void flush_to_disk(const std::filesystem::path& folder);

// "blob ", as an object's bytes begin.
std::string_view kind_name(ObjectKind kind);

}  // namespace travaux::ledger
