#include <memory>
#include <utility>

#include "ledger/git_folder.h"
#include "ledger/merge_base.h"
#include "ledger/object_reader.h"
#include "ledger/revision.h"
#include "ledger/store.h"
#include "ledger/tree_changes.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace travaux {

using ledger::ObjectId;
using ledger::ObjectKind;

namespace {

ObjectId id_of(const std::string& hex) {
  const auto id = ledger::object_id_from_hex(hex);
  if (!id) throw Error(Trouble::usage, "'" + hex + "' is no name of an object");
  return *id;
}

}  // namespace

struct Repository::State {
  explicit State(const std::filesystem::path& where)
      : folder(ledger::find_git_folder(where)), objects(folder.common) {}

  ObjectId tree_of(const std::string& commit) const {
    return ledger::parse_links(
               objects.read(id_of(commit), ObjectKind::commit, ledger::largest_tree))
        .tree;
  }

  ledger::GitFolder folder;
  ledger::ObjectReader objects;
};

Repository::Repository(const std::filesystem::path& folder)
    : state_(std::make_unique<State>(folder)) {}

Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

const std::filesystem::path& Repository::top() const {
  return state_->folder.top;
}

std::string Repository::resolve(std::string_view revision) const {
  return to_hex(ledger::resolve_revision(state_->folder, state_->objects, revision));
}

std::optional<std::string> Repository::merge_base(const std::string& one,
                                                  const std::string& other) const {
  const auto base =
      ledger::find_merge_base(state_->folder.common, state_->objects, id_of(one), id_of(other));
  return base ? std::optional(to_hex(*base)) : std::nullopt;
}

bool Repository::holds(const std::string& commit, std::string_view path) const {
  return ledger::tree_holds(state_->objects, state_->tree_of(commit), path);
}

RepositoryChanges Repository::changes(const std::string& before, const std::string& after,
                                      const std::vector<std::string>& paths) const {
  RepositoryChanges changes =
      ledger::tree_changes(state_->objects, state_->tree_of(before), state_->tree_of(after), paths);
  ledger::find_renames(state_->objects, changes.files);
  return changes;
}

std::string Repository::read(const RepositoryFile& file) const {
  return state_->objects.read(id_of(file.blob), ObjectKind::blob, ledger::largest_original);
}

}  // namespace travaux
