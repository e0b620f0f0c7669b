#include "seal/lines.h"

#include <charconv>

namespace travaux::seal_room {

std::vector<std::string_view> lines_of(std::string_view bytes, std::size_t cap) {
  std::vector<std::string_view> lines;
  if (bytes.size() > cap || !bytes.ends_with('\n')) {
    return lines;
  }
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  return lines;
}

std::optional<std::uint64_t> parse_number(std::string_view digits) {
  std::uint64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, number);
  const bool leading_zero = digits.size() > 1 && digits.front() == '0';
  if (error != std::errc() || at != end || leading_zero) {
    return std::nullopt;
  }
  return number;
}

}  // namespace travaux::seal_room
