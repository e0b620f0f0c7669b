// prune.h: what nothing names any more is deleted.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "ledger/objects.h"
#include "ledger/store.h"

namespace travaux::ledger {

// Every object that a commit of the log leads to, its documents' commits among them. Throws what
// reading throws: where something is missing nobody can say what it named.
std::set<ObjectId> objects_of_log(const Store& store, const ObjectId& tip);

// Deletes every object but these, every copy of it, and everything else that git keeps and that may
// name or hold it: other references, reflogs, caches, locks and files that an interrupted program
// left, and what git keeps for people (description, gc.log, info, sample hooks). Packs are written
// anew, and with them goes whatever stood between their objects. Error(conflict) while another
// program keeps a lock. `branches` are the ones that stay, by name, and where they point. The
// caller holds the ledger's lock alone. Returns how many objects it deleted.
//
// What stays is on disk before anything goes. An interruption leaves more than there should be,
// never less.
std::size_t prune(const std::filesystem::path& ledger, const std::set<ObjectId>& keep,
                  const std::map<std::string, ObjectId>& branches);

}  // namespace travaux::ledger
