#include "ledger/trouble.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "travaux/error.h"

namespace travaux::ledger {

void fail_to_write(const std::string& action, int code) {
  const std::string what = action + ": " + std::strerror(code);
  if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
    throw Error(Trouble::system, what, "free some space and run the command again");
  }
  if (code == EACCES || code == EPERM || code == EROFS) {
    throw Error(Trouble::refused, what, "make the ledger's folder writable for this user");
  }
  throw Error(Trouble::system, what);
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace travaux::ledger
