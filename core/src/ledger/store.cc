#include "ledger/store.h"

#include <git2.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/handle.h"
#include "ledger/layout.h"
#include "ledger/loose.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

// libgit2's settings belong to the whole process, so they are made once while any ledger is open.
class Library {
 public:
  static std::shared_ptr<Library> use() {
    static std::mutex guard;
    static std::weak_ptr<Library> shared;
    const std::lock_guard<std::mutex> lock(guard);
    std::shared_ptr<Library> library = shared.lock();
    if (!library) {
      library = std::make_shared<Library>();
      shared = library;
    }
    return library;
  }

  Library() {
    git_libgit2_init();
    for (const auto find : {git_config_find_xdg, git_config_find_global}) {
      git_buf path = GIT_BUF_INIT;
      if (find(&path) == 0) user_configurations_.emplace_back(path.ptr);
      git_buf_dispose(&path);
    }
    // A user's or a machine's git configuration must not change what is read or written.
    for (const int level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM,
                            GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL}) {
      git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
    }
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 1);
    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
    // Whose folder it is decides nothing here: the repository's configuration is not honoured.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() { git_libgit2_shutdown(); }

  // The user's own, found before libgit2 was told to find none. The later one has precedence.
  const std::vector<std::string>& user_configurations() const { return user_configurations_; }

 private:
  std::vector<std::string> user_configurations_;
};

std::optional<std::string> configured_string(const std::string& file, const char* name) {
  git_config* opened = nullptr;
  if (git_config_open_ondisk(&opened, file.c_str()) < 0) return {};
  const base::Handle<git_config, git_config_free> configuration(opened);
  git_buf value = GIT_BUF_INIT;
  std::optional<std::string> found;
  if (git_config_get_string_buf(&value, opened, name) == 0) found.emplace(value.ptr, value.size);
  git_buf_dispose(&value);
  return found;
}

Error trouble(int code, const std::string& action) {
  const git_error* last = git_error_last();
  const std::string detail = last != nullptr && last->message != nullptr ? last->message : "";
  const auto says = [&](int number) {
    return detail.find(std::strerror(number)) != std::string::npos;
  };
  const std::string what = action + (detail.empty() ? "" : ": " + detail);
  if (says(ENOSPC) || says(EDQUOT) || says(EFBIG)) {
    return {Trouble::system, what, "free some space and run the command again"};
  }
  if (says(EACCES) || says(EPERM) || says(EROFS)) {
    return {Trouble::refused, what, "make the ledger's folder writable for this user"};
  }
  if (code == GIT_ENOTFOUND) return {Trouble::missing, what, "travaux verify"};
  if (code == GIT_EMISMATCH || (last != nullptr && last->klass != GIT_ERROR_OS)) {
    return {Trouble::malformed, what, "travaux verify"};
  }
  return {Trouble::system, what};
}

void expect(int code, const std::string& action) {
  if (code < 0) throw trouble(code, action);
}

// Flushing can fail after the branch has its new name for all to see.
Error unmoved(int code, const std::string& name, bool stands) {
  if (!stands) return trouble(code, "cannot move branch " + name);
  const Error cause = trouble(code, "branch " + name +
                                        " has moved: what is recorded stands, but may not be on "
                                        "disk yet");
  return {cause.kind(), cause.what(), "travaux log, before you record it again"};
}

git_oid to_git(const ObjectId& id) {
  git_oid out;
  static_assert(sizeof out.id == sizeof id.bytes);
  std::copy(id.bytes.begin(), id.bytes.end(), std::begin(out.id));
  return out;
}

ObjectId from_git(const git_oid& id) {
  ObjectId out;
  std::copy(std::begin(id.id), std::end(id.id), out.bytes.begin());
  return out;
}

git_object_t to_git(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::commit:
      return GIT_OBJECT_COMMIT;
    case ObjectKind::tree:
      return GIT_OBJECT_TREE;
    case ObjectKind::blob:
      return GIT_OBJECT_BLOB;
    case ObjectKind::tag:
      return GIT_OBJECT_TAG;
  }
  return GIT_OBJECT_INVALID;
}

std::string branch_ref(const std::string& name) {
  return "refs/heads/" + name;
}

using Object = base::Handle<git_odb_object, git_odb_object_free>;
using Reference = base::Handle<git_reference, git_reference_free>;

}  // namespace

ObjectId object_id(ObjectKind kind, std::string_view bytes) {
  git_oid id;
  expect(git_odb_hash(&id, bytes.data(), bytes.size(), to_git(kind)), "cannot name an object");
  return from_git(id);
}

struct Store::Handles {
  // Declared first: released last.
  std::shared_ptr<Library> library = Library::use();
  base::Handle<git_repository, git_repository_free> repository;
  base::Handle<git_odb, git_odb_free> objects;

  std::filesystem::path folder;
  Objects unwritten;

  // Nothing for `kind`: any.
  std::string read(const ObjectId& id, std::size_t cap, std::optional<ObjectKind> kind) const {
    const auto held = unwritten.find(id);
    std::optional<LooseObject> loose =
        held != unwritten.end() ? std::optional(held->second) : read_loose(folder, id, cap);
    if (!loose) return read_packed(id, cap, kind);
    if (kind && loose->kind != *kind) refuse_kind(id);
    return std::move(loose->bytes);
  }

