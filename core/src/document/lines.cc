#include "document/lines.h"

#include <algorithm>

namespace travaux::document {

Lines::Lines(std::string_view bytes)
    : bytes_(bytes), returns_(bytes.find('\r') != std::string_view::npos) {}

std::optional<Span> Lines::next() {
  if (at_ >= bytes_.size()) return std::nullopt;
  const std::size_t found = returns_ ? bytes_.find_first_of("\r\n", at_) : bytes_.find('\n', at_);
  const Span line{at_, std::min(found, bytes_.size())};
  at_ = line.end + 1;
  if (at_ < bytes_.size() && bytes_[line.end] == '\r' && bytes_[at_] == '\n') ++at_;
  return line;
}

std::vector<Span> split_lines(std::string_view bytes) {
  std::vector<Span> all;
  Lines lines(bytes);
  while (const std::optional<Span> line = lines.next()) all.push_back(*line);
  return all;
}

}  // namespace travaux::document
