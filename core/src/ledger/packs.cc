#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/handle.h"
#include "ledger/layout.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t checksum_size = 20;

// Every file that git puts beside a pack ends with the SHA-1 of what precedes it.
bool checksum_agrees(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  std::ifstream file(path, std::ios::binary);
  if (error || size < checksum_size || !file) return false;
  const base::Handle<EVP_MD_CTX, EVP_MD_CTX_free> digest(EVP_MD_CTX_new());
  if (!digest || EVP_DigestInit_ex(digest.get(), EVP_sha1(), nullptr) != 1) return false;
  std::array<char, 1U << 16U> buffer{};
  for (std::uintmax_t left = size - checksum_size; left > 0;) {
    const std::size_t part = std::min<std::uintmax_t>(left, buffer.size());
    if (!file.read(buffer.data(), static_cast<std::streamsize>(part))) return false;
    if (EVP_DigestUpdate(digest.get(), buffer.data(), part) != 1) return false;
    left -= part;
  }
  std::array<char, EVP_MAX_MD_SIZE> computed{};
  unsigned length = 0;
  if (EVP_DigestFinal_ex(digest.get(), reinterpret_cast<unsigned char*>(computed.data()),
                         &length) != 1 ||
      length != checksum_size || !file.read(buffer.data(), checksum_size)) {
    return false;
  }
  return std::equal(buffer.begin(), buffer.begin() + checksum_size, computed.begin());
}

// Numbers in git's files are big-endian.
std::uint64_t number_at(const std::string& bytes, std::size_t at, std::size_t width) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < width; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

std::string read_at(std::ifstream& file, std::uint64_t place, std::uint64_t size) {
  std::string bytes(size, '\0');
  file.seekg(static_cast<std::streamoff>(place));
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  return file ? bytes : std::string();
}

constexpr std::size_t slots = 256;
constexpr std::size_t header_size = 8;

// How many objects the index lists; nothing when its table of first bytes does not ascend.
std::optional<std::uint64_t> listed_objects(const std::string& head) {
  if (head.substr(0, header_size) != std::string("\377tOc\0\0\0\2", header_size)) return {};
  std::uint64_t count = 0;
  for (std::size_t slot = 0; slot < slots; ++slot) {
    const std::uint64_t up_to = number_at(head, header_size + 4 * slot, 4);
    if (up_to < count) return {};
    count = up_to;
  }
  return count;
}

// Where each object stands; nothing when one is outside of the pack. Offsets from 2 GiB are kept in
// a second table, of which the first holds the place.
std::optional<std::vector<std::uint64_t>> offsets_inside(const std::string& small,
                                                         const std::string& large,
                                                         std::uint64_t end) {
  constexpr std::uint64_t second_table = 1ULL << 31U;
  constexpr std::uint64_t pack_header = 12;
  std::vector<std::uint64_t> offsets;
  for (std::size_t at = 0; at < small.size(); at += 4) {
    std::uint64_t offset = number_at(small, at, 4);
    if (offset >= second_table) {
      const std::uint64_t place = 8 * (offset - second_table);
      if (place >= large.size()) return {};
      offset = number_at(large, place, 8);
    }
    if (offset < pack_header || offset >= end) return {};
    offsets.push_back(offset);
  }
  return offsets;
}

// Which object each other one is a difference to. libgit2 follows these without counting, so a
// stranger's circle would keep it for ever.
class Differences {
 public:
  Differences(std::vector<std::string> names, std::vector<std::uint64_t> offsets)
      : names_(std::move(names)), offsets_(std::move(offsets)) {}

  bool end(const fs::path& pack, std::uint64_t pack_size) {
    // A name that stands twice can be looked up as either.
    if (std::adjacent_find(names_.begin(), names_.end(), std::greater_equal<>()) != names_.end()) {
      return false;
    }
    const std::set<std::uint64_t> listed(offsets_.begin(), offsets_.end());
    std::ifstream file(pack, std::ios::binary);
    for (const std::uint64_t offset : offsets_) {
      constexpr std::uint64_t largest_head = 64;
      if (!take(offset, read_at(file, offset, std::min(largest_head, pack_size - offset)))) {
        return false;
      }
      const auto base = bases_.find(offset);
      if (base != bases_.end() && !listed.contains(base->second)) return false;
    }
    return no_circle();
  }

