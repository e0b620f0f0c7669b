// What is seen on the page and has no place among the words: said, with what words it has.
#include "document/docx_story.h"
#include "document/excerpt.h"

namespace travaux::document {
namespace {

std::string first_of(std::string_view one, std::string_view other) {
  return excerpt(trimmed(one).empty() ? other : one);
}

}  // namespace

void Story::read_picture(const XmlNode& node) {
  if (!fields_.visible()) return;
  Found found;
  look_into_picture(node, found);
  if (!found.said) say("drawing", found.name);
}

void Story::look_into_picture(const XmlNode& node, Found& found) {
  for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) {
    const std::string_view name = at->name;
    const XmlNode* inside = at;
    if (name == "AlternateContent") inside = chosen(*at);
    if (inside == nullptr) continue;
    if (name == "docPr") {
      found.name = first_of(attribute(*at, "descr"), attribute(*at, "name"));
    } else if (is_word(*at, "txbxContent")) {
      read_text_box(*at);
      found.said = true;
      continue;
    } else if (name == "blip" || name == "imagedata") {
      say("image",
          with_parts(found.name.empty() ? first_of(attribute(*at, "title"), "") : found.name, *at));
      found.said = true;
    } else if (name == "chart" && !attribute(*at, "id").empty()) {
      say("chart", with_parts(found.name, *at));
      found.said = true;
    } else if (name == "relIds") {
      say_diagram(*at);
      found.said = true;
    } else if (name == "textpath") {
      say("word art", excerpt(attribute(*at, "string")));
      found.said = true;
    } else if (name == "OLEObject") {
      say("embedded object", with_parts(excerpt(attribute(*at, "ProgID")), *at));
      found.said = true;
    } else if (is_word(*at, "control")) {
      say("form control", with_parts(excerpt(attribute(*at, "name")), *at));
      found.said = true;
    } else if (attribute(*at, "hr") == "t") {
      found.said = true;  // a line across the page
    }
    look_into_picture(*inside, found);
  }
}

void Story::read_text_box(const XmlNode& content) {
  Story box(file_, xml_, false);
  box.paragraph_ = paragraph_;
  box.read(content);
  const std::string words = box.words();
  if (!words.empty()) say("text box", excerpt(words));
}

std::string Story::words() const {
  std::string words;
  for (const Block& block : blocks_) words += (words.empty() ? "" : " ") + block.words;
  return words;
}

// Of all that the element and what is in it take from the parts of the file: what tells it apart.
std::string Story::parts_of(const XmlNode& node) {
  std::string parts;
  for (const XmlNode* at = &node; at != nullptr; at = next_in(node, *at)) {
    for (const XmlAttribute& one : xml_.attributes_of(*at)) {
      if (!one.space.ends_with("/relationships")) continue;
      const Relation* relation = file_.package.relation(xml_, one.value);
      if (relation == nullptr) continue;
      const std::string print =
          relation->outside ? "" : file_.package.fingerprint(relation->target);
      parts += (parts.empty() ? "" : ", ") + (print.empty() ? excerpt(relation->target) : print);
    }
  }
  return parts;
}

std::string Story::with_parts(std::string words, const XmlNode& node) {
  const std::string parts = parts_of(node);
  if (parts.empty()) return words;
  return words.empty() ? parts : words + " " + parts;
}

// A part of the text in another file, which Word puts in when it opens this one.
void Story::say_embedded(const XmlNode& node) {
  std::string detail = "a part of the text";
  if (const Relation* relation = file_.package.relation(xml_, attribute(node, "id"))) {
    detail += ", " + excerpt(relation->target);
    if (!relation->outside) detail += ' ' + file_.package.fingerprint(relation->target);
  }
  say("embedded document", detail);
}

// SmartArt: its words are in a part of their own.
void Story::say_diagram(const XmlNode& node) {
  std::string words;
  const Relation* data = file_.package.relation(xml_, attribute(node, "dm"));
  const XmlFile* part =
      data == nullptr || data->outside ? nullptr : file_.package.read(data->target);
  for (const XmlNode* at = part == nullptr ? nullptr : &part->root(); at != nullptr;
       at = next_in(part->root(), *at)) {
    if (at->is_text()) words += std::string(at->text) + ' ';
  }
  say("diagram", with_parts(excerpt(words), node));
}

}  // namespace travaux::document
