// Words: runs, fields, notes' marks, symbols; what is hidden, and what is not known.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/docx_bound.h"
#include "document/docx_math.h"
#include "document/docx_story.h"
#include "document/docx_symbol.h"
#include "document/excerpt.h"
#include "document/numbers.h"

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

std::string words_of_word(const XmlFile& xml, const XmlNode& node) {
  std::string words;
  for (const XmlNode* at = &node; at != nullptr; at = next_in(node, *at)) {
    if (is_word(*at, "t")) words += xml.text_in(*at);
  }
  return words;
}

// Words that are moved up or down by less are set right, not set apart.
constexpr int least_move = 3;  // half points

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

// Programs that know more or less than this one see another alternative: words that only stand
// there are said.
const XmlNode* Story::chosen(const XmlNode& alternatives) {
  const XmlNode* one = nullptr;
  for (const XmlNode* at = alternatives.first_child; at != nullptr && one == nullptr;
       at = at->next) {
    const bool known = at->name == "Choice" && is_understood(attribute(*at, "Requires"));
    if (known || at->name == "Fallback") one = at;
  }
  const std::string words = one == nullptr ? "" : words_of_word(xml_, *one);
  for (const XmlNode* at = alternatives.first_child; at != nullptr; at = at->next) {
    if (at == one || at->is_text()) continue;
    const std::string others = words_of_word(xml_, *at);
    if (!trimmed(others).empty() && others != words) say("alternative", excerpt(others));
  }
  return one;
}

void Story::read_inlines(const XmlNode& container) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) read_inline(*at);
}

