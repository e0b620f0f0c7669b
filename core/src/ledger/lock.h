// lock.h: keeps what one process is about to name from being deleted by another.
//
// Whoever appends holds it shared from its first look at the stored objects until the branch is
// moved; whoever deletes what nothing names holds it alone. It is the operating system's lock on a
// file that every ledger has, so nothing is left behind by a process that dies.
#pragma once

#include <filesystem>

namespace travaux::ledger {

class FolderLock {
 public:
  enum class Kind { shared, alone };
  // Waits for it. Where the file system knows no locks, a shared one is not needed, since alone is
  // Error(system) there.
  FolderLock(const std::filesystem::path& ledger, Kind kind);
  // A few tries only: false from held() when somebody else keeps it, or where there are no locks.
  static FolderLock try_alone(const std::filesystem::path& ledger);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

  bool held() const { return held_; }

 private:
  FolderLock(const std::filesystem::path& ledger, Kind kind, int tries);
  int file_ = -1;
  bool held_ = false;
};

}  // namespace travaux::ledger
