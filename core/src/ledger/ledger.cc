#include "travaux/ledger.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "ledger/layout.h"
#include "ledger/log.h"
#include "ledger/write.h"

namespace travaux {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view usual_folder = ".travaux";

// Any bare repository has the shape; only a ledger's HEAD is the log.
bool is_ledger(const fs::path& folder) {
  if (!ledger::looks_like_ledger(folder)) return false;
  try {
    return base::read_file(folder / "HEAD", 1U << 12U) == ledger::ledger_head;
  } catch (const Error&) {
    return false;
  }
}

std::string read_blob(const ledger::Store& store, const ledger::Tree& tree, std::string_view name,
                      std::size_t cap) {
  const ledger::TreeItem* item = ledger::find_item(tree, name);
  if (item == nullptr) {
    throw Error(Trouble::malformed, std::string(name) + " is missing", "travaux verify");
  }
  return store.read(item->id, ledger::ObjectKind::blob, cap);
}

// Words that were never signed must not be compared or quoted as if they had been.
void require_signed(const VersionRecord& record, const SaltSecret& secret, const Held& held,
                    std::string_view not_read) {
  const Commitments found =
      held.text ? commit(secret, held.original, not_read, *held.text, held.segment_ends)
                : commit(secret, held.original, not_read);
  if (found != record.commitments) {
    throw Error(Trouble::malformed, "the stored bytes are not those that were signed",
                "travaux verify");
  }
}

Held read_held(const ledger::Store& store, const ledger::Tree& tree, const VersionRecord& record) {
  Held held;
  const std::size_t cap = ledger::largest_original;
  held.original = read_blob(store, tree, ledger::original_name(record), cap);
  if (record.commitments.text) {
    held.text = read_blob(store, tree, ledger::draft_name, cap);
    held.segment_ends = parse_segments(read_blob(store, tree, ledger::segments_name, cap));
  }
  const std::string not_read = read_blob(store, tree, ledger::not_read_name, largest_not_read);
  const std::string salts = read_blob(store, tree, ledger::salts_name, ledger::largest_small_file);
  require_signed(record, parse_salts(salts), held, not_read);
  held.not_read = parse_not_read(not_read);
  return held;
}

std::string list_versions(const std::string& document, std::uint64_t count) {
  if (count == 1) return document + "@1 is the only one";
  return "there are " + document + "@1 to " + document + "@" + std::to_string(count);
}

const Entry& newest_standing(const ledger::Chronicle& chronicle, const std::string& document) {
  for (std::uint64_t number = chronicle.count_versions(document); number > 0; --number) {
    const Entry& version = chronicle.version(document, number);
    if (stands(version)) return version;
  }
  throw Error(Trouble::missing, "every version of " + document + " is withdrawn or erased",
              "travaux log " + document + ", and name one by its number");
}

std::string list_documents(const std::vector<std::string>& documents) {
  std::string list;
  for (const std::string& document : documents) list += (list.empty() ? "" : ", ") + document;
  return list.empty() ? "nothing is recorded yet: travaux record FILE --as DOCUMENT"
                      : "the documents here are " + list;
}

}  // namespace

