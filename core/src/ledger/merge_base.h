// merge_base.h: where two lines of commits parted.
#pragma once

#include <filesystem>
#include <optional>

#include "ledger/object_reader.h"

namespace travaux::ledger {

// The newest commit that both descend from (of several that are equally near, one); nothing when
// there is none, which of a shallow clone (`folder` holds its list) nobody can say: Error(missing).
// Commits are visited by date, newest first, until all that is left is known to lie
// before the answer, as git does. Error(unsupported) beyond a million commits.
std::optional<ObjectId> find_merge_base(const std::filesystem::path& folder,
                                        const ObjectReader& objects, const ObjectId& one,
                                        const ObjectId& other);

}  // namespace travaux::ledger
