// layout.h: what may lie in a ledger's folder, judged from plain files before anything is read from
// it.
//
// Sources: gitrepository-layout(5), git-config(5), gitnamespaces and pack formats of git's
// documentation.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::ledger {

inline constexpr std::string_view ledger_head = "ref: refs/heads/log\n";
inline constexpr std::string_view ledger_config =
    "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n";

// Something in the folder that no ledger holds.
struct Oddity {
  std::string where;
  std::string found;
  // Reading on could show other bytes than the ledger's, or touch files outside of it.
  bool unsafe = false;
};

// All of them, unsafe ones first. Empty for a sound folder. Never throws for what it finds.
std::vector<Oddity> oddities(const std::filesystem::path& folder);

// Error(missing) when there is nothing, Error(malformed) for a folder or file that is no ledger,
// not even a broken one; a working copy of one is told from others.
void refuse_other_folders(const std::filesystem::path& folder);

// Error(missing) when this is no ledger, Error(malformed) for the first unsafe oddity.
void refuse_unsafe(const std::filesystem::path& folder);

// True for a folder that has the outer shape of a ledger.
bool looks_like_ledger(const std::filesystem::path& folder);

// Files beside the packs whose closing checksum is not that of their bytes: git trusts these
// files where it does not read objects.
std::vector<Oddity> broken_packs(const std::filesystem::path& folder);

// True when git keeps a cache of the history here, which git believes and travaux does not read.
bool has_history_cache(const std::filesystem::path& folder);

}  // namespace travaux::ledger
