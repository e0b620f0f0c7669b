#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "ledger/loose.h"
#include "ledger/store.h"
#include "ledger/trouble.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

// One for many objects: what zlib sets up for each is larger than most of them.
class Deflater {
 public:
  Deflater() {
    if (deflateInit(&stream_, Z_BEST_SPEED) != Z_OK) fail();
  }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  ~Deflater() { deflateEnd(&stream_); }

  std::string compress(const LooseObject& object) {
    std::string plain(kind_name(object.kind));
    plain.append(std::to_string(object.bytes.size())).push_back('\0');
    plain += object.bytes;
    if (deflateReset(&stream_) != Z_OK) fail();
    std::string packed(deflateBound(&stream_, static_cast<uLong>(plain.size())), '\0');
    stream_.next_in = reinterpret_cast<Bytef*>(plain.data());
    stream_.avail_in = static_cast<uInt>(plain.size());
    stream_.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream_.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) fail();
    packed.resize(packed.size() - stream_.avail_out);
    return packed;
  }

 private:
  [[noreturn]] static void fail() { throw Error(Trouble::system, "cannot compress an object"); }
  z_stream stream_{};
};

// Files under temporary names, which go unless they are given their own. git removes such names
// ("tmp_obj_") itself when a crash leaves them behind.
class Staging {
 public:
  explicit Staging(fs::path objects) : objects_(std::move(objects)) {}
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() {
    for (const auto& [temporary, id] : files_) ::unlink(temporary.c_str());
  }

  void add(const ObjectId& id, std::string_view bytes) {
    std::string name = (objects_ / "tmp_obj_XXXXXX").string();
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) fail_to_write("cannot write to the ledger", errno);
    files_.emplace_back(name, id);
    const int code = write_all(file, bytes);
    if (::close(file) != 0 || code != 0)
      fail_to_write("cannot write to the ledger", code != 0 ? code : errno);
  }

  void publish() {
    for (const auto& [temporary, id] : files_) {
      const std::string hex = to_hex(id);
      const fs::path folder = objects_ / hex.substr(0, 2);
      if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
        fail_to_write("cannot write to the ledger", errno);
      }
      if (::rename(temporary.c_str(), (folder / hex.substr(2)).c_str()) != 0) {
        fail_to_write("cannot write to the ledger", errno);
      }
    }
    files_.clear();
  }

 private:
  static int write_all(int file, std::string_view bytes) {
    constexpr mode_t read_only = 0444;
    while (!bytes.empty()) {
      const ssize_t written = ::write(file, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return errno;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fchmod(file, read_only) != 0 ? errno : 0;
  }

  fs::path objects_;
  std::vector<std::pair<std::string, ObjectId>> files_;
};

bool is_sound(const fs::path& ledger, const ObjectId& id) {
  try {
    return read_loose(ledger, id, largest_original).has_value();
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

std::string_view kind_name(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::commit:
      return "commit ";
    case ObjectKind::tree:
      return "tree ";
    case ObjectKind::blob:
      return "blob ";
    case ObjectKind::tag:
      return "tag ";
  }
  return {};
}

void flush_to_disk(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail_to_write("cannot flush the ledger to disk", errno);
  const int code = ::syncfs(descriptor) != 0 ? errno : 0;
  ::close(descriptor);
  if (code != 0) fail_to_write("cannot flush the ledger to disk", code);
}

void write_loose(const fs::path& ledger, const Objects& objects) {
  if (objects.empty()) return;
  const fs::path folder = ledger / "objects";
  Staging staging(folder);
  Deflater deflater;
  for (const auto& [id, object] : objects) {
    if (!is_sound(ledger, id)) staging.add(id, deflater.compress(object));
  }
  flush_to_disk(folder);
  staging.publish();
  flush_to_disk(folder);
}

}  // namespace travaux::ledger
