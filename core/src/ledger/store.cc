#include "ledger/store.h"

#include <openssl/evp.h>

#include <algorithm>
#include <bitset>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/handle.h"
#include "ledger/layout.h"
#include "ledger/lock.h"
#include "ledger/loose.h"
#include "ledger/pack.h"
#include "ledger/references.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

// Looked up once: that takes as long as hashing a short object.
const EVP_MD* sha1() {
  static const base::Handle<EVP_MD, EVP_MD_free> fetched(EVP_MD_fetch(nullptr, "SHA1", nullptr));
  return fetched.get();
}

std::string action(const ObjectId& id) {
  return "cannot read object " + to_hex(id);
}

[[noreturn]] void refuse_kind(const ObjectId& id) {
  throw Error(Trouble::malformed, action(id) + ": it is of another kind", "travaux verify");
}

std::bitset<256> existing_folders(const fs::path& objects) {
  std::bitset<256> found;
  for (std::size_t first = 0; first < found.size(); ++first) {
    ObjectId id;
    id.bytes.front() = static_cast<std::uint8_t>(first);
    // One that may not be looked into counts as there: reading from it then says why.
    std::error_code error;
    const fs::path path = objects / to_hex(id).substr(0, 2);
    found.set(first, fs::exists(path, error) || error);
  }
  return found;
}

// The names of loose objects: two digits are the folder, the others the file.
void add_loose(const fs::path& folder, std::vector<ObjectId>& all) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string two = at->path().filename().string();
    if (two.size() != 2) continue;
    std::error_code inner;
    for (fs::directory_iterator file(at->path(), inner), last; !inner && file != last;
         file.increment(inner)) {
      if (const auto id = object_id_from_hex(two + file->path().filename().string())) {
        all.push_back(*id);
      }
    }
  }
}

}  // namespace

ObjectId object_id(ObjectKind kind, std::string_view bytes) {
  using Context = base::Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
  const Context context(EVP_MD_CTX_new());
  std::string header(kind_name(kind));
  header.append(std::to_string(bytes.size())).push_back('\0');
  ObjectId id;
  unsigned length = 0;
  if (!context || EVP_DigestInit_ex(context.get(), sha1(), nullptr) != 1 ||
      EVP_DigestUpdate(context.get(), header.data(), header.size()) != 1 ||
      EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) != 1 ||
      EVP_DigestFinal_ex(context.get(), id.bytes.data(), &length) != 1) {
    throw Error(Trouble::system, "the cryptographic library could not compute a hash");
  }
  return id;
}

struct Store::Parts {
  explicit Parts(const fs::path& where) : folder(where), branches(where) {}

  fs::path folder;
  Branches branches;
  Objects unwritten;
  std::vector<std::unique_ptr<Pack>> packs;
  std::vector<fs::path> listed;  // the indexes that were opened, or could not be
  std::optional<Error> broken;   // why one of them could not be
  std::optional<std::bitset<256>> loose_folders;

  // Nothing for `kind`: any.
  std::string read(const ObjectId& id, std::size_t cap, std::optional<ObjectKind> kind) {
    const auto held = unwritten.find(id);
    std::optional<LooseObject> object =
        held != unwritten.end() ? std::optional(held->second) : read_stored(id, cap);
    // Another process may have written, or packed everything anew, since this one looked.
    if (!object) {
      look_again();
      object = read_stored(id, cap);
    }
    if (!object) refuse_missing(id);
    if (kind && object->kind != *kind) refuse_kind(id);
    return std::move(object->bytes);
  }

  void look_again() {
    open_packs();
    loose_folders.reset();
  }

  void open_packs() {
    std::vector<fs::path> now = pack_indexes(folder);
    if (now == listed) return;
    packs.clear();
    broken.reset();
    for (const fs::path& index : now) {
      try {
        packs.push_back(std::make_unique<Pack>(index));
      } catch (const Error& error) {
        broken = error;
      }
    }
    listed = std::move(now);
  }

 private:
  std::optional<LooseObject> read_stored(const ObjectId& id, std::size_t cap) {
    // A packed ledger has few of the folders: without them there is nothing to look for.
    if (!loose_folders) loose_folders = existing_folders(folder / "objects");
    std::optional<LooseObject> object;
    if (loose_folders->test(id.bytes.front())) object = read_loose(folder, id, cap);
    return object ? std::move(object) : read_packed(id, cap);
  }

