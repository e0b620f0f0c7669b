#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/append.h"
#include "ledger/heal.h"
#include "ledger/lock.h"
#include "ledger/prune.h"
#include "ledger/write.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using ledger::Composed;
using ledger::Log;
using ledger::ObjectId;
using ledger::ObjectKind;
using ledger::Store;
using ledger::Tree;

// The commits since a version, without its files. Nothing that is signed in an entry names a
// commit, so the entries, their order and the log's root stay what they are.
class Rewriting {
 public:
  Rewriting(const Store& store, const Log& log, const Entry& target, const Author& author)
      : store_(store), log_(log), target_(target), author_(author) {}

  void run() {
    const Entries& entries = log_.chronicle();
    for (std::uint64_t index = target_.index; index < log_.size(); ++index) {
      const ledger::Links links = log_.links(store_, index);
      ledger::Commit commit = rewritten(entries[index]);
      commit.tree = links.tree;
      commit.parents = links.parents;
      if (commit.parents.empty()) {
        throw Error(Trouble::malformed, ledger::short_id(index) + " has no commit before it",
                    "travaux verify");
      }
      if (index > target_.index) commit.parents[0] = log_commit_;
      if (entries[index].statement.document == target_.statement.document) {
        commit.parents.resize(2);
        commit.parents[1] = document(entries[index]);
      }
      log_commit_ = write_commit(store_, commit, *author_.signer);
    }
  }

  ledger::Parents newest() const { return {log_commit_, document_commit_}; }
  const Tree& tree() const { return tree_; }

 private:
  ledger::Commit rewritten(const Entry& entry) const {
    ledger::Commit commit = ledger::commit_for(entry, entry.statement.author);
    commit.rewritten = ledger::Committer{author_.identity, author_.time};
    return commit;
  }

  ObjectId document(const Entry& entry) {
    const ledger::Links links = ledger::parse_links(store_.read(
        log_.document_commit(store_, entry.index), ObjectKind::commit, ledger::largest_small_file));
    ledger::Commit commit = rewritten(entry);
    commit.parents = links.parents;
    if (entry.index > target_.index) commit.parents = {document_commit_};
    const ObjectId& envelope = log_.envelope(entry.index);
    if (entry.index == target_.index) {
      tree_ = ledger::erased_tree(envelope);
    } else if (entry.version > 0) {
      tree_ = ledger::parse_tree(store_.read(links.tree, ObjectKind::tree, ledger::largest_tree));
    } else {
      tree_ = ledger::attribution_tree(tree_, envelope);
    }
    commit.tree = store_.write(ObjectKind::tree, ledger::print_tree(tree_));
    document_commit_ = write_commit(store_, commit, *author_.signer);
    return document_commit_;
  }

  const Store& store_;
  const Log& log_;
  const Entry& target_;
  const Author& author_;
  ObjectId log_commit_;
  ObjectId document_commit_;
  Tree tree_;
};

Composed compose_erasure(const Store& store, const Log& log, const Erasure& erasure,
                         const Author& author) {
  Statement statement =
      ledger::base_statement(log, ledger::document_of(log, erasure.target), author);
  statement.body = erasure;
  // Before everything is signed anew for nothing.
  ledger::require_rules(statement, log, author);
  Rewriting rewriting(store, log, *log.chronicle().find(erasure.target), author);
  rewriting.run();
  return {statement,
          [tree = rewriting.tree()](const ObjectId& envelope) {
            return ledger::attribution_tree(tree, envelope);
          },
          rewriting.newest()};
}

std::map<std::string, ObjectId> branches_of(const ledger::Opened& state) {
  std::map<std::string, ObjectId> branches = {{ledger::log_branch, state.log.tip()}};
  for (const std::string& document : state.log.chronicle().documents()) {
    branches.emplace(document, *state.store.branch(document));
  }
  return branches;
}

// Looks at the log as it is now and moves up the branches that are behind. What a branch names that
// is elsewhere may be another's record, and what an erased version held: to delete it would be as
// wrong as to keep it.
void settle(ledger::Opened& state) {
  constexpr int tries = 10;
  std::string misplaced;
  for (int attempt = 0; attempt < tries; ++attempt) {
    if (state.store.branch(ledger::log_branch) != state.log.tip()) ledger::reload(state, {});
    state.branches_healed = false;
    ledger::heal_branches(state, {});
    misplaced = ledger::misplaced_branch(state);
    if (misplaced.empty()) return;
  }
  throw Error(Trouble::conflict,
              "branch " + misplaced + " is not where the log says, and may hold what is to go",
              "travaux verify");
}

// Nothing when another process appended meanwhile.
std::optional<std::size_t> try_prune(ledger::Opened& state) {
  settle(state);
  const ledger::FolderLock alone(state.folder, ledger::FolderLock::Kind::alone);
  if (state.store.branch(ledger::log_branch) != state.log.tip() ||
      !ledger::misplaced_branch(state).empty()) {
    return {};
  }
  state.store.discard();
  const std::set<ObjectId> keep = ledger::objects_of_log(state.store, state.log.tip());
  const std::size_t deleted = ledger::prune(state.folder, keep, branches_of(state));
  // The packs that were open are no more.
  state.store.reopen();
  return deleted;
}

std::size_t prune(ledger::Opened& state) {
  constexpr int tries = 10;
  for (int attempt = 0; attempt < tries; ++attempt) {
    const std::optional<std::size_t> deleted = try_prune(state);
    if (deleted) return *deleted;
  }
  throw Error(Trouble::conflict, "other processes keep appending", "run the command again");
}

ledger::Tree tree_of(const ledger::Opened& state, const Entry& version) {
  return ledger::document_tree(state.store, state.log, version.index);
}

bool share(const Tree& one, const Tree& other) {
  const auto content = [](const ledger::TreeItem& item) {
    return item.name == ledger::draft_name || item.name.starts_with("original.");
  };
  for (const ledger::TreeItem& item : one) {
    if (!content(item)) continue;
    for (const ledger::TreeItem& found : other) {
      if (content(found) && found.id == item.id) return true;
    }
  }
  return false;
}

}  // namespace

Entry Ledger::erase(const Erasure& erasure, const Author& author) {
  settle(*state_);
  Entry entry = ledger::append(*state_, author, {}, [&](const Store& store, const Log& log) {
    return compose_erasure(store, log, erasure, author);
  });
  try {
    prune(*state_);
  } catch (const Error& error) {
    throw Error(
        error.kind(),
        std::string("the erasure is recorded, but the bytes may still be there: ") + error.what(),
        "travaux erase --finish")
        .within(short_id(entry));
  }
  return entry;
}

std::size_t Ledger::erase_leftovers() {
  return prune(*state_);
}

std::vector<const Entry*> Ledger::versions_with_same_bytes(const Entry& version) const {
  std::vector<const Entry*> found;
  const Entry* own = by_hash(version.hash);
  if (own == nullptr || own->version == 0 || own->erased_by) return found;
  const Tree tree = tree_of(*state_, *own);
  for (const Entry& entry : entries()) {
    const bool other = entry.version > 0 && &entry != own && !entry.erased_by;
    if (other && share(tree, tree_of(*state_, entry))) found.push_back(&entry);
  }
  return found;
}

}  // namespace travaux
