// many_packs.h: git's index over several packs. travaux reads each pack by its own index and never
// by this one; git believes it, so it must lead where theirs lead.
//
// Source: git's documentation of multi-pack-index files, version 1 (gitformat-pack).
#pragma once

#include <filesystem>
#include <optional>

#include "ledger/layout.h"

namespace travaux::ledger {

// What is wrong with it; nothing where there is none, and where it says of every object of the
// packs that it names what an index of theirs says.
std::optional<Oddity> misleading_many_packs(const std::filesystem::path& ledger);

}  // namespace travaux::ledger
