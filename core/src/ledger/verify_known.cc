#include <algorithm>

#include "ledger/contents.h"
#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

// Why a checkpoint from elsewhere says nothing about this log: nobody who might sign it did.
std::optional<Finding> doubt_about(const SignedCheckpoint& since, const Keyring& keys) {
  const auto given = [](const std::string& found, const char* severity) {
    return Finding{"since", "the checkpoint that was given",
                   "a signature by one who might sign it in this ledger", found, severity};
  };
  const auto& all = keys.all();
  const auto signer = std::find_if(all.begin(), all.end(), [&](const SigningRight& right) {
    return verify(since, right.holder.key);
  });
  if (signer == all.end()) {
    return given("none: it is of another ledger, or this log ends before its signer came",
                 "refuted");
  }
  if (signer->compromised) return given(why_compromised(*signer), "incomplete");
  // The checkpoint of n entries is made with entry n - 1, and a key may sign from the entry after
  // its own on.
  const std::uint64_t size = since.checkpoint.size;
  const bool before_it_came = size <= (signer->from == 0 ? 0 : signer->from + 1);
  if (before_it_came || (signer->ended_by && size > *signer->ended_by + 1)) {
    return given(name_of_key(*signer) + ", which might not sign a log of " + std::to_string(size) +
                     " entries",
                 "incomplete");
  }
  return {};
}

class KnownCheck {
 public:
  KnownCheck(const LogSummary& log, Verification& result, Findings& findings)
      : log_(log), result_(result), findings_(findings) {}

  void trust(const Hash& id) {
    result_.checked.emplace_back("trust");
    if (id == log_.id) {
      result_.keys_confirmed = true;
    } else {
      findings_.refuted("trust", "ledger id", to_hex(id), to_hex(log_.id));
    }
  }

  void remembered(const Checkpoint& seen) {
    result_.checked.emplace_back("remembered-checkpoint");
    continues("remembered-checkpoint", seen);
  }

  void since(const SignedCheckpoint& given) {
    result_.checked.emplace_back("since");
    if (const auto doubt = doubt_about(given, log_.keys)) {
      findings_.add(*doubt);
    } else {
      continues("since", given.checkpoint);
    }
  }

 private:
  // Whether the log still begins with the entries of a checkpoint from elsewhere.
  void continues(const std::string& check, const Checkpoint& seen) {
    const std::optional<Hash> root = log_.root_at(seen.size);
    if (seen.origin != log_.origin) {
      findings_.refuted(check, "origin", seen.origin, log_.origin);
    } else if (seen.size > log_.size) {
      findings_.refuted(
          check, "log",
          "at least the " + std::to_string(seen.size) + " entries that were there before",
          std::to_string(log_.size) + " entries: the log was rolled back");
    } else if (!root) {
      findings_.incomplete(check, "log", to_hex(seen.root), "entries that cannot be read");
    } else if (*root != seen.root) {
      findings_.refuted(check, "first " + std::to_string(seen.size) + " entries", to_hex(seen.root),
                        to_hex(*root) + ": the log was rewritten or forked");
    } else if (seen.size > 0) {
      // An empty log is the beginning of every other.
      result_.keys_confirmed = true;
    }
  }

  const LogSummary& log_;
  Verification& result_;
  Findings& findings_;
};

}  // namespace

bool judge_known(const VerifyOptions& options, const LogSummary& log, Verification& result,
                 Findings& findings) {
  KnownCheck check(log, result, findings);
  if (options.trusted_id) check.trust(*options.trusted_id);
  const std::optional<Checkpoint> seen =
      options.remembered ? options.remembered(log.id) : std::nullopt;
  if (seen) check.remembered(*seen);
  if (options.since) check.since(*options.since);
  return seen || options.since;
}

}  // namespace travaux::ledger
