#include "ledger/layout.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "ledger/config.h"
#include "ledger/objects.h"
#include "ledger/printable.h"
#include "ledger/references.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

// Whatever git itself leaves in a bare repository. Any other name could be taken by git for a
// branch ("plan-28" is looked for here first) or points elsewhere (commondir, worktrees, shallow).
constexpr std::array<std::string_view, 14> usual_names = {
    "HEAD", "config",     "description", "objects",     "refs",   "info",   "hooks",
    "logs", "FETCH_HEAD", "ORIG_HEAD",   "packed-refs", "gc.pid", "gc.log", "branches"};

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(fs::symlink_status(path, ignored));
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(fs::symlink_status(path, ignored));
}

// With what the listing itself says about their kinds: a large ledger has many files.
std::vector<fs::directory_entry> children(const fs::path& folder) {
  std::vector<fs::directory_entry> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    found.push_back(*at);
  }
  std::sort(found.begin(), found.end());
  return found;
}

// A link or a pipe below `folder` leads out of the ledger or stops the reader for ever.
void find_special_files(const fs::path& folder, const std::string& name,
                        std::vector<Oddity>& found) {
  std::error_code error;
  for (const fs::directory_entry& child : children(folder)) {
    const std::string where = name + child.path().filename().string();
    if (child.is_symlink(error)) {
      found.push_back({where, "a symbolic link", true});
    } else if (child.is_directory(error)) {
      find_special_files(child.path(), where + "/", found);
    } else if (!child.is_regular_file(error) && is_there(child.path())) {
      // Temporary files of another process may be gone by now; what is still here is odd.
      found.push_back({where, "not a regular file", true});
    }
  }
}

void find_borrowed_history(const fs::path& folder, std::vector<Oddity>& found) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> files = {{
      {"objects/info/alternates", "objects are borrowed from another repository"},
      {"objects/info/http-alternates", "objects are borrowed from another repository"},
      {"info/grafts", "git is told other parents than the signed ones"},
  }};
  for (const auto& [name, what] : files) {
    if (is_there(folder / name)) found.push_back({std::string(name), std::string(what), true});
  }
  for (const std::string_view name : {"shallow", "commondir", "worktrees", "gitdir", "modules"}) {
    if (is_there(folder / name)) {
      found.push_back({std::string(name), "history that is elsewhere or cut off", true});
    }
  }
  try {
    for (const std::string& name : reference_names(folder)) {
      if (name.starts_with("refs/replace/")) {
        found.push_back({name, "git is told to show another object than the signed one"});
      }
    }
  } catch (const Error& error) {
    found.push_back({"packed-refs", error.what(), true});
  }
}

void find_unusual_files(const fs::path& folder, std::vector<Oddity>& found) {
  for (const fs::directory_entry& child : children(folder)) {
    const fs::path& path = child.path();
    const std::string name = path.filename().string();
    const bool known = std::find(usual_names.begin(), usual_names.end(), name) != usual_names.end();
    const bool told = std::any_of(found.begin(), found.end(),
                                  [&](const Oddity& oddity) { return oddity.where == name; });
    if (!known && !told && path.extension() != ".lock") {
      found.push_back({name, "a file that git does not keep here, and could take for a branch"});
    }
  }
  for (const fs::directory_entry& child : children(folder / "hooks")) {
    const fs::path& path = child.path();
    if (path.extension() != ".sample") {
      found.push_back({"hooks/" + path.filename().string(), "a program that git would start"});
    }
  }
  for (const fs::directory_entry& child : children(folder / "objects/pack")) {
    // That of one file is compared with the packs' own by verify().
    if (child.path().filename() == "multi-pack-index.d") {
      found.push_back({"objects/pack/multi-pack-index.d",
                       "a chain of indexes over several packs, which git believes and travaux does "
                       "not check; git can do without it: delete it"});
    }
  }
  if (is_there(folder / "info/attributes")) {
    found.push_back({"info/attributes", "git is told to show files in another way"});
  }
}

