#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "travaux/report.h"

namespace travaux {
namespace {

// A name that holds the marks between the parts of a claim could pass for several of them.
std::string shown(const std::string& name) {
  return name.find_first_of(",;:()\"") == std::string::npos ? name : "\"" + name + "\"";
}

std::string describe(const Source& source) {
  const bool named = !source.name.empty();
  std::string text = source.kind == "withheld" ? "a withheld source"
                     : named                   ? shown(source.name)
                                               : "an unknown source";
  if (source.count > 0) text.insert(0, std::to_string(source.count) + " ");
  std::string remark = named && source.kind != "unspecified" ? source.kind : "";
  if (source.inferred) remark += remark.empty() ? "inferred" : ", inferred";
  return remark.empty() ? text : text + " (" + remark + ")";
}

// "dated 2025-11-18 (printed "last Tuesday", resolved by The Gazette)"
std::string date_of(const Claim& claim) {
  if (claim.printed.empty()) return claim.dated.empty() ? "" : ", dated " + claim.dated;
  const std::string printed = "printed \"" + claim.printed + "\"";
  if (claim.dated.empty()) return ", dated as " + printed + ", not resolved";
  return ", dated " + claim.dated + " (" + printed +
         (claim.resolved_by.empty() ? "" : ", resolved by " + shown(claim.resolved_by)) + ")";
}

std::string rating(const Claim& claim) {
  if (claim.reliability.empty() && claim.credibility.empty()) return "not rated";
  if (claim.credibility.empty()) return "source rated " + claim.reliability;
  if (claim.reliability.empty()) return "information rated " + claim.credibility;
  return "rated " + claim.reliability + claim.credibility;
}

std::string deed(const std::string& relation) {
  if (relation == "listed-as-signatory") return "listed as signatory: ";
  if (relation == "confirmed-authenticity") return "authenticity confirmed by ";
  if (relation == "confirmed-content") return "content confirmed by ";
  return relation + (relation == "received" ? " from " : " by ");
}

std::string reason_of(const Entries& entries, std::uint64_t index) {
  if (index >= entries.size()) return {};
  const Statement::Body& body = entries[index].statement.body;
  if (const auto* withdrawal = std::get_if<Withdrawal>(&body)) return withdrawal->reason;
  if (const auto* erasure = std::get_if<Erasure>(&body)) return erasure->reason;
  return {};
}

std::string id_of(std::uint64_t index) {
  return "e" + std::to_string(index);
}

bool corrects_the_claim(const Entries& entries, std::uint64_t index) {
  if (index >= entries.size()) return false;
  const auto* correction = std::get_if<Correction>(&entries[index].statement.body);
  return correction != nullptr && correction->claim.has_value();
}

std::vector<std::string> same_sources(const Entries& entries, const Claim& claim) {
  std::vector<std::string> names(claim.chain.size());
  for (std::size_t i = 0; i < claim.chain.size(); ++i) {
    const std::optional<SameSource>& same = claim.chain[i].same_as;
    if (!same) continue;
    const Entry* entry = entries.find(same->entry);
    names[i] = entry == nullptr ? to_hex(same->entry).substr(0, 12) : short_id(*entry);
    if (same->place > 1) names[i] += "." + std::to_string(same->place);
  }
  return names;
}

// Nothing for an entry that claims nothing.
std::optional<RecordedClaim> recorded(const Entries& entries, const Entry& entry) {
  // A correction's claim is told with what it corrects.
  if (std::holds_alternative<Correction>(entry.statement.body)) return std::nullopt;
  const Claim* claim = claim_of(entry.corrected ? *entry.corrected : entry.statement.body);
  if (claim == nullptr) return std::nullopt;
  RecordedClaim result;
  result.entry = short_id(entry);
  result.author = entry.statement.author;
  result.document = entry.statement.document;
  result.claim = *claim;
  result.same_as = same_sources(entries, *claim);
  for (const std::uint64_t index : entry.corrected_by) {
    if (corrects_the_claim(entries, index)) result.standing.corrected_by.push_back(id_of(index));
  }
  const Claim* before = claim_of(entry.statement.body);
  if (before == nullptr || *before != *claim) {
    result.signed_as = before == nullptr ? "no source" : in_full(*before);
  }
  return result;
}

// What is said of a claim falls with the claim, and with whatever that is about.
Standing standing_behind(const Entries& entries, const Entry& target) {
  Standing standing;
  const Entry* entry = &target;
  for (std::size_t depth = 0; entry != nullptr && depth <= deepest_attribution; ++depth) {
    standing = standing_of(entries, *entry);
    const auto* attribution = std::get_if<Attribution>(&entry->statement.body);
    if (attribution == nullptr || !standing.stands()) return standing;
    entry = entries.find(attribution->target);
  }
  return standing;
}

void set_target(RecordedClaim& claim, const Entries& entries, const Entry& target) {
  claim.ref = ref_of(target);
  claim.version = target.version;
  claim.version_standing = standing_behind(entries, target);
}

// With the version that it is about; nothing for an entry that claims nothing.
std::optional<RecordedClaim> claim_in_its_place(const Entries& entries, const Entry& entry) {
  auto claim = recorded(entries, entry);
  if (!claim) return std::nullopt;
  const auto* attribution = std::get_if<Attribution>(&entry.statement.body);
  if (attribution == nullptr) {
    set_target(*claim, entries, entry);
    return claim;
  }
  Standing standing = standing_of(entries, entry);
  standing.corrected_by = claim->standing.corrected_by;
  claim->standing = std::move(standing);
  claim->clause = attribution->clause;
  claim->words = attribution->words;
  if (const Entry* target = entries.find(attribution->target)) {
    set_target(*claim, entries, *target);
  } else {
    claim->ref = "no version here: " + to_hex(attribution->target).substr(0, 12);
  }
  return claim;
}

}  // namespace

Standing standing_of(const Entries& entries, const Entry& entry) {
  Standing standing;
  if (entry.withdrawn_by) {
    standing.withdrawn_by = id_of(*entry.withdrawn_by);
    standing.reason = reason_of(entries, *entry.withdrawn_by);
  }
  if (entry.erased_by) {
    standing.erased_by = id_of(*entry.erased_by);
    standing.reason = reason_of(entries, *entry.erased_by);
  }
  for (const std::uint64_t index : entry.corrected_by) {
    standing.corrected_by.push_back(id_of(index));
  }
  return standing;
}

std::string describe(const Standing& standing) {
  if (standing.stands()) return {};
  const std::string state = standing.erased_by.empty() ? "withdrawn by " + standing.withdrawn_by
                                                       : "erased by " + standing.erased_by;
  return standing.reason.empty() ? state : state + ": " + standing.reason;
}

std::vector<RecordedClaim> claims_about(const Entries& entries, std::string_view document) {
  std::vector<RecordedClaim> result;
  const auto take = [&](const Entry& entry) {
    if (auto claim = claim_in_its_place(entries, entry)) result.push_back(std::move(*claim));
  };
  if (document.empty()) {
    for (std::size_t place = 0; place < entries.size(); ++place) take(entries[place]);
  } else {
    for (const std::size_t place : entries.of_document(document)) take(entries[place]);
  }
  return result;
}

std::vector<RecordedClaim> claims_about(const Entries& entries, const Entry& entry) {
  std::vector<RecordedClaim> result;
  if (entry.version > 0) {
    if (auto claim = claim_in_its_place(entries, entry)) result.push_back(std::move(*claim));
  }
  for (const std::size_t place : entries.naming(entry)) {
    const Entry& later = entries[place];
    if (!std::holds_alternative<Attribution>(later.statement.body)) continue;
    if (auto claim = claim_in_its_place(entries, later)) result.push_back(std::move(*claim));
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
  line += date_of(claim);
  if (!claim.received.empty()) line += ", received " + claim.received;
  return line + "; " + rating(claim);
}

std::string in_full(const Claim& claim) {
  std::string line = describe(claim);
  if (!claim.url.empty()) line += "; " + claim.url;
  if (claim.quote) line += "; it says \"" + claim.quote->exact + "\"";
  if (!claim.archived.empty()) line += "; archived copy sha256:" + claim.archived;
  if (!claim.note.empty()) line += "; \"" + claim.note + "\"";
  return line;
}

}  // namespace travaux
