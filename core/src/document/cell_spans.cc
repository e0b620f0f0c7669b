#include "document/cell_spans.h"

#include <algorithm>

namespace travaux::document {
namespace {

// As browsers limit them.
constexpr std::size_t most_columns = 1000;
constexpr std::size_t most_rows = 65534;

std::size_t number_in(std::string_view text, std::size_t most) {
  std::size_t number = 0;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    number = std::min(number * 10 + static_cast<std::size_t>(text[digits++] - '0'), most);
  }
  return digits == 0 ? 1 : number;
}

}  // namespace

std::size_t CellSpans::covered() {
  std::size_t cells = 0;
  for (auto at = reach_.find(column_); at != reach_.end(); at = reach_.find(column_)) {
    column_ += at->second.columns;
    ++cells;
  }
  return cells;
}

// A cell of 0 rows reaches to the end of its part of the table.
void CellSpans::add(std::string_view columns, std::string_view rows) {
  const std::size_t width = std::max<std::size_t>(number_in(columns, most_columns), 1);
  std::size_t height = number_in(rows, most_rows);
  if (height == 0) height = most_rows;
  if (height > 1) added_.emplace(column_, Reach{width, height - 1});
  column_ += width;
}

void CellSpans::end_row() {
  counted_ += reach_.size();
  if (counted_ > most_covered_cells) reach_.clear();
  for (auto at = reach_.begin(); at != reach_.end();) {
    at = --at->second.rows == 0 ? reach_.erase(at) : std::next(at);
  }
  reach_.merge(added_);
  added_.clear();
  column_ = 0;
}

}  // namespace travaux::document
