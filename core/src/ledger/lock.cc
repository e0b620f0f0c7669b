#include "ledger/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "travaux/error.h"

namespace travaux::ledger {
namespace {

constexpr int without_end = -1;

// Some network file systems give a lock to hold alone only to who may write.
int open_config(const std::filesystem::path& ledger, FolderLock::Kind kind) {
  const std::filesystem::path path = ledger / "config";
  if (kind == FolderLock::Kind::alone) {
    const int file = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (file >= 0) return file;
  }
  return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& ledger, Kind kind)
    : FolderLock(ledger, kind, without_end) {
  if (held_ || kind == Kind::shared) return;
  throw Error(
      Trouble::system,
      std::string("cannot keep other processes from appending meanwhile: ") + std::strerror(errno),
      "move the ledger to a file system that has locks");
}

FolderLock FolderLock::try_alone(const std::filesystem::path& ledger) {
  constexpr int tries = 20;
  return {ledger, Kind::alone, tries};
}

FolderLock::FolderLock(const std::filesystem::path& ledger, Kind kind, int tries)
    : file_(open_config(ledger, kind)) {
  const int wanted = (kind == Kind::shared ? LOCK_SH : LOCK_EX) | (tries < 0 ? 0 : LOCK_NB);
  while (file_ >= 0 && !held_) {
    held_ = ::flock(file_, wanted) == 0;
    if (held_ || (errno != EINTR && errno != EWOULDBLOCK) || tries == 0) return;
    if (tries > 0) --tries;
    if (errno == EWOULDBLOCK) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace travaux::ledger
