#include "document/pdf_columns.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace travaux::document {
namespace {

constexpr std::int32_t step = 2'000;        // thousandths of a point, between tried gutters
constexpr std::int32_t most_tried = 2'000;  // a page may say that it is ten miles wide
constexpr double narrowest_gutter = 0.7;    // of the size of the font
constexpr std::size_t fewest_lines = 4;     // in a column
constexpr double narrowest_column = 0.2;    // of the width of what is divided
constexpr double full_line = 0.75;          // of the width of its column
constexpr double fewest_full = 0.4;         // of the lines of a column
constexpr unsigned deepest = 3;             // columns within columns: eight in all

using Rows = std::vector<PdfRow>;

struct Edges {
  std::int32_t left = 0;
  std::int32_t right = 0;
};

Edges edges_of(const Rows& rows) {
  Edges edges{rows.front().segments.front().x0, rows.front().segments.back().x1};
  for (const PdfRow& row : rows) {
    edges.left = std::min(edges.left, row.segments.front().x0);
    for (const PdfSegment& segment : row.segments) edges.right = std::max(edges.right, segment.x1);
  }
  return edges;
}

bool crosses(const PdfRow& row, std::int32_t x) {
  return std::any_of(row.segments.begin(), row.segments.end(),
                     [x](const PdfSegment& segment) { return segment.x0 < x && segment.x1 > x; });
}

// The rows' parts left and right of x.
std::pair<Rows, Rows> split(const Rows& rows, std::size_t first, std::size_t last, std::int32_t x) {
  std::pair<Rows, Rows> sides;
  for (std::size_t i = first; i < last; ++i) {
    PdfRow left{rows[i].cells, rows[i].y, rows[i].size, {}};
    PdfRow right = left;
    for (const PdfSegment& segment : rows[i].segments) {
      (segment.x1 <= x ? left : right).segments.push_back(segment);
    }
    // Base lines of two columns need not agree.
    if (!left.segments.empty()) {
      left.y = left.segments.front().y;
      sides.first.push_back(std::move(left));
    }
    if (!right.segments.empty()) {
      right.y = right.segments.front().y;
      sides.second.push_back(std::move(right));
    }
  }
  return sides;
}

bool is_column(const Rows& rows, const Edges& whole) {
  if (rows.size() < fewest_lines) return false;
  const Edges edges = edges_of(rows);
  const double width = edges.right - edges.left;
  if (width < narrowest_column * (whole.right - whole.left)) return false;
  const auto full = std::count_if(rows.begin(), rows.end(), [width](const PdfRow& row) {
    return row.segments.back().x1 - row.segments.front().x0 >= full_line * width;
  });
  return static_cast<double>(full) >= fewest_full * static_cast<double>(rows.size());
}

class Reader {
 public:
  Reader(std::size_t page, std::vector<PdfLine>& lines) : page_(page), lines_(lines) {}

  void read(const Rows& rows, std::size_t columns, unsigned depth) {
    if (rows.empty()) return;
    const std::optional<std::int32_t> gutter = depth < deepest ? find_gutter(rows) : std::nullopt;
    if (!gutter) {
      add_column(rows, columns);
      return;
    }
    std::size_t first = 0;
    std::size_t at = 0;
    while (at < rows.size()) {
      std::size_t end = at;
      while (end < rows.size() && !crosses(rows[end], *gutter)) ++end;
      if (end > at && is_divided(rows, at, end, *gutter)) {
        if (at > first)
          add_column({rows.begin() + index(first), rows.begin() + index(at)}, columns);
        const auto sides = split(rows, at, end, *gutter);
        read(sides.first, 2 * columns, depth + 1);
        read(sides.second, 2 * columns, depth + 1);
        first = end;
      }
      at = std::max(end, at + 1);
    }
    if (first < rows.size()) add_column({rows.begin() + index(first), rows.end()}, columns);
  }

