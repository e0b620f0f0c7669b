// Blocks: paragraphs, what runs them together, and the headings and list labels that they get.
#include "document/docx_story.h"

#include <algorithm>

#include "document/docx_math.h"
#include "document/excerpt.h"
#include "document/label.h"
#include "document/phrases.h"

namespace travaux::document {
namespace {

// White space that no XML file can hold: where a line was broken by hand.
constexpr char line_break = '\v';

// Contracts style their provisions as headings for the numbers. What is a sentence, or longer than
// any heading, is read as the provision that it is.
constexpr std::size_t longest_heading = 250;  // characters
constexpr std::size_t short_sentence = 100;

bool is_provision(std::string_view words) {
  const std::size_t width = width_of(words);
  if (width > longest_heading) return true;
  const char last = words.empty() ? ' ' : words.back();
  return width > short_sentence && (ends_sentence(words) || last == ';' || last == ':');
}

}  // namespace

void Story::say(std::string what, std::string detail) {
  file_.say(std::move(what), std::move(detail), paragraph_);
}

void Story::read(const XmlNode& container) {
  read_blocks(container);
  if (pending_.open) end_paragraph();
  end_contents();
  if (!trimmed(unseen_).empty()) say("field without an end", excerpt(unseen_));
  unseen_.clear();
}

void Story::read_blocks(const XmlNode& container) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) read_block(*at);
}

void Story::read_block(const XmlNode& node) {
  if (leaves_out(node)) return;
  if (is_word(node, "p")) return read_paragraph(node);
  if (is_word(node, "tbl")) return read_table(node);
  if (is_word(node, "sdt")) return read_content_control(node);
  if (node.name == "AlternateContent") {
    if (const XmlNode* one = chosen(node)) read_blocks(*one);
    return;
  }
  if (is_word(node, "altChunk")) return say_embedded(node);
  if (is_word(node, "customXml") || is_word(node, "ins") || is_word(node, "del") ||
      is_word(node, "moveTo") || is_word(node, "moveFrom")) {
    return read_blocks(node);
  }
  if (is_formula(node)) return read_formula(node);
  if (is_word(node, "sectPr")) return;
  read_unknown(node);
}

// A table of contents that Word made is a control of its own, title included.
void Story::read_content_control(const XmlNode& node) {
  const XmlNode* content = child_of(&node, "sdtContent");
  if (content == nullptr) return;
  look_at_binding(node);
  const XmlNode* part = child_of(child_of(&node, "sdtPr"), "docPartObj");
  const bool contents = value_of(xml_, part, "docPartGallery") == "Table of Contents";
  if (!contents || in_control_ > 0) return read_blocks(*content);
  in_control_ = ++contents_;
  read_blocks(*content);
  in_control_ = 0;
}

// They are paragraphs of the file, although they are not read.
void Story::count_paragraphs(const XmlNode& container) {
  for (const XmlNode* at = &container; at != nullptr; at = next_in(container, *at)) {
    if (in_text_ && is_word(*at, "p")) ++file_.paragraphs;
  }
}

// The table of contents that the words at this place belong to, from 1; 0 for none.
std::size_t Story::contents_here() {
  if (in_control_ > 0) return in_control_;
  if (!fields_.in_contents()) return 0;
  if (in_field_ == 0) in_field_ = ++contents_;
  return in_field_;
}

void Story::end_contents() {
  if (in_field_ > 0) {
    // All the rest of the text would be its lines.
    std::size_t paragraph = 0;
    for (StoryBlock& block : blocks_) {
      if (block.contents != in_field_) continue;
      if (paragraph == 0) paragraph = block.paragraph;
      block.contents = 0;
    }
    file_.say("field without an end", "TOC; its words are read", paragraph);
  }
  for (const Contents& contents : leave_out_contents(blocks_, contents_)) {
    if (contents.repeated == 0) continue;
    const bool one = contents.repeated == 1;
    std::string detail =
        std::to_string(contents.repeated) +
        (one ? " line, which repeats the headings" : " lines, which repeat the headings");
    if (contents.others > 0) {
      detail += "; " + std::to_string(contents.others) +
                (contents.others == 1 ? " other is read" : " others are read");
    }
    file_.say("table of contents", std::move(detail), contents.paragraph);
  }
}

void Story::read_paragraph(const XmlNode& node) {
  if (in_text_) paragraph_ = ++file_.paragraphs;
  if (!pending_.open || trimmed(pending_.words).empty()) {
    pending_.properties = properties_of(node);
    pending_.looks = nullptr;
    pending_.paragraph = paragraph_;
    pending_.open = true;
  }
  if (std::exchange(listed_next_, false)) pending_.listed = true;
  read_inlines(node);
  const XmlNode* properties = child_of(&node, "pPr");
  count_mark(child_of(properties, "rPr"));
  if (!mark_is_gone(properties)) end_paragraph();
  if (in_text_ && child_of(properties, "sectPr") != nullptr) file_.end_section();
}

