#include <algorithm>

#include "travaux/report.h"

namespace travaux {
namespace {

const VersionRecord* record_of(const Entry& entry) {
  return std::get_if<VersionRecord>(&entry.statement.body);
}

LineageKind kind_of_lineage(const Entry& version) {
  const VersionRecord* record = record_of(version);
  return record == nullptr ? LineageKind::first : record->lineage.kind;
}

const Entry* target_of(const std::vector<Entry>& entries, const Entry& version) {
  const VersionRecord* record = record_of(version);
  if (record == nullptr || !record->lineage.of) return nullptr;
  return find_entry(entries, *record->lineage.of);
}

// A draft received as bytes nobody could read stands in the chain as the text recorded for it
// later, so that one scanned draft does not hide everything before it.
const Entry* readable_text(const std::vector<Entry>& entries, const Entry* version) {
  if (version == nullptr || record_of(*version) == nullptr) return nullptr;
  if (record_of(*version)->reader != "none") return version;
  const auto text = std::find_if(entries.rbegin(), entries.rend(), [&](const Entry& entry) {
    const VersionRecord* record = record_of(entry);
    return record != nullptr && record->lineage.kind == LineageKind::text_of &&
           record->lineage.of == version->hash && record->reader != "none";
  });
  return text == entries.rend() ? version : &*text;
}

bool is_other_text(LineageKind kind) {
  return kind == LineageKind::same_draft_as || kind == LineageKind::text_of;
}

}  // namespace

const Entry* find_entry(const std::vector<Entry>& entries, const Hash& hash) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.hash == hash; });
  return found == entries.end() ? nullptr : &*found;
}

const Entry* draft_before(const std::vector<Entry>& entries, const Entry& version) {
  const Entry* draft = &version;
  // A hash cannot name a later entry, but a hostile ledger may claim any hash: hence the bound.
  for (std::size_t steps = 0; draft != nullptr && steps <= entries.size(); ++steps) {
    const LineageKind kind = kind_of_lineage(*draft);
    if (kind == LineageKind::follows) return readable_text(entries, target_of(entries, *draft));
    if (!is_other_text(kind)) return nullptr;
    draft = target_of(entries, *draft);
  }
  return nullptr;
}

const Entry* default_before(const std::vector<Entry>& entries, const Entry& version) {
  if (kind_of_lineage(version) == LineageKind::same_draft_as) {
    return readable_text(entries, target_of(entries, version));
  }
  return draft_before(entries, version);
}

std::vector<const Entry*> chain_to(const std::vector<Entry>& entries, const Entry& version) {
  std::vector<const Entry*> chain = {&version};
  const Entry* before = default_before(entries, version);
  while (before != nullptr && chain.size() <= entries.size()) {
    chain.push_back(before);
    before = draft_before(entries, *before);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace travaux
