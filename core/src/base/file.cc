#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <random>
#include <string>

#include "travaux/error.h"

namespace travaux::base {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& action, int code) {
  Trouble kind = Trouble::system;
  std::string next;
  if (code == ENOENT) kind = Trouble::missing;
  if (code == EACCES || code == EPERM) {
    kind = Trouble::refused;
    next = "ls -ld the file and its folder says who may; ask them, or copy it to where you may";
  }
  if (code == EEXIST) kind = Trouble::conflict;
  if (code == ENOSPC || code == EDQUOT) next = "free some space and run the command again";
  throw Error(kind, action + ": " + std::strerror(code), next).within(path.string());
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  // A delayed write error (NFS, quota) is reported by close, so it is checked once, here.
  int close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd);
  }

 private:
  int fd_;
};

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      fail(path, "cannot write", errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

void sync_folder(const std::filesystem::path& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::fsync(folder.get());
}

std::filesystem::path name_beside(const std::filesystem::path& path) {
  std::filesystem::path beside = folder_of(path);
  beside /= "." + path.filename().string() + "." + std::to_string(::getpid()) + "." +
            std::to_string(std::random_device{}()) + ".tmp";
  return beside;
}

// Removes the temporary file unless it has become the target.
class Temporary {
 public:
  explicit Temporary(std::filesystem::path path) : path_(std::move(path)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!kept_) ::unlink(path_.c_str());
  }
  void keep() { kept_ = true; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  bool kept_ = false;
};

void write_temporary(const Temporary& temporary, const std::filesystem::path& target,
                     std::string_view bytes, unsigned mode) {
  Descriptor file(::open(temporary.path().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                         static_cast<mode_t>(mode)));
  if (file.get() < 0) fail(target, "cannot create", errno);
  if (::fchmod(file.get(), static_cast<mode_t>(mode)) != 0) fail(target, "cannot protect", errno);
  write_all(file.get(), bytes, target);
  if (::fsync(file.get()) != 0) fail(target, "cannot flush to disk", errno);
  if (file.close() != 0) fail(target, "cannot write", errno);
}

}  // namespace

namespace {

// What the caller has opened already and hands over on purpose, as a shell does for <(command).
bool is_open_already(const std::filesystem::path& path) {
  const std::string name = path.lexically_normal().string();
  return name == "/dev/stdin" || name.starts_with("/dev/fd/") || name.starts_with("/proc/self/fd/");
}

void refuse_kind(const std::filesystem::path& path, int file) {
  struct stat status {};
  if (::fstat(file, &status) != 0) fail(path, "cannot read", errno);
  if (S_ISREG(status.st_mode) || path == "/dev/null") return;
  if (S_ISDIR(status.st_mode)) {
    throw Error(Trouble::usage, "is a folder, not a file", "name a file in it")
        .within(path.string());
  }
  if (is_open_already(path)) return;
  throw Error(Trouble::usage,
              S_ISFIFO(status.st_mode) ? "is a named pipe, which could keep you waiting for ever"
                                       : "is a device, not a file",
              "to read from another program: <(command), or /dev/stdin")
      .within(path.string());
}

std::string in_words(std::size_t size) {
  constexpr std::size_t kibi = 1024;
  if (size >= kibi * kibi && size % (kibi * kibi) == 0) {
    return std::to_string(size / (kibi * kibi)) + " MiB";
  }
  if (size >= kibi && size % kibi == 0) return std::to_string(size / kibi) + " KiB";
  return std::to_string(size) + " bytes";
}

// A hint only: a pipe has no size, and a file may grow while it is read.
std::size_t size_of(int file) {
  struct stat status {};
  return ::fstat(file, &status) == 0 && status.st_size > 0
             ? static_cast<std::size_t>(status.st_size)
             : 0;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t cap) {
  // Opening a pipe that nobody writes to would wait; reading from what may be read waits again.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) fail(path, "cannot open", errno);
  refuse_kind(path, file.get());
  if (::fcntl(file.get(), F_SETFL, O_RDONLY) != 0) fail(path, "cannot read", errno);
  std::string bytes;
  bytes.reserve(std::min(size_of(file.get()), cap) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, "cannot read", errno);
    if (got == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(got) > cap) {
      throw Error(Trouble::unsupported, "larger than the limit of " + in_words(cap))
          .within(path.string());
    }
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
}

namespace {

// A device, a pipe or a socket has no content to replace: it is written to.
bool is_stream(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

void write_stream(const std::filesystem::path& path, std::string_view bytes) {
  Descriptor stream(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (stream.get() < 0) fail(path, "cannot open", errno);
  write_all(stream.get(), bytes, path);
  if (stream.close() != 0) fail(path, "cannot write", errno);
}

// Where a symbolic link leads: the file is replaced, not the link.
std::filesystem::path target_of(const std::filesystem::path& path) {
  std::error_code code;
  if (!std::filesystem::is_symlink(path, code)) return path;
  const auto target = std::filesystem::weakly_canonical(path, code);
  return code ? path : target;
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
  if (is_stream(path)) {
    write_stream(path, bytes);
    return;
  }
  const std::filesystem::path target = target_of(path);
  Temporary temporary(name_beside(target));
  write_temporary(temporary, target, bytes, mode);
  if (::rename(temporary.path().c_str(), target.c_str()) != 0) fail(path, "cannot replace", errno);
  temporary.keep();
  sync_folder(target);
}

void write_new_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
  const Temporary temporary(name_beside(path));
  write_temporary(temporary, path, bytes, mode);
  // link() fails where the name exists, which rename() would silently replace.
  if (::link(temporary.path().c_str(), path.c_str()) != 0) fail(path, "cannot create", errno);
  sync_folder(path);
}

}  // namespace travaux::base
