// write.h: what creating and appending put into the store.
#pragma once

#include <string>

#include "ledger/log.h"

namespace travaux::ledger {

// A commit for the entry as both branches carry it; tree and parents are the caller's.
Commit commit_for(const Entry& entry, const std::string& identity);

// Signs and stores it.
ObjectId write_commit(const Store& store, const Commit& commit, const Signer& signer);

struct Identification {
  const Founding& founding;
  const Hash& id;
  const std::string& allowed_signers;
};
// Stores everything the log's branch shows at this size, with a freshly signed checkpoint.
ObjectId write_log_tree(const Store& store, const Identification& ledger,
                        const EntriesFolder& folder, const Frontier& frontier,
                        const Signer& signer);

// The tree of an entry on its document's branch.
Tree document_tree(const Store& store, const Log& log, std::uint64_t index);

}  // namespace travaux::ledger