void find_in_config(const fs::path& folder, std::vector<Oddity>& found) {
  try {
    for (const Setting& setting : odd_settings(base::read_file(folder / "config", 1U << 16U))) {
      found.push_back({"config: " + setting.name, setting.problem, setting.unsafe});
    }
  } catch (const Error& error) {
    found.push_back({"config", error.what(), true});
  }
}

void find_in_head(const fs::path& folder, std::vector<Oddity>& found) {
  try {
    const std::string head = base::read_file(folder / "HEAD", 1U << 12U);
    if (head == ledger_head) return;
    const std::string line = head.substr(0, head.find('\n'));
    found.push_back({"HEAD", line.empty()               ? "an empty line"
                             : object_id_from_hex(line) ? "no branch, but commit " + line
                                                        : line});
  } catch (const Error& error) {
    found.push_back({"HEAD", error.what(), true});
  }
}

bool is_denial(const std::error_code& error) {
  return error == std::errc::permission_denied || error == std::errc::operation_not_permitted;
}

bool may_be_listed(const fs::path& folder) {
  std::error_code error;
  const fs::directory_iterator listed(folder, error);
  return !is_denial(error);
}

// How many of a ledger's parts the folder has: a broken ledger lacks one or the other.
std::size_t shape_marks(const fs::path& folder) {
  const std::vector<fs::directory_entry> found = children(folder);
  return static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [](const fs::directory_entry& child) {
        const fs::path name = child.path().filename();
        return name == "HEAD" || name == "config" || name == "objects" || name == "refs";
      }));
}

}  // namespace

std::vector<Oddity> oddities(const fs::path& folder) {
  std::vector<Oddity> found;
  find_special_files(folder, "", found);
  // A pipe in the place of a file that is read below would never end.
  if (!found.empty()) return found;
  find_in_config(folder, found);
  find_in_head(folder, found);
  find_borrowed_history(folder, found);
  find_unusual_files(folder, found);
  std::stable_partition(found.begin(), found.end(),
                        [](const Oddity& oddity) { return oddity.unsafe; });
  return found;
}

void refuse_other_folders(const fs::path& folder) {
  std::error_code error;
  const bool there = fs::exists(folder, error);
  if (is_denial(error)) return;
  if (!there) {
    throw Error(Trouble::missing, "there is no ledger here", "travaux init")
        .within(folder.string());
  }
  if (fs::is_directory(folder, error) && !may_be_listed(folder)) return;
  if (shape_marks(folder) > 1) return;
  if (is_there(folder / ".git")) {
    throw Error(Trouble::malformed,
                "this is a working copy, as a plain git clone makes it, and not a ledger, which is "
                "a bare repository: most of its branches are not in it",
                "clone it again from where it came from: git clone --bare WHERE FOLDER.travaux")
        .within(folder.string());
  }
  throw Error(Trouble::malformed,
              "this is not a ledger (a bare git repository with HEAD, objects and refs)",
              "name one with --ledger")
      .within(folder.string());
}

void refuse_unsafe(const fs::path& folder) {
  refuse_other_folders(folder);
  if (!looks_like_ledger(folder)) {
    throw Error(Trouble::malformed,
                "this is not a ledger (a bare git repository with HEAD, objects "
                "and refs)")
        .within(folder.string());
  }
  const std::vector<Oddity> found = oddities(folder);
  if (!found.empty() && found.front().unsafe) {
    throw Error(
        Trouble::malformed,
        "not safe to read: " + printable(found.front().where + " (" + found.front().found + ")"),
        "travaux verify")
        .within(folder.string());
  }
}

bool looks_like_ledger(const fs::path& folder) {
  return is_file(folder / "HEAD") && is_file(folder / "config") && is_folder(folder / "objects") &&
         is_folder(folder / "refs");
}

bool has_history_cache(const fs::path& folder) {
  return is_there(folder / "objects/info/commit-graph") ||
         is_there(folder / "objects/info/commit-graphs");
}

}  // namespace travaux::ledger
