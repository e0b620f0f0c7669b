#include "ledger/access.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

bool is_denial(const std::error_code& error) {
  return error == std::errc::permission_denied || error == std::errc::operation_not_permitted;
}

bool may_not_read(const fs::path& file) {
  return ::faccessat(AT_FDCWD, file.c_str(), R_OK, AT_EACCESS) != 0 &&
         (errno == EACCES || errno == EPERM);
}

void find_denied(const fs::path& folder, const std::string& name, std::vector<std::string>& found) {
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
    const std::string own = at->path().filename().string();
    std::string where = name.empty() ? own : name + "/";
    if (!name.empty()) where += own;
    std::error_code ignored;
    if (at->is_symlink(ignored)) continue;
    if (at->is_directory(ignored)) {
      find_denied(at->path(), where, found);
    } else if (!own.starts_with("tmp_") && may_not_read(at->path())) {
      found.push_back(where);
    }
  }
  if (is_denial(error)) found.push_back(name.empty() ? "." : name);
}

}  // namespace

std::vector<std::string> denied_files(const fs::path& ledger) {
  std::vector<std::string> found;
  find_denied(ledger, "", found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace travaux::ledger
