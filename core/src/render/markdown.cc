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

// "plan-28@2" is neither an address nor a mention.
bool is_reference(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of("0123456789", at + 1);
  const bool digits = end != at + 1 && at + 1 < text.size();
  const bool ended =
      end == std::string_view::npos || text[end] == ' ' || text[end] == ':' || text[end] == ',';
  return at > 0 && text[at - 1] != ' ' && digits && ended;
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
    if (c == '#' || (c == '@' && !is_reference(shown, i))) result += "<!-- -->";
  }
  return result;
}

}  // namespace travaux::render