  std::optional<LooseObject> read_packed(const ObjectId& id, std::size_t cap) const {
    for (const auto& pack : packs) {
      const std::optional<std::size_t> position = pack->find(id);
      if (!position) continue;
      try {
        LooseObject object = pack->read(*position, cap);
        if (object_id(object.kind, object.bytes) != id) {
          throw Error(Trouble::malformed, "its bytes are not those of its name", "travaux verify");
        }
        pack->mark_sound(*position);
        return object;
      } catch (const Error& error) {
        throw Error(error.kind(), action(id) + ": " + error.what(), "travaux verify");
      }
    }
    return {};
  }

  [[noreturn]] void refuse_missing(const ObjectId& id) const {
    if (broken) {
      throw Error(broken->kind(), action(id) + ": " + broken->what(), "travaux verify");
    }
    throw Error(Trouble::missing, action(id) + ": there is no such object", "travaux verify");
  }
};

void Store::make(const fs::path& folder) {
  try {
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms::owner_all);
    for (const char* inside : {"objects/info", "objects/pack", "refs/heads", "refs/tags"}) {
      fs::create_directories(folder / inside);
    }
  } catch (const fs::filesystem_error& error) {
    const bool denied = error.code() == std::errc::permission_denied ||
                        error.code() == std::errc::read_only_file_system;
    throw Error(denied ? Trouble::refused : Trouble::system,
                "cannot create the ledger's folder: " + error.code().message(),
                denied ? "choose a folder that this user may write to" : "");
  }
  base::write_file(folder / "HEAD", ledger_head);
  base::write_file(folder / "config", ledger_config);
}

Store::Store(const fs::path& folder) {
  refuse_unsafe(folder);
  parts_ = std::make_shared<Parts>(folder);
}

void Store::reopen() const {
  refuse_unsafe(parts_->folder);
  const fs::path folder = parts_->folder;
  *parts_ = Parts(folder);
}

std::string Store::read(const ObjectId& id, ObjectKind kind, std::size_t cap) const {
  return parts_->read(id, cap, kind);
}

void Store::probe(const ObjectId& id) const {
  parts_->read(id, largest_original, {});
}

ObjectId Store::write(ObjectKind kind, std::string_view bytes) const {
  const ObjectId id = object_id(kind, bytes);
  parts_->unwritten.try_emplace(id, LooseObject{kind, std::string(bytes)});
  return id;
}

void Store::discard() const {
  parts_->unwritten.clear();
}

std::vector<ObjectId> Store::objects() const {
  std::vector<ObjectId> all;
  add_loose(parts_->folder / "objects", all);
  parts_->open_packs();
  for (const auto& pack : parts_->packs) {
    for (std::size_t position = 0; position < pack->size(); ++position) {
      all.push_back(pack->id(position));
    }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool Store::was_read(const fs::path& index, std::size_t position) const {
  for (const auto& pack : parts_->packs) {
    if (pack->index_path() == index) return pack->is_sound(position);
  }
  return false;
}

std::optional<ObjectId> Store::branch(const std::string& name) const {
  return parts_->branches.at(name);
}

bool Store::move_branch(const std::string& name, const std::optional<ObjectId>& from,
                        const ObjectId& to, const std::optional<BranchMove>& after) const {
  if (branch(name) != from) return false;
  // Objects that are there already are not written again: nobody may delete them meanwhile.
  const FolderLock kept(parts_->folder, FolderLock::Kind::shared);
  BranchLock lock = BranchLock::wait_for(parts_->folder, name);
  if (branch(name) != from) return false;
  lock.write(to);
  std::optional<BranchLock> second =
      after ? BranchLock::take(parts_->folder, after->name) : std::nullopt;
  if (second && branch(after->name) != after->from) second.reset();
  if (second) second->write(after->to);
  // Flushes the two locks, too, so that a name is never given to bytes that are not on disk.
  if (parts_->unwritten.empty()) flush_to_disk(parts_->folder);
  write_loose(parts_->folder, parts_->unwritten);
  parts_->loose_folders.reset();
  discard();
  lock.publish();
  try {
    if (second) second->publish();
    flush_branches(parts_->folder);
  } catch (const Error& error) {
    throw Error(error.kind(),
                std::string(error.what()) + "; branch " + name +
                    " has moved: what is recorded stands, but may not be on disk yet",
                "travaux log, before you record it again");
  }
  return true;
}

}  // namespace travaux::ledger
