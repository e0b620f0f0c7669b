#include "document/web_sheet.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/block.h"

namespace travaux::document {
namespace {

// Behind the string that begins at `at`.
std::size_t string_end(std::string_view css, std::size_t at) {
  const char quote = css[at];
  for (++at; at < css.size() && css[at] != quote; ++at) {
    if (css[at] == '\\') ++at;
  }
  return std::min(at + 1, css.size());
}

bool is_quote(char byte) {
  return byte == '"' || byte == '\'';
}

// The first of `marks` outside of strings and brackets, from `at` on; the end when there is none.
std::size_t find_css(std::string_view css, std::string_view marks, std::size_t at) {
  std::size_t depth = 0;
  while (at < css.size()) {
    const char byte = css[at];
    if (is_quote(byte)) {
      at = string_end(css, at);
      continue;
    }
    if (depth == 0 && marks.find(byte) != std::string_view::npos) return at;
    if (byte == '(' || byte == '[' || byte == '{') ++depth;
    if ((byte == ')' || byte == ']' || byte == '}') && depth > 0) --depth;
    at += byte == '\\' ? 2 : 1;
  }
  return css.size();
}

int hex_of(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  const char small = static_cast<char>(byte | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// "\201C " is a quotation mark, "\"" is itself.
std::size_t append_escape(std::string_view text, std::size_t at, std::string& to) {
  char32_t code = 0;
  std::size_t end = at + 1;
  while (end < text.size() && end < at + 7 && hex_of(text[end]) >= 0) {
    code = code * 16 + static_cast<char32_t>(hex_of(text[end++]));
  }
  if (end == at + 1) {
    if (end < text.size()) to += text[end];
    return end + 1;
  }
  if (end < text.size() && is_white(text[end])) ++end;
  const bool drawing = code >= 0xE000 && code <= 0xF8FF;
  const bool valid = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  if (valid && !drawing) base::append_code_point(to, code);
  return end;
}

}  // namespace

std::string without_css_comments(std::string_view css) {
  std::string result;
  for (std::size_t at = 0; at < css.size();) {
    if (css.substr(at, 2) == "/*") {
      const std::size_t end = css.find("*/", at + 2);
      result += ' ';
      at = end == std::string_view::npos ? css.size() : end + 2;
    } else if (is_quote(css[at])) {
      const std::size_t end = string_end(css, at);
      result += css.substr(at, end - at);
      at = end;
    } else {
      result += css[at++];
    }
  }
  return result;
}

std::vector<SheetPart> sheet_parts(std::string_view css) {
  std::vector<SheetPart> parts;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t open = find_css(css, "{;}", at);
    const std::string_view head = trimmed(css.substr(at, open - at));
    at = open + 1;
    if (open >= css.size() || css[open] != '{') {
      if (head.starts_with('@')) parts.push_back({head, {}});
      continue;
    }
    const std::size_t close = find_css(css, "}", at);
    parts.push_back({head, css.substr(at, close - at)});
    at = close + 1;
  }
  return parts;
}

std::vector<std::string_view> split_css(std::string_view css, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = find_css(css, std::string_view(&mark, 1), at);
    const std::string_view part = trimmed(css.substr(at, end - at));
    if (!part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

std::vector<Declaration> declarations_of(std::string_view body) {
  std::vector<Declaration> result;
  for (const std::string_view one : split_css(body, ';')) {
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    Declaration declaration;
    declaration.name = base::fold_case(trimmed(one.substr(0, colon)));
    std::string_view value = trimmed(one.substr(colon + 1));
    const std::size_t mark = find_css(value, "!", 0);
    declaration.important =
        base::fold_case(value.substr(mark)).find("important") != std::string::npos;
    declaration.value = trimmed(value.substr(0, mark));
    result.push_back(std::move(declaration));
  }
  return result;
}

std::string css_strings(std::string_view value) {
  std::string result;
  for (std::size_t at = 0; at < value.size();) {
    if (!is_quote(value[at])) {
      ++at;
      continue;
    }
    const std::size_t end = string_end(value, at);
    const bool closed = end > at + 1 && value[end - 1] == value[at];
    const std::string_view inside = value.substr(at + 1, end - at - (closed ? 2 : 1));
    for (std::size_t i = 0; i < inside.size();) {
      if (inside[i] == '\\') {
        i = append_escape(inside, i, result);
      } else {
        result += inside[i++];
      }
    }
    at = end;
  }
  return result;
}

}  // namespace travaux::document
