#include "ledger/copies.h"
#include "ledger/verify.h"

namespace travaux::ledger {

void Reader::report(const ObjectId& id, const std::string& where, const Error& error) {
  if (reported_.insert(id).second) {
    findings_.unreadable("objects", where, "the object " + to_hex(id), error);
  }
}

std::optional<std::string> Reader::read(const ObjectId& id, ObjectKind kind, std::size_t cap,
                                        const std::string& where) {
  try {
    std::string bytes = store_.read(id, kind, cap);
    readable_.emplace(id, where);
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
    readable_.emplace(id, where);
  } catch (const Error& error) {
    report(id, where, error);
  }
}

void Reader::check_packed_copies(const std::filesystem::path& folder) {
  read_packed_copies(
      store_, folder,
      [&](const std::string& pack, const std::optional<ObjectId>& id, const Error& error) {
        if (!id) {
          findings_.unreadable("objects", pack, "a pack that can be read", error);
          return;
        }
        if (reported_.contains(*id) && !findings_.any_denied()) return;
        const auto known = readable_.find(*id);
        const std::string name = known == readable_.end() ? "object " + to_hex(*id) : known->second;
        findings_.unreadable("objects", name + " in " + pack, "the object " + to_hex(*id), error);
      });
}

void Reader::finish(const std::filesystem::path& folder) {
  for (const auto& [id, where] : expected_) probe(id, where);
  try {
    // Leftovers of an interrupted or lost append are sound objects that nothing names.
    for (const ObjectId& id : store_.objects()) {
      if (!readable_.contains(id) && !reported_.contains(id)) unnamed_.push_back(id);
      probe(id, "object " + to_hex(id));
    }
  } catch (const Error& error) {
    findings_.unreadable("objects", "objects", "objects that can be listed", error);
  }
  check_packed_copies(folder);
}

}  // namespace travaux::ledger
