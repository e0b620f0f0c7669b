// revision.h: what people call a commit of a git repository: a branch, a tag, the beginning of its
// name, each with steps back.
//
// Source: gitrevisions(7), of which this is the part that names commits by their place: no dates,
// no messages, no log of references.
#pragma once

#include <string_view>

#include "ledger/git_folder.h"
#include "ledger/object_reader.h"

namespace travaux::ledger {

// Error(missing) for what names nothing, Error(usage) for what names several or is no such name.
ObjectId resolve_revision(const GitFolder& folder, const ObjectReader& objects,
                          std::string_view revision);

}  // namespace travaux::ledger
