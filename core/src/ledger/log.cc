#include "ledger/log.h"

#include <utility>

#include "ledger/lock.h"
#include "ledger/printable.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t levels = 4;
constexpr std::string_view suffix = ".json";

// The number that a name in entries/ stands for, or nothing if it is not such a name.
std::optional<std::uint64_t> number_of(const TreeItem& item, bool is_envelope) {
  std::string_view name = item.name;
  if (item.folder == is_envelope) return {};
  if (is_envelope) {
    if (!name.ends_with(suffix)) return {};
    name.remove_suffix(suffix.size());
  }
  const auto digit = [](char character) { return character >= '0' && character <= '9'; };
  if (name.size() != 2 || !digit(name[0]) || !digit(name[1])) return {};
  return static_cast<std::uint64_t>((name[0] - '0') * 10 + (name[1] - '0'));
}

class Visit {
 public:
  Visit(const Store& store, const EntryVisitor& visitor) : store_(store), visitor_(visitor) {}

  // False when the visitor wants no more.
  bool folder(const ObjectId& id, const std::string& path, std::size_t level,
              std::uint64_t before) const {
    Tree tree;
    try {
      tree = parse_tree(store_.read(id, ObjectKind::tree, largest_tree));
      if (tree.empty()) throw Error(Trouble::malformed, "an empty folder");
    } catch (const Error& error) {
      return visitor_.on_trouble(path, error);
    }
    std::optional<std::uint64_t> last;
    for (const TreeItem& each : tree) {
      const std::optional<std::uint64_t> number = number_of(each, level + 1 == levels);
      const std::string inside = path + "/" + each.name;
      if (!number || (last && *number <= *last)) {
        const Error error(Trouble::malformed, "not the name of an entry");
        if (!visitor_.on_trouble(inside, error)) return false;
        continue;
      }
      last = number;
      if (!item(each.id, inside, level, before * 100 + *number)) return false;
    }
    return true;
  }

 private:
  bool item(const ObjectId& id, const std::string& path, std::size_t level,
            std::uint64_t index) const {
    return level + 1 == levels ? visitor_.on_entry(index, id) : folder(id, path, level + 1, index);
  }

  const Store& store_;
  const EntryVisitor& visitor_;
};

Tree tree_of(const Store& store, const ObjectId& commit) {
  const Links links = parse_links(store.read(commit, ObjectKind::commit, largest_small_file));
  return parse_tree(store.read(links.tree, ObjectKind::tree, largest_tree));
}

ObjectId entries_of(const Tree& tree) {
  const TreeItem* entries = find_item(tree, "entries");
  if (entries == nullptr || !entries->folder) {
    throw Error(Trouble::malformed, "the log has no entries", "travaux verify");
  }
  return entries->id;
}

[[noreturn]] void refuse(std::uint64_t index, const std::string& why) {
  throw Error(Trouble::malformed, "entry " + short_id(index) + " " + why, "travaux verify");
}

[[noreturn]] void refuse_unsigned(const Breach& breach) {
  throw Error(Trouble::malformed,
              "the log is not what its owners signed (" + breach.check + ": " +
                  printable(breach.found) + " instead of " + printable(breach.expected) + ")",
              "travaux verify");
}

}  // namespace

void visit_entries(const Store& store, const ObjectId& folder, const EntryVisitor& visitor) {
  Visit(store, visitor).folder(folder, "entries", 0, 0);
}

Log Log::load(const Store& store) {
  const std::optional<ObjectId> tip = store.branch(log_branch);
  if (!tip) throw Error(Trouble::malformed, "this repository has no log, so it is no ledger");
  Log log;
  log.tip_ = *tip;
  const auto take = [&](std::uint64_t index, const ObjectId& id) {
    if (index != log.size()) refuse(log.size(), "is missing");
    try {
      const std::string bytes = store.read(id, ObjectKind::blob, largest_envelope);
      log.take(id, bytes, parse_statement(parse_envelope(bytes).payload));
    } catch (const Error& error) {
      refuse(index, std::string("cannot be read: ") + error.what());
    }
    return true;
  };
  const auto stop = [](const std::string& path, const Error& error) -> bool {
    throw Error(error.kind(), error.what(), "travaux verify").within(printable(path));
  };
  const Tree tree = tree_of(store, *tip);
  visit_entries(store, entries_of(tree), {take, stop});
  if (log.size() == 0) throw Error(Trouble::malformed, "the log is empty", "travaux verify");
  log.require_signed(store, tree);
  return log;
}

