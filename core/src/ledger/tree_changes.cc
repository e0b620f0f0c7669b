#include "ledger/tree_changes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t deepest_folder = 128;

enum class ItemKind { file, folder, other };

struct Item {
  ObjectId id;
  ItemKind kind = ItemKind::file;
  bool operator==(const Item&) const = default;
};
using Items = std::map<std::string, Item>;

[[noreturn]] void refuse_tree() {
  throw Error(Trouble::malformed, "a tree of this repository is damaged", "git fsck says more");
}

std::optional<ItemKind> kind_of(std::string_view mode) {
  constexpr std::array<std::pair<std::string_view, ItemKind>, 6> modes = {
      {{"100644", ItemKind::file},
       {"100755", ItemKind::file},
       {"100664", ItemKind::file},
       {"40000", ItemKind::folder},
       {"120000", ItemKind::other},
       {"160000", ItemKind::other}}};
  for (const auto& [known, kind] : modes) {
    if (mode == known) return kind;
  }
  return std::nullopt;
}

Items parse_items(std::string_view bytes) {
  Items items;
  while (!bytes.empty()) {
    const std::size_t space = bytes.find(' ');
    const std::size_t end = bytes.find('\0');
    if (end == std::string_view::npos || space >= end) refuse_tree();
    const std::optional<ItemKind> kind = kind_of(bytes.substr(0, space));
    const std::string name(bytes.substr(space + 1, end - space - 1));
    Item item{{}, kind.value_or(ItemKind::other)};
    if (!kind || name.empty() || name.find('/') != std::string::npos ||
        bytes.size() - end - 1 < item.id.bytes.size()) {
      refuse_tree();
    }
    bytes.remove_prefix(end + 1);
    std::copy_n(bytes.begin(), item.id.bytes.size(), item.id.bytes.begin());
    bytes.remove_prefix(item.id.bytes.size());
    if (!items.emplace(name, item).second) refuse_tree();
  }
  return items;
}

class Walk {
 public:
  Walk(const ObjectReader& objects, const std::vector<std::string>& paths)
      : objects_(objects), paths_(paths) {}

  RepositoryChanges take() { return std::move(changes_); }

  // Of a folder that one side lacks the tree is nothing.
  void folder(const std::string& path, const std::optional<ObjectId>& before,
              const std::optional<ObjectId>& after, std::size_t depth) {
    if (before == after) return;
    if (depth > deepest_folder) {
      throw Error(Trouble::unsupported, "folders lie too deep in each other");
    }
    const Items old_items = items_of(before);
    const Items new_items = items_of(after);
    for (const auto& [name, item] : old_items) {
      const auto same = new_items.find(name);
      entry(path + name, item, same == new_items.end() ? std::nullopt : std::optional(same->second),
            depth);
    }
    for (const auto& [name, item] : new_items) {
      if (!old_items.contains(name)) entry(path + name, std::nullopt, item, depth);
    }
  }

 private:
  Items items_of(const std::optional<ObjectId>& tree) {
    if (!tree) return {};
    if (++trees_ > Repository::most_files) refuse_many();
    return parse_items(objects_.read(*tree, ObjectKind::tree, largest_tree));
  }

  void entry(const std::string& path, const std::optional<Item>& before,
             const std::optional<Item>& after, std::size_t depth) {
    if (before == after || !concerns(path)) return;
    const auto id_if = [](const std::optional<Item>& item, ItemKind kind) {
      return item && item->kind == kind ? std::optional(item->id) : std::nullopt;
    };
    folder(path + "/", id_if(before, ItemKind::folder), id_if(after, ItemKind::folder), depth + 1);
    if (!is_chosen(path)) return;
    const auto old_file = id_if(before, ItemKind::file);
    const auto new_file = id_if(after, ItemKind::file);
    if (old_file != new_file) add(path, old_file, new_file);
    if (id_if(before, ItemKind::other) != id_if(after, ItemKind::other)) {
      changes_.other.push_back(path);
    }
  }

  void add(const std::string& path, const std::optional<ObjectId>& before,
           const std::optional<ObjectId>& after) {
    if (changes_.files.size() == Repository::most_files) refuse_many();
    const auto file = [&](const std::optional<ObjectId>& id) {
      return id ? std::optional(RepositoryFile{path, to_hex(*id)}) : std::nullopt;
    };
    changes_.files.push_back({file(before), file(after)});
  }

  [[noreturn]] static void refuse_many() {
    throw Error(Trouble::unsupported, "too many files to compare",
                "name some: travaux diff --git A..B -- FOLDER");
  }

  static bool is_in(const std::string& path, const std::string& folder) {
    return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
  }

  bool is_chosen(const std::string& path) const {
    return paths_.empty() || std::any_of(paths_.begin(), paths_.end(),
                                         [&](const auto& chosen) { return is_in(path, chosen); });
  }

  // Whether it is chosen, or a folder on the way to what is.
  bool concerns(const std::string& path) const {
    return is_chosen(path) || std::any_of(paths_.begin(), paths_.end(),
                                          [&](const auto& chosen) { return is_in(chosen, path); });
  }

  const ObjectReader& objects_;
  const std::vector<std::string>& paths_;
  RepositoryChanges changes_;
  std::size_t trees_ = 0;
};

}  // namespace

RepositoryChanges tree_changes(const ObjectReader& objects, const ObjectId& before,
                               const ObjectId& after, const std::vector<std::string>& paths) {
  Walk walk(objects, paths);
  walk.folder("", before, after, 0);
  RepositoryChanges changes = walk.take();
  const auto path_of = [](const RepositoryChange& change) {
    return change.after ? change.after->path : change.before->path;
  };
  std::stable_sort(changes.files.begin(), changes.files.end(),
                   [&](const auto& a, const auto& b) { return path_of(a) < path_of(b); });
  std::sort(changes.other.begin(), changes.other.end());
  return changes;
}

bool tree_holds(const ObjectReader& objects, const ObjectId& tree, std::string_view path) {
  ObjectId folder = tree;
  for (;;) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const Items items = parse_items(objects.read(folder, ObjectKind::tree, largest_tree));
    const auto found = items.find(std::string(path.substr(0, end)));
    if (found == items.end()) return false;
    if (end == path.size()) return true;
    if (found->second.kind != ItemKind::folder) return false;
    folder = found->second.id;
    path.remove_prefix(end + 1);
  }
}

}  // namespace travaux::ledger
