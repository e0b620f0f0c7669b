#include <algorithm>
#include <filesystem>
#include <system_error>

#include "ledger/lock.h"
#include "ledger/log.h"
#include "ledger/printable.h"
#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

// Whether a commit says so in its message, which is compared byte for byte later: one that lies
// is refuted then.
bool is_erasure(const Walk::Step& step, std::uint64_t index) {
  return step.bytes.ends_with(": erasure (" + short_id(index) + ")\n");
}

std::optional<Hash> target_of(const std::string& envelope) {
  try {
    const Statement statement = parse_statement(parse_envelope(envelope).payload);
    const auto* erasure = std::get_if<Erasure>(&statement.body);
    return erasure == nullptr ? std::nullopt : std::optional(erasure->target);
  } catch (const Error&) {
    return {};  // told when the entry is judged
  }
}

bool is_leftover(const std::filesystem::path& path, bool in_pack) {
  const std::string name = path.filename().string();
  if (name.starts_with("tmp_") || name.starts_with(".tmp")) return true;
  // Bytes that no index leads to.
  std::error_code ignored;
  return in_pack && path.extension() == ".pack" &&
         !std::filesystem::exists(std::filesystem::path(path).replace_extension(".idx"), ignored);
}

// What a program leaves that was interrupted while it wrote.
std::size_t unfinished_files(const std::filesystem::path& folder) {
  std::size_t count = 0;
  std::error_code error;
  std::filesystem::recursive_directory_iterator at(folder / "objects", error);
  for (; !error && at != std::filesystem::end(at); at.increment(error)) {
    const bool in_pack = at->path().parent_path().filename() == "pack";
    count += is_leftover(at->path(), in_pack) ? 1U : 0U;
  }
  return count;
}

}  // namespace

void LogCheck::find_erasures() {
  for (std::uint64_t index = walk_.first_index; index < walk_.size(); ++index) {
    const auto envelope = walk_.envelopes.find(index);
    if (envelope == walk_.envelopes.end() || !is_erasure(*walk_.step(index), index)) continue;
    const auto bytes = reader_.read(envelope->second, ObjectKind::blob, largest_envelope,
                                    short_id(index) + " entry.json");
    const std::optional<Hash> target = bytes ? target_of(*bytes) : std::nullopt;
    if (target) erasures_[*target] = index;
  }
}

void LogCheck::check_commit(const std::string& where, const std::string& bytes, Commit expected,
                            const Judged& judged, std::uint64_t rewriter) {
  if (rewriter > judged.entry.index) {
    expected.identity = judged.entry.statement.author;
    rewritten_[rewriter].push_back({where, bytes, std::move(expected)});
  } else {
    judge_commit(findings_, where, bytes, std::move(expected), judged.signers);
  }
}

void LogCheck::check_rewritten(const Judged& judged) {
  const auto waiting = rewritten_.find(judged.entry.index);
  if (waiting == rewritten_.end()) return;
  for (Rewritten& each : waiting->second) {
    each.expected.rewritten = Committer{{}, judged.entry.statement.time};
    judge_commit(findings_, each.where, each.bytes, std::move(each.expected), judged.signers);
  }
  rewritten_.erase(waiting);
}

std::string fate_of(const Chronicle& chronicle, const Entry& entry) {
  const auto& by = entry.erased_by ? entry.erased_by : entry.withdrawn_by;
  if (!by) return {};
  std::string reason;
  // Not by its position: entries that could not be read leave gaps.
  for (const std::size_t place : chronicle.naming(entry)) {
    const Entry& each = chronicle[place];
    if (each.index != *by) continue;
    const auto* erasure = std::get_if<Erasure>(&each.statement.body);
    const auto* withdrawal = std::get_if<Withdrawal>(&each.statement.body);
    reason = erasure != nullptr ? erasure->reason : withdrawal != nullptr ? withdrawal->reason : "";
  }
  return (entry.erased_by ? "erased by " : "withdrawn by ") + short_id(*by) + " (" +
         printable(reason) + ")";
}

std::vector<std::string> erased_versions(const Chronicle& chronicle) {
  std::vector<std::string> said;
  for (const Entry& entry : chronicle) {
    if (!entry.erased_by) continue;
    said.push_back(ref_of(entry) + ": " + fate_of(chronicle, entry));
  }
  return said;
}

void judge_leftovers(Reader& reader, Findings& findings, const std::filesystem::path& folder,
                     const ObjectId& tip) {
  if (reader.unnamed().empty() && unfinished_files(folder) == 0) return;
  // What another process has stored and not yet named is no leftover. One that never ends keeps
  // this from being told apart, but not from being said.
  const FolderLock alone = FolderLock::try_alone(folder);
  const Store now(folder);
  if (now.branch(log_branch) != tip) return;
  const std::vector<ObjectId> stored = now.objects();
  const auto left = static_cast<std::size_t>(std::count_if(
      reader.unnamed().begin(), reader.unnamed().end(),
      [&](const ObjectId& id) { return std::binary_search(stored.begin(), stored.end(), id); }));
  const std::size_t count = left + unfinished_files(folder);
  if (count == 0) return;
  findings.incomplete("erasure", "objects", "only what the branches name",
                      std::to_string(count) + (count == 1 ? " object" : " objects") +
                          " that nothing names, which may hold what was erased: travaux erase "
                          "--finish");
}

}  // namespace travaux::ledger
