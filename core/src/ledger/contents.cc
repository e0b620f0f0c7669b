#include "ledger/contents.h"

#include <algorithm>
#include <utility>

#include "ledger/store.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t levels = 4;

std::string two_digits(std::uint64_t number) {
  const std::string text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

// The two digits of an index that choose a name on this level.
std::uint64_t digits(std::uint64_t index, std::size_t level) {
  for (std::size_t below = level + 1; below < levels; ++below) index /= 100;
  return index % 100;
}

std::string path_of(std::uint64_t index, std::size_t level) {
  std::string path = "entries";
  for (std::size_t above = 0; above < level; ++above)
    path += "/" + two_digits(digits(index, above));
  return path;
}

}  // namespace

std::string readme(const Founding& founding, const Hash& id) {
  return "# A travaux ledger\n\n"
         "This repository is the record of drafts of negotiated texts. Whoever recorded a draft\n"
         "signed it; the log says in which order.\n\n"
         "    name    " +
         founding.origin + "\n    ledger  sha256:" + to_hex(id) +
         "\n\n"
         "- Each document has a branch: `git log -p DOCUMENT` shows its drafts one by one.\n"
         "- The branch `log` holds every signed entry under `entries/`.\n\n"
         "To check all of it: `travaux verify --ledger FOLDER`. If somebody you trust gave you\n"
         "the ledger id above, add `--trust ID`: only then is it known whose keys these are.\n\n"
         "A good signature shows that the holder of a key vouched for exactly these bytes. It\n"
         "does not make a leaked text genuine, and a stated time is only what the signer said.\n";
}

std::string original_name(const VersionRecord& version) {
  return "original." + version.extension;
}

Tree version_tree(const VersionRecord& version, const VersionFiles& files,
                  const ObjectId& envelope) {
  Tree tree;
  if (files.draft) tree.push_back({std::string(draft_name), *files.draft});
  tree.push_back({std::string(envelope_name), envelope});
  tree.push_back({std::string(not_read_name), files.not_read});
  tree.push_back({original_name(version), files.original});
  tree.push_back({std::string(salts_name), files.salts});
  if (files.segments) tree.push_back({std::string(segments_name), *files.segments});
  return tree;
}

Tree erased_tree(const ObjectId& envelope) {
  return {{std::string(envelope_name), envelope}};
}

Tree attribution_tree(Tree before, const ObjectId& envelope) {
  for (TreeItem& item : before) {
    if (item.name == envelope_name) item.id = envelope;
  }
  return before;
}

Tree log_tree(const LogFiles& files) {
  return {{"README.md", files.readme},
          {"allowed_signers", files.allowed_signers},
          {"checkpoint", files.checkpoint},
          {"entries", files.entries, true},
          {"frontier", files.frontier}};
}

std::string commit_message(const Entry& entry) {
  const Statement& statement = entry.statement;
  std::string subject = statement.document.empty() ? "ledger" : statement.document;
  if (entry.version > 0) subject += "@" + std::to_string(entry.version);
  return subject + ": " + std::string(kind_of(statement)) + " (" + short_id(entry.index) + ")\n";
}

void EntriesFolder::close_full_folders() {
  std::uint64_t full = 100;
  for (std::size_t level = levels - 1; level > 0 && size_ % full == 0; --level, full *= 100) {
    const ObjectId id = object_id(ObjectKind::tree, print_tree(open_[level]));
    open_[level - 1].push_back({two_digits(digits(size_ - 1, level - 1)), id, true});
    open_[level].clear();
  }
}

void EntriesFolder::add(const ObjectId& envelope) {
  if (size_ > 0) close_full_folders();
  open_[levels - 1].push_back({two_digits(digits(size_, levels - 1)) + ".json", envelope});
  ++size_;
}

ObjectId EntriesFolder::keep(const Keep& keep) const {
  const std::uint64_t newest = size_ - 1;
  ObjectId id = keep(print_tree(open_[levels - 1]), path_of(newest, levels - 1));
  for (std::size_t level = levels - 1; level > 0; --level) {
    Tree tree = open_[level - 1];
    tree.push_back({two_digits(digits(newest, level - 1)), id, true});
    id = keep(print_tree(tree), path_of(newest, level - 1));
  }
  return id;
}

std::string short_id(std::uint64_t index) {
  return "e" + std::to_string(index);
}

}  // namespace travaux::ledger
