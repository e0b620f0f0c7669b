#include "document/web_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "base/utf8.h"
#include "document/block.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

constexpr std::size_t farthest_meta = 4096;  // bytes; browsers look through 1024
constexpr std::size_t farthest_start = 65536;
constexpr std::size_t surely_utf8 = 4;  // characters of several bytes that are all well-formed

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return result;
}

std::string_view by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return {};
}

// What stands behind "charset" and "=", with or without quotes.
std::string_view value_behind(std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  if (at == std::string_view::npos) return {};
  text = trimmed(text.substr(at + name.size()));
  if (!text.starts_with('=')) return {};
  text = trimmed(text.substr(1));
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  return text.substr(0, text.find_first_of("\"'; \t\r\n>"));
}

std::string_view by_meta(std::string_view bytes) {
  const std::string head = lowered(bytes.substr(0, farthest_meta));
  std::size_t at = 0;
  while (at < head.size()) {
    const std::size_t comment = head.find("<!--", at);
    const std::size_t meta = head.find("<meta", at);
    if (meta == std::string::npos) return {};
    if (comment < meta) {
      const std::size_t end = head.find("-->", comment + 2);
      if (end == std::string::npos) return {};
      at = end + 3;
      continue;
    }
    const std::size_t end = std::min(head.find('>', meta), head.size());
    const std::string_view tag = std::string_view(head).substr(meta, end - meta);
    const std::string_view known = base::encoding_named(value_behind(tag, "charset"));
    if (!known.empty()) return known;
    at = end;
  }
  return {};
}

// "x" of "<?xml ... encoding="x"?>" at the start, in small letters; empty when it names none.
std::string label_in_declaration(std::string_view bytes) {
  const std::string head = lowered(bytes.substr(0, 200));
  if (!head.starts_with("<?xml")) return {};
  const std::string_view declaration = std::string_view(head).substr(0, head.find("?>"));
  return std::string(value_behind(declaration, "encoding"));
}

std::size_t count_beyond_ascii(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0xC0;
  }));
}

std::string_view declared(std::string_view bytes) {
  std::string_view name = by_meta(bytes);
  if (name.empty()) name = base::encoding_named(label_in_declaration(bytes));
  // Who could read that in the bytes was not reading UTF-16.
  return name.starts_with("utf-16") ? "utf-8" : name;
}

std::string_view choose(std::string_view bytes, std::vector<std::string>& warnings) {
  if (const std::string_view name = by_mark(bytes); !name.empty()) return name;
  const std::string_view name = declared(bytes);
  const bool utf8 = !base::first_invalid_utf8(bytes);
  if (name.empty() && !utf8) {
    warnings.emplace_back("the page names no encoding and is not UTF-8; read as windows-1252");
    return "windows-1252";
  }
  if (name.empty() || name == "utf-8") return "utf-8";
  if (utf8 && count_beyond_ascii(bytes) >= surely_utf8) {
    warnings.push_back("the page says it is " + std::string(name) +
                       " but its bytes are UTF-8; read as UTF-8");
    return "utf-8";
  }
  return name;
}

// What the file begins with as UTF-8, in small letters, without mark and white space before it.
std::string first_text(std::string_view bytes) {
  bytes = bytes.substr(0, farthest_start);
  const std::string_view mark = by_mark(bytes);
  const bool wide = mark.starts_with("utf-16");
  const std::string start = lowered(wide ? base::decode(bytes, mark).text : std::string(bytes));
  return std::string(trimmed(start.starts_with("\xEF\xBB\xBF") ? start.substr(3) : start));
}

// Empty for a comment that never ends.
std::string_view behind_comments(std::string_view start) {
  while (start.starts_with("<!--") || start.starts_with("<?xml")) {
    const std::string_view end = start.starts_with("<!--") ? "-->" : "?>";
    const std::size_t at = start.find(end);
    if (at == std::string_view::npos) return {};
    start = trimmed(start.substr(at + end.size()));
  }
  return start;
}

bool begins_with_tag(std::string_view text, std::span<const std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [text](std::string_view one) {
    if (!text.starts_with(one) || text.size() == one.size()) return false;
    const char next = text[one.size()];
    return is_white(next) || next == '>' || next == '/';
  });
}

}  // namespace

base::Decoded decode_page(std::string_view bytes, std::vector<std::string>& warnings) {
  base::Decoded decoded = base::decode(bytes, choose(bytes, warnings));
  // gumbo would take the mark for a word of the page; spaces keep every place as it is.
  if (decoded.text.starts_with("\xEF\xBB\xBF")) decoded.text.replace(0, 3, "   ");
  if (decoded.unmapped == 0) return decoded;
  const std::string_view before = bytes.substr(0, decoded.unmapped_at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  warnings.push_back(std::to_string(decoded.unmapped) + " times bytes are no character in " +
                     decoded.encoding + ", the first on line " + std::to_string(line) +
                     "; U+FFFD stands for them");
  return decoded;
}

bool is_web_page(std::string_view bytes) {
  constexpr std::array<std::string_view, 2> starts{"<!doctype html", "<html"};
  const std::string start = first_text(bytes);
  return begins_with_tag(behind_comments(start), starts);
}

bool is_web_fragment(std::string_view bytes) {
  constexpr std::array<std::string_view, 16> starts{
      "<p",  "<div",   "<h1", "<h2", "<h3",      "<h4",      "<h5",   "<h6",
      "<ul", "<table", "<ol", "<dl", "<section", "<article", "<main", "<blockquote"};
  const std::string start = first_text(bytes);
  const std::string_view rest = behind_comments(start);
  constexpr std::array<std::string_view, 4> page_starts{"<head", "<body", "<meta", "<title"};
  if (begins_with_tag(rest, page_starts)) return true;
  if (!begins_with_tag(rest, starts)) return false;
  const std::size_t end = rest.find('>');
  if (end == std::string_view::npos) return false;
  return rest.find("</", end) != std::string_view::npos ||
         rest.find("<p", end) != std::string_view::npos;
}

bool is_xml(std::string_view bytes) {
  const std::string start = first_text(bytes);
  if (start.starts_with("<?xml") && start.size() > 5 && is_white(start[5])) return true;
  if (!start.starts_with('<')) return false;
  // Its reader refuses the DOCTYPE; as plain text its tags would pass for words.
  constexpr std::string_view doctype = "<!doctype";
  if (start.starts_with(doctype)) {
    const std::string_view root = trimmed(std::string_view(start).substr(doctype.size()));
    const std::string_view name = root.substr(0, root.find_first_of(" \t\r\n[>"));
    return name == "akomantoso" || name.ends_with(":akomantoso");
  }
  const std::string_view name =
      std::string_view(start).substr(1, start.find_first_of(" \t\r\n/>") - 1);
  return name == "akomantoso" || name.ends_with(":akomantoso");
}

base::Decoded decode_xml(std::string_view bytes) {
  std::string_view name = by_mark(bytes);
  const std::string label = label_in_declaration(bytes);
  if (name.empty()) name = label.empty() ? "utf-8" : base::encoding_named(label);
  if (name.empty()) {
    throw Error(Trouble::unsupported, "XML in the encoding " + label + " is not read",
                "save it as UTF-8");
  }
  base::Decoded decoded = base::decode(bytes, name);
  if (decoded.unmapped == 0 || name == "utf-16le" || name == "utf-16be") return decoded;
  throw Error(Trouble::malformed, "the XML has bytes at " + std::to_string(decoded.unmapped_at) +
                                      " that are no character in " + decoded.encoding);
}

}  // namespace travaux::document
