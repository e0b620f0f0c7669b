#include "render/labels.h"

namespace travaux::render {

std::string from_to(std::string_view from, std::string_view to, std::string_view arrow) {
  if (from.empty() || from == to) return std::string(to);
  if (to.empty()) return std::string(from);
  const std::string_view word = from.substr(0, from.find(' ') + 1);
  if (!word.empty() && word.front() != '"' && to.starts_with(word)) to.remove_prefix(word.size());
  return std::string(from) + std::string(arrow) + std::string(to);
}

}  // namespace travaux::render