 private:
  static std::string action(const ObjectId& id) { return "cannot read object " + to_hex(id); }

  [[noreturn]] static void refuse_kind(const ObjectId& id) {
    throw Error(Trouble::malformed, action(id) + ": it is of another kind", "travaux verify");
  }

  std::string read_packed(const ObjectId& id, std::size_t cap,
                          std::optional<ObjectKind> kind) const {
    const git_oid name = to_git(id);
    std::size_t size = 0;
    git_object_t found = GIT_OBJECT_INVALID;
    expect(git_odb_read_header(&size, &found, objects.get(), &name), action(id));
    if (kind && found != to_git(*kind)) refuse_kind(id);
    if (size > cap) {
      throw Error(Trouble::unsupported, action(id) + ": " + std::to_string(size) +
                                            " bytes are above the limit of " + std::to_string(cap));
    }
    git_odb_object* object = nullptr;
    expect(git_odb_read(&object, objects.get(), &name), action(id));
    const Object owned(object);
    return {static_cast<const char*>(git_odb_object_data(object)), git_odb_object_size(object)};
  }
};

void Store::make(const std::filesystem::path& folder) {
  try {
    std::filesystem::create_directory(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    for (const char* inside : {"objects/info", "objects/pack", "refs/heads", "refs/tags"}) {
      std::filesystem::create_directories(folder / inside);
    }
  } catch (const std::filesystem::filesystem_error& error) {
    const bool denied = error.code() == std::errc::permission_denied ||
                        error.code() == std::errc::read_only_file_system;
    throw Error(denied ? Trouble::refused : Trouble::system,
                "cannot create the ledger's folder: " + error.code().message(),
                denied ? "choose a folder that this user may write to" : "");
  }
  base::write_file(folder / "HEAD", ledger_head);
  base::write_file(folder / "config", ledger_config);
}

Store::Store(const std::filesystem::path& folder) : handles_(std::make_unique<Handles>()) {
  refuse_unsafe(folder);
  handles_->folder = folder;
  git_repository* repository = nullptr;
  expect(git_repository_open_bare(&repository, folder.c_str()), "cannot open the ledger");
  handles_->repository.reset(repository);
  git_odb* objects = nullptr;
  expect(git_repository_odb(&objects, repository), "cannot open the ledger's objects");
  handles_->objects.reset(objects);
}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::string Store::read(const ObjectId& id, ObjectKind kind, std::size_t cap) const {
  return handles_->read(id, cap, kind);
}

void Store::probe(const ObjectId& id) const {
  handles_->read(id, largest_original, {});
}

ObjectId Store::write(ObjectKind kind, std::string_view bytes) const {
  const ObjectId id = object_id(kind, bytes);
  handles_->unwritten.try_emplace(id, LooseObject{kind, std::string(bytes)});
  return id;
}

void Store::discard() const {
  handles_->unwritten.clear();
}

std::vector<ObjectId> Store::objects() const {
  std::vector<ObjectId> all;
  const auto collect = [](const git_oid* id, void* into) {
    try {
      static_cast<std::vector<ObjectId>*>(into)->push_back(from_git(*id));
      return 0;
    } catch (...) {  // must not cross C frames
      return static_cast<int>(GIT_EUSER);
    }
  };
  expect(git_odb_foreach(handles_->objects.get(), collect, &all), "cannot list the objects");
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::optional<ObjectId> Store::branch(const std::string& name) const {
  git_reference* found = nullptr;
  const int code =
      git_reference_lookup(&found, handles_->repository.get(), branch_ref(name).c_str());
  if (code == GIT_ENOTFOUND) return {};
  expect(code, "cannot read branch " + name);
  const Reference reference(found);
  const git_oid* target = git_reference_target(found);
  if (target == nullptr) {
    throw Error(Trouble::malformed, "branch " + name + " is only another name of a branch",
                "travaux verify");
  }
  return from_git(*target);
}

bool Store::move_branch(const std::string& name, const std::optional<ObjectId>& from,
                        const ObjectId& to) const {
  if (branch(name) != from) return false;
  write_loose(handles_->folder, handles_->unwritten);
  discard();
  const git_oid target = to_git(to);
  const git_oid before = from ? to_git(*from) : git_oid{};
  git_reference* moved = nullptr;
  const int code =
      git_reference_create_matching(&moved, handles_->repository.get(), branch_ref(name).c_str(),
                                    &target, from ? 1 : 0, from ? &before : nullptr, "travaux");
  const Reference reference(moved);
  if (code == GIT_EMODIFIED || code == GIT_ELOCKED || code == GIT_EEXISTS) return false;
  if (code == GIT_ENOTFOUND && from) return false;
  if (code < 0) throw unmoved(code, name, branch(name) == to);
  return true;
}

std::optional<std::string> configured_identity() {
  const std::shared_ptr<Library> library = Library::use();
  std::optional<std::string> email;
  for (const std::string& file : library->user_configurations()) {
    std::optional<std::string> found = configured_string(file, "user.email");
    if (found) email = std::move(found);
  }
  return email;
}

}  // namespace travaux::ledger
