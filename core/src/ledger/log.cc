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
  Visit(const Store& store, const EntryVisitor& visitor, std::uint64_t from)
      : store_(store), visitor_(visitor), from_(from) {}

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
      if (end_of(level, before * 100 + *number) <= from_) continue;
      if (!item(each.id, inside, level, before * 100 + *number)) return false;
    }
    return true;
  }

 private:
  // The first entry behind an item of this level.
  static std::uint64_t end_of(std::size_t level, std::uint64_t item) {
    std::uint64_t end = item + 1;
    for (std::size_t below = level + 1; below < levels; ++below) end *= 100;
    return end;
  }

  bool item(const ObjectId& id, const std::string& path, std::size_t level,
            std::uint64_t index) const {
    return level + 1 == levels ? visitor_.on_entry(index, id) : folder(id, path, level + 1, index);
  }

  const Store& store_;
  const EntryVisitor& visitor_;
  std::uint64_t from_;
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

std::string note_of(const Store& store, const Tree& tree) {
  const TreeItem* note = find_item(tree, "checkpoint");
  if (note == nullptr) refuse_unsigned({"checkpoint", "there", "missing"});
  return store.read(note->id, ObjectKind::blob, largest_small_file);
}

// How many entries there should be, as far as can be told before they are read.
std::uint64_t size_in(const std::string& note) {
  try {
    return parse_checkpoint(note).checkpoint.size;
  } catch (const Error&) {
    return 0;
  }
}

}  // namespace

void visit_entries(const Store& store, const ObjectId& folder, const EntryVisitor& visitor,
                   std::uint64_t from) {
  Visit(store, visitor, from).folder(folder, "entries", 0, 0);
}

Log::Log(const Store& store, std::shared_ptr<const Index> base)
    : base_(std::move(base)),
      chronicle_(base_,
                 [store, index = base_](std::size_t place) {
                   const IndexRow row = index->row(place);
                   const std::string bytes =
                       store.read(row.envelope, ObjectKind::blob, largest_envelope);
                   if (sha256(bytes) != row.hash) refuse(place, "is not what it was");
                   return parse_statement(parse_envelope(bytes).payload);
                 }),
      frontier_(base_->frontier()),
      folder_(base_->folder()) {
  const Entry& first = chronicle_.front();
  founding_ = std::get<Founding>(first.statement.body);
  newest_signers_ = size() == 1 ? founding_.owners : chronicle_.until(size() - 1).keys().active();
}

Log Log::load(const Store& store, const OpenOptions& options) {
  const std::optional<ObjectId> tip = store.branch(log_branch);
  if (!tip) throw Error(Trouble::malformed, "this repository has no log, so it is no ledger");
  const Tree tree = tree_of(store, *tip);
  if (const auto index = options.index.empty() ? nullptr : Index::open(options.index)) {
    try {
      Log log(store, index);
      log.tip_ = *tip;
      log.read(store, tree, options);
      return log;
    } catch (const Error&) {
      // An older copy, another history, damage: what it is shows when everything is read.
    }
  }
  Log log;
  log.tip_ = *tip;
  log.read(store, tree, options);
  return log;
}

void Log::read(const Store& store, const Tree& tree, const OpenOptions& options) {
  constexpr std::uint64_t often = 256;
  const std::string note = note_of(store, tree);
  const std::uint64_t total = size_in(note);
  const auto take_next = [&](std::uint64_t index, const ObjectId& id) {
    if (index != size()) refuse(size(), "is missing");
    try {
      take(id, store.read(id, ObjectKind::blob, largest_envelope));
    } catch (const Error& error) {
      refuse(index, std::string("cannot be read: ") + error.what());
    }
    if (options.progress && size() % often == 0) options.progress(size(), total);
    return true;
  };
  const auto stop = [](const std::string& path, const Error& error) -> bool {
    throw Error(error.kind(), error.what(), "travaux verify").within(printable(path));
  };
  const ObjectId entries = entries_of(tree);
  visit_entries(store, entries, {take_next, stop}, size());
  if (size() == 0) throw Error(Trouble::malformed, "the log is empty", "travaux verify");
  if (options.progress && size() >= often) options.progress(size(), size());
  require_signed(store, note);
  const auto name = [](const std::string& bytes, const std::string& /*path*/) {
    return object_id(ObjectKind::tree, bytes);
  };
  // What was not visited must be what the index knows.
  if (base_ && folder_.keep(name) != entries) refuse(0, "or a later one is not what it was");
}

// Without an owner's key nobody can change, add or exchange an entry and still come through here.
void Log::require_signed(const Store& store, const std::string& note) const {
  const std::string first = store.read(envelope(0), ObjectKind::blob, largest_envelope);
  std::optional<Owner> signer;
  const auto found = signature_breaches(parse_envelope(first), chronicle_.front().statement,
                                        Keyring(founding_), signer);
  if (!found.empty()) refuse_unsigned(found.front());
  const auto breach = checkpoint_breach(note, checkpoint(), newest_signers_);
  if (breach) refuse_unsigned(*breach);
}

