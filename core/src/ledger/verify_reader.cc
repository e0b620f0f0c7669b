#include "ledger/printable.h"
#include "ledger/verify.h"

namespace travaux::ledger {

void Findings::refuted(const std::string& check, const std::string& where,
                       const std::string& expected, const std::string& found) {
  add(check, where, expected, found, "refuted");
}

void Findings::incomplete(const std::string& check, const std::string& where,
                          const std::string& expected, const std::string& found) {
  add(check, where, expected, found, "incomplete");
}

void Findings::add(const std::string& check, const std::string& where, const std::string& expected,
                   const std::string& found, const char* severity) {
  list_.push_back({check, printable(where), printable(expected), printable(found), severity});
}

void Reader::report(const ObjectId& id, const std::string& where, const Error& error) {
  if (reported_.insert(id).second) {
    findings_.refuted("objects", where, "the object " + to_hex(id), error.what());
  }
}

std::optional<std::string> Reader::read(const ObjectId& id, ObjectKind kind, std::size_t cap,
                                        const std::string& where) {
  try {
    std::string bytes = store_.read(id, kind, cap);
    readable_.insert(id);
    return bytes;
  } catch (const Error& error) {
    report(id, where, error);
    return {};
  }
}

std::optional<Tree> Reader::read_tree(const ObjectId& id, const std::string& where) {
  const std::optional<std::string> bytes = read(id, ObjectKind::tree, largest_tree, where);
  if (!bytes) return {};
  try {
    return parse_tree(*bytes);
  } catch (const Error& error) {
    findings_.refuted("commits", where, "a tree of files", error.what());
    return {};
  }
}

void Reader::expect(const ObjectId& id, const std::string& where) {
  expected_.emplace(id, where);
}

void Reader::probe(const ObjectId& id, const std::string& where) {
  if (readable_.contains(id) || reported_.contains(id)) return;
  try {
    store_.probe(id);
    readable_.insert(id);
  } catch (const Error& error) {
    report(id, where, error);
  }
}

void Reader::finish() {
  for (const auto& [id, where] : expected_) probe(id, where);
  // Leftovers of an interrupted or lost append are sound objects that nothing names.
  for (const ObjectId& id : store_.objects()) probe(id, "object " + to_hex(id));
}

}  // namespace travaux::ledger
