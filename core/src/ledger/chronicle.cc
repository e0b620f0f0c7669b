#include "ledger/chronicle.h"

#include <algorithm>
#include <utility>

namespace travaux::ledger {
namespace {

Statement::Body mended(const Entry& target, const Correction& correction) {
  Statement::Body body = target.corrected.value_or(target.statement.body);
  if (auto* version = std::get_if<VersionRecord>(&body)) {
    if (correction.lineage) version->lineage = *correction.lineage;
    if (correction.title) version->title = *correction.title;
    if (correction.claim) version->claim = correction.claim;
  } else if (auto* attribution = std::get_if<Attribution>(&body)) {
    if (correction.claim) attribution->claim = *correction.claim;
  }
  return body;
}

// What a later entry says of one, taken into it.
void mend(Entry& target, const Entry& by) {
  const Statement::Body& body = by.statement.body;
  if (const auto* correction = std::get_if<Correction>(&body)) {
    target.corrected = mended(target, *correction);
    target.corrected_by.push_back(by.index);
  } else if (std::holds_alternative<Withdrawal>(body)) {
    target.withdrawn_by = by.index;
  } else if (std::holds_alternative<Erasure>(body)) {
    target.erased_by = by.index;
  }
}

// The entry that this one is about; what its lineage is of is another matter.
std::optional<Hash> target_of(const Statement::Body& body) {
  if (const auto* correction = std::get_if<Correction>(&body)) return correction->target;
  if (const auto* withdrawal = std::get_if<Withdrawal>(&body)) return withdrawal->target;
  if (const auto* erasure = std::get_if<Erasure>(&body)) return erasure->target;
  return {};
}

}  // namespace

Chronicle::Chronicle(std::shared_ptr<const Index> base, Load load)
    : base_(std::move(base)), base_size_(base_->size()), load_(std::move(load)) {
  read_keys();
}

const Entry& Chronicle::operator[](std::size_t place) const {
  return place < base_size_ ? read(place) : entries_[place - base_size_];
}

const Entry& Chronicle::read(std::size_t place) const {
  const auto found = read_.find(place);
  if (found != read_.end()) return found->second;
  const IndexRow row = base_->row(place);
  Entry entry;
  entry.index = place;
  entry.hash = row.hash;
  entry.statement = load_(place);
  entry.version = row.version;
  for (const std::size_t by : naming(entry)) {
    // What is said of those that mend is of no interest here, and may go on for ever.
    Entry later;
    later.index = by;
    if (by >= base_size_) {
      later.statement = (*this)[by].statement;
    } else if (const EntryKind kind = base_->row(by).kind;
               kind == EntryKind::mends || kind == EntryKind::erases) {
      later.statement = load_(by);
    } else {
      continue;
    }
    if (target_of(later.statement.body) == entry.hash) mend(entry, later);
  }
  return read_.emplace(place, std::move(entry)).first->second;
}

const Entry& Chronicle::add(std::uint64_t index, const Hash& hash, Statement statement) {
  const std::size_t place = size();
  Entry entry;
  entry.index = index;
  entry.hash = hash;
  entry.statement = std::move(statement);
  const std::string& document = entry.statement.document;
  if (std::holds_alternative<VersionRecord>(entry.statement.body)) {
    entry.version = count_versions(document) + 1;
    documents_[document].versions.push_back(place);
  }
  documents_[document].entries.push_back(place);
  take_in(entry);
  by_hash_.emplace(hash, place);
  entries_.push_back(std::move(entry));
  return entries_.back();
}

void Chronicle::take_in(const Entry& entry) {
  const Statement::Body& body = entry.statement.body;
  take_keys(entry.statement, entry.index);
  if (std::holds_alternative<Erasure>(body)) erasures_.push_back(size());
  for (const Hash& named : named_in(body)) naming_[named].push_back(size());
  const std::optional<Hash> target = target_of(body);
  if (Entry* mends = target ? held(*target) : nullptr) mend(*mends, entry);
}

void Chronicle::take_keys(const Statement& statement, std::uint64_t index) {
  if (const auto* founding = std::get_if<Founding>(&statement.body)) keys_ = Keyring(*founding);
  if (const auto* event = std::get_if<KeyEvent>(&statement.body)) {
    keys_.take(*event, index, statement.time, place_of(event->since));
  }
}

void Chronicle::read_keys() {
  for (const std::size_t place : base_->of_document({}, base_size_)) {
    take_keys(load_(place), place);
  }
}

// What of the base was not read yet is mended when it is.
Entry* Chronicle::held(const Hash& hash) {
  const auto found = by_hash_.find(hash);
  if (found != by_hash_.end()) return &entries_[found->second - base_size_];
  const auto place = base_ ? base_->find(hash) : std::nullopt;
  const auto read = place ? read_.find(*place) : read_.end();
  return read == read_.end() ? nullptr : &read->second;
}

const Entry* Chronicle::find(const Hash& hash) const {
  const auto found = by_hash_.find(hash);
  if (found != by_hash_.end()) return &(*this)[found->second];
  const auto place = base_ ? base_->find(hash) : std::nullopt;
  return place && *place < base_size_ ? &(*this)[*place] : nullptr;
}

std::vector<std::size_t> Chronicle::of_document(std::string_view document) const {
  std::vector<std::size_t> places;
  if (base_) places = base_->of_document(document, base_size_);
  const auto found = documents_.find(document);
  if (found != documents_.end()) {
    places.insert(places.end(), found->second.entries.begin(), found->second.entries.end());
  }
  return places;
}

std::vector<std::size_t> Chronicle::naming(const Entry& entry) const {
  std::vector<std::size_t> places;
  if (entry.index < base_size_) places = base_->naming(entry.index, base_size_);
  const auto found = naming_.find(entry.hash);
  if (found != naming_.end()) {
    places.insert(places.end(), found->second.begin(), found->second.end());
  }
  return places;
}

const Entry* Chronicle::newest_of(std::string_view document) const {
  const auto place = newest_place(document);
  return place ? &(*this)[*place] : nullptr;
}

std::optional<std::size_t> Chronicle::newest_place(std::string_view document) const {
  const auto found = documents_.find(document);
  if (found != documents_.end()) return found->second.entries.back();
  return base_ ? base_->newest_of(document, base_size_) : std::nullopt;
}

std::uint64_t Chronicle::count_versions(std::string_view document) const {
  const std::size_t before = base_ ? base_->count_versions(document, base_size_) : 0;
  const auto found = documents_.find(document);
  return before + (found == documents_.end() ? 0 : found->second.versions.size());
}

const Entry& Chronicle::version(std::string_view document, std::uint64_t number) const {
  const std::size_t before = base_ ? base_->count_versions(document, base_size_) : 0;
  if (number <= before) return (*this)[base_->version(document, number)];
  return (*this)[documents_.find(document)->second.versions.at(number - before - 1)];
}

std::vector<std::string> Chronicle::documents() const {
  std::vector<std::string> ids;
  const auto add = [&](const std::string& id) {
    if (!id.empty()) ids.push_back(id);
  };
  if (base_) {
    for (const std::string& id : base_->documents()) add(id);
  }
  for (const auto& [id, places] : documents_) add(id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<std::size_t> Chronicle::erasures() const {
  std::vector<std::size_t> places;
  if (base_) places = base_->erasures(base_size_);
  places.insert(places.end(), erasures_.begin(), erasures_.end());
  return places;
}

std::optional<std::uint64_t> Chronicle::place_of(const std::optional<Hash>& hash) const {
  if (!hash) return {};
  const auto found = by_hash_.find(*hash);
  if (found != by_hash_.end()) return (*this)[found->second].index;
  const auto place = base_ ? base_->find(*hash) : std::nullopt;
  return place && *place < base_size_ ? place : std::nullopt;
}

Chronicle Chronicle::until(std::size_t size) const {
  Chronicle before;
  if (base_) {
    before.base_ = base_;
    before.base_size_ = std::min(base_size_, size);
    before.load_ = load_;
    before.read_keys();
  }
  for (std::size_t place = before.base_size_; place < size; ++place) {
    const Entry& entry = (*this)[place];
    before.add(entry.index, entry.hash, entry.statement);
  }
  return before;
}

}  // namespace travaux::ledger
