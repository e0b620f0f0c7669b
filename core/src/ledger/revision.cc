#include "ledger/revision.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "ledger/printable.h"
#include "ledger/references.h"
#include "ledger/store.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hex_size = 40;
constexpr std::size_t fewest_digits = 4;
constexpr std::size_t longest_revision = 1024;
constexpr std::size_t deepest_alias = 5;  // of references that name references
constexpr std::size_t deepest_tag = 10;   // of tags of tags
constexpr std::size_t most_steps = 1'000'000;
constexpr std::size_t largest_reference = std::size_t{1} << 12U;

bool is_part_of_name(std::string_view part) {
  return !part.empty() && part.front() != '.' && !part.ends_with(".lock");
}

// As git allows them; so that none leads out of the folder of references.
bool is_reference_name(std::string_view name) {
  if (name.find("..") != std::string_view::npos) return false;
  const auto is_bad = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' ||
           std::string_view("~^:?*[\\\x7f").find(c) != std::string_view::npos;
  };
  if (std::any_of(name.begin(), name.end(), is_bad)) return false;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (!is_part_of_name(name.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

// HEAD, ORIG_HEAD and their like stand beside the folder of references.
bool is_head_name(std::string_view name) {
  return name.ends_with("HEAD") && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '_';
         });
}

class Resolver {
 public:
  Resolver(const GitFolder& folder, const ObjectReader& objects, std::string_view revision)
      : folder_(folder), objects_(objects), revision_(revision) {}

  ObjectId resolve() {
    if (revision_.size() > longest_revision) refuse("is too long for a revision");
    const std::size_t end = std::min(revision_.find_first_of("~^"), revision_.size());
    ObjectId commit = peel(name(revision_.substr(0, end)));
    for (std::string_view steps = revision_.substr(end); !steps.empty();) {
      commit = step_back(commit, steps);
    }
    return commit;
  }

 private:
  [[noreturn]] void refuse(const std::string& what, Trouble kind = Trouble::usage) const {
    throw Error(kind,
                "'" + printable(std::string(revision_.substr(0, longest_revision))) + "' " + what,
                "name a branch, a tag or a commit: main, v2, 3fa9c01, main~3");
  }

  // A reference is meant before the digits of an object are.
  ObjectId name(std::string_view text) {
    if (text.empty() || text == "@") text = "HEAD";
    if (const auto id = object_id_from_hex(text)) return *id;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> places = {
        {{"", ""},
         {"refs/tags/", ""},
         {"refs/heads/", ""},
         {"refs/remotes/", ""},
         {"refs/remotes/", "/HEAD"}}};
    if (!is_reference_name(text)) refuse("is no name of a revision");
    for (const auto& [before, after] : places) {
      std::string full(before);
      full.append(text).append(after);
      if (const auto id = reference(full, 0)) return *id;
    }
    if (const auto id = reference(std::string("refs/").append(text), 0)) return *id;
    return by_digits(text);
  }

  std::optional<ObjectId> reference(const std::string& full, std::size_t depth) {
    if (depth > deepest_alias) refuse("leads from name to name without end", Trouble::malformed);
    const bool head = is_head_name(full);
    if (!head && !full.starts_with("refs/")) return std::nullopt;
    const fs::path file = (head ? folder_.own : folder_.common) / full;
    std::error_code ignored;
    if (!fs::is_regular_file(fs::symlink_status(file, ignored))) return packed(full);
    std::string line = base::read_file(file, largest_reference);
    line.resize(std::min(line.find_first_of("\r\n"), line.size()));
    constexpr std::string_view alias = "ref: ";
    if (line.starts_with(alias)) {
      const std::string other = line.substr(alias.size());
      if (is_reference_name(other)) return reference(other, depth + 1);
    }
    // FETCH_HEAD says more behind the name.
    const auto id = object_id_from_hex(std::string_view(line).substr(0, hex_size));
    if (!id) refuse("is a damaged reference", Trouble::malformed);
    return id;
  }

  std::optional<ObjectId> packed(const std::string& full) {
    if (!packed_) {
      try {
        packed_ = packed_references(folder_.common);
      } catch (const Error& error) {
        throw Error(error.kind(), std::string("packed-refs: ") + error.what(),
                    "git pack-refs --all");
      }
    }
    const auto found = packed_->find(full);
    return found == packed_->end() ? std::nullopt : std::optional(found->second);
  }

  ObjectId by_digits(std::string_view text) const {
    const bool digits = text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (!digits || text.size() < fewest_digits || text.size() > hex_size) {
      refuse("is no branch, tag or commit of this repository", Trouble::missing);
    }
    std::vector<ObjectId> found = objects_.beginning_with(text);
    if (found.size() > 1) {
      std::erase_if(found, [this](const ObjectId& id) {
        const ObjectKind kind = objects_.read(id, largest_original).kind;
        return kind != ObjectKind::commit && kind != ObjectKind::tag;
      });
    }
    if (found.empty()) refuse("is no commit of this repository", Trouble::missing);
    if (found.size() > 1)
      refuse("is the beginning of " + std::to_string(found.size()) + " commits");
    return found.front();
  }

  ObjectId peel(ObjectId id) const {
    for (std::size_t depth = 0; depth <= deepest_tag; ++depth) {
      const LooseObject object = objects_.read(id, largest_original);
      if (object.kind == ObjectKind::commit) return id;
      constexpr std::string_view start = "object ";
      const std::string_view bytes = object.bytes;
      if (object.kind != ObjectKind::tag) refuse("is no commit");
      const auto target = bytes.starts_with(start)
                              ? object_id_from_hex(bytes.substr(start.size(), hex_size))
                              : std::nullopt;
      if (!target) refuse("is a damaged tag", Trouble::malformed);
      id = *target;
    }
    refuse("is a tag of tags without end", Trouble::malformed);
  }

  ObjectId parent(const ObjectId& commit, std::size_t which) const {
    const Links links = parse_links(objects_.read(commit, ObjectKind::commit, largest_tree));
    if (which > links.parents.size())
      refuse("goes back further than there are commits", Trouble::missing);
    return links.parents[which - 1];
  }

  // "~3": three steps along first parents; "^2": to the second parent.
  ObjectId step_back(ObjectId commit, std::string_view& steps) const {
    const char sign = steps.front();
    steps.remove_prefix(1);
    if (sign != '~' && sign != '^') refuse("is no name of a revision");
    std::size_t number = 1;
    const auto [end, error] = std::from_chars(steps.data(), steps.data() + steps.size(), number);
    if (error == std::errc::result_out_of_range || number > most_steps) {
      refuse("goes back further than there are commits", Trouble::missing);
    }
    if (error == std::errc()) steps.remove_prefix(static_cast<std::size_t>(end - steps.data()));
    if (sign == '^') return number == 0 ? commit : parent(commit, number);
    for (; number > 0; --number) commit = parent(commit, 1);
    return commit;
  }

  const GitFolder& folder_;
  const ObjectReader& objects_;
  std::string_view revision_;
  std::optional<std::map<std::string, ObjectId>> packed_;
};

}  // namespace

ObjectId resolve_revision(const GitFolder& folder, const ObjectReader& objects,
                          std::string_view revision) {
  return Resolver(folder, objects, revision).resolve();
}

}  // namespace travaux::ledger
