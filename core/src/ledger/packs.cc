#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

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

// Offsets from 2 GiB are kept in a second table, of which the first holds the place.
bool offsets_are_inside(const std::string& small, const std::string& large, std::uint64_t end) {
  constexpr std::uint64_t second_table = 1ULL << 31U;
  constexpr std::uint64_t pack_header = 12;
  for (std::size_t at = 0; at < small.size(); at += 4) {
    std::uint64_t offset = number_at(small, at, 4);
    if (offset >= second_table) {
      const std::uint64_t place = 8 * (offset - second_table);
      if (place >= large.size()) return false;
      offset = number_at(large, place, 8);
    }
    if (offset < pack_header || offset >= end) return false;
  }
  return true;
}

bool index_fits(const fs::path& index, std::uint64_t index_size, std::uint64_t pack_size) {
  constexpr std::uint64_t head_size = header_size + 4 * slots;
  constexpr std::uint64_t before_offsets = 24;  // an object's name and its check sum
  std::ifstream file(index, std::ios::binary);
  if (index_size < head_size + 2 * checksum_size || pack_size < checksum_size) return false;
  const std::optional<std::uint64_t> count = listed_objects(read_at(file, 0, head_size));
  if (!count) return false;
  const std::uint64_t place = head_size + *count * before_offsets;
  const std::uint64_t fixed = place + *count * 4 + 2 * checksum_size;
  if (index_size < fixed || (index_size - fixed) % 8 != 0) return false;
  const std::string small = read_at(file, place, *count * 4);
  const std::string large = read_at(file, place + *count * 4, index_size - fixed);
  return file && offsets_are_inside(small, large, pack_size - checksum_size);
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
    const std::uintmax_t pack_size = fs::file_size(fs::path(path).replace_extension(".pack"), gone);
    if (gone || !index_fits(path, size, pack_size)) {
      found.push_back({name, "an index that does not fit its pack", true});
    }
  }
  return found;
}

}  // namespace travaux::ledger
