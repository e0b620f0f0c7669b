// docx_words.h: the elements of WordprocessingML (ECMA-376, part 1, 17), by name.
#pragma once

#include <optional>
#include <string_view>

#include "document/xml.h"
#include "travaux/document.h"

namespace travaux::document {

inline bool in_word(const XmlNode& node) {
  return node.space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         node.space == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

inline bool is_word(const XmlNode& node, std::string_view name) {
  return node.name == name && in_word(node);
}

inline const XmlNode* child_of(const XmlNode* node, std::string_view name) {
  if (node == nullptr) return nullptr;
  for (const XmlNode* at = node->first_child; at != nullptr; at = at->next) {
    if (is_word(*at, name)) return at;
  }
  return nullptr;
}

// w:val of a child: of <w:pStyle w:val="Heading1"/> the "Heading1".
inline std::optional<std::string_view> value_of(const XmlFile& file, const XmlNode* node,
                                                std::string_view name) {
  const XmlNode* child = child_of(node, name);
  return child == nullptr ? std::nullopt : file.attribute(*child, "val");
}

// <w:vanish/> is on, <w:vanish w:val="0"/> is off, none at all says nothing.
inline std::optional<bool> switch_of(const XmlFile& file, const XmlNode* node,
                                     std::string_view name) {
  const XmlNode* child = child_of(node, name);
  if (child == nullptr) return std::nullopt;
  const std::string_view value = file.attribute(*child, "val").value_or("1");
  return value != "0" && value != "false" && value != "off";
}

// A number of up to nine digits, perhaps with a sign.
std::optional<int> number_of(std::optional<std::string_view> text);

// Which halves of tracked changes are in the text that is read.
inline bool is_left_out(const XmlNode& node, Tracked tracked) {
  const bool accepts = tracked == Tracked::accept;
  if (is_word(node, "del") || is_word(node, "moveFrom")) return accepts;
  if (is_word(node, "ins") || is_word(node, "moveTo")) return !accepts;
  return false;
}

}  // namespace travaux::document
