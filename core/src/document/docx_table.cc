// Tables: each row is one block, its cells joined by bars, as the Markdown reader has them.
#include "document/docx_story.h"

namespace travaux::document {

void Story::read_table(const XmlNode& table) {
  if (pending_.open) end_paragraph();
  read_rows(table);
}

void Story::read_rows(const XmlNode& container) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) {
    if (is_left_out(*at, file_.tracked)) continue;
    if (is_word(*at, "tr")) {
      read_row(*at);
    } else if (is_word(*at, "sdt")) {
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
  if (is_row_left_out(row)) return;
  std::vector<std::vector<Block>> cells;
  std::vector<Block> before = std::exchange(blocks_, {});
  read_cells(row, cells);
  blocks_ = std::move(before);
  add_row(std::move(cells));
}

void Story::read_cells(const XmlNode& container, std::vector<std::vector<Block>>& cells) {
  for (const XmlNode* at = container.first_child; at != nullptr; at = at->next) {
    if (is_word(*at, "tc")) {
      const XmlNode* properties = child_of(at, "tcPr");
      const bool accepts = file_.tracked == Tracked::accept;
      if (child_of(properties, accepts ? "cellDel" : "cellIns") != nullptr) continue;
      read_blocks(*at);
      if (pending_.open) end_paragraph();
      cells.push_back(std::exchange(blocks_, {}));
    } else if (is_word(*at, "sdt")) {
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
void Story::add_row(std::vector<std::vector<Block>> cells) {
  if (cells.size() == 1) {
    for (Block& block : cells[0]) blocks_.push_back(std::move(block));
    return;
  }
  Block row;
  std::size_t bars = 0;  // between cells, not yet printed
  for (std::size_t i = 0; i < cells.size(); ++i) {
    bars += i > 0 ? 1 : 0;
    for (const Block& block : cells[i]) {
      for (; bars > 0; --bars) row.append(" |", 0);
      row.gap = true;
      row.append(block.words, 0);
      if (row.paragraph == 0) row.paragraph = block.paragraph;
    }
  }
  if (!row.words.empty()) blocks_.push_back(std::move(row));
}

}  // namespace travaux::document
