#include "effects/words.h"

namespace travaux::judging {

std::string quoted(std::string_view words) {
  if (words.size() <= most_quoted) return std::string(words);
  std::size_t end = words.rfind(' ', most_quoted);
  if (end == std::string_view::npos || end == 0) {
    end = most_quoted;
    // Not inside of a character.
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  }
  return std::string(words.substr(0, end)) + " ...";
}

std::string from_to(const ClauseChange& change, Span before, Span after) {
  const std::string from = quoted(change.before().text(before));
  const std::string to = quoted(change.after().text(after));
  if (before.size() == 0) return "+ " + to;
  if (after.size() == 0) return "- " + from;
  return from + " -> " + to;
}

}  // namespace travaux::judging
