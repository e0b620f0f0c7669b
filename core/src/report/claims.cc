#include <algorithm>
#include <map>
#include <utility>

#include "travaux/report.h"

namespace travaux {
namespace {

std::string describe(const Source& source) {
  if (source.kind == "withheld") return "a withheld source";
  if (source.name.empty()) return "an unknown source";
  if (source.kind.empty() || source.kind == "unspecified") return source.name;
  return source.name + " (" + source.kind + ")";
}

std::string rating(const Claim& claim) {
  if (claim.reliability.empty() && claim.credibility.empty()) return "not rated";
  if (claim.credibility.empty()) return "source rated " + claim.reliability;
  if (claim.reliability.empty()) return "information rated " + claim.credibility;
  return "rated " + claim.reliability + claim.credibility;
}

std::string deed(const std::string& relation) {
  if (relation == "listed-as-signatory") return "listed as signatory: ";
  return relation + (relation == "received" ? " from " : " by ");
}

RecordedClaim recorded(const Entry& entry, const Claim& claim) {
  RecordedClaim result;
  result.entry = short_id(entry);
  result.author = entry.statement.author;
  result.document = entry.statement.document;
  result.claim = claim;
  return result;
}

}  // namespace

std::vector<RecordedClaim> claims_about(const std::vector<Entry>& entries,
                                        std::string_view document) {
  std::map<Hash, const Entry*> by_hash;
  for (const Entry& entry : entries) by_hash.emplace(entry.hash, &entry);
  std::vector<RecordedClaim> result;
  for (const Entry& entry : entries) {
    if (!document.empty() && entry.statement.document != document) continue;
    if (const auto* version = std::get_if<VersionRecord>(&entry.statement.body)) {
      if (!version->claim) continue;
      RecordedClaim claim = recorded(entry, *version->claim);
      claim.ref = ref_of(entry);
      claim.version = entry.version;
      result.push_back(std::move(claim));
    } else if (const auto* attribution = std::get_if<Attribution>(&entry.statement.body)) {
      RecordedClaim claim = recorded(entry, attribution->claim);
      claim.clause = attribution->clause;
      const auto target = by_hash.find(attribution->target);
      if (target == by_hash.end()) {
        claim.ref = "no version here: " + to_hex(attribution->target).substr(0, 12);
      } else {
        claim.ref = ref_of(*target->second);
        claim.version = target->second->version;
      }
      result.push_back(std::move(claim));
    }
  }
  return result;
}

std::string describe(const Claim& claim) {
  std::string line = deed(claim.relation);
  if (claim.chain.empty()) line += "an unknown source";
  for (std::size_t i = 0; i < claim.chain.size(); ++i) {
    if (i > 0) line += ", citing ";
    line += describe(claim.chain[i]);
  }
  if (!claim.dated.empty()) line += ", dated " + claim.dated;
  if (!claim.received.empty()) line += ", received " + claim.received;
  return line + "; " + rating(claim);
}

}  // namespace travaux
