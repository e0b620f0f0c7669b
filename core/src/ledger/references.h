// references.h: a repository's branches as plain files: read strictly, moved by compare and swap.
//
// Source: git's documentation of refs (gitrepository-layout, git-pack-refs). Strict, since where a
// line is twice or out of order git searches by halves and finds another one than a reader that
// takes line by line.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/objects.h"

namespace travaux::ledger {

// Names and targets in packed-refs. Error(malformed) for a line that git does not write.
std::map<std::string, ObjectId> packed_references(const std::filesystem::path& ledger);

// Full names of every reference, loose or packed, HEAD left out; sorted, each once.
std::vector<std::string> reference_names(const std::filesystem::path& ledger);

// The branches of one ledger, for one reader.
class Branches {
 public:
  explicit Branches(std::filesystem::path ledger);

  // Nothing when there is no such branch. Error(malformed) when it is not a plain one.
  std::optional<ObjectId> at(const std::string& name) const;

 private:
  std::filesystem::path ledger_;
  // What packed-refs held, and which file that was.
  mutable std::map<std::string, ObjectId> packed_;
  mutable std::string packed_version_;
};

// Deletes a lock that the dead left: one that no process of ours holds and that is older than two
// seconds, which git needs none of.
void remove_stale_lock(const std::filesystem::path& lock);

// A branch that nobody else moves while this lives: git's own lock beside it. Whoever dies leaves
// the lock, which is taken over once it is stale.
class BranchLock {
 public:
  // Nothing when somebody else holds it.
  static std::optional<BranchLock> take(const std::filesystem::path& ledger,
                                        const std::string& name);
  // Waits for it; Error(conflict) after five seconds.
  static BranchLock wait_for(const std::filesystem::path& ledger, const std::string& name);
  BranchLock(BranchLock&& other) noexcept;
  BranchLock& operator=(BranchLock&&) = delete;
  BranchLock(const BranchLock&) = delete;
  BranchLock& operator=(const BranchLock&) = delete;
  ~BranchLock();  // gives it up

  // Writes where the branch shall point. On disk only when the caller has flushed.
  void write(const ObjectId& to);
  // Puts that in place: from here on everybody sees it.
  void publish();

 private:
  BranchLock(std::filesystem::path branch, int file);
  std::filesystem::path branch_;
  int file_ = -1;
};

// Makes renames in the branches' folder last.
void flush_branches(const std::filesystem::path& ledger);

}  // namespace travaux::ledger
