#include "ledger/trouble.h"

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

}  // namespace travaux::ledger
