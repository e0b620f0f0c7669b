// log.h: the log as one reader sees it, from one position of its branch.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ledger/contents.h"
#include "ledger/index.h"
#include "ledger/objects.h"
#include "ledger/rules.h"
#include "ledger/store.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace travaux::ledger {

inline constexpr const char* log_branch = "log";

// Visits the envelopes below an entries/ tree in log order. What is not in the shape of that
// folder, or cannot be read, goes to on_trouble with its path. Either may say false to end the
// visit: a hostile tree can name one folder a million times.
struct EntryVisitor {
  std::function<bool(std::uint64_t index, const ObjectId& envelope)> on_entry;
  std::function<bool(const std::string& path, const Error& error)> on_trouble;
};
// Those below `from` are passed over unseen, a folder at a time.
void visit_entries(const Store& store, const ObjectId& folder, const EntryVisitor& visitor,
                   std::uint64_t from = 0);

// Everything that appending and reading need to know of the log. What an owner's newest checkpoint
// covers, and so nobody else's work; the signature of each entry is left to verify().
class Log {
 public:
  // With an index only what came since is read, and held against the same checkpoint; where that
  // fails, or there is none, everything. Error(malformed) that names the first entry which cannot
  // be one, or says that these are not the entries whose root an owner signed.
  static Log load(const Store& store, const OpenOptions& options = {});
  // Where there is enough that the index does not know yet, replaces it. Failing costs time only.
  void keep_index(const Store& store, const OpenOptions& options) const;

  const ObjectId& tip() const { return tip_; }
  const Hash& id() const { return chronicle_.id(); }
  const Founding& founding() const { return founding_; }
  const Chronicle& chronicle() const { return chronicle_; }
  const Frontier& frontier() const { return frontier_; }
  const EntriesFolder& folder() const { return folder_; }
  ObjectId envelope(std::uint64_t index) const { return row(index).envelope; }
  // The key that the first signature of an entry names.
  Hash signer(std::uint64_t index) const { return row(index).signer; }
  std::uint64_t size() const { return chronicle_.size(); }
  Checkpoint checkpoint() const;
  // True when the first entries are those of a checkpoint seen before.
  bool extends(const Checkpoint& seen) const;
  // When it had this many entries; nothing when it never had.
  std::optional<Hash> root_at(std::uint64_t size) const;

  // What the log's commit of an entry points at, without its signature.
  Links links(const Store& store, std::uint64_t index) const;
  // The commit on its document's branch that brought an entry (not the founding one).
  ObjectId document_commit(const Store& store, std::uint64_t index) const;

  // Takes in an entry that has just become the newest.
  const Entry& append(const ObjectId& tip, const Links& links, const ObjectId& envelope,
                      std::string_view bytes);
  // The commits so far are about to be others, with the same entries.
  void forget_commits();

 private:
  Log() = default;
  Log(const Store& store, std::shared_ptr<const Index> base);
  void read(const Store& store, const Tree& tree, const OpenOptions& options);
  void take(const ObjectId& envelope, std::string_view bytes);
  void require_signed(const Store& store, const std::string& note) const;
  void require_key_event(const Envelope& envelope, const Statement& statement) const;
  IndexRow row(std::uint64_t index) const;
  std::size_t base_size() const { return base_ ? base_->size() : 0; }
  const Links& walk_to(const Store& store, std::uint64_t index) const;
  std::optional<ObjectId> log_commit_behind(const Store& store) const;
  bool base_commits_hold(const Store& store) const;
  IndexContents contents(const Store& store) const;

  ObjectId tip_;
  Founding founding_;
  std::shared_ptr<const Index> base_;
  Chronicle chronicle_;
  std::vector<Owner> newest_signers_;  // who could sign the newest entry and its checkpoint
  Frontier frontier_;
  EntriesFolder folder_;
  std::vector<IndexRow> rows_;  // after the base; without commits
  // Log commits by index, read from the newest downwards as they are asked for.
  mutable std::map<std::uint64_t, Links> commits_;
  // Whether the commits are still those that the index lists: an erasure replaces them.
  mutable std::optional<bool> base_commits_hold_;
};

struct Opened {
  std::filesystem::path folder;
  Store store;
  Log log;
  OpenOptions options;
  bool branches_healed = false;
  // As they were when the log had so many entries.
  std::optional<std::pair<std::uint64_t, std::map<std::uint64_t, std::string>>> doubts = {};
};

Opened open_log(const std::filesystem::path& folder, const OpenOptions& options = {});

}  // namespace travaux::ledger

namespace travaux {

struct Ledger::State : ledger::Opened {};

}  // namespace travaux
