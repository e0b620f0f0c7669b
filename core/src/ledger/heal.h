// heal.h: document branches follow the log.
#pragma once

#include <string>

#include "ledger/log.h"

namespace travaux::ledger {

// The entry stands once the log has moved: whatever hinders a branch now is healed by the next
// append, and must not look as if nothing had been recorded. Looks at every document's branch the
// first time, later at this one's only.
void heal_branches(Opened& state, const std::string& document);

// The first document whose branch is not where the log says; empty when all are.
std::string misplaced_branch(const Opened& state);

// True for a commit that an entry of the document had until an erasure rewrote it: a branch that is
// still there is only behind.
bool was_before_erasure(const Store& store, const Chronicle& chronicle, const std::string& document,
                        const ObjectId& commit);

// True for the commit of an entry as its author made it, or as one of the later erasures did; its
// tree and parents are not judged.
bool is_form_of(const Chronicle& chronicle, const Entry& entry, const std::string& bytes);

}  // namespace travaux::ledger
