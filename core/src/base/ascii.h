// ascii.h: what can be said of many bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace travaux::base {

struct Bytes {
  bool ascii = true;
  bool tidy = true;  // no control characters, no space at the ends, no two spaces in a row
};

inline constexpr std::uint64_t high_bits = 0x8080808080808080;

inline std::uint64_t eight_bytes(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  return eight;
}

// The high bit of each byte that is below `limit`, which is at most 0x80.
inline std::uint64_t below(std::uint64_t eight, unsigned limit) {
  const std::uint64_t spread = 0x0101010101010101 * limit;
  // The high bits are set so that no byte borrows from the next.
  return ~((eight | high_bits) - spread) & ~eight & high_bits;
}

inline Bytes look_at_bytes(std::string_view text) {
  Bytes found;
  std::uint64_t others = 0;
  std::uint64_t untidy = 0;
  std::uint64_t space_before = 1;  // a space at the beginning is one too many
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eight_bytes(text.data() + at);
    const std::uint64_t spaces = below(eight, 0x21);
    untidy |= below(eight, 0x20) | (spaces & (spaces << 8)) | (spaces & (space_before << 7));
    space_before = spaces >> 63;
    others |= eight;
  }
  bool space = space_before != 0;
  bool odd = false;
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    others |= byte;
    odd = odd || byte < 0x20 || (byte == 0x20 && space);
    space = byte == 0x20;
  }
  found.ascii = (others & high_bits) == 0;
  found.tidy = untidy == 0 && !odd && !space;
  return found;
}

inline bool is_ascii(std::string_view text) {
  std::uint64_t others = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) others |= eight_bytes(text.data() + at);
  for (; at < text.size(); ++at) others |= static_cast<unsigned char>(text[at]);
  return (others & high_bits) == 0;
}

// The first byte from `at` on that is not ASCII; the size of the text when there is none.
inline std::size_t next_beyond_ascii(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t others = eight_bytes(text.data() + at) & high_bits;
    if (others != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// Bytes that are no continuation of a character before them: characters.
inline std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eight_bytes(text.data() + at);
    // 10xxxxxx: the high bit and not the next one.
    const std::uint64_t continued = eight & ~(eight << 1) & high_bits;
    count += 8 - static_cast<std::size_t>(((continued >> 7) * 0x0101010101010101) >> 56);
  }
  for (; at < text.size(); ++at) count += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  return count;
}

}  // namespace travaux::base
