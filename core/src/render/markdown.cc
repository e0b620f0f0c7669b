#include "render/markdown.h"

#include "travaux/render.h"

namespace travaux::render {
namespace {

// Every mark that CommonMark 0.31 or GitHub's extensions give a meaning inside a line. The colon
// and the point keep "https:" and "www." from becoming links.
bool has_meaning(char c) {
  return std::string_view("\\`*_{}[]<>#|~&!$:").find(c) != std::string_view::npos;
}

bool is_www(std::string_view text, std::size_t point) {
  if (point < 3) return false;
  for (std::size_t i = point - 3; i < point; ++i) {
    if (text[i] != 'w' && text[i] != 'W') return false;
  }
  return true;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  const std::string shown = printable(text);
  std::string result;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    if (has_meaning(c) || (c == '.' && is_www(shown, i))) result += '\\';
    result += c;
    // A backslash does not keep GitHub from linking addresses, mentions and numbers of issues; an
    // empty comment does, and it is never shown.
    if (c == '@' || c == '#') result += "<!-- -->";
  }
  return result;
}

}  // namespace travaux::render
