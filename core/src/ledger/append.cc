#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>
#include <thread>
#include <utility>

#include "ledger/log.h"
#include "ledger/signals.h"
#include "ledger/write.h"

namespace travaux {
namespace {

using ledger::Log;
using ledger::ObjectId;
using ledger::ObjectKind;
using ledger::Store;
using ledger::Tree;

// What one try appends: its statement, and its document's tree once the envelope is stored.
struct Composed {
  Statement statement;
  std::function<Tree(const ObjectId& envelope)> tree;
};
using Compose = std::function<Composed(const Store& store, const Log& log)>;

void require_owner(const Founding& founding, const Author& author) {
  const std::vector<Owner> named = ledger::owners_named(founding, author.identity);
  const bool owns =
      author.signer != nullptr && std::any_of(named.begin(), named.end(), [&](const Owner& owner) {
        return owner.key == author.signer->public_key();
      });
  if (owns) return;
  throw Error(Trouble::refused,
              author.identity + (named.empty() ? " is not an owner of this ledger"
                                               : " is an owner, but not with this key"),
              "the owners are " + ledger::list_owners(founding));
}

// What would be refuted later is not written in the first place.
void require_rules(const Statement& statement, const Log& log) {
  const auto found = ledger::breaches(statement, log.chronicle(), log.id());
  if (found.empty()) return;
  throw Error(Trouble::missing,
              "cannot record: " + found.front().check + " must be " + found.front().expected +
                  ", not " + found.front().found,
              "travaux log");
}

// A signer elsewhere (an agent) may answer with another key's signature, or nonsense.
void require_signature(const std::string& bytes, const Statement& statement, const Log& log) {
  std::optional<Owner> signer;
  const Envelope envelope = parse_envelope(bytes);
  const auto found = ledger::signature_breaches(envelope, statement, log.founding(), signer);
  if (!found.empty()) {
    throw Error(Trouble::refused, "the signing key answered with " + found.front().found);
  }
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

bool is_earlier(const Store& store, const Log& log, const std::string& document,
                const ObjectId& commit) {
  const std::vector<Entry>& entries = log.chronicle().entries();
  return std::any_of(entries.rbegin(), entries.rend(), [&](const Entry& entry) {
    return entry.statement.document == document &&
           log.document_commit(store, entry.index) == commit;
  });
}

// A branch at an earlier commit of its document is moved to the newest. One that is anywhere else
// belongs to a process that is ahead of us, or is verify()'s to report.
void heal(const Store& store, const Log& log, const std::string& document) {
  constexpr int tries = 10;
  const ObjectId newest = log.document_commit(store, log.chronicle().newest_of(document)->index);
  for (int attempt = 0; attempt < tries; ++attempt) {
    const std::optional<ObjectId> current = store.branch(document);
    if (current == newest) return;
    if (current && !is_earlier(store, log, document, *current)) return;
    if (store.move_branch(document, current, newest)) return;
  }
}

void pause(int attempt) {
  std::minstd_rand jitter(static_cast<unsigned>(::getpid()) * 31U + static_cast<unsigned>(attempt));
  std::uniform_int_distribution<int> microseconds(200, 2000 * std::min(attempt + 1, 20));
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds(jitter)));
}

// The entry stands once the log has moved: whatever hinders a branch now is healed by the next
// append, and must not look as if nothing had been recorded.
void heal_branches(ledger::Opened& state, const std::string& document) {
  try {
    const std::vector<std::string> all = state.log.chronicle().documents();
    for (const std::string& each : state.branches_healed ? std::vector{document} : all) {
      heal(state.store, state.log, each);
    }
    state.branches_healed = true;
  } catch (const Error&) {
    state.branches_healed = false;
  }
}

// One try. Nothing when another process moved the log first.
std::optional<Entry> try_append(ledger::Opened& state, const Composed& composed,
                                const Author& author) {
  const Store& store = state.store;
  Log& log = state.log;
  const Statement& statement = composed.statement;
  require_rules(statement, log);
  const std::string bytes = seal(statement, {author.signer});
  require_signature(bytes, statement, log);
  Entry entry{log.size(), sha256(bytes), statement, 0};
  if (std::holds_alternative<VersionRecord>(statement.body)) {
    entry.version = log.chronicle().versions_of(statement.document).size() + 1;
  }
  const ObjectId envelope = store.write(ObjectKind::blob, bytes);
  ledger::Commit commit = ledger::commit_for(entry, author.identity);
  commit.tree = store.write(ObjectKind::tree, ledger::print_tree(composed.tree(envelope)));
  if (const Entry* newest = log.chronicle().newest_of(statement.document)) {
    commit.parents = {log.document_commit(store, newest->index)};
  }
  const ObjectId document_commit = ledger::write_commit(store, commit, *author.signer);

  ledger::EntriesFolder folder = log.folder();
  folder.add(envelope);
  Frontier frontier = log.frontier();
  frontier.append(leaf_hash(bytes));
  commit.tree =
      ledger::write_log_tree(store, {log.founding(), log.id()}, folder, frontier, *author.signer);
  commit.parents = {log.tip(), document_commit};
  const ObjectId tip = ledger::write_commit(store, commit, *author.signer);
  // Everything so far was in memory; what follows must not be left half done by an interruption.
  const ledger::HeldSignals held;
  if (!store.move_branch(ledger::log_branch, log.tip(), tip)) return {};
  entry = log.append(tip, {commit.tree, commit.parents, {}}, envelope, bytes, statement);
  heal_branches(state, statement.document);
  return entry;
}

// Looks at the log again. It must still hold what the caller saw, and no version that the caller
// would have had to see: `document` is empty where that does not matter.
void reload(ledger::Opened& state, const std::string& document) {
  Log now = Log::load(state.store);
  if (!now.extends(state.log.checkpoint())) {
    throw Error(Trouble::malformed,
                "the log no longer begins with the entries that were read from it; nothing was "
                "recorded",
                "travaux verify");
  }
  const auto versions = [&](const Log& log) {
    return log.chronicle().versions_of(document).size();
  };
  if (versions(now) != versions(state.log)) {
    throw Error(Trouble::conflict, "another version of " + document + " was recorded meanwhile",
                "travaux log " + document + ", then run the command again");
  }
  state.log = std::move(now);
}

Entry append(ledger::Opened& state, const Author& author, const std::string& document,
             const Compose& compose) {
  constexpr int tries = 50;
  require_owner(state.log.founding(), author);
  for (int attempt = 0; attempt < tries; ++attempt) {
    if (attempt > 0) pause(attempt);
    if (state.store.branch(ledger::log_branch) != state.log.tip()) {
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

VersionRecord record_of(const NewVersion& version, const SaltSecret& secret) {
  VersionRecord record;
  record.lineage = version.lineage;
  record.title = version.title;
  record.extension = version.extension;
  record.reader = version.reader;
  record.reader_version = version.reader_version;
  record.lines = version.lines;
  record.claim = version.claim;
  record.commitments = version.text
                           ? commit(secret, version.original, *version.text, version.segment_ends)
                           : commit(secret, version.original);
  return record;
}

Composed compose_version(const Store& store, const Log& log, const NewVersion& version,
                         const Author& author, const Randomness& random) {
  const SaltSecret secret = new_salt_secret(random);
  const VersionRecord record = record_of(version, secret);
  ledger::VersionFiles files;
  files.original = store.write(ObjectKind::blob, version.original);
  files.salts = store.write(ObjectKind::blob, print_salts(secret));
  if (version.text) {
    files.draft = store.write(ObjectKind::blob, *version.text);
    files.segments = store.write(ObjectKind::blob, print_segments(version.segment_ends));
  }
  Statement statement = base_statement(log, version.document, author);
  statement.body = record;
  return {statement, [record, files](const ObjectId& envelope) {
            return ledger::version_tree(record, files, envelope);
          }};
}

Composed compose_attribution(const Store& store, const Log& log, const NewAttribution& made,
                             const Author& author) {
  Statement statement = base_statement(log, made.document, author);
  statement.body = Attribution{made.target, made.clause, made.claim};
  return {statement, [&store, &log, &made](const ObjectId& envelope) {
            const Entry* newest = log.chronicle().newest_of(made.document);
            return ledger::attribution_tree(ledger::document_tree(store, log, newest->index),
                                            envelope);
          }};
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
  return append(*state_, author, version.document, [&](const Store& store, const Log& log) {
    return compose_version(store, log, version, author, random);
  });
}

Entry Ledger::attribute(const NewAttribution& attribution, const Author& author) {
  return append(*state_, author, {}, [&](const Store& store, const Log& log) {
    return compose_attribution(store, log, attribution, author);
  });
}

}  // namespace travaux
