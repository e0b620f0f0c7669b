// append.h: what every way of appending an entry shares.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ledger/log.h"

namespace travaux::ledger {

// Where an entry goes when it brings a rewritten history with it.
struct Parents {
  ObjectId log;
  ObjectId document;
};

// What one try appends: its statement, and its document's tree once the envelope is stored; none
// for an entry that belongs to no document.
struct Composed {
  Statement statement;
  std::function<Tree(const ObjectId& envelope)> tree;
  std::optional<Parents> parents = {};
};
using Compose = std::function<Composed(const Store& store, const Log& log)>;

// Signs, stores and moves the branches; starts again from the new log when it lost. `document` is
// the one whose versions the caller has to have seen, or empty.
Entry append(Opened& state, const Author& author, const std::string& document,
             const Compose& compose);

// What would be refuted later is not written in the first place.
void require_rules(const Statement& statement, const Log& log, const Author& author);

Statement base_statement(const Log& log, std::string document, const Author& author);

// The document that an entry to be mended belongs to.
std::string document_of(const Log& log, const Hash& target);

// Looks at the log again. It must still hold what the caller saw, and no version that the caller
// would have had to see.
void reload(Opened& state, const std::string& document);

}  // namespace travaux::ledger
