// ledger_forge.h: ways to damage a ledger, with the keys of an owner where that is the threat.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "base/file.h"
#include "ledger/log.h"
#include "ledger/write.h"
#include "ledger_fixture.h"

namespace ledger_test {

inline std::vector<fs::path> loose_objects(const fs::path& ledger) {
  std::vector<fs::path> found;
  for (const auto& each : fs::recursive_directory_iterator(ledger / "objects")) {
    if (each.is_regular_file()) found.push_back(each.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

inline void overwrite(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  fs::remove(path);  // it may be shared with the ledger it was copied from
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline bool refutes(const Verification& result, const std::string& check,
                    const std::string& where) {
  return result.verdict() == Verification::Verdict::refuted &&
         std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
           return finding.severity == "refuted" && finding.check == check &&
                  finding.where.find(where) != std::string::npos;
         });
}

inline std::string describe(const Verification& result) {
  std::string text(name_of(result.verdict()));
  for (const Finding& finding : result.findings) {
    text += "\n  [" + finding.severity + "] " + finding.check + ": " + finding.where +
            "\n      expected " + finding.expected + "\n      found    " + finding.found;
  }
  return text;
}

// Appends as the ledger itself does, but lets each part be falsified. Everything that is not
// falsified is right, and signed by a true owner.
struct Forge {
  World& world;
  const Signer* commit_signer = &world.alice_key;
  std::function<void(Statement&)> statement = {};
  std::function<void(std::string&)> envelope = {};
  std::function<void(ledger::Tree&)> document_tree = {};
  std::function<void(ledger::Commit&)> document_commit = {};
  std::function<void(ledger::Tree&)> log_tree = {};
  std::function<void(ledger::Commit&)> log_commit = {};
  std::function<void(std::string&)> signed_commit = {};

  ledger::Opened opened = ledger::open_log(world.place);

  ledger::ObjectId blob(const std::string& bytes) const {
    return opened.store.write(ledger::ObjectKind::blob, bytes);
  }

  ledger::ObjectId commit(const ledger::Commit& commit) const {
    const std::string text = ledger::print_commit(commit);
    std::string whole = ledger::add_signature(text, ssh_signature(text, "git", *commit_signer));
    if (signed_commit) signed_commit(whole);
    return opened.store.write(ledger::ObjectKind::commit, whole);
  }

  // Records `text` as the next version of `document`.
  void append(const std::string& document, const std::string& text) {
    const ledger::Log& log = opened.log;
    const SaltSecret secret = new_salt_secret(world.random);
    Statement made = next_statement(document, text, secret);
    if (statement) statement(made);
    std::string bytes = seal(made, {&world.alice_key});
    if (envelope) envelope(bytes);
    Entry entry{log.size(), sha256(bytes), made, 0};
    entry.version = log.chronicle().count_versions(made.document) + 1;
    const ledger::ObjectId stored = blob(bytes);
    ledger::Commit commit_made = ledger::commit_for(entry, made.author);
    commit_made.tree = write_tree(
        ledger::version_tree(std::get<VersionRecord>(made.body), files(text, secret), stored),
        document_tree);
    if (const Entry* newest = log.chronicle().newest_of(made.document)) {
      commit_made.parents = {log.document_commit(opened.store, newest->index)};
    }
    if (document_commit) document_commit(commit_made);
    const ledger::ObjectId on_branch = commit(commit_made);
    const ledger::ObjectId tip = commit(next_log_commit(entry, bytes, stored, on_branch));
    opened.store.move_branch("log", log.tip(), tip);
    opened.store.move_branch(document, opened.store.branch(document), on_branch);
  }

 private:
  Statement next_statement(const std::string& document, const std::string& text,
                           const SaltSecret& secret) const {
    const NewVersion version = version_of(document, text);
    Statement made;
    made.ledger = opened.log.id();
    if (const Entry* newest = opened.log.chronicle().newest_of(document)) {
      made.previous = newest->hash;
    }
    made.document = document;
    made.author = world.alice.identity;
    made.time = world.alice.time;
    VersionRecord record;
    record.extension = version.extension;
    record.reader = version.reader;
    record.commitments = travaux::commit(secret, version.original, print_not_read(version.not_read),
                                         *version.text, version.segment_ends);
    made.body = record;
    return made;
  }

  ledger::VersionFiles files(const std::string& text, const SaltSecret& secret) const {
    const NewVersion version = version_of("x", text);
    return {blob(version.original), blob(print_not_read(version.not_read)),
            blob(print_salts(secret)), blob(*version.text),
            blob(print_segments(version.segment_ends))};
  }

  ledger::ObjectId write_tree(ledger::Tree tree,
                              const std::function<void(ledger::Tree&)>& falsify) const {
    if (falsify) falsify(tree);
    return opened.store.write(ledger::ObjectKind::tree, ledger::print_tree(tree));
  }

  std::string signers() const { return opened.log.chronicle().keys().allowed_signers(); }

  ledger::Commit next_log_commit(const Entry& entry, const std::string& bytes,
                                 const ledger::ObjectId& stored,
                                 const ledger::ObjectId& on_branch) const {
    const ledger::Log& log = opened.log;
    ledger::EntriesFolder folder = log.folder();
    folder.add(stored);
    Frontier frontier = log.frontier();
    frontier.append(leaf_hash(bytes));
    const ledger::ObjectId right = ledger::write_log_tree(
        opened.store, {log.founding(), log.id(), signers()}, folder, frontier, world.alice_key);
    ledger::Commit made = ledger::commit_for(entry, entry.statement.author);
    made.tree = write_tree(ledger::parse_tree(opened.store.read(right, ledger::ObjectKind::tree,
                                                                ledger::largest_tree)),
                           log_tree);
    made.parents = {log.tip(), on_branch};
    if (log_commit) log_commit(made);
    return made;
  }
};

}  // namespace ledger_test
