#include "ledger/git_folder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "base/file.h"
#include "ledger/config.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_pointer = std::size_t{1} << 12U;
constexpr std::size_t largest_config = std::size_t{1} << 20U;

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

// One line that names a folder, relative to where the file is.
fs::path read_pointer(const fs::path& file, std::string_view prefix) {
  std::string line = base::read_file(file, largest_pointer);
  line.resize(std::min(line.find('\n'), line.size()));
  if (!line.starts_with(prefix) || line.size() == prefix.size() ||
      line.find('\0') != std::string::npos) {
    throw Error(Trouble::malformed, "names no folder of a git repository").within(file.string());
  }
  return (file.parent_path() / line.substr(prefix.size())).lexically_normal();
}

bool holds_repository(const fs::path& folder) {
  return is_file(folder / "HEAD") &&
         (is_file(folder / "commondir") ||
          (is_folder(folder / "objects") && is_folder(folder / "refs")));
}

fs::path common_of(const fs::path& own) {
  const fs::path file = own / "commondir";
  if (!is_file(file)) return own;
  return read_pointer(file, "");
}

void require_known_format(const fs::path& common) {
  const fs::path file = common / "config";
  const std::string config = is_file(file) ? base::read_file(file, largest_config) : "";
  const auto refuse = [](const std::string& what) {
    throw Error(Trouble::unsupported, "this git repository " + what + ", which is not read here",
                "git show REVISION:FILE > FILE takes a text out of it");
  };
  const std::string format = setting_in(config, "extensions", "objectformat").value_or("sha1");
  if (format != "sha1") refuse("names its objects by " + format);
  if (is_folder(common / "reftable")) refuse("keeps its branches in a reftable");
}

std::optional<GitFolder> look_in(const fs::path& folder) {
  const fs::path inside = folder / ".git";
  if (is_folder(inside) && holds_repository(inside)) {
    return GitFolder{inside, common_of(inside), folder};
  }
  if (is_file(inside)) {
    const fs::path own = read_pointer(inside, "gitdir: ");
    if (holds_repository(own)) return GitFolder{own, common_of(own), folder};
  }
  if (holds_repository(folder)) return GitFolder{folder, common_of(folder), {}};
  return std::nullopt;
}

}  // namespace

GitFolder find_git_folder(const fs::path& folder) {
  std::error_code error;
  const fs::path start = fs::canonical(folder, error);
  if (error) {
    throw Error(Trouble::missing, error.message()).within(folder.string());
  }
  for (fs::path at = start;; at = at.parent_path()) {
    if (const std::optional<GitFolder> found = look_in(at)) {
      require_known_format(found->common);
      return *found;
    }
    if (!at.has_relative_path()) break;
  }
  throw Error(Trouble::missing, "no git repository here or above", "go to a folder that is in one");
}

}  // namespace travaux::ledger
