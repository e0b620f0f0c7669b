// access.h: what this user may not read. That is no sign of tampering, and no sign of soundness.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace travaux::ledger {

// Files and folders of the ledger that permissions keep from being read; the ledger's own folder
// is ".". Sorted.
std::vector<std::string> denied_files(const std::filesystem::path& ledger);

}  // namespace travaux::ledger
