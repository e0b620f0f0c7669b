#include "document/docx_math.h"

#include <string_view>

#include "document/block.h"

namespace travaux::document {
namespace {

bool in_math(const XmlNode& node) {
  return node.space == "http://schemas.openxmlformats.org/officeDocument/2006/math" ||
         node.space == "http://purl.oclc.org/ooxml/officeDocument/math";
}

std::string words_of(const XmlNode& node);

std::string part(const XmlNode& node, std::string_view name) {
  for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) {
    if (at->name == name && in_math(*at)) return words_of(*at);
  }
  return {};
}

std::string framed(const std::string& words) {
  return words.size() > 1 ? "(" + words + ")" : words;
}

std::string children(const XmlNode& node, std::string_view between = {}) {
  std::string words;
  for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) {
    const std::string one = words_of(*at);
    if (!words.empty() && !one.empty()) words += between;
    words += one;
  }
  return words;
}

std::string script(const XmlNode& node) {
  const std::string below = part(node, "sub");
  const std::string above = part(node, "sup");
  std::string words = part(node, "e");
  if (!below.empty()) words += "_" + framed(below);
  if (!above.empty()) words += "^" + framed(above);
  return words;
}

std::string words_of(const XmlNode& node) {
  if (node.is_text()) return {};
  if (node.name == "t") {
    std::string words;
    for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) words += at->text;
    return words;
  }
  if (!in_math(node)) return children(node);
  if (node.name == "f") return framed(part(node, "num")) + "/" + framed(part(node, "den"));
  if (node.name == "sSup" || node.name == "sSub" || node.name == "sSubSup") return script(node);
  if (node.name == "rad") return part(node, "deg") + "√" + framed(part(node, "e"));
  if (node.name == "nary") return "∑" + script(node);
  if (node.name == "d") return "(" + children(node, "; ") + ")";
  if (node.name == "mr") return children(node, " ") + "; ";
  return children(node);
}

}  // namespace

bool is_formula(const XmlNode& node) {
  return in_math(node) && (node.name == "oMath" || node.name == "oMathPara");
}

std::string formula_words(const XmlNode& formula) {
  return std::string(trimmed(words_of(formula)));
}

}  // namespace travaux::document
