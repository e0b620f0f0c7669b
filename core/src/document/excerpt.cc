#include "document/excerpt.h"

#include <cstddef>
#include <cstdint>

#include "document/block.h"

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

// FNV-1a, 64 bits: tells apart, proves nothing.
std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  }
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 15];
  return digits;
}

}  // namespace

std::string fingerprint_of(std::string_view bytes) {
  return '(' + std::to_string(bytes.size()) + " bytes, fnv " + hash_of(bytes) + ')';
}

std::string excerpt(std::string_view bytes) {
  std::string whole = collapsed(bytes);
  if (whole.size() <= widest) return whole;
  std::size_t end = widest;
  while ((static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80) --end;
  return whole.substr(0, end) + "… " + fingerprint_of(whole);
}

}  // namespace travaux::document
