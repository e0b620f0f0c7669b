#include "ledger/references.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <system_error>
#include <thread>
#include <utility>

#include "base/file.h"
#include "ledger/trouble.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_list = std::size_t{16} * 1024 * 1024;
constexpr std::size_t largest_reference = std::size_t{1} << 12U;
constexpr std::size_t hex_size = 40;

[[noreturn]] void refuse_packed(const std::string& line) {
  throw Error(Trouble::malformed, "a line that git does not write: " + line, "travaux verify");
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(fs::symlink_status(path, ignored));
}

void add_loose_names(const fs::path& folder, const std::string& name,
                     std::vector<std::string>& names) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string inside = name + at->path().filename().string();
    std::error_code ignored;
    if (fs::is_directory(fs::symlink_status(at->path(), ignored))) {
      add_loose_names(at->path(), inside + "/", names);
    } else if (at->path().extension() != ".lock") {
      names.push_back(inside);
    }
  }
}

// Tells one state of a file from another; empty when there is none.
std::string version_of_file(const fs::path& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return {};
  return std::to_string(state.st_ino) + "/" + std::to_string(state.st_size) + "/" +
         std::to_string(state.st_mtim.tv_sec) + "/" + std::to_string(state.st_mtim.tv_nsec);
}

bool is_stale(int file, const fs::path& path) {
  constexpr std::time_t seconds = 2;
  struct stat held {};
  struct stat named {};
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) return false;
  // Another process may have taken the same one over already.
  return ::fstat(file, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
         held.st_ino == named.st_ino && held.st_mtim.tv_sec + seconds < std::time(nullptr);
}

fs::path branch_path(const fs::path& ledger, const std::string& name) {
  return ledger / "refs/heads" / name;
}

fs::path lock_path(fs::path branch) {
  return branch += ".lock";
}

}  // namespace

void remove_stale_lock(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return;
  if (is_stale(file, path)) ::unlink(path.c_str());
  ::close(file);
}

std::map<std::string, ObjectId> packed_references(const fs::path& ledger) {
  std::map<std::string, ObjectId> found;
  if (!is_file(ledger / "packed-refs")) return found;
  const std::string list = base::read_file(ledger / "packed-refs", largest_list);
  std::string last;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = list.find('\n', start);
    const std::string line = list.substr(start, end - start);
    if (end == std::string::npos) refuse_packed(line);
    const bool header = start == 0 && line.starts_with("# pack-refs with: ");
    start = end + 1;
    if (header) continue;
    if (line.starts_with('^') && !last.empty() && object_id_from_hex(line.substr(1))) continue;
    const auto id = object_id_from_hex(line.substr(0, hex_size));
    if (line.size() <= hex_size + 1 || line[hex_size] != ' ' || !id) refuse_packed(line);
    const std::string name = line.substr(hex_size + 1);
    if (name <= last) refuse_packed(line);
    found.emplace_hint(found.end(), name, *id);
    last = name;
  }
  return found;
}

std::vector<std::string> reference_names(const fs::path& ledger) {
  std::vector<std::string> names;
  for (const auto& [name, id] : packed_references(ledger)) names.push_back(name);
  add_loose_names(ledger / "refs", "refs/", names);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Branches::Branches(fs::path ledger) : ledger_(std::move(ledger)) {}

std::optional<ObjectId> Branches::at(const std::string& name) const {
  const fs::path path = branch_path(ledger_, name);
  std::error_code error;
  const fs::file_type kind = fs::symlink_status(path, error).type();
  if (kind == fs::file_type::regular) {
    const std::string line = base::read_file(path, largest_reference);
    const auto id = object_id_from_hex(std::string_view(line).substr(0, hex_size));
    if (id && line.substr(hex_size) == "\n") return id;
    throw Error(Trouble::malformed,
                line.starts_with("ref:") ? "branch " + name + " is only another name of a branch"
                                         : "branch " + name + " does not name a commit",
                "travaux verify");
  }
  if (kind != fs::file_type::not_found && kind != fs::file_type::directory) {
    throw Error(error == std::errc::permission_denied ? Trouble::refused : Trouble::malformed,
                "branch " + name + " cannot be read", "travaux verify");
  }
  const fs::path list = ledger_ / "packed-refs";
  if (std::string now = version_of_file(list); now != packed_version_) {
    packed_ = packed_references(ledger_);
    packed_version_ = std::move(now);
  }
  const auto found = packed_.find("refs/heads/" + name);
  return found == packed_.end() ? std::nullopt : std::optional(found->second);
}

BranchLock::BranchLock(fs::path branch, int file) : branch_(std::move(branch)), file_(file) {}

BranchLock::BranchLock(BranchLock&& other) noexcept
    : branch_(std::move(other.branch_)), file_(std::exchange(other.file_, -1)) {}

BranchLock::~BranchLock() {
  if (file_ < 0) return;
  // Before it is closed: afterwards the name may be another process's lock.
  ::unlink(lock_path(branch_).c_str());
  ::close(file_);
}

std::optional<BranchLock> BranchLock::take(const fs::path& ledger, const std::string& name) {
  constexpr mode_t shared_file = 0666;
  const fs::path branch = branch_path(ledger, name);
  const fs::path path = lock_path(branch);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, shared_file);
  if (file >= 0) {
    // Somebody may be looking whether it is stale: without waiting for that moment's lock we would
    // hold none, and a slow disk would look like death to the next who comes.
    while (::flock(file, LOCK_EX) != 0 && errno == EINTR) continue;
    return BranchLock(branch, file);
  }
  if (errno != EEXIST) fail_to_write("cannot move branch " + name, errno);
  remove_stale_lock(path);
  return {};
}

BranchLock BranchLock::wait_for(const fs::path& ledger, const std::string& name) {
  constexpr int tries = 2500;
  constexpr std::chrono::milliseconds pause(2);
  for (int attempt = 0; attempt < tries; ++attempt) {
    if (auto lock = take(ledger, name)) return std::move(*lock);
    std::this_thread::sleep_for(pause);
  }
  throw Error(Trouble::conflict,
              "another process keeps the branch " + name + "; nothing was recorded",
              "run the command again; if no other travaux is running, remove " +
                  lock_path(branch_path(ledger, name)).string());
}

void BranchLock::write(const ObjectId& to) {
  const int code = write_all(file_, to_hex(to) + "\n");
  if (code != 0) fail_to_write("cannot move branch " + branch_.filename().string(), code);
}

void BranchLock::publish() {
  if (::rename(lock_path(branch_).c_str(), branch_.c_str()) != 0) {
    fail_to_write("cannot move branch " + branch_.filename().string(), errno);
  }
  ::close(std::exchange(file_, -1));
}

void flush_branches(const fs::path& ledger) {
  const int folder = ::open((ledger / "refs/heads").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail_to_write("cannot flush the branches to disk", errno);
  const int code = ::fsync(folder) != 0 ? errno : 0;
  ::close(folder);
  if (code != 0) fail_to_write("cannot flush the branches to disk", code);
}

}  // namespace travaux::ledger
