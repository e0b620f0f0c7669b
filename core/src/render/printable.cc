#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "travaux/render.h"

namespace travaux {
namespace {

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool ends_line(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\u0085' || c == U'\u2028' || c == U'\u2029';
}

}  // namespace

std::string printable(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (ends_line(c) || c == U'\t') {
      result += ' ';
    } else if (base::is_hidden(c)) {
      result += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
    } else {
      base::append_code_point(result, c);
    }
  }
  return result;
}

}  // namespace travaux
