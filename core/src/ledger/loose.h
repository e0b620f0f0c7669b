// loose.h: one loose object, read by ourselves.
//
// libgit2 1.5 writes beyond its buffer when a loose object is longer than its header says (in
// read_loose_standard: the size is subtracted without a check), so a stranger's bytes must not
// reach that code. Packed objects go through its own, bounded, path.
#pragma once

#include <cstddef>
#include <filesystem>
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

}  // namespace travaux::ledger
