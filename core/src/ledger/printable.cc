#include "ledger/printable.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t longest = 400;

bool steers(char32_t point) {
  const auto within = [point](char32_t first, char32_t last) {
    return point >= first && point <= last;
  };
  return within(0, 0x1f) || within(0x7f, 0x9f) || within(0x200b, 0x200f) ||
         within(0x2028, 0x202e) || within(0x2060, 0x2069) || point == 0xfeff;
}

void append_escaped(std::string& text, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (bytes == "\n") {
    text += "\\n";
    return;
  }
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    text.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
  }
}

void append_well_formed(std::string& text, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t next = at;
    const char32_t point = base::next_code_point(bytes, next);
    const std::string_view character = bytes.substr(at, next - at);
    if (steers(point)) {
      append_escaped(text, character);
    } else {
      text += character;
    }
    at = next;
  }
}

}  // namespace

std::string printable(std::string_view bytes) {
  std::string text;
  while (!bytes.empty() && text.size() < longest) {
    const std::string_view part = bytes.substr(0, longest);
    const std::size_t good = base::first_invalid_utf8(part).value_or(part.size());
    append_well_formed(text, part.substr(0, good));
    // The cut may have gone through a character: then it is read again as a whole.
    const std::size_t bad = good < part.size() && good == 0 ? 1 : 0;
    append_escaped(text, part.substr(0, bad));
    bytes.remove_prefix(good + bad);
  }
  return bytes.empty() ? text : text + "...";
}

}  // namespace travaux::ledger
