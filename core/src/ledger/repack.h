// repack.h: packs, listed and written anew.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "ledger/objects.h"

namespace travaux::ledger {

class Packs {
 public:
  // Error(malformed) when one of them cannot be opened.
  explicit Packs(const std::filesystem::path& ledger);

  // What they hold: sorted, each once.
  const std::vector<ObjectId>& objects() const { return objects_; }
  // Writes those of them that are to stay into one new pack beside them, each object whole, and
  // returns its name without suffix ("pack-1f2e..."); empty, and no pack, when none is.
  std::string write_anew(const std::set<ObjectId>& keep) const;

 private:
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> indexes_;
  std::vector<ObjectId> objects_;
};

}  // namespace travaux::ledger
