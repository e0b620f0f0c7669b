#include "document/lines.h"

#include <algorithm>

namespace travaux::document {

std::vector<Span> split_lines(std::string_view bytes) {
  std::vector<Span> lines;
  std::size_t start = 0;
  if (bytes.find('\r') == std::string_view::npos) {
    lines.reserve(static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1);
    while (start < bytes.size()) {
      const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
      lines.push_back({start, end});
      start = end + 1;
    }
    return lines;
  }
  while (start < bytes.size()) {
    std::size_t end = bytes.find_first_of("\r\n", start);
    if (end == std::string_view::npos) end = bytes.size();
    lines.push_back({start, end});
    start = end + 1;
    if (end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n') ++start;
  }
  return lines;
}

}  // namespace travaux::document
