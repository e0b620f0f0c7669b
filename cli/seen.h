// seen.h: the checkpoints that this user saw, kept outside every ledger: they refute a rollback and
// prove a fork.
//
//   $XDG_CONFIG_HOME/travaux/seen/<ledger id>.checkpoint  the newest one, as its ledger signed it
//   $XDG_CONFIG_HOME/travaux/places/<hash of a folder>    the id of the ledger this user knew there
//   $XDG_CONFIG_HOME/travaux/forks/<ledger id>/           what was seen, and what was shown instead
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "command.h"
#include "travaux/ledger.h"

namespace travaux::cli {

// The checkpoint this user last saw of the ledger. Error(malformed) when the file is damaged: it is
// never silently ignored, since it is what refutes a rollback.
std::optional<Checkpoint> remembered(const World& world, const Hash& ledger);

// The ledger that this user knew in the folder; nothing where none was. Error(malformed) when the
// file is damaged.
std::optional<Hash> known_in(const World& world, const std::filesystem::path& folder);
// From now on it is this one: to be called for a ledger that the user made, recorded in or
// confirmed.
void remember_place(const World& world, const std::filesystem::path& folder, const Hash& ledger);
// "remove FILE": how to forget it.
std::string how_to_forget_place(const World& world, const std::filesystem::path& folder);

// Keeps the larger of what is remembered and this one, a signed note.
void remember(const World& world, const Hash& ledger, const std::string& note);

// Where something is remembered already and the ledger has grown since: now that much; and the
// folder, where none was known. A memory
// that cannot be written to is said, and hinders nothing.
void remember_more(const World& world, const Ledger& ledger);

// After recording: when that fails, the Error says that the entry stands all the same.
void remember_recorded(const World& world, const Ledger& ledger, const Entry& entry);

// Keeps what was seen before beside what the ledger shows now instead: two signed checkpoints.
// Where no log can have both they prove a fork; where one log can, a rollback. Returns the folder;
// nothing when nothing was remembered.
std::optional<std::filesystem::path> keep_fork(const World& world, const Hash& ledger,
                                               const std::string& note);

// Error(refused) if this user knew another ledger in this folder, or if the ledger is not a
// continuation of what this user last saw of it. Keeps both checkpoints then.
void refuse_another_history(const World& world, const Ledger& ledger);

}  // namespace travaux::cli