void Story::read_inline(const XmlNode& node) {
  if (is_word(node, "pPr") || leaves_out(node)) return;
  if (is_word(node, "r")) return read_run(node);
  if (is_word(node, "hyperlink")) return read_hyperlink(node);
  if (is_word(node, "fldSimple")) return read_simple_field(node);
  if (is_formula(node)) return read_formula(node);
  if (node.name == "AlternateContent") {
    if (const XmlNode* one = chosen(node)) read_inlines(*one);
    return;
  }
  if (is_word(node, "sdt")) {
    look_at_binding(node);
    if (const XmlNode* content = child_of(&node, "sdtContent")) read_inlines(*content);
    return;
  }
  constexpr std::array<std::string_view, 8> wraps{"ins",      "del",       "moveTo", "moveFrom",
                                                  "smartTag", "customXml", "dir",    "bdo"};
  if (is_word(node, "subDoc")) return say_embedded(node);
  if (is_word(node, "bdo")) say_turned(node);
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

void Story::say_turned(const XmlNode& node) {
  const std::string words = words_of_word(xml_, node);
  const bool left = attribute(node, "val") == "rtl";
  if (trimmed(words).empty()) return;
  say("direction", std::string("shown from ") + (left ? "right to left" : "left to right") +
                       ", read as written: " + excerpt(words));
}

// Word shows the words of the data in the place of those in the control.
void Story::look_at_binding(const XmlNode& control) {
  const auto bound = bound_words(file_.package, xml_, child_of(&control, "sdtPr"));
  if (!bound) return;
  const XmlNode* content = child_of(&control, "sdtContent");
  const std::string own = content == nullptr ? "" : words_of_word(xml_, *content);
  if (!bound->known)
    return say("bound control", "data at " + excerpt(bound->words) + " not looked up");
  const bool empty = bound->words.empty();  // then the control asks for words
  if (empty || excerpt(bound->words) == excerpt(own)) return;
  say("bound control", "Word shows \"" + excerpt(bound->words) + "\", from data in the file");
}

const XmlNode* Story::looks_of(const XmlNode& run) const {
  const XmlNode* looks = child_of(&run, "rPr");
  const bool accepts = file_.tracked == Tracked::accept;
  const XmlNode* change = accepts ? nullptr : child_of(looks, "rPrChange");
  return change == nullptr ? looks : child_of(change, "rPr");
}

// Counts the tracked changes, and keeps the words of those that are not read.
bool Story::leaves_out(const XmlNode& node) {
  const bool deletion = is_word(node, "del") || is_word(node, "moveFrom");
  if (!deletion && !is_word(node, "ins") && !is_word(node, "moveTo")) return false;
  ++(deletion ? file_.deletions : file_.insertions);
  if (!is_left_out(node, file_.tracked)) {
    if (file_.changed.first == 0) file_.changed.first = paragraph_;
    return false;
  }
  std::string words;
  for (const XmlNode* at = &node; at != nullptr; at = next_in(node, *at)) {
    if (is_word(*at, "t") || is_word(*at, "delText")) words += xml_.text_in(*at);
  }
  file_.changed.add(words, paragraph_);
  return true;
}

// White on white paper, or too small to be read.
bool Story::is_faint(const XmlNode* looks) const {
  const auto size = number_of(value_of(xml_, looks, "sz"));
  constexpr int smallest = 4;  // half points
  if (size && *size <= smallest) return true;
  const auto color = value_of(xml_, looks, "color");
  if (in_cell_ || !color || base::fold_case(*color) != "ffffff") return false;
  const XmlNode* paragraph = child_of(pending_.properties, "shd");
  return child_of(looks, "shd") == nullptr && child_of(looks, "highlight") == nullptr &&
         paragraph == nullptr;
}

// A property of a run: its own, or its style's, or that of the style of its paragraph.
std::optional<std::string_view> Story::run_value(
    const XmlNode* looks, std::string_view name,
    std::optional<std::string_view> of_paragraph) const {
  if (const XmlNode* own = child_of(looks, name)) return xml_.attribute(*own, "val").value_or("1");
  const auto style = value_of(xml_, looks, "rStyle");
  const auto of_style = style ? file_.styles.run_value(*style, name) : std::nullopt;
  return of_style ? of_style : of_paragraph;
}

const ParagraphLooks& Story::paragraph_looks() {
  if (pending_.looks == nullptr) {
    const auto style = value_of(xml_, pending_.properties, "pStyle");
    pending_.looks = &file_.styles.paragraph(style.value_or(""));
  }
  return *pending_.looks;
}

bool Story::is_struck(const XmlNode* looks) {
  const ParagraphLooks& paragraph = paragraph_looks();
  const auto is_on = [](std::optional<std::string_view> value) {
    return value && *value != "0" && *value != "false" && *value != "off";
  };
  return is_on(run_value(looks, "strike", paragraph.strike)) ||
         is_on(run_value(looks, "dstrike", paragraph.dstrike));
}

std::string_view Story::raised_tag(const XmlNode* looks) {
  const ParagraphLooks& paragraph = paragraph_looks();
  const auto value = run_value(looks, "vertAlign", paragraph.vert_align);
  if (value == "superscript") return "sup";
  if (value == "subscript") return "sub";
  const int move = number_of(run_value(looks, "position", paragraph.position)).value_or(0);
  if (move >= least_move) return "sup";
  return move <= -least_move ? "sub" : "";
}

// The words that follow are raised or lowered, or neither (""). Where all words of a paragraph are,
// none is.
void Story::raise(std::string_view tag, bool at_end) {
  if (tag == pending_.raised) return;
  if (!pending_.raised.empty()) {
    std::string& words = pending_.words;
    const std::string_view all = words;
    const std::string inside(trimmed(all.substr(pending_.raised_at)));
    const bool alone = at_end && trimmed(all.substr(0, pending_.raised_at)).empty();
    if (!alone && matters_raised(inside)) {
      const std::string name(pending_.raised);
      words.insert(pending_.raised_at + inside.size(), "</" + name + '>');
      words.insert(pending_.raised_at, '<' + name + '>');
    }
  }
  pending_.raised = tag;
  pending_.raised_at = pending_.words.size();
}

bool Story::is_hidden(const XmlNode* looks) {
  if (const auto own = switch_of(xml_, looks, "vanish")) return *own;
  const auto style = value_of(xml_, looks, "rStyle");
  if (style) {
    if (const auto hidden = file_.styles.hides(*style)) return *hidden;
  }
  return paragraph_looks().hidden.value_or(false);
}

void Story::read_run(const XmlNode& run) {
  const XmlNode* looks = looks_of(run);
  hidden_ = is_hidden(looks);
  struck_ = is_struck(looks);
  faint_ = is_faint(looks);
  raised_ = raised_tag(looks);
  own_mark_ = false;
  for (const XmlNode* at = run.first_child; at != nullptr; at = at->next) read_run_part(*at);
  hidden_ = struck_ = faint_ = false;
  raised_ = {};
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
  if (name == "tab" || name == "ptab") return add_words("\t");
  if (name == "br" || name == "cr") return add_words(line_break);
  if (name == "noBreakHyphen") return add_words("\u2011");
  if (name == "softHyphen") return add_words("\u00AD");
  if (name == "sym") return read_symbol(node);
  if (name == "footnoteReference" || name == "endnoteReference") return read_note_mark(node);
  if (name == "drawing" || name == "pict" || name == "object") return read_picture(node);
  if (name == "ruby") return read_ruby(node);
  if (name == "contentPart") return say("drawing", with_parts("by hand", node));
  constexpr std::array<std::string_view, 7> computed{
      "pgNum", "dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong"};
  if (std::find(computed.begin(), computed.end(), name) != computed.end()) {
    return say("field", std::string(name) + ": what Word computes here is not read");
  }
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
  if (hidden_) return file_.hide(words, paragraph_);
  if (const std::size_t contents = contents_here(); contents > 0 && !trimmed(words).empty()) {
    pending_.contents = contents;
  }
  add_seen(words);
}

// Spaces stand between raised words and others, in neither.
void Story::add_seen(std::string_view words) {
  std::size_t white = 0;
  while (white < words.size() && is_white(words[white])) ++white;
  if (white < words.size() || pending_.raised.empty()) {
    if (raised_ != pending_.raised) {
      raise({});
      pending_.words += words.substr(0, white);
      words.remove_prefix(white);
      raise(raised_);
    }
    if (struck_) file_.struck.add(words, paragraph_);
    if (faint_) file_.faint.add(words, paragraph_);
  }
  pending_.words += words;
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
    if (!fields_.in_contents()) in_field_ = 0;
    return;
  }
  if (name == "HYPERLINK" && field.instruction.find("\\l") == std::string::npos &&
      file_.links++ == 0) {
    file_.first_link = paragraph_;
  }
  if (field.has_result && (name == "DATE" || name == "TIME")) {
    say("field", name + ": Word shows the present one; read as it was saved");
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
  if (!in_text_ || !fields_.visible() || hidden_) return;
  Notes& notes = node.name == "footnoteReference" ? file_.footnotes : file_.endnotes;
  raised_ = {};
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
  // Where a line of a table of contents leads to.
  if (is_word(node, "bookmarkStart") && attribute(node, "name").starts_with("_Toc")) {
    (pending_.open ? pending_.listed : listed_next_) = true;
  }
  const std::string words = xml_.text_in(node);
  if (trimmed(words).empty()) return;
  if (has_words_of_word(node) && !is_word(node, "t")) {
    Story inside(file_, xml_, false);
    inside.paragraph_ = paragraph_;
    inside.read_loose(node);
    inside.end_paragraph();
    return say("element " + excerpt(node.name), excerpt(inside.words()));
  }
  say("element " + excerpt(node.name), excerpt(words));
}

}  // namespace travaux::document