Ledger::Ledger(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

std::optional<fs::path> Ledger::find(const fs::path& start) {
  if (is_ledger(start)) return start;
  std::error_code error;
  const fs::path absolute = fs::absolute(start, error);
  if (error) return {};
  for (fs::path at = absolute;; at = at.parent_path()) {
    if (fs::is_directory(at / usual_folder, error)) return at / usual_folder;
    if (at == at.parent_path()) return {};
  }
}

Ledger Ledger::open(const fs::path& folder, const OpenOptions& options) {
  return Ledger(std::make_unique<State>(State{ledger::open_log(folder, options)}));
}

const fs::path& Ledger::folder() const {
  return state_->folder;
}
const Hash& Ledger::id() const {
  return state_->log.id();
}
const Founding& Ledger::founding() const {
  return state_->log.founding();
}
const Entries& Ledger::entries() const {
  return state_->log.chronicle();
}

const std::vector<SigningRight>& Ledger::keys() const {
  return state_->log.chronicle().keys().all();
}
std::string Ledger::allowed_signers() const {
  return state_->log.chronicle().keys().allowed_signers();
}

Checkpoint Ledger::checkpoint() const {
  return state_->log.checkpoint();
}
std::string Ledger::signed_checkpoint() const {
  const ledger::Store& store = state_->store;
  const ledger::Links links = ledger::parse_links(
      store.read(state_->log.tip(), ledger::ObjectKind::commit, ledger::largest_small_file));
  const ledger::Tree tree =
      ledger::parse_tree(store.read(links.tree, ledger::ObjectKind::tree, ledger::largest_tree));
  return read_blob(store, tree, "checkpoint", ledger::largest_small_file);
}
bool Ledger::extends(const Checkpoint& seen) const {
  return state_->log.extends(seen);
}

std::vector<std::string> Ledger::documents() const {
  return state_->log.chronicle().documents();
}

const Entry& Ledger::version(std::string_view document, std::optional<std::uint64_t> number) const {
  const ledger::Chronicle& chronicle = state_->log.chronicle();
  const std::string name(document);
  const std::uint64_t count = chronicle.count_versions(document);
  if (count == 0) {
    throw Error(Trouble::missing, "no document " + name + " is recorded here",
                list_documents(documents()));
  }
  if (!number) return newest_standing(chronicle, name);
  if (*number == 0 || *number > count) {
    throw Error(Trouble::missing, name + "@" + std::to_string(*number) + " does not exist",
                list_versions(name, count));
  }
  return chronicle.version(document, *number);
}

const Entry* Ledger::by_hash(const Hash& hash) const {
  return state_->log.chronicle().find(hash);
}

const Entry* Ledger::same_bytes(const NewVersion& version) const {
  const ledger::Chronicle& chronicle = state_->log.chronicle();
  for (std::uint64_t number = 1; number <= chronicle.count_versions(version.document); ++number) {
    const Entry& entry = chronicle.version(version.document, number);
    const auto& record = std::get<VersionRecord>(entry.statement.body);
    const bool same_part = record.lines == version.lines && record.pages == version.pages;
    if (!same_part || entry.erased_by) continue;
    const ledger::Tree tree = ledger::document_tree(state_->store, state_->log, entry.index);
    const SaltSecret secret =
        parse_salts(read_blob(state_->store, tree, ledger::salts_name, ledger::largest_small_file));
    const Hash found = commitment(salt_for(secret, "original"), version.original);
    if (found == record.commitments.original) return &entry;
  }
  return nullptr;
}

Held Ledger::read(const Entry& version) const {
  const Entry* entry = by_hash(version.hash);
  if (entry == nullptr || entry->version == 0) {
    throw Error(Trouble::missing, short_id(version) + " is no version of this ledger");
  }
  if (entry->erased_by) {
    const Entry& by = entries()[*entry->erased_by];
    throw Error(Trouble::missing, ref_of(*entry) + " was erased by " + short_id(by) + ": " +
                                      std::get<Erasure>(by.statement.body).reason);
  }
  try {
    const ledger::Tree tree = ledger::document_tree(state_->store, state_->log, entry->index);
    return read_held(state_->store, tree, std::get<VersionRecord>(entry->statement.body));
  } catch (const Error& error) {
    // An erasure by another process replaces commits that this Ledger knows.
    if (state_->store.branch(ledger::log_branch) != state_->log.tip()) {
      const Ledger now = open(folder(), state_->options);
      const Entry* same = now.by_hash(entry->hash);
      if (same != nullptr) return now.read(*same);
    }
    // Whatever is wrong with the bytes, to the reader it is a record that cannot be read.
    throw Error(Trouble::malformed, error.what(), "travaux verify").within(ref_of(*entry));
  }
}

std::string Ledger::envelope(const Entry& entry) const {
  const Entry* found = by_hash(entry.hash);
  if (found == nullptr) throw Error(Trouble::missing, short_id(entry) + " is not in this ledger");
  std::string bytes = state_->store.read(state_->log.envelope(found->index),
                                         ledger::ObjectKind::blob, largest_envelope);
  if (sha256(bytes) != found->hash) {
    throw Error(Trouble::malformed, "the stored entry has changed", "travaux verify")
        .within(short_id(*found));
  }
  return bytes;
}

}  // namespace travaux
