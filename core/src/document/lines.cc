#include "document/lines.h"

namespace travaux::document {

std::vector<Span> split_lines(std::string_view bytes) {
  std::vector<Span> lines;
  std::size_t start = 0;
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
