// report_log.h: a log of one document, made by hand, as the tests of the report room read it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "travaux/report.h"

namespace travaux::reports {

inline Hash hash_of(int number) {
  Hash hash;
  hash.bytes.front() = static_cast<std::uint8_t>(number);
  return hash;
}

class Listed : public Entries {
 public:
  std::size_t size() const override { return list_.size(); }
  const Entry& operator[](std::size_t place) const override { return list_[place]; }
  Entry& at(std::size_t place) { return list_[place]; }
  void push_back(const Entry& entry) { list_.push_back(entry); }

  const Entry* find(const Hash& hash) const override {
    for (const Entry& entry : list_) {
      if (entry.hash == hash) return &entry;
    }
    return nullptr;
  }
  std::vector<std::size_t> of_document(std::string_view document) const override {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < size(); ++place) {
      if (list_[place].statement.document == document) places.push_back(place);
    }
    return places;
  }
  std::vector<std::size_t> naming(const Entry& entry) const override {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < size(); ++place) {
      for (const Hash& named : named_in(list_[place].statement.body)) {
        if (named == entry.hash) places.push_back(place);
      }
    }
    return places;
  }

 private:
  std::deque<Entry> list_;
};

// A log of versions of one document; entry 0 is the founding.
class Log {
 public:
  Log() { entries.push_back({0, hash_of(0), {{}, "", {}, "al@example.org", 0, Founding{}}, 0}); }

  // Returns the version number.
  int add(LineageKind kind, int of = 0, const std::string& reader = "text") {
    VersionRecord record;
    record.lineage.kind = kind;
    if (kind != LineageKind::first) record.lineage.of = hash_of(of);
    record.reader = reader;
    return append(record);
  }

  int append(const VersionRecord& record) {
    Entry entry;
    const auto number = static_cast<int>(entries.size());
    entry.index = entries.size();
    entry.hash = hash_of(number);
    entry.statement.document = "plan";
    entry.statement.author = "al@example.org";
    entry.statement.body = record;
    entry.version = entries.size();
    entries.push_back(entry);
    return number;
  }

  // What later entries say, as a ledger tells it.
  void withdraw(int target, const std::string& reason) {
    at(target).withdrawn_by = remark(Withdrawal{hash_of(target), reason});
  }
  void erase(int target, const std::string& reason) {
    at(target).erased_by = remark(Erasure{hash_of(target), reason});
  }
  void correct_lineage(int target, const Lineage& lineage) {
    const std::uint64_t by = remark(Correction{hash_of(target), lineage, {}, {}, "a slip"});
    VersionRecord record = version_of(at(target));
    record.lineage = lineage;
    at(target).corrected_by.push_back(by);
    at(target).corrected = record;
  }
  void correct_claim(int target, const Claim& claim) {
    const std::uint64_t by = remark(Correction{hash_of(target), {}, {}, claim, ""});
    Statement::Body body = at(target).statement.body;
    if (auto* version = std::get_if<VersionRecord>(&body)) version->claim = claim;
    if (auto* attribution = std::get_if<Attribution>(&body)) attribution->claim = claim;
    at(target).corrected_by.push_back(by);
    at(target).corrected = body;
  }
  // Takes in any entry that is no version, and returns its place.
  std::uint64_t remark(const Statement::Body& body) {
    Entry entry;
    entry.index = entries.size();
    entry.hash = hash_of(static_cast<int>(entries.size()));
    entry.statement.document = "plan";
    entry.statement.author = "al@example.org";
    entry.statement.body = body;
    entries.push_back(entry);
    return entries.size() - 1;
  }
  Entry& at(int number) { return entries.at(static_cast<std::size_t>(number)); }

  std::vector<int> chain(int version) const {
    std::vector<int> numbers;
    for (const Entry* entry : chain_to(entries, entries[static_cast<std::size_t>(version)])) {
      numbers.push_back(static_cast<int>(entry->version));
    }
    return numbers;
  }

  int before(int version) const {
    return number(draft_before(entries, entries[static_cast<std::size_t>(version)]));
  }
  int by_default(int version) const {
    return number(default_before(entries, entries[static_cast<std::size_t>(version)]));
  }

  Listed entries;

 private:
  static int number(const Entry* entry) {
    return entry == nullptr ? 0 : static_cast<int>(entry->version);
  }
};

using Numbers = std::vector<int>;

}  // namespace travaux::reports
