// copies.h: every packed copy of every object. git shows whichever copy it comes upon first, so a
// good copy elsewhere does not excuse a forged one.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "ledger/objects.h"
#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {

// `id` is nothing when the pack as a whole cannot be read.
using CopyTrouble = std::function<void(const std::string& pack, const std::optional<ObjectId>& id,
                                       const Error& error)>;

// Reads each pack by itself, every object in it, and compares the bytes with the name they are
// kept under. Copies that the store has read already are not read again.
void read_packed_copies(const Store& store, const std::filesystem::path& ledger,
                        const CopyTrouble& on_trouble);

}  // namespace travaux::ledger