// Without an owner's key nobody can change, add or exchange an entry and still come through here.
void Log::require_signed(const Store& store, const Tree& tree) const {
  const std::string first = store.read(envelopes_.front(), ObjectKind::blob, largest_envelope);
  std::optional<Owner> signer;
  const auto found = signature_breaches(
      parse_envelope(first), chronicle_.entries().front().statement, Keyring(founding_), signer);
  if (!found.empty()) refuse_unsigned(found.front());
  const TreeItem* note = find_item(tree, "checkpoint");
  if (note == nullptr) refuse_unsigned({"checkpoint", "there", "missing"});
  const auto breach = checkpoint_breach(store.read(note->id, ObjectKind::blob, largest_small_file),
                                        checkpoint(), newest_signers_);
  if (breach) refuse_unsigned(*breach);
}

Checkpoint Log::checkpoint() const {
  return {founding_.origin, frontier_.size(), frontier_.root()};
}

bool Log::extends(const Checkpoint& seen) const {
  return seen.origin == founding_.origin && root_at(seen.size) == seen.root;
}

std::optional<Hash> Log::root_at(std::uint64_t size) const {
  if (size > this->size()) return {};
  Frontier first;
  for (std::uint64_t index = 0; index < size; ++index) first.append(leaves_[index]);
  return first.root();
}

void Log::take(const ObjectId& envelope, std::string_view bytes, Statement statement) {
  const Hash hash = sha256(bytes);
  const auto* founding = std::get_if<Founding>(&statement.body);
  if ((founding != nullptr) != (size() == 0)) {
    throw Error(Trouble::malformed, "only the first entry founds a ledger");
  }
  if (chronicle_.by_hash(hash) != nullptr) {
    throw Error(Trouble::malformed, "it is in the log twice");
  }
  if (founding != nullptr) {
    id_ = hash;
    founding_ = *founding;
  }
  // Who may sign decides whether the newest checkpoint counts, so that is not left to verify().
  if (std::holds_alternative<KeyEvent>(statement.body)) require_key_event(bytes, statement);
  newest_signers_ = founding != nullptr ? founding->owners : chronicle_.keys().active();
  const std::uint64_t index = size();
  chronicle_.add(index, hash, std::move(statement));
  leaves_.push_back(leaf_hash(bytes));
  frontier_.append(leaves_.back());
  folder_.add(envelope);
  envelopes_.push_back(envelope);
}

void Log::require_key_event(std::string_view bytes, const Statement& statement) const {
  std::optional<Owner> signer;
  auto found = signature_breaches(parse_envelope(bytes), statement, chronicle_.keys(), signer);
  if (found.empty()) found = breaches(statement, signer->key, chronicle_);
  if (!found.empty()) {
    throw Error(Trouble::malformed, "a change of keys that nobody could make: it needs " +
                                        found.front().expected + ", not " + found.front().found);
  }
}

const Links& Log::links(const Store& store, std::uint64_t index) const {
  while (commits_.empty() || commits_.begin()->first > index) {
    const bool first = commits_.empty();
    const std::uint64_t below = (first ? size() : commits_.begin()->first) - 1;
    if (!first && commits_.begin()->second.parents.empty()) refuse(below, "has no commit");
    const ObjectId at = first ? tip_ : commits_.begin()->second.parents.front();
    commits_.emplace(below, parse_links(store.read(at, ObjectKind::commit, largest_small_file)));
  }
  return commits_.at(index);
}

ObjectId Log::document_commit(const Store& store, std::uint64_t index) const {
  const Links& links = this->links(store, index);
  if (links.parents.size() != 2) refuse(index, "has no commit of its document");
  return links.parents[1];
}

const Entry& Log::append(const ObjectId& tip, const Links& links, const ObjectId& envelope,
                         std::string_view bytes, Statement statement) {
  take(envelope, bytes, std::move(statement));
  tip_ = tip;
  commits_.emplace(size() - 1, links);
  return chronicle_.entries().back();
}

Opened open_log(const std::filesystem::path& folder) {
  Store store(folder);
  try {
    const FolderLock kept(folder, FolderLock::Kind::shared);
    Log log = Log::load(store);
    return {folder, std::move(store), std::move(log)};
  } catch (Error& error) {
    throw error.within(folder.string());
  }
}

}  // namespace travaux::ledger
