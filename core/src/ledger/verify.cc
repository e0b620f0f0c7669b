#include "ledger/verify.h"

#include <algorithm>

#include "ledger/access.h"
#include "ledger/layout.h"
#include "ledger/lock.h"
#include "ledger/log.h"
#include "ledger/many_packs.h"
#include "ledger/printable.h"

namespace travaux {
namespace {

using ledger::Findings;
using ledger::LogCheck;

constexpr const char* genuineness = "that any draft is genuine";

// False when what is denied is more than objects: without the references or the log nothing that is
// found or missed could be told apart.
bool tell_denied(const std::vector<std::string>& denied, Findings& findings) {
  bool only_objects = true;
  for (const std::string& where : denied) {
    findings.some_denied();
    findings.incomplete("repository", where, "a file that this user may read",
                        "could not be read: Permission denied");
    // An index that cannot be read is taken for one that does not fit its pack.
    only_objects = only_objects && where.starts_with("objects/") && !where.ends_with(".idx");
  }
  return only_objects;
}

// False when reading on is not safe.
bool check_folder(const std::filesystem::path& folder, const std::vector<std::string>& denied,
                  Findings& findings) {
  const auto is_denied = [&](const ledger::Oddity& oddity) {
    return std::binary_search(denied.begin(), denied.end(), oddity.where);
  };
  bool safe = true;
  for (const ledger::Oddity& oddity : ledger::oddities(folder)) {
    if (is_denied(oddity)) continue;
    safe = safe && !oddity.unsafe;
    findings.refuted("repository", oddity.where, "nothing that could mislead git", oddity.found);
  }
  for (const ledger::Oddity& oddity : ledger::broken_packs(folder)) {
    if (is_denied(oddity)) continue;
    safe = safe && !oddity.unsafe;
    findings.refuted("objects", oddity.where, "a file as git wrote it", oddity.found);
  }
  const std::optional<ledger::Oddity> misleading = ledger::misleading_many_packs(folder);
  if (misleading && !is_denied(*misleading)) {
    findings.refuted("objects", misleading->where, "an index that leads where the packs' own lead",
                     misleading->found);
  }
  return safe;
}

void tell_predecessor(const Founding& founding, Verification& result) {
  if (!founding.succeeds) return;
  result.not_proven.push_back("that it continues the ledger " + to_hex(founding.succeeds->ledger) +
                              " (" + ledger::printable(founding.succeeds->origin) + ", " +
                              std::to_string(founding.succeeds->size) +
                              " entries): its founder says so");
}

void say_limits(bool seen, const std::filesystem::path& folder,
                const ledger::References& references, Verification& result) {
  result.not_proven = {genuineness, "when: " + std::to_string(result.entries) +
                                        (result.entries == 1 ? " entry" : " entries") +
                                        " without timestamp"};
  if (!result.keys_confirmed) {
    result.not_proven.emplace_back(
        "who holds the signing keys: they are the ledger's own, unconfirmed");
  }
  if (!seen) {
    result.not_proven.emplace_back(
        "completeness and rollback: no earlier checkpoint is remembered");
  }
  if (ledger::has_history_cache(folder)) {
    result.not_proven.emplace_back(
        "what git shows out of its commit-graph cache: travaux does not read that file");
  }
  for (const std::string& name : references.others) {
    if (!name.starts_with("refs/remotes/")) continue;
    result.not_proven.emplace_back("branches that git remembers of a remote (refs/remotes)");
    return;
  }
}

void check_contents(const std::filesystem::path& folder, const VerifyOptions& options,
                    Verification& result, Findings& findings) {
  const ledger::Store store(folder);
  // Nobody deletes meanwhile what an erasure leaves.
  std::optional<ledger::FolderLock> kept(std::in_place, folder, ledger::FolderLock::Kind::shared);
  // Before the log: a process that appends meanwhile moves the log first and a branch after it.
  const ledger::References references = ledger::read_references(store, folder);
  const std::optional<ledger::ObjectId> tip = store.branch(ledger::log_branch);
  if (!tip) {
    findings.refuted("log", "branch log", "the log", "no such branch");
    return;
  }
  ledger::Reader reader(store, findings);
  const ledger::Walk walk = ledger::walk_log(reader, findings, *tip);
  LogCheck log(reader, findings, walk, options);
  log.run();
  result.entries = walk.size();
  if (log.known().founding) result.ledger = log.known().id;
  const ledger::Chronicle& chronicle = log.known().chronicle;
  if (log.whole()) {
    ledger::judge_branches(reader, findings, references, log.histories(), chronicle);
  }
  reader.finish(folder);
  result.checked = {"signature", "digests", "chain",   "log",     "checkpoint",
                    "branches",  "keys",    "commits", "objects", "repository"};
  const std::vector<std::string> erased = ledger::erased_versions(chronicle);
  if (!erased.empty()) result.checked.emplace_back("erasure");
  bool seen = false;
  if (log.known().founding) {
    const auto root_at = [&](std::uint64_t size) { return log.root_at(size); };
    seen = ledger::judge_known(
        options,
        {log.known().id, log.known().founding->origin, result.entries, chronicle.keys(), root_at},
        result, findings);
  }
  say_limits(seen, folder, references, result);
  if (log.known().founding) tell_predecessor(*log.known().founding, result);
  result.not_proven.insert(result.not_proven.end(), erased.begin(), erased.end());
  kept.reset();
  if (!erased.empty() && log.whole()) ledger::judge_leftovers(reader, findings, folder, *tip);
  if (options.on_checkpoint && !log.newest_note().empty()) {
    options.on_checkpoint(log.newest_note());
  }
}

}  // namespace

Verification Ledger::verify(const std::filesystem::path& folder, const VerifyOptions& options) {
  ledger::refuse_other_folders(folder);
  Verification result;
  result.checked = {"repository"};
  result.not_proven = {genuineness};
  Findings findings(options.helpers);
  try {
    const std::vector<std::string> denied = ledger::denied_files(folder);
    if (tell_denied(denied, findings) && check_folder(folder, denied, findings)) {
      check_contents(folder, options, result, findings);
    }
  } catch (const Error& error) {
    // Nothing was found to be sound: whatever stopped the check must not pass as success.
    findings.unreadable("repository", folder.string(), "a ledger that can be read", error);
  }
  result.findings = findings.take();
  const std::vector<std::string> remarks = findings.take_remarks();
  result.not_proven.insert(result.not_proven.end(), remarks.begin(), remarks.end());
  return result;
}

}  // namespace travaux
