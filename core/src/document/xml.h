// xml.h: an XML file as a tree, parsed by libxml2 under caps.
//
// What reads XML here reads files of strangers, so there is nothing in the file that could make
// the reader fetch, expand or grow: no DOCTYPE, hence no entities but the five of XML itself, no
// inclusions, no network. Each cap is checked before the memory or the time would be spent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::document {

// Office writes tables in tables in text boxes about 60 deep; libxml2 itself stops at 256.
inline constexpr std::size_t deepest_xml = 200;
// A node is 96 bytes here: with this many a file takes 480 MB. 350 pages of Word are 0.3 million.
inline constexpr std::size_t most_xml_nodes = 5'000'000;
// Of one element. libxml2 compares each with each; the largest known in the wild have 40.
inline constexpr std::size_t most_xml_attributes = 512;

struct XmlAttribute {
  std::string_view space;  // the address of the namespace; empty when the name has no prefix
  std::string_view name;
  std::string_view value;
};

// An element, or characters between tags. Characters that stand in the file as they are read are
// one node; a reference ("&amp;") is a node of its own. Comments and instructions are left out.
struct XmlNode {
  std::string_view space;  // the address of the namespace, "http://..."
  std::string_view name;   // without prefix; empty for characters
  std::string_view text;   // of characters only
  const XmlNode* parent = nullptr;
  const XmlNode* first_child = nullptr;
  const XmlNode* next = nullptr;  // sibling
  std::uint32_t start = 0;        // in the bytes parsed: '<' of an element, first of characters
  std::uint32_t end = 0;          // behind the element or the characters
  std::uint32_t line = 0;         // of `start`, from 1
  std::uint32_t first_attribute = 0;
  std::uint32_t attributes = 0;

  bool is_text() const { return name.empty(); }
};

// Owns all that its nodes point to. Movable; safe to read from any number of threads.
class XmlFile {
 public:
  // Parses UTF-8, with or without a byte order mark. Throws Error(malformed) within the line for
  // what is no well-formed XML, and Error(unsupported) for a DOCTYPE or what is beyond a cap.
  explicit XmlFile(std::string_view bytes);

  const XmlNode& root() const { return nodes_.front(); }
  std::vector<XmlAttribute> attributes_of(const XmlNode& element) const;
  // By name alone, in whatever namespace: "id" is xml:id, r:id and id.
  std::optional<std::string_view> attribute(const XmlNode& element, std::string_view name) const;
  std::optional<std::string_view> attribute(const XmlNode& element, std::string_view space,
                                            std::string_view name) const;
  // All characters inside, in order.
  std::string text_in(const XmlNode& node) const;

 private:
  friend class XmlBuilder;

  // None of these moves its elements when it grows or is moved: views and pointers stay good.
  std::deque<XmlNode> nodes_;
  std::deque<std::string> names_;
  std::vector<char> characters_;  // reserved once, at the size of the file
  std::deque<XmlAttribute> attributes_;
};

// The node that follows in reading order and is inside `top`; nullptr at the end. With
// `skip_children` what is inside `node` is passed over.
const XmlNode* next_in(const XmlNode& top, const XmlNode& node, bool skip_children = false);

}  // namespace travaux::document