 private:
  bool take(std::uint64_t offset, const std::string& head) {
    constexpr unsigned by_distance = 6;
    constexpr unsigned by_name = 7;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(head[at]); };
    std::size_t at = 0;
    while (at < head.size() && (byte(at) & 128U) != 0) ++at;
    if (++at + checksum_size > head.size()) return false;
    const unsigned kind = byte(0) >> 4U & 7U;
    if (kind == by_name) {
      const auto name =
          std::lower_bound(names_.begin(), names_.end(), head.substr(at, checksum_size));
      // A base that is not here ends the way: libgit2 then says so.
      if (name == names_.end() || *name != head.substr(at, checksum_size)) return true;
      bases_[offset] = offsets_[static_cast<std::size_t>(name - names_.begin())];
    } else if (kind == by_distance) {
      std::uint64_t distance = byte(at) & 127U;
      for (; (byte(at) & 128U) != 0; ++at) {
        if (at + 1 == head.size() || distance > offset) return false;
        distance = (distance + 1) << 7U | (byte(at + 1) & 127U);
      }
      if (distance == 0 || distance > offset) return false;
      bases_[offset] = offset - distance;
    }
    return true;
  }

  bool no_circle() const {
    std::set<std::uint64_t> ends;
    for (const auto& [first, unused] : bases_) {
      std::set<std::uint64_t> way;
      for (auto at = bases_.find(first); at != bases_.end() && !ends.contains(at->first);
           at = bases_.find(at->second)) {
        if (!way.insert(at->first).second) return false;
      }
      ends.merge(way);
    }
    return true;
  }

  std::vector<std::string> names_;
  std::vector<std::uint64_t> offsets_;
  std::map<std::uint64_t, std::uint64_t> bases_;
};

bool index_fits(const fs::path& index, std::uint64_t index_size, const fs::path& pack,
                std::uint64_t pack_size) {
  constexpr std::uint64_t head_size = header_size + 4 * slots;
  constexpr std::uint64_t before_offsets = checksum_size + 4;  // an object's name and its check sum
  std::ifstream file(index, std::ios::binary);
  if (index_size < head_size + 2 * checksum_size || pack_size < checksum_size) return false;
  const std::optional<std::uint64_t> count = listed_objects(read_at(file, 0, head_size));
  if (!count) return false;
  const std::uint64_t place = head_size + *count * before_offsets;
  const std::uint64_t fixed = place + *count * 4 + 2 * checksum_size;
  if (index_size < fixed || (index_size - fixed) % 8 != 0) return false;
  const std::string listed = read_at(file, head_size, *count * checksum_size);
  const std::string small = read_at(file, place, *count * 4);
  const std::string large = read_at(file, place + *count * 4, index_size - fixed);
  const auto offsets = offsets_inside(small, large, pack_size - checksum_size);
  if (!file || !offsets) return false;
  std::vector<std::string> names;
  for (std::size_t at = 0; at < listed.size(); at += checksum_size) {
    names.push_back(listed.substr(at, checksum_size));
  }
  return Differences(std::move(names), *offsets).end(pack, pack_size);
}

}  // namespace

std::vector<Oddity> broken_packs(const fs::path& folder) {
  std::vector<Oddity> found;
  std::error_code error;
  for (fs::directory_iterator at(folder / "objects/pack", error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    const std::string kind = at->path().extension().string();
    if (kind == ".keep" || name.starts_with("tmp_") || name.starts_with(".tmp")) continue;
    if (kind == ".promisor") {
      found.push_back({"objects/pack/" + name, "objects that are only promised", true});
    } else if (!checksum_agrees(at->path())) {
      found.push_back({"objects/pack/" + name, "bytes that its own checksum does not fit", false});
    }
  }
  return found;
}

std::vector<Oddity> unsafe_packs(const fs::path& folder) {
  std::vector<Oddity> found;
  std::error_code error;
  for (fs::directory_iterator at(folder / "objects/pack", error), end; !error && at != end;
       at.increment(error)) {
    const fs::path& path = at->path();
    const std::string name = "objects/pack/" + path.filename().string();
    if (name.starts_with("objects/pack/multi-pack-index")) {
      found.push_back({name, "an index over several packs, which git can do without", true});
    }
    if (path.extension() != ".idx") continue;
    std::error_code gone;
    const std::uintmax_t size = fs::file_size(path, gone);
    // Another process may be packing: it takes the index away first.
    if (gone) continue;
    const fs::path pack = fs::path(path).replace_extension(".pack");
    const std::uintmax_t pack_size = fs::file_size(pack, gone);
    if (gone || !index_fits(path, size, pack, pack_size)) {
      found.push_back({name, "an index that does not fit its pack", true});
    }
  }
  return found;
}

}  // namespace travaux::ledger
