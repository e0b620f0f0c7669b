#include "render/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace travaux::render {
namespace {

// Line feeds and spaces between the values are JSON's own; inside strings C0 is escaped already.
bool is_to_escape(char32_t c) {
  return c >= ' ' && (base::is_hidden(c) || c == U'\u2028' || c == U'\u2029');
}

std::string escaped(char32_t c) {
  const auto code = static_cast<std::uint32_t>(c);
  if (code < 0x10000) return fmt::format("\\u{:04x}", code);
  const std::uint32_t rest = code - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

}  // namespace

std::string without_controls(std::string json) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x7F; };
  if (std::all_of(json.begin(), json.end(), is_ascii)) return json;
  std::string result;
  result.reserve(json.size());
  for (std::size_t offset = 0; offset < json.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(json, offset);
    if (is_to_escape(c)) {
      result += escaped(c);
    } else {
      result.append(json, start, offset - start);
    }
  }
  return result;
}

}  // namespace travaux::render
