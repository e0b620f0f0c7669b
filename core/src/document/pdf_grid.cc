#include "document/pdf_grid.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace travaux::document {
namespace {

constexpr std::int32_t slack = 2'500;    // thousandths of a point: lines that are nearer touch
constexpr std::size_t most_lines = 500;  // on a page; what has more is a drawing

// Dashes and bars are no sides of cells.
bool may_be_side(const PdfRule& rule) {
  constexpr std::int32_t thickest = 3'000;
  constexpr std::int32_t shortest = 5'000;
  const std::int32_t width = rule.x1 - rule.x0;
  const std::int32_t height = rule.y1 - rule.y0;
  return std::min(width, height) < thickest && std::max(width, height) > shortest;
}

// A line of either direction: where it stands, and from where to where it runs.
struct Line {
  std::int32_t at = 0;
  std::int32_t from = 0;
  std::int32_t to = 0;
};
using Lines = std::vector<Line>;

// The sides of cells are often drawn one by one, and twice.
Lines merged(Lines lines) {
  std::sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
    return std::pair(one.at, one.from) < std::pair(other.at, other.from);
  });
  Lines result;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    while (end < lines.size() && lines[end].at - lines[i].at < slack) ++end;
    Lines alike(lines.begin() + static_cast<std::ptrdiff_t>(i),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
    std::sort(alike.begin(), alike.end(),
              [](const Line& one, const Line& other) { return one.from < other.from; });
    for (const Line& line : alike) {
      const bool fresh = result.empty() || std::abs(result.back().at - lines[i].at) >= slack ||
                         line.from > result.back().to + slack;
      if (fresh) {
        result.push_back({lines[i].at, line.from, line.to});
      } else {
        result.back().to = std::max(result.back().to, line.to);
      }
    }
    i = end;
  }
  return result;
}

bool touch(const Line& level, const Line& upright) {
  return upright.at > level.from - slack && upright.at < level.to + slack &&
         level.at > upright.from - slack && level.at < upright.to + slack;
}

// Numbers the groups of lines that touch one another.
class Groups {
 public:
  explicit Groups(std::size_t count) : above_(count) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t i) {
    while (above_[i] != i) i = above_[i] = above_[above_[i]];
    return i;
  }
  void join(std::size_t one, std::size_t other) { above_[of(one)] = of(other); }

 private:
  std::vector<std::size_t> above_;
};

// Where the lines stand, if each runs from the first to the last of the others.
std::vector<std::int32_t> places(const Lines& lines, std::int32_t first, std::int32_t last,
                                 bool& whole) {
  std::vector<std::int32_t> result;
  for (const Line& line : lines) {
    whole = whole && line.from < first + slack && line.to > last - slack;
    if (result.empty() || line.at != result.back()) result.push_back(line.at);
  }
  return result;
}

void add_grid(const Lines& levels, const Lines& uprights, PdfGrids& grids) {
  constexpr std::size_t fewest_uprights = 3;
  constexpr std::size_t fewest_levels = 2;
  if (levels.size() < fewest_levels || uprights.size() < fewest_uprights) return;
  bool whole = true;
  PdfGrid grid;
  grid.xs = places(uprights, levels.front().at, levels.back().at, whole);
  grid.ys = places(levels, uprights.front().at, uprights.back().at, whole);
  if (whole && grid.xs.size() >= fewest_uprights && grid.ys.size() >= fewest_levels) {
    grids.whole.push_back(std::move(grid));
  } else {
    ++grids.irregular;
  }
}

std::optional<std::size_t> between(const std::vector<std::int32_t>& places, std::int32_t at) {
  const auto next = std::upper_bound(places.begin(), places.end(), at);
  if (next == places.begin() || next == places.end()) return std::nullopt;
  return static_cast<std::size_t>(next - places.begin()) - 1;
}

}  // namespace

std::optional<PdfGrid::Cell> PdfGrid::cell_at(std::int32_t x, std::int32_t y) const {
  const auto row = between(ys, y);
  const auto column = between(xs, x);
  if (!row || !column) return std::nullopt;
  return Cell{*row, *column};
}

PdfGrids find_grids(const std::vector<PdfRule>& rules) {
  Lines levels;
  Lines uprights;
  for (const PdfRule& rule : rules) {
    if (!may_be_side(rule)) continue;
    if (rule.x1 - rule.x0 >= rule.y1 - rule.y0) {
      levels.push_back({(rule.y0 + rule.y1) / 2, rule.x0, rule.x1});
    } else {
      uprights.push_back({(rule.x0 + rule.x1) / 2, rule.y0, rule.y1});
    }
  }
  levels = merged(std::move(levels));
  uprights = merged(std::move(uprights));
  PdfGrids grids;
  if (levels.size() > most_lines || uprights.size() > most_lines) {
    grids.irregular = 1;
    return grids;
  }
  Groups groups(levels.size() + uprights.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    for (std::size_t j = 0; j < uprights.size(); ++j) {
      if (touch(levels[i], uprights[j])) groups.join(i, levels.size() + j);
    }
  }
  for (std::size_t group = 0; group < levels.size() + uprights.size(); ++group) {
    if (groups.of(group) != group) continue;
    Lines level;
    Lines upright;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      if (groups.of(i) == group) level.push_back(levels[i]);
    }
    for (std::size_t j = 0; j < uprights.size(); ++j) {
      if (groups.of(levels.size() + j) == group) upright.push_back(uprights[j]);
    }
    add_grid(level, upright, grids);
  }
  return grids;
}

}  // namespace travaux::document
