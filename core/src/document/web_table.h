// web_table.h: what a table of a page is for.
#pragma once

#include <cstddef>
#include <vector>

#include "document/web_tree.h"

namespace travaux::document {

struct WebTable {
  enum class Use {
    data,    // rows of cells
    layout,  // cells that hold whole parts of the text, one beside the other
    labels   // each row is a provision: its label, and its words
  };
  struct Row {
    const GumboNode* row;
    // In order. nullptr: a cell of a row above reaches down to here.
    std::vector<const GumboNode*> cells;
  };

  Use use = Use::data;
  std::vector<Row> rows;                 // as they are shown: what is the foot comes last
  std::vector<const GumboNode*> others;  // captions, and what has no place in a table
};

WebTable look_at_table(const GumboNode& table);

}  // namespace travaux::document
