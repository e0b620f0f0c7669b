#include "document/web_table.h"

#include <algorithm>
#include <string>

#include "document/block.h"
#include "document/cell_spans.h"
#include "document/label.h"

namespace travaux::document {
namespace {

bool is_cell(const GumboNode& node) {
  return is_html(node, GUMBO_TAG_TD) || is_html(node, GUMBO_TAG_TH);
}

bool is_blank(const GumboNode& node) {
  return node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_COMMENT;
}

void add_row(const GumboNode& node, WebTable& table, CellSpans& spans) {
  WebTable::Row row{&node, {}};
  bool empty = true;
  for (const GumboNode& cell : children_of(node)) {
    if (is_cell(cell)) {
      row.cells.resize(row.cells.size() + spans.covered(), nullptr);
      row.cells.push_back(&cell);
      spans.add(lower_attribute(cell, "colspan"), lower_attribute(cell, "rowspan"));
      empty = false;
    } else if (!is_blank(cell)) {
      table.others.push_back(&cell);
    }
  }
  row.cells.resize(row.cells.size() + spans.covered(), nullptr);
  spans.end_row();
  if (!empty) table.rows.push_back(std::move(row));
}

void add_rows(const GumboNode& section, WebTable& table) {
  CellSpans spans;
  for (const GumboNode& node : children_of(section)) {
    if (is_html(node, GUMBO_TAG_TR)) {
      add_row(node, table, spans);
    } else if (!is_blank(node)) {
      table.others.push_back(&node);
    }
  }
}

bool is_structure(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return true;
    default:
      return false;
  }
}

bool has_words(const GumboNode& node) {
  if (is_text(node)) return true;
  for (const GumboNode& child : children_of(node)) {
    if (has_words(child)) return true;
  }
  return false;
}

// More than one paragraph, or a structure of its own.
bool holds_text(const GumboNode& node, std::size_t& paragraphs) {
  for (const GumboNode& child : children_of(node)) {
    if (!is_element(child)) continue;
    if (is_structure(child)) return true;
    const bool paragraph = is_html(child, GUMBO_TAG_P) && has_words(child);
    if (paragraph && ++paragraphs > 1) return true;
    if (holds_text(child, paragraphs)) return true;
  }
  return false;
}

bool is_label_cell(const GumboNode& cell) {
  if (is_html(cell, GUMBO_TAG_TH)) return false;
  const std::string words = words_inside(cell);
  const std::string_view whole = trimmed(words);
  // So that a cell of words is not looked at as a label.
  constexpr std::size_t longest_label = 20;
  if (whole.empty() || whole.size() > longest_label) return false;
  // A label needs words behind it to be one.
  const std::string with_words = std::string(whole) + " words";
  const Label label = parse_label(with_words, Place::running);
  return label && label.word == nullptr && label.end == whole.size();
}

WebTable::Use use_of(const GumboNode& table, const std::vector<WebTable::Row>& rows) {
  const bool labels = !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const auto& row) {
    return row.cells.size() == 2 && row.cells[0] != nullptr && row.cells[1] != nullptr &&
           is_label_cell(*row.cells[0]);
  });
  if (labels) return WebTable::Use::labels;
  const std::string role = lower_attribute(table, "role");
  if (role == "presentation" || role == "none") return WebTable::Use::layout;
  for (const WebTable::Row& row : rows) {
    for (const GumboNode* cell : row.cells) {
      std::size_t paragraphs = 0;
      if (cell != nullptr && holds_text(*cell, paragraphs)) return WebTable::Use::layout;
    }
  }
  return WebTable::Use::data;
}

}  // namespace

WebTable look_at_table(const GumboNode& table) {
  WebTable result;
  std::vector<const GumboNode*> feet;
  for (const GumboNode& part : children_of(table)) {
    if (is_html(part, GUMBO_TAG_TFOOT)) {
      feet.push_back(&part);
    } else if (is_html(part, GUMBO_TAG_THEAD) || is_html(part, GUMBO_TAG_TBODY)) {
      add_rows(part, result);
    } else if (!is_blank(part)) {
      result.others.push_back(&part);
    }
  }
  for (const GumboNode* foot : feet) add_rows(*foot, result);
  result.use = use_of(table, result.rows);
  return result;
}

}  // namespace travaux::document
