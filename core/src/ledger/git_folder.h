// git_folder.h: where a git repository keeps what it holds.
//
// Source: gitrepository-layout(5). Of its configuration only the format is looked at, so that a
// repository that this reader would misread is refused; nothing in it is honoured.
#pragma once

#include <filesystem>

namespace travaux::ledger {

struct GitFolder {
  std::filesystem::path own;     // HEAD is here; of a linked working folder not that of all
  std::filesystem::path common;  // objects and branches are here
  std::filesystem::path top;     // the working folder; empty for a bare repository
};

// The repository that this folder is in, looked for upward as git does. Error(missing) when there
// is none, Error(unsupported) for a format that is not read here (SHA-256, reftable).
GitFolder find_git_folder(const std::filesystem::path& folder);

}  // namespace travaux::ledger
