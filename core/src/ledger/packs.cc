#include <openssl/evp.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "base/handle.h"
#include "ledger/layout.h"

namespace travaux::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t checksum_size = 20;

// git writes every byte of its files; one with holes could be of any length, and hashing it
// endless.
bool has_holes(const fs::path& path) {
  constexpr std::uint64_t block = 512;
  constexpr std::uint64_t slack = std::uint64_t{1} << 24U;
  struct stat state {};
  return ::stat(path.c_str(), &state) == 0 &&
         static_cast<std::uint64_t>(state.st_blocks) * block + slack <
             static_cast<std::uint64_t>(state.st_size);
}

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
    } else if (has_holes(at->path())) {
      found.push_back(
          {"objects/pack/" + name, "a file with holes, which git does not write", true});
    } else if (!checksum_agrees(at->path())) {
      found.push_back({"objects/pack/" + name, "bytes that its own checksum does not fit", false});
    }
  }
  return found;
}

}  // namespace travaux::ledger
