#include <algorithm>
#include <map>
#include <utility>

#include "ledger/heal.h"
#include "ledger/log.h"
#include "ledger/verify.h"
#include "ledger/write.h"

namespace travaux {
namespace {

using ledger::Findings;
using ledger::ObjectId;
using ledger::ObjectKind;

class VersionCheck {
 public:
  VersionCheck(const ledger::Opened& opened, const Entry& entry, const VerifyOptions& options,
               Findings& findings)
      : opened_(opened),
        entry_(entry),
        options_(options),
        findings_(findings),
        reader_(opened.store, findings),
        name_(ref_of(entry)) {}

  void run() {
    check_entry();
    check_commits();
    tell_doubts();
  }

 private:
  void check_entry() {
    const std::string place = name_ + " (" + short_id(entry_) + ")";
    const auto bytes = reader_.read(opened_.log.envelope(entry_.index), ObjectKind::blob,
                                    largest_envelope, short_id(entry_) + " entry.json");
    if (!bytes) return;
    if (sha256(*bytes) != entry_.hash) {
      findings_.refuted("log", place, to_hex(entry_.hash), to_hex(sha256(*bytes)));
      return;
    }
    // What stood before the entry: who might sign then, and what it could speak of.
    const ledger::Chronicle known = opened_.log.chronicle().until(entry_.index);
    const Envelope envelope = parse_envelope(*bytes);
    std::optional<Owner> signer;
    auto found = ledger::signature_breaches(envelope, entry_.statement, known.keys(), signer);
    if (signer) {
      const auto own = ledger::breaches(entry_.statement, signer->key, known);
      found.insert(found.end(), own.begin(), own.end());
    }
    for (const ledger::Breach& breach : found) {
      findings_.refuted(breach.check, place, breach.expected, breach.found);
    }
    signer_ = signer;
  }

  void check_commits() {
    const ObjectId on_branch = opened_.log.document_commit(opened_.store, entry_.index);
    const auto bytes =
        reader_.read(on_branch, ObjectKind::commit, ledger::largest_small_file, name_ + " commit");
    if (!bytes) return;
    if (!ledger::is_form_of(opened_.log.chronicle(), entry_, *bytes)) {
      findings_.refuted("commits", name_ + " commit",
                        "a commit as its author or a later erasure signed it", "another one");
    }
    const auto tree = reader_.read_tree(ledger::parse_links(*bytes).tree, name_ + " tree");
    if (!tree) return;
    const ledger::TreeItem* envelope = ledger::find_item(*tree, ledger::envelope_name);
    if (envelope == nullptr || envelope->id != opened_.log.envelope(entry_.index)) {
      findings_.refuted("commits", name_ + " entry.json", "the entry of the log",
                        envelope == nullptr ? "none" : to_hex(envelope->id));
    }
    check_files(*tree);
  }

  void check_files(const ledger::Tree& tree) {
    if (entry_.erased_by) {
      if (tree.size() > 1) {
        findings_.refuted("erasure", name_ + " tree", "entry.json only", "further files");
      }
      return;
    }
    const auto& record = std::get<VersionRecord>(entry_.statement.body);
    const std::string original = ledger::original_name(record);
    std::vector<std::string_view> wanted = {original, ledger::not_read_name, ledger::salts_name};
    if (record.commitments.text) {
      wanted.push_back(ledger::draft_name);
      wanted.push_back(ledger::segments_name);
    }
    for (const std::string_view file : wanted) {
      if (ledger::find_item(tree, file) != nullptr) continue;
      findings_.absent("digests", name_ + " " + std::string(file), "a file", "missing");
    }
    if (tree.size() != wanted.size() + 1) {
      findings_.refuted("commits", name_ + " tree", std::to_string(wanted.size() + 1) + " files",
                        std::to_string(tree.size()));
    }
    ledger::judge_files(reader_, findings_, entry_, tree, options_);
  }

  void tell_doubts() {
    const std::map<std::uint64_t, std::string> doubted = ledger::doubted_entries(opened_.log);
    std::vector<std::uint64_t> places = {entry_.index};
    places.insert(places.end(), entry_.corrected_by.begin(), entry_.corrected_by.end());
    if (entry_.withdrawn_by) places.push_back(*entry_.withdrawn_by);
    if (entry_.erased_by) places.push_back(*entry_.erased_by);
    for (const std::uint64_t place : places) {
      const auto why = doubted.find(place);
      if (why == doubted.end()) continue;
      findings_.incomplete("keys", ledger::short_id(place),
                           "a signature that only its author could make", why->second);
    }
    const std::string fate = ledger::fate_of(opened_.log.chronicle(), entry_);
    if (!fate.empty()) findings_.remark(name_ + ": " + fate);
    for (const std::uint64_t by : entry_.corrected_by) {
      findings_.remark(name_ + ": corrected by " + ledger::short_id(by));
    }
  }

  const ledger::Opened& opened_;
  const Entry& entry_;
  const VerifyOptions& options_;
  Findings& findings_;
  ledger::Reader reader_;
  std::string name_;
  std::optional<Owner> signer_;
};

}  // namespace

Verification Ledger::verify(const Entry& version, const VerifyOptions& options) const {
  const Entry* entry = by_hash(version.hash);
  if (entry == nullptr || entry->version == 0) {
    throw Error(Trouble::missing, short_id(version) + " is no version of this ledger");
  }
  Verification result;
  result.entries = state_->log.size();
  result.ledger = id();
  result.checked = {"signature", "keys", "chain", "commits", "log", "checkpoint"};
  result.checked.emplace_back(entry->erased_by ? "erasure" : "digests");
  Findings findings;
  VersionCheck(*state_, *entry, options, findings).run();
  const ledger::Log& log = state_->log;
  const bool seen =
      ledger::judge_known(options,
                          {log.id(), log.founding().origin, log.size(), log.chronicle().keys(),
                           [&log](std::uint64_t size) { return log.root_at(size); }},
                          result, findings);
  result.findings = findings.take();
  result.not_proven = {"that the draft is genuine", "when it was recorded",
                       "anything about the other entries: travaux verify"};
  for (std::string& remark : findings.take_remarks()) {
    result.not_proven.push_back(std::move(remark));
  }
  if (!result.keys_confirmed) {
    result.not_proven.emplace_back(
        "who holds the signing keys: they are the ledger's own, unconfirmed");
  }
  if (!seen) {
    result.not_proven.emplace_back("rollback: no earlier checkpoint is remembered");
  }
  return result;
}

}  // namespace travaux
