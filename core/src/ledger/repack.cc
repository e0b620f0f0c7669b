#include "ledger/repack.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>

#include "base/handle.h"
#include "ledger/pack.h"
#include "ledger/store.h"
#include "ledger/trouble.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

// One object of the new pack, for its index.
struct Written {
  ObjectId id;
  std::uint32_t check = 0;
  std::uint64_t offset = 0;
};

std::string big_endian(std::uint64_t number, unsigned width) {
  std::string bytes;
  for (unsigned shift = 8 * width; shift > 0; shift -= 8) {
    bytes.push_back(static_cast<char>(number >> (shift - 8) & 0xFFU));
  }
  return bytes;
}

unsigned number_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::commit:
      return 1;
    case ObjectKind::tree:
      return 2;
    case ObjectKind::blob:
      return 3;
    case ObjectKind::tag:
      return 4;
  }
  return 0;
}

std::string packed(const LooseObject& object) {
  std::size_t size = object.bytes.size();
  std::size_t head = std::size_t{number_of(object.kind)} << 4U | (size & 15U);
  std::string bytes;
  for (size >>= 4U; size > 0; size >>= 7U) {
    bytes.push_back(static_cast<char>(head | 128U));
    head = size & 127U;
  }
  bytes.push_back(static_cast<char>(head));
  uLongf space = compressBound(static_cast<uLong>(object.bytes.size()));
  std::string compressed(space, '\0');
  if (compress2(reinterpret_cast<Bytef*>(compressed.data()), &space,
                reinterpret_cast<const Bytef*>(object.bytes.data()),
                static_cast<uLong>(object.bytes.size()), Z_DEFAULT_COMPRESSION) != Z_OK) {
    throw Error(Trouble::system, "cannot compress an object");
  }
  return bytes.append(compressed, 0, space);
}

std::uint32_t check_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      ::crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

std::string print_index(const std::vector<Written>& objects, const std::string& pack_checksum) {
  constexpr std::size_t slots = 256;
  constexpr std::uint64_t second_table = 1ULL << 31U;
  std::string bytes("\377tOc\0\0\0\2", 8);
  std::size_t up_to = 0;
  for (std::size_t slot = 0; slot < slots; ++slot) {
    while (up_to < objects.size() && objects[up_to].id.bytes.front() == slot) ++up_to;
    bytes += big_endian(up_to, 4);
  }
  for (const Written& each : objects) bytes.append(each.id.bytes.begin(), each.id.bytes.end());
  for (const Written& each : objects) bytes += big_endian(each.check, 4);
  std::string large;
  for (const Written& each : objects) {
    const bool is_large = each.offset >= second_table;
    bytes += big_endian(is_large ? second_table + large.size() / 8 : each.offset, 4);
    if (is_large) large += big_endian(each.offset, 8);
  }
  return bytes + large + pack_checksum;
}

// A file under a name by which every git program knows that it is unfinished.
class NewFile {
 public:
  explicit NewFile(const fs::path& folder)
      : name_((folder / "tmp_pack_XXXXXX").string()),
        file_(::mkostemp(name_.data(), O_CLOEXEC)),
        digest_(EVP_MD_CTX_new()) {
    if (file_ < 0) fail_to_write("cannot write a pack", errno);
    if (!digest_ || EVP_DigestInit_ex(digest_.get(), EVP_sha1(), nullptr) != 1) fail_to_hash();
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile() {
    if (file_ >= 0) ::close(file_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  std::uint64_t size() const { return size_; }

  void append(std::string_view bytes) {
    if (EVP_DigestUpdate(digest_.get(), bytes.data(), bytes.size()) != 1) fail_to_hash();
    size_ += bytes.size();
    const int code = write_all(file_, bytes);
    if (code != 0) fail_to_write("cannot write a pack", code);
  }

  // Of all so far.
  std::string checksum() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const base::Handle<EVP_MD_CTX, EVP_MD_CTX_free> copy(EVP_MD_CTX_new());
    if (!copy || EVP_MD_CTX_copy_ex(copy.get(), digest_.get()) != 1 ||
        EVP_DigestFinal_ex(copy.get(), digest.data(), &length) != 1) {
      fail_to_hash();
    }
    return {reinterpret_cast<const char*>(digest.data()), length};
  }

  void publish(const fs::path& path) {
    constexpr mode_t read_only = 0444;
    if (::fchmod(file_, read_only) != 0 || ::fsync(file_) != 0 ||
        ::rename(name_.c_str(), path.c_str()) != 0) {
      fail_to_write("cannot write a pack", errno);
    }
    name_.clear();
  }

 private:
  [[noreturn]] static void fail_to_hash() {
    throw Error(Trouble::system, "the cryptographic library could not compute a hash");
  }
  std::string name_;
  int file_;
  base::Handle<EVP_MD_CTX, EVP_MD_CTX_free> digest_;
  std::uint64_t size_ = 0;
};

// The first copy that is what its name says.
LooseObject read_any(const std::vector<std::unique_ptr<Pack>>& packs, const ObjectId& id) {
  for (const auto& each : packs) {
    const std::optional<std::size_t> position = each->find(id);
    if (!position) continue;
    try {
      LooseObject object = each->read(*position, largest_original);
      if (object_id(object.kind, object.bytes) == id) return object;
    } catch (const Error&) {
      continue;  // another pack may hold a sound one
    }
  }
  throw Error(Trouble::malformed, "object " + to_hex(id) + " is damaged", "travaux verify");
}

}  // namespace

Packs::Packs(const fs::path& ledger)
    : folder_(ledger / "objects/pack"), indexes_(pack_indexes(ledger)) {
  for (const fs::path& index : indexes_) {
    const Pack pack(index);
    for (std::size_t position = 0; position < pack.size(); ++position) {
      objects_.push_back(pack.id(position));
    }
  }
  std::sort(objects_.begin(), objects_.end());
  objects_.erase(std::unique(objects_.begin(), objects_.end()), objects_.end());
}

std::string Packs::write_anew(const std::set<ObjectId>& keep) const {
  const auto count = static_cast<std::size_t>(std::count_if(
      objects_.begin(), objects_.end(), [&](const ObjectId& id) { return keep.contains(id); }));
  if (count == 0) return {};
  std::vector<std::unique_ptr<Pack>> packs;
  for (const fs::path& index : indexes_) packs.push_back(std::make_unique<Pack>(index));
  std::vector<Written> written;
  NewFile pack(folder_);
  pack.append("PACK" + big_endian(2, 4) + big_endian(count, 4));
  for (const ObjectId& id : objects_) {
    if (!keep.contains(id)) continue;
    const std::string bytes = packed(read_any(packs, id));
    written.push_back({id, check_of(bytes), pack.size()});
    pack.append(bytes);
  }
  const std::string checksum = pack.checksum();
  pack.append(checksum);
  NewFile index(folder_);
  index.append(print_index(written, checksum));
  index.append(index.checksum());
  ObjectId id;
  std::copy(checksum.begin(), checksum.end(), id.bytes.begin());
  std::string name = "pack-" + to_hex(id);
  // The index last: without it a pack is not looked at.
  pack.publish(folder_ / (name + ".pack"));
  index.publish(folder_ / (name + ".idx"));
  return name;
}

}  // namespace travaux::ledger
