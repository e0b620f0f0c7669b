// Words: runs, fields, notes' marks, symbols; what is hidden, and what is not known.
#include <algorithm>
#include <array>

#include "document/docx_math.h"
#include "document/docx_story.h"
#include "document/docx_symbol.h"
#include "document/excerpt.h"

namespace travaux::document {
namespace {

constexpr std::string_view line_break = "\v";  // see docx_story.cc

// Namespaces that only add looks or drawings; what needs another one is read as older programs do.
bool is_understood(std::string_view needed) {
  constexpr std::array<std::string_view, 14> known{"w14", "w15", "w16", "wp14", "wps", "wpg", "wpc",
                                                   "wpi", "a14", "c14", "cx",   "cx1", "m",   "v"};
  while (!(needed = trimmed(needed)).empty()) {
    const std::string_view one = needed.substr(0, std::min(needed.find(' '), needed.size()));
    if (std::find(known.begin(), known.end(), one) == known.end()) return false;
    needed.remove_prefix(one.size());
  }
  return true;
}

bool has_words_of_word(const XmlNode& node) {
  for (const XmlNode* at = &node; at != nullptr; at = next_in(node, *at)) {
    if (is_word(*at, "t") || is_word(*at, "delText")) return true;
  }
  return false;
}

// Of a form field: what stands where it has no result.
std::string form_words(const XmlFile& xml, const XmlNode& begin) {
  const XmlNode* form = child_of(&begin, "ffData");
  if (const XmlNode* box = child_of(form, "checkBox")) {
    const auto checked = switch_of(xml, box, "checked");
    return checked.value_or(switch_of(xml, box, "default").value_or(false)) ? "☒" : "☐";
  }
  const XmlNode* list = child_of(form, "ddList");
  int wanted = number_of(value_of(xml, list, "result")).value_or(0);
  for (const XmlNode* at = list == nullptr ? nullptr : list->first_child; at != nullptr;
       at = at->next) {
    if (is_word(*at, "listEntry") && wanted-- == 0) {
      return std::string(xml.attribute(*at, "val").value_or(""));
    }
  }
  return {};
}

}  // namespace

const XmlNode* Story::chosen(const XmlNode& alternatives) const {
  for (const XmlNode* at = alternatives.first_child; at != nullptr; at = at->next) {
    if (at->name == "Choice" && is_understood(attribute(*at, "Requires"))) return at;
    if (at->name == "Fallback") return at;
  }
  return nullptr;
}

void Story::read_inlines(const XmlNode& container) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) read_inline(*at);
}

void Story::read_inline(const XmlNode& node) {
  if (is_left_out(node, file_.tracked) || is_word(node, "pPr")) return;
  if (is_word(node, "r")) return read_run(node);
  if (is_word(node, "hyperlink")) return read_hyperlink(node);
  if (is_word(node, "fldSimple")) return read_simple_field(node);
  if (is_formula(node)) return read_formula(node);
  if (node.name == "AlternateContent") {
    if (const XmlNode* one = chosen(node)) read_inlines(*one);
    return;
  }
  if (is_word(node, "sdt")) {
    if (const XmlNode* content = child_of(&node, "sdtContent")) read_inlines(*content);
    return;
  }
  constexpr std::array<std::string_view, 8> wraps{"ins",      "del",       "moveTo", "moveFrom",
                                                  "smartTag", "customXml", "dir",    "bdo"};
  if (in_word(node) && std::find(wraps.begin(), wraps.end(), node.name) != wraps.end()) {
    return read_inlines(node);
  }
  read_unknown(node);
}

void Story::read_hyperlink(const XmlNode& node) {
  const std::string_view id = attribute(node, "id");
  if (!id.empty() && file_.links++ == 0) file_.first_link = paragraph_;
  read_inlines(node);
}

void Story::read_simple_field(const XmlNode& node) {
  fields_.begin({});
  fields_.add_instruction(attribute(node, "instr"));
  fields_.separate();
  read_inlines(node);
  end_field();
}

bool Story::is_hidden(const XmlNode& run) const {
  const XmlNode* looks = child_of(&run, "rPr");
  if (file_.tracked == Tracked::reject) {
    if (const XmlNode* change = child_of(looks, "rPrChange")) looks = child_of(change, "rPr");
  }
  if (const auto own = switch_of(xml_, looks, "vanish")) return *own;
  const auto style = value_of(xml_, looks, "rStyle");
  if (style) {
    if (const auto hidden = file_.styles.hides(*style)) return *hidden;
  }
  const XmlNode* properties = pending_.properties;
  return file_.styles.paragraph(value_of(xml_, properties, "pStyle").value_or(""))
      .hidden.value_or(false);
}

void Story::read_run(const XmlNode& run) {
  hidden_ = is_hidden(run);
  own_mark_ = false;
  for (const XmlNode* at = run.first_child; at != nullptr; at = at->next) read_run_part(*at);
  hidden_ = false;
}

