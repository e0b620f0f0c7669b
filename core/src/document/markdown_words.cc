#include "document/markdown_words.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace travaux::document {
namespace {

constexpr std::size_t farthest_markup = 4096;  // bytes between words that are still looked through
constexpr std::size_t probe_size = 12;

}  // namespace

char free_character(std::string_view bytes) {
  for (char candidate = 1; candidate < ' '; ++candidate) {
    if (!is_white(candidate) && bytes.find(candidate) == std::string_view::npos) return candidate;
  }
  return '\0';
}

std::string shielded(std::string_view bytes, char stand_in) {
  std::string result(bytes);
  if (stand_in == '\0') return result;
  std::size_t at = 0;
  while ((at = result.find("]:", at)) != std::string::npos) result[++at] = stand_in;
  return result;
}

void Words::append(std::string_view bytes, Block& block) const {
  if (stand_in_ == '\0' || bytes.find(stand_in_) == std::string_view::npos) {
    block.append(bytes, offset_ + at_);
    return;
  }
  std::string restored(bytes);
  std::replace(restored.begin(), restored.end(), stand_in_, ':');
  block.append(restored, offset_ + at_);
}

// Moves to where the literal, or its beginning, stands next: first on this line, then farther on.
bool Words::find_on(std::string_view literal) {
  const std::string_view probe = literal.substr(0, probe_size);
  const std::string_view window = bytes_.substr(at_, std::min(end_ - at_, farthest_markup));
  const std::size_t found = window.find(probe);
  if (found == std::string_view::npos) return false;
  at_ += found;
  return true;
}

void Words::copy(std::string_view literal, Block& block) {
  while (!literal.empty()) {
    const std::string_view here = bytes_.substr(at_, end_ - at_);
    const auto same = static_cast<std::size_t>(
        std::mismatch(literal.begin(), literal.end(), here.begin(), here.end()).first -
        literal.begin());
    if (same > 0) {
      append(literal.substr(0, same), block);
      at_ += same;
      literal.remove_prefix(same);
    } else if (here.starts_with('\\') && here.size() > 1 && here[1] == literal[0]) {
      ++at_;
    } else if (here.starts_with('&') && here.substr(0, 40).find(';') != std::string_view::npos) {
      std::size_t length = 0;
      base::next_code_point(literal, length);
      append(literal.substr(0, length), block);
      literal.remove_prefix(length);
      at_ += here.find(';') + 1;
    } else if (!find_on(literal) && !find_on(literal.substr(0, 1))) {
      append(literal, block);
      return;
    }
  }
}

void Words::copy_pieces(std::string_view literal, Block& block) {
  std::size_t at = 0;
  while (at < literal.size()) {
    if (is_white(literal[at])) {
      block.gap = true;
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < literal.size() && !is_white(literal[at])) ++at;
    const std::string_view piece = literal.substr(start, at - start);
    find_on(piece);
    append(piece, block);
    if (bytes_.substr(at_, end_ - at_).starts_with(piece)) at_ += piece.size();
  }
}

void Words::insert(std::string_view bytes, Block& block) {
  append(bytes, block);
}

void Words::skip(std::string_view bytes) {
  if (find_on(bytes)) at_ += std::min(bytes.size(), end_ - at_);
}

void Words::next_line() {
  const std::size_t end = std::min(bytes_.find_first_of("\r\n", at_), end_);
  line_end_ = end;
  at_ = end;
  if (at_ < end_) at_ += bytes_.substr(at_, 2) == "\r\n" ? 2 : 1;
  at_ = std::min(at_, end_);
}

std::string_view Words::rest_of_line() const {
  const std::size_t end = std::min(bytes_.find_first_of("\r\n", at_), end_);
  return bytes_.substr(at_, end - at_);
}

}  // namespace travaux::document
