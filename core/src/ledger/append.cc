#include "ledger/append.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>
#include <utility>

#include "ledger/heal.h"
#include "ledger/lock.h"
#include "ledger/signals.h"
#include "ledger/write.h"

namespace travaux::ledger {
namespace {

void require_right(const Log& log, const Author& author) {
  const Keyring& keys = log.chronicle().keys();
  const std::vector<Owner> named = keys.active_named(author.identity);
  const bool may =
      author.signer != nullptr && std::any_of(named.begin(), named.end(), [&](const Owner& holder) {
        return holder.key == author.signer->public_key();
      });
  if (may) return;
  const SigningRight* right =
      author.signer == nullptr ? nullptr : keys.find(author.signer->public_key());
  const std::string why = right != nullptr && right->ended_by
                              ? "'s key may not sign any more since " + short_id(*right->ended_by)
                          : named.empty() ? " may not sign in this ledger"
                                          : " may sign, but not with this key";
  throw Error(Trouble::refused, author.identity + why, "who may: " + keys.list());
}

// A signer elsewhere (an agent) may answer with another key's signature, or nonsense.
void require_signature(const std::string& bytes, const Statement& statement, const Log& log) {
  std::optional<Owner> signer;
  const Envelope envelope = parse_envelope(bytes);
  const auto found = signature_breaches(envelope, statement, log.chronicle().keys(), signer);
  if (!found.empty()) {
    throw Error(Trouble::refused, "the signing key answered with " + found.front().found);
  }
}

void pause(int attempt) {
  std::minstd_rand jitter(static_cast<unsigned>(::getpid()) * 31U + static_cast<unsigned>(attempt));
  std::uniform_int_distribution<int> microseconds(200, 2000 * std::min(attempt + 1, 20));
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds(jitter)));
}

// The document's branch is moved with the log where it is where it should be; else it is healed.
std::optional<BranchMove> along(const std::optional<ObjectId>& before, const Statement& statement,
                                const std::vector<ObjectId>& parents) {
  if (parents.size() != 2) return {};
  return BranchMove{statement.document, before, parents[1]};
}

// One try. Nothing when another process moved the log first.
std::optional<Entry> try_append(Opened& state, const Composed& composed, const Author& author) {
  const Store& store = state.store;
  Log& log = state.log;
  const Statement& statement = composed.statement;
  require_rules(statement, log, author);
  const std::string bytes = seal(statement, {author.signer});
  require_signature(bytes, statement, log);
  Entry entry;
  entry.index = log.size();
  entry.hash = sha256(bytes);
  entry.statement = statement;
  if (std::holds_alternative<VersionRecord>(statement.body)) {
    entry.version = log.chronicle().count_versions(statement.document) + 1;
  }
  const ObjectId envelope = store.write(ObjectKind::blob, bytes);
  Commit commit = commit_for(entry, author.identity);
  std::optional<ObjectId> commit_before;
  std::vector<ObjectId> parents{composed.parents ? composed.parents->log : log.tip()};
  if (composed.tree) {
    commit.tree = store.write(ObjectKind::tree, print_tree(composed.tree(envelope)));
    if (composed.parents) {
      commit.parents = {composed.parents->document};
    } else if (const Entry* newest = log.chronicle().newest_of(statement.document)) {
      commit_before = log.document_commit(store, newest->index);
      commit.parents = {*commit_before};
    }
    parents.push_back(write_commit(store, commit, *author.signer));
  }

  EntriesFolder folder = log.folder();
  folder.add(envelope);
  Frontier frontier = log.frontier();
  frontier.append(leaf_hash(bytes));
  const std::string signers = keys_after(statement, log.chronicle()).allowed_signers();
  commit.tree =
      write_log_tree(store, {log.founding(), log.id(), signers}, folder, frontier, *author.signer);
  commit.parents = parents;
  const ObjectId tip = write_commit(store, commit, *author.signer);
  // Everything so far was in memory; what follows must not be left half done by an interruption.
  const HeldSignals held;
  if (!store.move_branch(log_branch, log.tip(), tip, along(commit_before, statement, parents))) {
    return {};
  }
  if (composed.parents) log.forget_commits();
  entry = log.append(tip, {commit.tree, commit.parents, {}}, envelope, bytes);
  heal_branches(state, statement.document);
  return entry;
}

}  // namespace

void require_rules(const Statement& statement, const Log& log, const Author& author) {
  const auto found = breaches(statement, author.signer->public_key(), log.chronicle());
  if (found.empty()) return;
  const bool no_right = found.front().check == "keys";
  throw Error(no_right ? Trouble::refused : Trouble::missing,
              "cannot record: " + found.front().check + " must be " + found.front().expected +
                  ", not " + found.front().found,
              no_right ? "travaux key list" : "travaux log");
}

Statement base_statement(const Log& log, std::string document, const Author& author) {
  Statement statement;
  statement.ledger = log.id();
  if (const Entry* newest = log.chronicle().newest_of(document)) statement.previous = newest->hash;
  statement.document = std::move(document);
  statement.author = author.identity;
  statement.time = author.time;
  return statement;
}

std::string document_of(const Log& log, const Hash& target) {
  const Entry* entry = log.chronicle().find(target);
  if (entry == nullptr || entry->statement.document.empty()) {
    throw Error(Trouble::missing, "no entry of a document has the hash " + to_hex(target),
                "travaux log");
  }
  return entry->statement.document;
}