Checkpoint Log::checkpoint() const {
  return {founding_.origin, frontier_.size(), frontier_.root()};
}

bool Log::extends(const Checkpoint& seen) const {
  return seen.origin == founding_.origin && root_at(seen.size) == seen.root;
}

std::optional<Hash> Log::root_at(std::uint64_t size) const {
  if (size == 0) return Frontier().root();
  return size > this->size() ? std::nullopt : std::optional(row(size - 1).root);
}

IndexRow Log::row(std::uint64_t index) const {
  return index < base_size() ? base_->row(index) : rows_.at(index - base_size());
}

void Log::take(const ObjectId& envelope, std::string_view bytes) {
  const Envelope parsed = parse_envelope(bytes);
  Statement statement = parse_statement(parsed.payload);
  IndexRow row;
  row.hash = sha256(bytes);
  row.signer = parsed.signatures.front().key;
  row.envelope = envelope;
  const auto* founding = std::get_if<Founding>(&statement.body);
  if ((founding != nullptr) != (size() == 0)) {
    throw Error(Trouble::malformed, "only the first entry founds a ledger");
  }
  if (chronicle_.place_of(row.hash)) {
    throw Error(Trouble::malformed, "it is in the log twice");
  }
  if (founding != nullptr) founding_ = *founding;
  // Who may sign decides whether the newest checkpoint counts, so that is not left to verify().
  if (std::holds_alternative<KeyEvent>(statement.body)) require_key_event(parsed, statement);
  newest_signers_ = founding != nullptr ? founding_.owners : chronicle_.keys().active();
  row.version =
      static_cast<std::uint32_t>(chronicle_.add(size(), row.hash, std::move(statement)).version);
  frontier_.append(leaf_hash(bytes));
  row.root = frontier_.root();
  folder_.add(envelope);
  rows_.push_back(row);
}

void Log::require_key_event(const Envelope& envelope, const Statement& statement) const {
  std::optional<Owner> signer;
  auto found = signature_breaches(envelope, statement, chronicle_.keys(), signer);
  if (found.empty()) found = breaches(statement, signer->key, chronicle_);
  if (!found.empty()) {
    throw Error(Trouble::malformed, "a change of keys that nobody could make: it needs " +
                                        found.front().expected + ", not " + found.front().found);
  }
}

const Links& Log::walk_to(const Store& store, std::uint64_t index) const {
  while (commits_.empty() || commits_.begin()->first > index) {
    const bool first = commits_.empty();
    const std::uint64_t below = (first ? size() : commits_.begin()->first) - 1;
    if (!first && commits_.begin()->second.parents.empty()) refuse(below, "has no commit");
    const ObjectId at = first ? tip_ : commits_.begin()->second.parents.front();
    Links links = parse_links(store.read(at, ObjectKind::commit, largest_small_file));
    links.armoured.clear();
    commits_.emplace(below, std::move(links));
  }
  return commits_.at(index);
}

bool Log::base_commits_hold(const Store& store) const {
  if (!base_) return false;
  if (!base_commits_hold_) {
    const ObjectId before = base_->row(base_size() - 1).log_commit;
    base_commits_hold_ = log_commit_behind(store) == before;
  }
  return *base_commits_hold_;
}

// Where the first entry that the index does not know goes on from.
std::optional<ObjectId> Log::log_commit_behind(const Store& store) const {
  if (size() == base_size()) return tip_;
  const Links& first = walk_to(store, base_size());
  return first.parents.empty() ? std::nullopt : std::optional(first.parents.front());
}

Links Log::links(const Store& store, std::uint64_t index) const {
  if (index >= base_size() || !base_commits_hold(store)) return walk_to(store, index);
  Links links =
      parse_links(store.read(base_->row(index).log_commit, ObjectKind::commit, largest_small_file));
  links.armoured.clear();
  return links;
}

ObjectId Log::document_commit(const Store& store, std::uint64_t index) const {
  ObjectId found;
  if (index < base_size() && base_commits_hold(store)) {
    found = base_->row(index).document_commit;
  } else {
    const Links& links = walk_to(store, index);
    if (links.parents.size() == 2) found = links.parents[1];
  }
  if (found == ObjectId{}) refuse(index, "has no commit of its document");
  return found;
}

const Entry& Log::append(const ObjectId& tip, const Links& links, const ObjectId& envelope,
                         std::string_view bytes) {
  take(envelope, bytes);
  tip_ = tip;
  commits_.emplace(size() - 1, links);
  return chronicle_.back();
}

void Log::forget_commits() {
  commits_.clear();
  base_commits_hold_.reset();
}

Opened open_log(const std::filesystem::path& folder, const OpenOptions& options) {
  Store store(folder);
  try {
    const FolderLock kept(folder, FolderLock::Kind::shared);
    Log log = Log::load(store, options);
    log.keep_index(store, options);
    return {folder, std::move(store), std::move(log), options};
  } catch (Error& error) {
    throw error.within(folder.string());
  }
}

}  // namespace travaux::ledger
