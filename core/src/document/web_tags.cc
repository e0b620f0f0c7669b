#include "document/web_tags.h"

#include <string>
#include <string_view>

#include "document/block.h"

namespace travaux::document {
namespace {

bool has_class(const GumboNode& element, std::string_view name) {
  const std::string names = ' ' + lower_attribute(element, "class") + ' ';
  return names.find(' ' + std::string(name) + ' ') != std::string::npos;
}

}  // namespace

unsigned heading_level(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
    return static_cast<unsigned>(tag - GUMBO_TAG_H1) + 1;
  }
  if (lower_attribute(element, "role") != "heading") return 0;
  const std::string level = lower_attribute(element, "aria-level");
  const bool digit = level.size() == 1 && level[0] >= '1' && level[0] <= '6';
  return digit ? static_cast<unsigned>(level[0] - '0') : 2;
}

bool is_inline(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
      return style_of(element, "display") != "block";
    default:
      // An element of the page's own making flows with the words around it.
      return element.v.element.tag == GUMBO_TAG_UNKNOWN && tag_of(element) != "dialog";
  }
}

bool is_struck(const GumboNode& element) {
  if (is_html(element, GUMBO_TAG_S) || is_html(element, GUMBO_TAG_STRIKE)) return true;
  return style_of(element, "text-decoration").find("line-through") != std::string::npos ||
         style_of(element, "text-decoration-line").find("line-through") != std::string::npos;
}

bool turns_words(const GumboNode& element) {
  return is_html(element, GUMBO_TAG_BDO) ||
         style_of(element, "unicode-bidi").find("override") != std::string::npos;
}

bool has_pictures_for_letters(const GumboNode& element) {
  if (element.v.element.attributes.length == 0) return false;
  const std::string font = is_html(element, GUMBO_TAG_FONT) ? lower_attribute(element, "face")
                                                            : style_of(element, "font-family");
  std::string_view first = trimmed(std::string_view(font).substr(0, font.find(',')));
  if (first.starts_with('"') || first.starts_with('\'')) first.remove_prefix(1);
  return first.starts_with("symbol") || first.starts_with("wingdings") ||
         first.starts_with("webdings") || first.starts_with("zapf dingbats");
}

bool is_note_reference(const GumboNode& link) {
  return lower_attribute(link, "role") == "doc-noteref" || has_class(link, "footnote-ref") ||
         lower_attribute(link, "epub:type") == "noteref";
}

std::string note_number(const GumboNode& link) {
  const std::string inside = words_inside(link);
  std::string_view number = trimmed(inside);
  if (number.starts_with('[') && number.ends_with(']')) {
    number = number.substr(1, number.size() - 2);
  }
  return std::string(number);
}

bool holds_note_reference(const GumboNode& element) {
  for (const GumboNode& child : children_of(element)) {
    if (is_html(child, GUMBO_TAG_A) && is_note_reference(child)) return true;
  }
  return false;
}

bool is_way_back(const GumboNode& link) {
  return lower_attribute(link, "role") == "doc-backlink" || has_class(link, "footnote-back") ||
         has_class(link, "footnote-backref");
}

bool holds_notes(const GumboNode& element) {
  const std::string role = lower_attribute(element, "role");
  return role == "doc-endnotes" || role == "doc-footnotes" || has_class(element, "footnotes");
}

}  // namespace travaux::document