 private:
  static std::ptrdiff_t index(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

  static bool is_divided(const Rows& rows, std::size_t first, std::size_t last, std::int32_t x) {
    const auto sides = split(rows, first, last, x);
    const Edges whole = edges_of(rows);
    return is_column(sides.first, whole) && is_column(sides.second, whole);
  }

  // Where the fewest rows stand in the way: the middle of the widest such gap.
  std::optional<std::int32_t> find_gutter(const Rows& rows) const {
    if (rows.size() < fewest_lines) return std::nullopt;
    const Edges whole = edges_of(rows);
    std::int32_t size = rows.front().size;
    for (const PdfRow& row : rows) size = std::min(size, row.size);
    const std::int32_t margin = (whole.right - whole.left) / 6;
    std::size_t least = rows.size();
    std::vector<std::pair<std::int32_t, std::size_t>> tried;
    const std::int32_t stride = std::max(step, (whole.right - whole.left) / most_tried);
    for (std::int32_t x = whole.left + margin; x < whole.right - margin; x += stride) {
      const auto count = static_cast<std::size_t>(std::count_if(
          rows.begin(), rows.end(), [x](const PdfRow& row) { return crosses(row, x); }));
      tried.emplace_back(x, count);
      least = std::min(least, count);
    }
    if (least * 4 > rows.size() * 3) return std::nullopt;
    std::pair<std::int32_t, std::int32_t> best{0, 0};
    for (std::size_t i = 0; i < tried.size();) {
      std::size_t end = i;
      while (end < tried.size() && tried[end].second == least) ++end;
      if (end > i && tried[end - 1].first - tried[i].first >= best.second - best.first) {
        best = {tried[i].first, tried[end - 1].first};
      }
      i = std::max(end, i + 1);
    }
    const bool wide = best.second - best.first + stride >= narrowest_gutter * size;
    return wide ? std::optional((best.first + best.second) / 2) : std::nullopt;
  }

  // A title over a column may be wider than its lines.
  static Edges column_edges(const Rows& rows) {
    std::map<std::int32_t, std::size_t> letters;
    for (const PdfRow& row : rows) {
      for (const PdfSegment& segment : row.segments) {
        letters[segment.size / 500] += segment.words.size();
      }
    }
    const auto main = std::max_element(
        letters.begin(), letters.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    Rows alike;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(alike), [&](const PdfRow& row) {
      return std::any_of(row.segments.begin(), row.segments.end(), [&](const PdfSegment& segment) {
        return segment.size / 500 == main->first;
      });
    });
    return edges_of(alike);
  }

  void add_column(const Rows& rows, std::size_t columns) {
    const Edges edges = column_edges(rows);
    for (const PdfRow& row : rows) {
      PdfLine line;
      line.words = words_of(row);
      line.x0 = row.segments.front().x0;
      line.x1 = row.segments.back().x1;
      line.first_x1 = row.segments.front().first_x1;
      line.y = row.y;
      std::size_t most = 0;
      line.bold = true;
      for (const PdfSegment& segment : row.segments) {
        line.bold = line.bold && segment.bold;
        if (segment.words.size() < most) continue;
        most = segment.words.size();
        line.size = segment.size;
      }
      line.page = page_;
      line.cells = row.cells;
      const bool parts = row.segments.size() > 2 ||
                         (row.segments.size() == 2 && !is_label(row.segments.front().words));
      if (parts) line.apart = row.segments[1].x0;
      line.left = edges.left;
      line.right = edges.right;
      line.column = column_;
      line.columns = columns;
      lines_.push_back(std::move(line));
    }
    ++column_;
  }

  std::size_t page_;
  std::vector<PdfLine>& lines_;
  std::size_t column_ = 0;
};

// A page's last lines may all be short: where its column ends is told by the other pages, too.
void share_edges(std::vector<PdfLine>& lines) {
  Edges whole;
  bool any = false;
  for (const PdfLine& line : lines) {
    if (line.columns != 1) continue;
    if (!any) whole = {line.left, line.right};
    any = true;
    whole.left = std::min(whole.left, line.left);
  }
  std::map<std::int32_t, std::size_t> ends;  // of lines, in points
  std::size_t count = 0;
  for (const PdfLine& line : lines) {
    if (line.columns != 1) continue;
    ++ends[line.x1 / 1000];
    ++count;
  }
  // A few lines that stick out (a table, an address) do not make the column wider.
  std::size_t beyond = 0;
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    beyond += end->second;
    whole.right = (end->first + 1) * 1000;
    if (beyond * 50 > count) break;
  }
  for (PdfLine& line : lines) {
    if (line.columns != 1) continue;
    line.left = whole.left;
    line.right = whole.right;
  }
}

}  // namespace

std::vector<std::size_t> pages_with_loose_cells(const std::vector<PdfLine>& lines) {
  std::vector<std::size_t> pages;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PdfLine& line = lines[i];
    const PdfLine& before = lines[i - 1];
    const bool below = line.apart != 0 && before.apart != 0 && line.page == before.page &&
                       line.column == before.column &&
                       std::abs(std::int64_t{line.apart} - before.apart) * 3 < line.size;
    if (below && (pages.empty() || pages.back() != line.page)) pages.push_back(line.page);
  }
  return pages;
}

std::vector<PdfLine> lines_in_order(const std::vector<PdfSheet>& sheets) {
  std::vector<PdfLine> lines;
  for (const PdfSheet& sheet : sheets) Reader(sheet.number, lines).read(sheet.rows, 1, 0);
  share_edges(lines);
  return lines;
}

}  // namespace travaux::document
