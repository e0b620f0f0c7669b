#include "article/paragraphs.h"

#include <algorithm>

namespace travaux::quoting {
namespace {

constexpr std::size_t longest_wrapped_line = 100;  // bytes; longer lines are whole paragraphs

}  // namespace

bool is_block_quote(std::string_view text, std::size_t line) {
  const std::size_t first = text.find_first_not_of(' ', line);
  return first != std::string_view::npos && first - line <= 3 && text[first] == '>';
}

std::string without_block_marks(std::string_view article) {
  std::string text(article);
  for (std::size_t line = 0; line < text.size();) {
    if (is_block_quote(article, line)) {
      for (std::size_t at = line; at < text.size() && (text[at] == ' ' || text[at] == '>'); ++at) {
        text[at] = ' ';
      }
    }
    const std::size_t end = text.find('\n', line);
    line = end == std::string::npos ? text.size() : end + 1;
  }
  return text;
}

std::size_t paragraph_end(std::string_view text, std::string_view article, std::size_t start) {
  const bool block = is_block_quote(article, start);
  std::size_t at = start;
  while (at < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    if (line_end == text.size() || line_end - at > longest_wrapped_line) return line_end;
    const std::size_t next = text.find_first_not_of(" \t\r", line_end + 1);
    if (next == std::string_view::npos || text[next] == '\n') return line_end;
    if (!block && is_block_quote(article, line_end + 1)) return line_end;
    const std::string_view rest = text.substr(next);
    if (rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("#")) return line_end;
    at = line_end + 1;
  }
  return at;
}

}  // namespace travaux::quoting
