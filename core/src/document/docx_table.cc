// Tables: each row is one block, its cells joined by bars, as the Markdown reader has them.
#include "document/docx_story.h"
#include "document/excerpt.h"

namespace travaux::document {

void Story::read_table(const XmlNode& table) {
  if (pending_.open) end_paragraph();
  const bool outer = std::exchange(first_row_, true);
  read_rows(table);
  first_row_ = outer;
}

void Story::read_rows(const XmlNode& container) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) {
    if (leaves_out(*at)) continue;
    if (is_word(*at, "tr")) {
      read_row(*at);
    } else if (is_word(*at, "sdt")) {
      look_at_binding(*at);
      if (const XmlNode* content = child_of(at, "sdtContent")) read_rows(*content);
    } else if (is_word(*at, "customXml") || is_word(*at, "ins") || is_word(*at, "moveTo") ||
               is_word(*at, "del") || is_word(*at, "moveFrom")) {
      read_rows(*at);
    } else if (at->name == "AlternateContent") {
      if (const XmlNode* one = chosen(*at)) read_rows(*one);
    } else {
      read_unknown(*at);
    }
  }
}

bool Story::is_row_left_out(const XmlNode& row) const {
  const XmlNode* properties = child_of(&row, "trPr");
  if (properties == nullptr) return false;
  for (const XmlNode* at = properties->first_child; at != nullptr; at = at->next) {
    if (is_left_out(*at, file_.tracked)) return true;
  }
  return false;
}

void Story::read_row(const XmlNode& row) {
  if (is_row_left_out(row)) {
    ++(file_.tracked == Tracked::accept ? file_.deletions : file_.insertions);
    return file_.changed.add(row_words(row), paragraph_ + 1);
  }
  if (switch_of(xml_, child_of(&row, "trPr"), "hidden").value_or(false)) return hide_row(row);
  std::vector<std::vector<StoryBlock>> cells;
  std::vector<StoryBlock> before = std::exchange(blocks_, {});
  read_cells(row, cells);
  blocks_ = std::move(before);
  first_row_ = false;
  add_row(std::move(cells));
}

std::string Story::row_words(const XmlNode& row) const {
  std::string words;
  for (const XmlNode* at = &row; at != nullptr; at = next_in(row, *at)) {
    if (is_word(*at, "t") || is_word(*at, "delText")) words += xml_.text_in(*at) + ' ';
  }
  return words;
}

void Story::hide_row(const XmlNode& row) {
  Story inside(file_, xml_, false);
  inside.read_cells_apart(row);
  count_paragraphs(row);
  file_.hide(inside.words(), file_.paragraphs);
}

void Story::read_cells_apart(const XmlNode& row) {
  std::vector<std::vector<StoryBlock>> cells;
  read_cells(row, cells);
  add_row(std::move(cells));
}

// A cell that another one reaches over is not shown, whatever is in it.
bool Story::is_covered(const XmlNode* properties) const {
  const bool accepts = file_.tracked == Tracked::accept;
  if (const XmlNode* change = child_of(properties, "cellMerge")) {
    return attribute(*change, accepts ? "vMerge" : "vMergeOrig") == "cont";
  }
  const XmlNode* change = accepts ? nullptr : child_of(properties, "tcPrChange");
  if (change != nullptr) properties = child_of(change, "tcPr");
  for (const std::string_view name : {"vMerge", "hMerge"}) {
    const XmlNode* merge = child_of(properties, name);
    const bool reached = merge != nullptr && attribute(*merge, "val") != "restart";
    if (reached && (name == "hMerge" || !first_row_)) return true;
  }
  return false;
}

void Story::read_cells(const XmlNode& container, std::vector<std::vector<StoryBlock>>& cells) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) {
    if (is_word(*at, "tc")) {
      const XmlNode* properties = child_of(at, "tcPr");
      const bool accepts = file_.tracked == Tracked::accept;
      if (child_of(properties, accepts ? "cellDel" : "cellIns") != nullptr) {
        ++(accepts ? file_.deletions : file_.insertions);
        file_.changed.add(row_words(*at), paragraph_);
        continue;
      }
      const bool outer = std::exchange(in_cell_, true);
      read_blocks(*at);
      if (pending_.open) end_paragraph();
      in_cell_ = outer;
      if (is_covered(properties)) {
        if (const std::string inside = words(); !inside.empty())
          say("covered cell", excerpt(inside));
        blocks_.clear();
      }
      cells.push_back(std::exchange(blocks_, {}));
    } else if (is_word(*at, "sdt")) {
      look_at_binding(*at);
      if (const XmlNode* content = child_of(at, "sdtContent")) read_cells(*content, cells);
    } else if (is_word(*at, "customXml")) {
      read_cells(*at, cells);
    } else if (at->name == "AlternateContent") {
      if (const XmlNode* one = chosen(*at)) read_cells(*one, cells);
    } else {
      read_unknown(*at);
    }
  }
}

// A row of one cell is a frame around its paragraphs, which may be all of an agreement.
void Story::add_row(std::vector<std::vector<StoryBlock>> cells) {
  if (cells.size() == 1) {
    for (StoryBlock& block : cells[0]) blocks_.push_back(std::move(block));
    return;
  }
  StoryBlock row;
  std::size_t bars = 0;  // between cells, not yet printed
  for (std::size_t i = 0; i < cells.size(); ++i) {
    bars += i > 0 ? 1 : 0;
    for (const Block& block : cells[i]) {
      for (; bars > 0; --bars) row.append_bar(0);
      row.gap = true;
      row.append(block.words, 0);
      if (row.paragraph == 0) row.paragraph = block.paragraph;
    }
  }
  row.end_row();
  if (!row.words.empty()) blocks_.push_back(std::move(row));
}

}  // namespace travaux::document
