// contents.h: which files a ledger's trees hold, and their bytes (core/FORMAT.md).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "ledger/objects.h"
#include "travaux/seal.h"

namespace travaux::ledger {

inline constexpr std::string_view draft_name = "draft.md";
inline constexpr std::string_view envelope_name = "entry.json";
inline constexpr std::string_view not_read_name = "not-read.json";
inline constexpr std::string_view salts_name = "salts.json";
inline constexpr std::string_view segments_name = "segments.json";

// Entries have eight-digit names, two digits a folder.
inline constexpr std::uint64_t most_entries = 100'000'000;

// What a stranger finds: a function of the founding entry only.
std::string readme(const Founding& founding, const Hash& id);

std::string original_name(const VersionRecord& version);

// Files of a version's tree besides the envelope.
struct VersionFiles {
  ObjectId original;
  ObjectId not_read;
  ObjectId salts;
  std::optional<ObjectId> draft;
  std::optional<ObjectId> segments;
};
Tree version_tree(const VersionRecord& version, const VersionFiles& files,
                  const ObjectId& envelope);
// Of an erased version only the entry is left.
Tree erased_tree(const ObjectId& envelope);
// An attribution leaves the drafts as they are.
Tree attribution_tree(Tree before, const ObjectId& envelope);

struct LogFiles {
  ObjectId readme;
  ObjectId allowed_signers;
  ObjectId checkpoint;
  ObjectId entries;
  ObjectId frontier;
};
Tree log_tree(const LogFiles& files);

// "plan-28@3: version (e42)\n"
std::string commit_message(const Entry& entry);

// The folder entries/ as it grows. Only the trees on the way to the newest entry ever change.
class EntriesFolder {
 public:
  // Takes the bytes of a tree and the path it stands for ("entries/00/00"), gives its name.
  using Keep = std::function<ObjectId(const std::string& bytes, const std::string& path)>;

  EntriesFolder() = default;
  // As it was, from what open() gave then.
  EntriesFolder(std::uint64_t size, std::array<Tree, 4> open)
      : size_(size), open_(std::move(open)) {}

  void add(const ObjectId& envelope);
  std::uint64_t size() const { return size_; }
  // Of each level what is complete; the last holds envelopes.
  const std::array<Tree, 4>& open() const { return open_; }
  // Keeps the trees on the way to the newest entry and returns entries/ itself. At least one entry.
  ObjectId keep(const Keep& keep) const;

 private:
  void close_full_folders();
  std::uint64_t size_ = 0;
  std::array<Tree, 4> open_;
};

// "e42"
std::string short_id(std::uint64_t index);

}  // namespace travaux::ledger
