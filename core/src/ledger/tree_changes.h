// tree_changes.h: which files differ between two trees of a git repository.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/object_reader.h"
#include "travaux/ledger.h"

namespace travaux::ledger {

// By path, bytewise. `paths` are files or folders below the top; none: all. Folders that are the
// same on both sides are not looked into. Symbolic links and submodules are no texts, and are told
// as `other`. Error(malformed) for a tree that git would not write, Error(unsupported) above the
// caps of Repository.
RepositoryChanges tree_changes(const ObjectReader& objects, const ObjectId& before,
                               const ObjectId& after, const std::vector<std::string>& paths);

// Whether there is anything at this path below the tree.
bool tree_holds(const ObjectReader& objects, const ObjectId& tree, std::string_view path);

// Pairs files that went with files that came: of the same bytes, or with most of their words in the
// same order (pairs of neighbouring words, Dice 1945).
void find_renames(const ObjectReader& objects, std::vector<RepositoryChange>& changes);

}  // namespace travaux::ledger
