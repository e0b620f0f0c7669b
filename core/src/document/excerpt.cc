#include "document/excerpt.h"

#include <openssl/evp.h>

#include <array>
#include <cstddef>

#include "document/block.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest = 300;  // bytes

std::string collapsed(std::string_view bytes) {
  std::string result;
  for (const char byte : trimmed(bytes)) {
    if (!is_white(byte)) {
      result += byte;
    } else if (result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

// The first half of SHA-256: nobody makes two contents that are told alike.
std::string hash_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr) != 1) {
    throw Error(Trouble::system, "the cryptographic library could not compute a hash");
  }
  constexpr std::size_t told = 16;
  std::string digits;
  for (std::size_t i = 0; i < told; ++i) {
    digits += "0123456789abcdef"[hash[i] >> 4U];
    digits += "0123456789abcdef"[hash[i] & 15U];
  }
  return digits;
}

}  // namespace

std::string hash_told(std::string_view bytes) {
  return "sha256 " + hash_of(bytes);
}

std::string fingerprint_of(std::string_view bytes) {
  return '(' + std::to_string(bytes.size()) + " bytes, " + hash_told(bytes) + ')';
}

std::string excerpt(std::string_view bytes) {
  std::string whole = collapsed(bytes);
  if (whole.size() <= widest) return whole;
  std::size_t end = widest;
  while ((static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80) --end;
  return whole.substr(0, end) + "… " + fingerprint_of(whole);
}

std::string alternative_words(std::string_view words) {
  return words.empty() ? "" : '"' + std::string(words) + "\" ";
}

}  // namespace travaux::document
