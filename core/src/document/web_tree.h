// web_tree.h: a web page as gumbo parsed it, under caps.
//
// gumbo repairs pages as browsers do, and trusts them: a page of 6 MB can make it compare a million
// attributes with each other, or nest a million elements. So all its memory comes from a pool of
// ours, which sees each element as it is made and stops the parser at a cap.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace travaux::document {

// Browsers stop nesting at 512; gumbo looks through all open elements for each tag.
inline constexpr std::size_t deepest_web = 512;
// Of one element: each is compared with each. Real pages have at most some dozens.
inline constexpr std::size_t most_web_attributes = 1000;
// Bytes of memory for the tree. A page of law takes 20 times its size; unclosed tags, repaired one
// by one, could take a page's size squared.
inline constexpr std::size_t largest_web_tree = std::size_t{1} << 30;

class WebPage {
 public:
  // Parses UTF-8, which must outlive the page. Throws Error(unsupported) beyond a cap.
  explicit WebPage(std::string_view bytes);
  ~WebPage();
  WebPage(const WebPage&) = delete;
  WebPage& operator=(const WebPage&) = delete;

  const GumboNode& document() const { return *output_->document; }
  std::string_view bytes() const { return bytes_; }
  // Made as pages were before there were standards: names are then the same in capitals.
  bool has_quirks() const {
    return output_->document->v.document.doc_type_quirks_mode == GUMBO_DOCTYPE_QUIRKS;
  }

  // Where a piece that gumbo points to stands in the bytes; nothing for what it made up.
  std::optional<std::size_t> place_of(const GumboStringPiece& piece) const;
  // Of the tag or the words; of what gumbo made up, the first place inside.
  std::optional<std::size_t> place_of(const GumboNode& node) const;

 private:
  class Pool;
  std::string_view bytes_;
  std::unique_ptr<Pool> pool_;
  const GumboOutput* output_ = nullptr;
};

inline bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA;
}
inline bool is_html(const GumboNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag &&
         node.v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}

// Empty for what has none.
struct WebChildren {
  const GumboVector* vector;
  struct Iterator {
    void* const* at;
    const GumboNode& operator*() const { return *static_cast<const GumboNode*>(*at); }
    Iterator& operator++() {
      ++at;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {vector == nullptr ? nullptr : vector->data}; }
  Iterator end() const { return {vector == nullptr ? nullptr : vector->data + vector->length}; }
};
WebChildren children_of(const GumboNode& node);

// Small letters: "h1", "my-element".
std::string tag_of(const GumboNode& element);
// Nothing when the element has no such attribute; the value otherwise, as written.
std::optional<std::string_view> attribute_of(const GumboNode& element, const char* name);
// The value in small letters and without white space around; empty when there is none.
std::string lower_attribute(const GumboNode& element, const char* name);
// The value of a property in the style attribute, in small letters: style_of(li, "display").
std::string style_of(const GumboNode& element, std::string_view property);
// All words inside, as they stand, a space between elements.
std::string words_inside(const GumboNode& node);

}  // namespace travaux::document