void reload(Opened& state, const std::string& document) {
  Log now = Log::load(state.store, state.options);
  if (!now.extends(state.log.checkpoint())) {
    throw Error(Trouble::malformed,
                "the log no longer begins with the entries that were read from it; nothing was "
                "recorded",
                "travaux verify");
  }
  const auto versions = [&](const Log& log) { return log.chronicle().count_versions(document); };
  if (versions(now) != versions(state.log)) {
    throw Error(Trouble::conflict, "another version of " + document + " was recorded meanwhile",
                "travaux log " + document + ", then run the command again");
  }
  state.log = std::move(now);
}

Entry append(Opened& state, const Author& author, const std::string& document,
             const Compose& compose) {
  constexpr int tries = 100;
  require_right(state.log, author);
  for (int attempt = 0; attempt < tries; ++attempt) {
    if (attempt > 0) pause(attempt);
    // What is read below must not be rewritten and deleted by an erasure meanwhile.
    const FolderLock kept(state.folder, FolderLock::Kind::shared);
    if (state.store.branch(log_branch) != state.log.tip()) {
      reload(state, document);
    }
    state.store.discard();
    const Composed composed = compose(state.store, state.log);
    const std::optional<Entry> entry = try_append(state, composed, author);
    if (entry) return *entry;
  }
  throw Error(Trouble::conflict, "another process keeps the log; nothing was recorded",
              "run the command again; if no other travaux is running, remove " +
                  (state.folder / "refs/heads/log.lock").string());
}

}  // namespace travaux::ledger

namespace travaux {
namespace {

using ledger::Composed;
using ledger::Log;
using ledger::ObjectId;
using ledger::ObjectKind;
using ledger::Store;
using ledger::Tree;

VersionRecord record_of(const NewVersion& version, const SaltSecret& secret,
                        std::string_view not_read) {
  VersionRecord record;
  record.lineage = version.lineage;
  record.title = version.title;
  record.extension = version.extension;
  record.reader = version.reader;
  record.reader_version = version.reader_version;
  record.lines = version.lines;
  record.pages = version.pages;
  record.claim = version.claim;
  record.commitments =
      version.text ? commit(secret, version.original, not_read, *version.text, version.segment_ends)
                   : commit(secret, version.original, not_read);
  return record;
}

Composed compose_version(const Store& store, const Log& log, const NewVersion& version,
                         const Author& author, const Randomness& random) {
  const SaltSecret secret = new_salt_secret(random);
  const std::string not_read = print_not_read(version.not_read);
  const VersionRecord record = record_of(version, secret, not_read);
  ledger::VersionFiles files;
  files.original = store.write(ObjectKind::blob, version.original);
  files.not_read = store.write(ObjectKind::blob, not_read);
  files.salts = store.write(ObjectKind::blob, print_salts(secret));
  if (version.text) {
    files.draft = store.write(ObjectKind::blob, *version.text);
    files.segments = store.write(ObjectKind::blob, print_segments(version.segment_ends));
  }
  Statement statement = ledger::base_statement(log, version.document, author);
  statement.body = record;
  return {statement, [record, files](const ObjectId& envelope) {
            return ledger::version_tree(record, files, envelope);
          }};
}

// An entry that only speaks of earlier ones leaves its document's files as they are.
Composed compose_remark(const Store& store, const Log& log, const std::string& document,
                        const Author& author, Statement::Body body) {
  Statement statement = ledger::base_statement(log, document, author);
  statement.body = std::move(body);
  if (document.empty()) return {statement, {}};
  return {statement, [&store, &log, document](const ObjectId& envelope) {
            const Entry* newest = log.chronicle().newest_of(document);
            return ledger::attribution_tree(ledger::document_tree(store, log, newest->index),
                                            envelope);
          }};
}

Entry append_remark(ledger::Opened& state, const Author& author, const std::string& document,
                    const Statement::Body& body) {
  return ledger::append(state, author, {}, [&](const Store& store, const Log& log) {
    return compose_remark(store, log, document, author, body);
  });
}

void require_size(const NewVersion& version) {
  const std::size_t text = version.text ? version.text->size() : 0;
  if (std::max(version.original.size(), text) > ledger::largest_original) {
    throw Error(Trouble::unsupported, "a version holds at most 64 MiB");
  }
}

}  // namespace

Entry Ledger::record(const NewVersion& version, const Author& author, const Randomness& random) {
  require_size(version);
  return ledger::append(*state_, author, version.document, [&](const Store& store, const Log& log) {
    return compose_version(store, log, version, author, random);
  });
}

Entry Ledger::attribute(const NewAttribution& made, const Author& author) {
  return append_remark(*state_, author, made.document,
                       Attribution{made.target, made.clause, made.claim, made.words});
}

Entry Ledger::correct(const Correction& correction, const Author& author) {
  return append_remark(*state_, author, ledger::document_of(state_->log, correction.target),
                       correction);
}

Entry Ledger::withdraw(const Withdrawal& withdrawal, const Author& author) {
  return append_remark(*state_, author, ledger::document_of(state_->log, withdrawal.target),
                       withdrawal);
}

Entry Ledger::change_key(const KeyEvent& event, const Author& author) {
  return append_remark(*state_, author, {}, event);
}

}  // namespace travaux