// A mark that was put in or taken out is a tracked change without words.
void Story::count_mark(const XmlNode* mark) {
  for (const std::string_view name : {"ins", "del", "moveTo", "moveFrom"}) {
    if (child_of(mark, name) == nullptr) continue;
    ++(name == "del" || name == "moveFrom" ? file_.deletions : file_.insertions);
    if (file_.changed.first == 0) file_.changed.first = paragraph_;
  }
}

const XmlNode* Story::properties_of(const XmlNode& paragraph) const {
  const XmlNode* now = child_of(&paragraph, "pPr");
  if (file_.tracked == Tracked::accept) return now;
  const XmlNode* change = child_of(now, "pPrChange");
  return change == nullptr ? now : child_of(change, "pPr");
}

// A hidden mark lets the next paragraph run on, but for the one that parts a run-in heading from
// its text: they are two clauses. So does a large first letter, which Word keeps in a paragraph.
bool Story::mark_is_gone(const XmlNode* properties) const {
  if (const XmlNode* frame = child_of(properties, "framePr")) {
    const std::string_view drop = attribute(*frame, "dropCap");
    if (drop == "drop" || drop == "margin") return true;
  }
  const XmlNode* mark = child_of(properties, "rPr");
  if (mark == nullptr) return false;
  for (const XmlNode* at = mark->first_child; at != nullptr; at = at->next) {
    if (is_left_out(*at, file_.tracked)) return true;
  }
  return switch_of(xml_, mark, "vanish").value_or(false) &&
         !switch_of(xml_, mark, "specVanish").value_or(false);
}

void Story::end_paragraph() {
  raise({}, true);
  const ParagraphLooks& looks = paragraph_looks();
  const Pending paragraph = std::exchange(pending_, {});
  std::optional<ListLabel> label;
  if (in_text_) label = label_of(paragraph.properties, looks);
  const std::string_view words = trimmed(paragraph.words);
  if (words.empty() && (!label || label->text.empty())) return;
  const auto own = number_of(value_of(xml_, paragraph.properties, "outlineLvl"));
  const int outline = own.value_or(static_cast<int>(looks.outline.value_or(9)));
  StoryBlock block;
  block.paragraph = paragraph.paragraph;
  block.contents = paragraph.contents;
  block.listed = paragraph.listed;
  const bool heading = ((outline >= 0 && outline < 9) || looks.title) && !is_provision(words);
  if (heading) {
    block.kind = Block::Kind::heading;
    block.level = looks.title && !own ? 1 : static_cast<unsigned>(std::min(outline + 1, 6));
  } else if (label && label->bullet) {
    block.kind = Block::Kind::bullet;
    block.level = static_cast<unsigned>(label->level);
  }
  if (label) {
    block.append(label->text, 0);
    block.gap = label->apart;
  }
  if (block.contents > 0) block.entry = block.words + std::string(entry_of(words));
  add_lines(std::move(block), words);
}

std::optional<ListLabel> Story::label_of(const XmlNode* properties, const ParagraphLooks& looks) {
  const auto own = list_place(xml_, properties, file_.tracked);
  std::string list = own ? own->list : "";
  if (list.empty() && looks.place) list = looks.place->list;
  if (list.empty() || list == "0") return std::nullopt;
  std::size_t level = 0;
  if (own && own->level) {
    level = *own->level;
  } else if (looks.place && looks.place->list == list) {
    const auto named = file_.lists.level_of_style(list, looks.place_style);
    level = named ? *named : looks.place->level.value_or(0);
  }
  return file_.lists.next(list, level);
}

// Lines that were broken by hand are one block, unless a line begins with a label of its own.
void Story::add_lines(StoryBlock block, std::string_view words) {
  while (true) {
    const std::size_t end = std::min(words.find(line_break), words.size());
    block.append(words.substr(0, end), 0);
    if (end == words.size()) break;
    words.remove_prefix(end + 1);
    block.gap = true;
    const std::string_view line = words.substr(0, std::min(words.find(line_break), words.size()));
    const bool one = block.kind == Block::Kind::heading || block.contents > 0;
    if (one || !parse_label(trimmed(line), Place::running)) continue;
    StoryBlock next;
    next.paragraph = block.paragraph;
    blocks_.push_back(std::move(block));
    block = std::move(next);
  }
  blocks_.push_back(std::move(block));
}

}  // namespace travaux::document
