#include <algorithm>
#include <utility>

#include "travaux/report.h"

namespace travaux {
namespace {

const VersionRecord* record_of(const Entry& entry) {
  return std::holds_alternative<VersionRecord>(entry.statement.body) ? &version_of(entry) : nullptr;
}

LineageKind kind_of_lineage(const Entry& version) {
  const VersionRecord* record = record_of(version);
  return record == nullptr ? LineageKind::first : record->lineage.kind;
}

const Entry* target_of(const Entries& entries, const Entry& version) {
  const VersionRecord* record = record_of(version);
  if (record == nullptr || !record->lineage.of) return nullptr;
  return entries.find(*record->lineage.of);
}

// A draft received as bytes nobody could read stands in the chain as the text recorded for it
// later, so that one scanned draft does not hide everything before it.
const Entry* readable_text(const Entries& entries, const Entry& version) {
  if (record_of(version) == nullptr || record_of(version)->reader != "none") return &version;
  const std::vector<std::size_t> places = entries.naming(version);
  const auto text = std::find_if(places.rbegin(), places.rend(), [&](std::size_t place) {
    const Entry& entry = entries[place];
    const VersionRecord* record = record_of(entry);
    return record != nullptr && record->lineage.kind == LineageKind::text_of &&
           record->lineage.of == version.hash && record->reader != "none" && stands(entry);
  });
  return text == places.rend() ? &version : &entries[*text];
}

bool is_other_text(LineageKind kind) {
  return kind == LineageKind::same_draft_as || kind == LineageKind::text_of;
}

// The step back to the draft before: what does not stand is passed over, and what it follows is
// looked at instead.
LineageStep back_to_draft(const Entries& entries, const Entry& version) {
  LineageStep back;
  const Entry* draft = &version;
  // A hash cannot name a later entry, but a hostile ledger may claim any hash: hence the bound.
  for (std::size_t steps = 0; draft != nullptr && steps <= entries.size(); ++steps) {
    const LineageKind kind = kind_of_lineage(*draft);
    if (kind != LineageKind::follows && !is_other_text(kind)) break;
    draft = target_of(entries, *draft);
    if (kind != LineageKind::follows || draft == nullptr) continue;
    const Entry* text = readable_text(entries, *draft);
    if (stands(*text)) {
      back.version = text;
      break;
    }
    back.passed_over.insert(back.passed_over.begin(), draft);
  }
  return back;
}

LineageStep back_by_default(const Entries& entries, const Entry& version) {
  const Entry* other = kind_of_lineage(version) == LineageKind::same_draft_as
                           ? target_of(entries, version)
                           : nullptr;
  if (other == nullptr) return back_to_draft(entries, version);
  const Entry* text = readable_text(entries, *other);
  if (stands(*text)) return {text, {}};
  LineageStep back = back_to_draft(entries, version);
  back.passed_over.push_back(other);
  return back;
}

}  // namespace

const Entry* draft_before(const Entries& entries, const Entry& version) {
  return back_to_draft(entries, version).version;
}

const Entry* default_before(const Entries& entries, const Entry& version) {
  return back_by_default(entries, version).version;
}

std::vector<LineageStep> steps_to(const Entries& entries, const Entry& version) {
  std::vector<LineageStep> steps = {{&version, {}}};
  LineageStep back = back_by_default(entries, version);
  while (true) {
    steps.back().passed_over = std::move(back.passed_over);
    if (back.version == nullptr || steps.size() > entries.size()) break;
    steps.push_back({back.version, {}});
    back = back_to_draft(entries, *back.version);
  }
  std::reverse(steps.begin(), steps.end());
  return steps;
}

std::vector<const Entry*> chain_to(const Entries& entries, const Entry& version) {
  std::vector<const Entry*> chain;
  for (const LineageStep& step : steps_to(entries, version)) chain.push_back(step.version);
  return chain;
}

}  // namespace travaux