void Story::read_run_part(const XmlNode& node) {
  if (node.is_text() || node.name == "rPr") return;
  if (node.name == "AlternateContent") {
    const XmlNode* one = chosen(node);
    for (const XmlNode* at = one == nullptr ? nullptr : one->first_child; at != nullptr;
         at = at->next) {
      read_run_part(*at);
    }
    return;
  }
  if (!in_word(node)) return is_formula(node) ? read_formula(node) : read_unknown(node);
  const std::string_view name = node.name;
  if (name == "t" || name == "delText") return read_text(node);
  if (name == "instrText" || name == "delInstrText") {
    return fields_.add_instruction(xml_.text_in(node));
  }
  if (name == "fldChar") return read_field_mark(node);
  if (name == "tab" || name == "ptab") return add_words(" ");
  if (name == "br" || name == "cr") return add_words(line_break);
  if (name == "noBreakHyphen") return add_words("\u2011");
  if (name == "softHyphen") return add_words("\u00AD");
  if (name == "sym") return read_symbol(node);
  if (name == "footnoteReference" || name == "endnoteReference") return read_note_mark(node);
  if (name == "drawing" || name == "pict" || name == "object") return read_picture(node);
  if (name == "ruby") return read_ruby(node);
  read_unknown(node);
}

// White space at the ends is kept, as LibreOffice does, whether or not xml:space says so: programs
// that forget to say it mean the space between two words.
void Story::read_text(const XmlNode& node) {
  if (!own_mark_) add_words(xml_.text_in(node));
}

void Story::add_words(std::string_view words) {
  if (!fields_.visible()) {
    unseen_ += words;
    return;
  }
  fields_.met_words();
  if (fields_.in_contents()) {
    contents_words_ += words;
  } else if (hidden_) {
    file_.hide(words, paragraph_);
  } else {
    pending_.words += words;
  }
}

void Story::read_field_mark(const XmlNode& node) {
  const std::string_view type = attribute(node, "fldCharType");
  if (type == "begin") fields_.begin(form_words(xml_, node));
  if (type == "separate") fields_.separate();
  if (type == "end") end_field();
}

void Story::end_field() {
  const Fields::Field field = fields_.end();
  if (!fields_.any()) unseen_.clear();
  const std::string name = field.name();
  if (name == "TOC") {
    if (!trimmed(contents_words_).empty() && contents_++ == 0) contents_paragraph_ = paragraph_;
    contents_words_.clear();
    if (!fields_.in_contents()) end_contents();
    return;
  }
  if (name == "HYPERLINK" && field.instruction.find("\\l") == std::string::npos &&
      file_.links++ == 0) {
    file_.first_link = paragraph_;
  }
  if (field.has_result) return;
  const std::string instead = words_without_result(field);
  if (!instead.empty()) return add_words(instead);
  if (name.empty() || shows_nothing(name) || field.in_result || fields_.any()) return;
  say("field", excerpt(field.instruction) + ": it has no result yet");
}

void Story::read_note_mark(const XmlNode& node) {
  const std::string_view value = attribute(node, "customMarkFollows");
  std::string mark;
  if (value == "1" || value == "true" || value == "on") {
    for (const XmlNode* at = node.next; at != nullptr; at = at->next) {
      if (is_word(*at, "t")) mark += xml_.text_in(*at);
    }
    own_mark_ = !trimmed(mark).empty();
  }
  if (!in_text_ || !fields_.visible() || hidden_ || fields_.in_contents()) return;
  Notes& notes = node.name == "footnoteReference" ? file_.footnotes : file_.endnotes;
  add_words(notes.label(std::string(attribute(node, "id")), trimmed(mark)));
}

void Story::read_symbol(const XmlNode& node) {
  if (own_mark_) return;
  const std::string_view font = attribute(node, "font");
  const std::string_view code = attribute(node, "char");
  if (const auto symbol = symbol_of(font, code)) return add_words(*symbol);
  add_words("\uFFFD");
  say("symbol", excerpt("character " + std::string(code) + " of the font " + std::string(font)));
}

void Story::read_formula(const XmlNode& node) {
  const std::string words = formula_words(node);
  if (words.empty()) return;
  add_words(words);
  say("formula", "read in one line: " + excerpt(words));
}

// Words above other words, which tell how they are spoken.
void Story::read_ruby(const XmlNode& node) {
  if (const XmlNode* base = child_of(&node, "rubyBase")) read_inlines(*base);
  const XmlNode* above = child_of(&node, "rt");
  if (above != nullptr) say("ruby", excerpt(xml_.text_in(*above)));
}

// An element that is not known: blocks or runs may be in it.
void Story::read_loose(const XmlNode& node) {
  for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) {
    if (is_word(*at, "p") || is_word(*at, "tbl")) {
      read_block(*at);
    } else if (is_word(*at, "r")) {
      read_inline(*at);
    } else if (is_word(*at, "t")) {
      read_text(*at);
    } else {
      read_loose(*at);
    }
  }
}

void Story::read_unknown(const XmlNode& node) {
  if (node.is_text()) {
    if (!trimmed(node.text).empty()) say("stray characters", excerpt(node.text));
    return;
  }
  if (is_word(node, "pPr") || is_word(node, "rPr") || is_word(node, "sdtPr")) return;
  const std::string words = xml_.text_in(node);
  if (trimmed(words).empty()) return;
  if (has_words_of_word(node)) {
    Story inside(file_, xml_, false);
    inside.paragraph_ = paragraph_;
    inside.read_loose(node);
    inside.end_paragraph();
    return say("element " + excerpt(node.name), excerpt(inside.words()));
  }
  say("element " + excerpt(node.name), excerpt(words));
}

}  // namespace travaux::document
