#include "document/html.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "document/block.h"

namespace travaux::document {
namespace {

constexpr std::string_view comment_start = "<!--";

// "br" of "</BR />"
std::string name_of_tag(std::string_view tag) {
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  return base::fold_case(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
}

std::size_t line_ends(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
    if ((bytes[i] == '\n' || bytes[i] == '\r') && !pair) ++count;
  }
  return count;
}

}  // namespace

bool is_presentation(std::string_view tag) {
  constexpr std::array<std::string_view, 12> names{"b",    "i",     "em", "strong", "u",  "span",
                                                   "font", "small", "a",  "p",      "br", "center"};
  return std::find(names.begin(), names.end(), name_of_tag(tag)) != names.end();
}

std::set<std::string> closed_tags(std::string_view bytes) {
  std::set<std::string> names;
  for (std::size_t at = bytes.find("</"); at != std::string_view::npos; at = bytes.find("</", at)) {
    constexpr std::size_t longest = 12;
    names.insert(name_of_tag(bytes.substr(at, longest)));
    at += 2;
  }
  return names;
}

bool is_placeholder(std::string_view tag, const std::set<std::string>& closed) {
  const bool bare =
      !tag.starts_with("</") && tag.find_first_of(" \t\r\n=/") == std::string_view::npos;
  return bare && !is_break(tag) && closed.count(name_of_tag(tag)) == 0;
}

bool is_break(std::string_view tag) {
  const std::string name = name_of_tag(tag);
  return name == "br" || name == "p" || name == "center";
}

bool is_bare_line_break(std::string_view tag) {
  return name_of_tag(tag) == "br" && tag.size() <= std::string_view("<br />").size();
}

bool is_comment(std::string_view tag) {
  return tag.starts_with(comment_start);
}

bool is_bare_frame(std::string_view html) {
  constexpr std::array<std::string_view, 5> names{"meta", "link", "hr", "div", "base"};
  while (!(html = trimmed(html)).empty()) {
    const std::size_t end = html.find('>');
    if (html[0] != '<' || end == std::string_view::npos) return false;
    const std::string_view tag = html.substr(0, end + 1);
    const bool frames = std::find(names.begin(), names.end(), name_of_tag(tag)) != names.end();
    if (!frames && !is_presentation(tag)) return false;
    html.remove_prefix(end + 1);
  }
  return true;
}

std::vector<HtmlPiece> split_comments(std::string_view html) {
  std::vector<HtmlPiece> pieces;
  std::size_t lines = 0;
  const auto add = [&](std::size_t size, bool comment) {
    const std::string_view bytes = html.substr(0, size);
    html.remove_prefix(size);
    if (!bytes.empty()) pieces.push_back({bytes, comment, lines});
    lines += line_ends(bytes);
  };
  while (!html.empty()) {
    const std::size_t start = html.find(comment_start);
    // "<!-->" is a whole comment to a browser, which shows what follows.
    const std::size_t end = start == std::string_view::npos ? start : html.find("-->", start + 2);
    if (end == std::string_view::npos) {
      add(html.size(), false);
    } else {
      add(start, false);
      add(end + 3 - start, true);
    }
  }
  return pieces;
}

}  // namespace travaux::document
