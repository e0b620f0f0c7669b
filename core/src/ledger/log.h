// log.h: the log as one reader sees it, from one position of its branch.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ledger/chronicle.h"
#include "ledger/contents.h"
#include "ledger/objects.h"
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
void visit_entries(const Store& store, const ObjectId& folder, const EntryVisitor& visitor);

// Everything that appending and reading need to know of the log. What an owner's newest checkpoint
// covers, and so nobody else's work; the signature of each entry is left to verify().
class Log {
 public:
  // Error(malformed) that names the first entry which cannot be one, or says that these are not the
  // entries whose root an owner signed.
  static Log load(const Store& store);

  const ObjectId& tip() const { return tip_; }
  const Hash& id() const { return id_; }
  const Founding& founding() const { return founding_; }
  const Chronicle& chronicle() const { return chronicle_; }
  const Frontier& frontier() const { return frontier_; }
  const EntriesFolder& folder() const { return folder_; }
  const ObjectId& envelope(std::uint64_t index) const { return envelopes_.at(index); }
  std::uint64_t size() const { return envelopes_.size(); }
  Checkpoint checkpoint() const;
  // True when the first entries are those of a checkpoint seen before.
  bool extends(const Checkpoint& seen) const;
  // When it had this many entries; nothing when it never had.
  std::optional<Hash> root_at(std::uint64_t size) const;

  // What the log's commit of an entry points at.
  const Links& links(const Store& store, std::uint64_t index) const;
  // The commit on its document's branch that brought an entry (not the founding one).
  ObjectId document_commit(const Store& store, std::uint64_t index) const;

  // Takes in an entry that has just become the newest.
  const Entry& append(const ObjectId& tip, const Links& links, const ObjectId& envelope,
                      std::string_view bytes, Statement statement);
  // The commits so far are about to be others, with the same entries.
  void forget_commits() { commits_.clear(); }

 private:
  void take(const ObjectId& envelope, std::string_view bytes, Statement statement);
  void require_signed(const Store& store, const Tree& tree) const;
  void require_key_event(std::string_view bytes, const Statement& statement) const;

  ObjectId tip_;
  Hash id_;
  Founding founding_;
  Chronicle chronicle_;
  std::vector<Owner> newest_signers_;  // who could sign the newest entry and its checkpoint
  Frontier frontier_;
  std::vector<Hash> leaves_;
  EntriesFolder folder_;
  std::vector<ObjectId> envelopes_;
  // Log commits by index, read from the newest downwards as they are asked for.
  mutable std::map<std::uint64_t, Links> commits_;
};

struct Opened {
  std::filesystem::path folder;
  Store store;
  Log log;
  bool branches_healed = false;
};

Opened open_log(const std::filesystem::path& folder);

}  // namespace travaux::ledger

namespace travaux {

struct Ledger::State : ledger::Opened {};

}  // namespace travaux
