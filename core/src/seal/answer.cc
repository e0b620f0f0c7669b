// How entries are named on screens, and what a list of findings amounts to.
#include "travaux/seal.h"

namespace travaux {

const VersionRecord& version_of(const Entry& entry) {
  return std::get<VersionRecord>(entry.corrected ? *entry.corrected : entry.statement.body);
}

const Attribution& attribution_of(const Entry& entry) {
  return std::get<Attribution>(entry.corrected ? *entry.corrected : entry.statement.body);
}

const Claim* claim_of(const Statement::Body& body) {
  const auto present = [](const std::optional<Claim>& claim) { return claim ? &*claim : nullptr; };
  if (const auto* version = std::get_if<VersionRecord>(&body)) return present(version->claim);
  if (const auto* correction = std::get_if<Correction>(&body)) return present(correction->claim);
  const auto* attribution = std::get_if<Attribution>(&body);
  return attribution == nullptr ? nullptr : &attribution->claim;
}

std::vector<Hash> named_in(const Statement::Body& body) {
  std::vector<Hash> named;
  const auto add = [&](const std::optional<Hash>& hash) {
    if (hash && (named.empty() || named.front() != *hash)) named.push_back(*hash);
  };
  if (const auto* attribution = std::get_if<Attribution>(&body)) add(attribution->target);
  if (const auto* withdrawal = std::get_if<Withdrawal>(&body)) add(withdrawal->target);
  if (const auto* erasure = std::get_if<Erasure>(&body)) add(erasure->target);
  if (const auto* version = std::get_if<VersionRecord>(&body)) add(version->lineage.of);
  if (const auto* correction = std::get_if<Correction>(&body)) {
    add(correction->target);
    if (correction->lineage) add(correction->lineage->of);
  }
  return named;
}

bool stands(const Entry& entry) {
  return !entry.withdrawn_by && !entry.erased_by;
}

std::string short_id(const Entry& entry) {
  return "e" + std::to_string(entry.index);
}

std::string ref_of(const Entry& entry) {
  return entry.version == 0 ? short_id(entry)
                            : entry.statement.document + "@" + std::to_string(entry.version);
}

Verification::Verdict Verification::verdict() const {
  // A severity that is not known here counts as refuted: a doubt never makes a verdict better.
  Verdict verdict = Verdict::intact;
  for (const Finding& finding : findings) {
    if (finding.severity != "incomplete") {
      return Verdict::refuted;
    }
    verdict = Verdict::incomplete;
  }
  return verdict;
}

std::string_view name_of(Verification::Verdict verdict) {
  switch (verdict) {
    case Verification::Verdict::intact:
      return "intact";
    case Verification::Verdict::incomplete:
      return "incomplete";
    case Verification::Verdict::refuted:
      return "refuted";
  }
  return "refuted";
}

}  // namespace travaux
