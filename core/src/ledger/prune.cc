#include "ledger/prune.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <functional>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "ledger/loose.h"
#include "ledger/references.h"
#include "ledger/repack.h"
#include "ledger/trouble.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

class Reach {
 public:
  explicit Reach(const Store& store) : store_(store) {}

  std::set<ObjectId> run(const ObjectId& tip) {
    waiting_ = {tip};
    while (!waiting_.empty()) {
      const ObjectId id = waiting_.back();
      waiting_.pop_back();
      if (!seen_.insert(id).second) continue;
      const Links links = parse_links(store_.read(id, ObjectKind::commit, largest_small_file));
      waiting_.insert(waiting_.end(), links.parents.begin(), links.parents.end());
      tree(links.tree, 0);
    }
    return std::move(seen_);
  }

 private:
  void tree(const ObjectId& id, int depth) {
    // entries/AA/BB/CC is the deepest folder of a ledger.
    constexpr int deepest = 4;
    if (depth > deepest) throw Error(Trouble::malformed, "folders too deep", "travaux verify");
    if (!seen_.insert(id).second) return;
    for (const TreeItem& item : parse_tree(store_.read(id, ObjectKind::tree, largest_tree))) {
      if (item.folder) {
        tree(item.id, depth + 1);
      } else {
        seen_.insert(item.id);
      }
    }
  }

  const Store& store_;
  std::set<ObjectId> seen_;
  std::vector<ObjectId> waiting_;
};

bool is_lock(const fs::path& path) {
  return path.extension() == ".lock";
}

std::vector<fs::directory_entry> children(const fs::path& folder) {
  std::vector<fs::directory_entry> found;
  if (!fs::exists(folder)) return found;
  for (const fs::directory_entry& each : fs::directory_iterator(folder)) found.push_back(each);
  return found;
}

// Deletes what is below but the names that `stay` says.
void clear(const fs::path& folder, const std::function<bool(const fs::path&)>& stay) {
  for (const fs::directory_entry& each : children(folder)) {
    if (!stay(each.path())) fs::remove_all(each.path());
  }
}

void clear(const fs::path& folder) {
  clear(folder, [](const fs::path&) { return false; });
}

// -1 when somebody keeps it for more than five seconds.
int take_lock(const std::string& lock) {
  constexpr int tries = 2500;
  constexpr std::chrono::milliseconds pause(2);
  for (int attempt = 1;; ++attempt) {
    const int file = ::open(lock.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file >= 0 || errno != EEXIST || attempt == tries) return file;
    remove_stale_lock(lock);
    std::this_thread::sleep_for(pause);
  }
}

// As git does it: nobody else changes the file while its lock is there.
void replace_locked(const fs::path& path, std::string_view bytes) {
  const std::string lock = path.string() + ".lock";
  const int file = take_lock(lock);
  if (file < 0) {
    throw Error(errno == EEXIST ? Trouble::conflict : Trouble::system,
                "cannot write " + path.filename().string() + ": " + std::strerror(errno),
                "if no git program is running, remove " + lock);
  }
  int code = write_all(file, bytes);
  if (code == 0 && ::fsync(file) != 0) code = errno;
  ::close(file);
  if (code == 0 && ::rename(lock.c_str(), path.c_str()) != 0) code = errno;
  if (code == 0) return;
  ::unlink(lock.c_str());
  throw Error(Trouble::system, "cannot write " + path.string() + ": " + std::strerror(code));
}

class Prune {
 public:
  Prune(const fs::path& ledger, const std::set<ObjectId>& keep,
        const std::map<std::string, ObjectId>& branches)
      : ledger_(ledger), keep_(keep), branches_(branches) {}

  std::size_t run() {
    const Packs packs(ledger_);
    const std::string fresh = packs.write_anew(keep_);
    flush_to_disk(ledger_);
    for (const ObjectId& id : packs.objects()) note(id);
    drop_locks();
    drop_names();
    drop_unread();
    drop_packs(fresh);
    drop_loose();
    flush_to_disk(ledger_);
    return deleted_.size();
  }

 private:
  void note(const ObjectId& id) {
    if (!keep_.contains(id)) deleted_.insert(id);
  }

