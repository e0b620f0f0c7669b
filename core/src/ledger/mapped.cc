#include "ledger/mapped.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "travaux/error.h"

namespace travaux::ledger {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
  const int code = errno;
  throw Error(code == EACCES || code == EPERM ? Trouble::refused : Trouble::malformed,
              "cannot be read: " + std::string(std::strerror(code)), "travaux verify")
      .within(file.filename().string());
}

}  // namespace

Mapped::Mapped(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) fail(file);
  struct stat state {};
  if (::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) && state.st_size > 0) {
    size_ = static_cast<std::size_t>(state.st_size);
    data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
  }
  ::close(descriptor);
  if (data_ == MAP_FAILED) {
    data_ = nullptr;
    fail(file);
  }
}

Mapped::Mapped(Mapped&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Mapped::~Mapped() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

}  // namespace travaux::ledger