  // A lock holds what its owner was writing. One that a living program keeps is waited for.
  void drop_locks() {
    for (const fs::path& folder : {ledger_, ledger_ / "refs", ledger_ / "refs/heads"}) {
      for (const fs::directory_entry& each : children(folder)) {
        if (!is_lock(each.path())) continue;
        const std::string lock = each.path().string();
        const int taken = take_lock(lock);
        if (taken < 0) {
          throw Error(Trouble::conflict, lock + " is kept by another program",
                      "if no git program is running, remove it");
        }
        ::close(taken);
        fs::remove(each.path());
      }
    }
  }

  // What git keeps for people and programs, and what no command here reads.
  void drop_unread() {
    for (const char* name : {"description", "gc.log", "branches", "info"}) {
      fs::remove_all(ledger_ / name);
    }
    clear(ledger_ / "hooks", [](const fs::path& path) { return path.extension() != ".sample"; });
  }

  // Whatever names an object besides the ledger's own branches.
  void drop_names() {
    pack_references();
    clear(ledger_ / "refs/heads", [&](const fs::path& path) {
      return is_lock(path) ||
             (fs::is_regular_file(path) && branches_.contains(path.filename().string()));
    });
    clear(ledger_ / "refs",
          [](const fs::path& path) { return is_lock(path) || path.filename() == "heads"; });
    for (const char* name : {"logs", "lost-found", "ORIG_HEAD", "FETCH_HEAD"}) {
      fs::remove_all(ledger_ / name);
    }
    clear(ledger_ / "objects/info");
  }

  void pack_references() {
    const fs::path list = ledger_ / "packed-refs";
    if (!fs::exists(list)) return;
    std::string lines = "# pack-refs with: peeled fully-peeled sorted \n";
    for (const auto& [name, at] : branches_) {
      const bool loose = fs::is_regular_file(ledger_ / "refs/heads" / name);
      if (!loose) lines += to_hex(at) + " refs/heads/" + name + "\n";
    }
    replace_locked(list, lines);
  }

  // The index goes first: a pack without one is not looked into, an index without pack is an error.
  void drop_packs(const std::string& fresh) {
    const fs::path folder = ledger_ / "objects/pack";
    const auto is_fresh = [&](const fs::path& path) {
      return path.stem() == fresh && (path.extension() == ".pack" || path.extension() == ".idx");
    };
    // One over several packs would lead to packs that are gone.
    fs::remove(folder / "multi-pack-index");
    clear(folder,
          [&](const fs::path& path) { return path.extension() != ".idx" || is_fresh(path); });
    clear(folder, is_fresh);
  }

  void drop_loose() {
    for (const fs::directory_entry& folder : children(ledger_ / "objects")) {
      const std::string name = folder.path().filename().string();
      if (name == "info" || name == "pack") continue;
      if (!folder.is_directory() || name.size() != 2) {
        fs::remove_all(folder.path());
        continue;
      }
      clear(folder.path(), [&](const fs::path& path) {
        const auto id = object_id_from_hex(name + path.filename().string());
        if (id) note(*id);
        return id && keep_.contains(*id);
      });
    }
  }

  const fs::path& ledger_;
  const std::set<ObjectId>& keep_;
  const std::map<std::string, ObjectId>& branches_;
  std::set<ObjectId> deleted_;
};

}  // namespace

std::set<ObjectId> objects_of_log(const Store& store, const ObjectId& tip) {
  return Reach(store).run(tip);
}

std::size_t prune(const fs::path& ledger, const std::set<ObjectId>& keep,
                  const std::map<std::string, ObjectId>& branches) {
  try {
    return Prune(ledger, keep, branches).run();
  } catch (const fs::filesystem_error& error) {
    const bool denied = error.code() == std::errc::permission_denied ||
                        error.code() == std::errc::operation_not_permitted ||
                        error.code() == std::errc::read_only_file_system;
    throw Error(denied ? Trouble::refused : Trouble::system,
                "cannot delete " + error.path1().string() + ": " + error.code().message(),
                denied ? "make the ledger's folder writable for this user" : "");
  }
}

}  // namespace travaux::ledger
