// SPDX-License-Identifier: GPL-2.0-or-later
#include "canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace travaux::read_pdf {
namespace {

constexpr std::size_t most_areas = 1000;  // on a page
constexpr double narrowest = 4;           // points; what is smaller hides no word and carries none
constexpr double slack = 0.01;            // points
constexpr double opaque_from = 0.95;
constexpr double seen_from = 0.2;

constexpr double thickest_rule = narrowest;  // points; what is thicker is an area
constexpr double shortest_rule = 2;

// Few dots are ornaments; letters made of dots take many.
constexpr double largest_dot = 4;  // points
constexpr std::size_t fewest_dots = 100;

Colour colour_of(const GfxRGB& color) {
  return {colToDbl(color.r), colToDbl(color.g), colToDbl(color.b)};
}

bool is_upright(const GfxSubpath& line) {
  for (int i = 1; i < line.getNumPoints(); ++i) {
    const double run = std::abs(line.getX(i) - line.getX(i - 1));
    const double rise = std::abs(line.getY(i) - line.getY(i - 1));
    if (line.getCurve(i) || std::min(run, rise) > slack) return false;
  }
  return true;
}

std::vector<Point> points_of(GfxState* state, const GfxSubpath& line) {
  std::vector<Point> points(static_cast<std::size_t>(line.getNumPoints()));
  for (int i = 0; i < line.getNumPoints(); ++i) {
    Point& point = points[static_cast<std::size_t>(i)];
    state->transform(line.getX(i), line.getY(i), &point.x, &point.y);
  }
  return points;
}

Box box_around(const std::vector<Point>& points) {
  Box box{points.front(), points.front()};
  for (const Point& point : points) {
    box.least = {std::min(box.least.x, point.x), std::min(box.least.y, point.y)};
    box.most = {std::max(box.most.x, point.x), std::max(box.most.y, point.y)};
  }
  return box;
}

bool is_dot(GfxState* state, const GfxSubpath& line) {
  const Box box = box_around(points_of(state, line));
  return box.most.x - box.least.x < largest_dot && box.most.y - box.least.y < largest_dot;
}

}  // namespace

Outline::Outline(GfxState* state, bool even_odd) : even_odd_(even_odd) {
  const GfxPath& path = *state->getPath();
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& line = *path.getSubpath(i);
    lines_.emplace_back();
    for (int j = 0; j < line.getNumPoints(); ++j) add(state, line.getX(j), line.getY(j));
  }
}

Outline Outline::of_picture(GfxState* state) {
  Outline square;
  square.lines_.emplace_back();
  for (const auto& [x, y] : {Point{0, 0}, Point{1, 0}, Point{1, 1}, Point{0, 1}}) {
    square.add(state, x, y);
  }
  return square;
}

Outline Outline::of_clip(GfxState* state) {
  Outline box;
  state->getClipBBox(&box.least_.x, &box.least_.y, &box.most_.x, &box.most_.y);
  box.become_box();
  return box;
}

void Outline::become_box() {
  lines_ = {{least_, {most_.x, least_.y}, most_, {least_.x, most_.y}}};
}

void Outline::widen(double by) {
  least_ = {least_.x - by, least_.y - by};
  most_ = {most_.x + by, most_.y + by};
  become_box();
}

void Outline::add(GfxState* state, double x, double y) {
  Point point;
  state->transform(x, y, &point.x, &point.y);
  const bool first = lines_.size() == 1 && lines_.front().empty();
  least_ = first ? point : Point{std::min(least_.x, point.x), std::min(least_.y, point.y)};
  most_ = first ? point : Point{std::max(most_.x, point.x), std::max(most_.y, point.y)};
  lines_.back().push_back(point);
}

void Outline::cut_to_clip(GfxState* state) {
  Point least;
  Point most;
  state->getClipBBox(&least.x, &least.y, &most.x, &most.y);
  least_ = {std::max(least_.x, least.x), std::max(least_.y, least.y)};
  most_ = {std::min(most_.x, most.x), std::min(most_.y, most.y)};
}

bool Outline::is_larger_than(double width, double height) const {
  return most_.x - least_.x > width && most_.y - least_.y > height;
}

bool Outline::is_box() const {
  if (lines_.size() != 1 || lines_.front().size() < 4 || lines_.front().size() > 5) return false;
  const auto& corners = lines_.front();
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const double run = std::abs(corners[i].x - corners[i - 1].x);
    const double rise = std::abs(corners[i].y - corners[i - 1].y);
    if (std::min(run, rise) > slack) return false;
  }
  return true;
}

// Counts how often the outlines go around the point, or are crossed on the way to it.
bool Outline::contains(Point point) const {
  if (point.x < least_.x || point.x > most_.x || point.y < least_.y || point.y > most_.y) {
    return false;
  }
  int around = 0;
  for (const auto& line : lines_) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const Point& from = line[i];
      const Point& to = line[i + 1 == line.size() ? 0 : i + 1];
      if ((from.y <= point.y) == (to.y <= point.y)) continue;
      const double x = from.x + (to.x - from.x) * (point.y - from.y) / (to.y - from.y);
      if (x > point.x) around += even_odd_ || from.y < to.y ? 1 : -1;
    }
  }
  return even_odd_ ? around % 2 != 0 : around != 0;
}

Colour fill_colour(GfxState* state) {
  GfxRGB color;
  state->getFillRGB(&color);
  return colour_of(color);
}

Colour stroke_colour(GfxState* state) {
  GfxRGB color;
  state->getStrokeRGB(&color);
  return colour_of(color);
}

double contrast(const Colour& one, const Colour& other) {
  double most = 0;
  for (std::size_t i = 0; i < one.size(); ++i) most = std::max(most, std::abs(one[i] - other[i]));
  return most;
}

void Canvas::clear() {
  areas_.clear();
  full_ = false;
}

const Canvas::Area* Canvas::add(Outline outline, std::optional<Colour> colour, bool whole,
                                double opacity, GfxBlendMode blend) {
  if (opacity < seen_from || !outline.is_larger_than(narrowest, narrowest)) return nullptr;
  const bool lets_through = blend == gfxBlendMultiply || blend == gfxBlendDarken;
  const bool plain = opacity >= opaque_from && blend == gfxBlendNormal;
  if (areas_.size() >= most_areas) {
    full_ = true;
    return nullptr;
  }
  Area area{std::move(outline), plain && whole ? colour : std::nullopt, Cover::none};
  if (!lets_through && opacity > 0.5) {
    area.cover = plain && whole ? Cover::certain : Cover::perhaps;
  }
  areas_.push_back(std::move(area));
  return &areas_.back();
}

std::optional<Colour> Canvas::colour_under(Point point) const {
  for (std::size_t i = areas_.size(); i-- > 0;) {
    if (areas_[i].outline.contains(point)) return areas_[i].colour;
  }
  return Colour{1, 1, 1};
}

std::vector<Box> rules_of(GfxState* state, bool filled) {
  std::vector<Box> rules;
  const GfxPath& path = *state->getPath();
  const auto add = [&](const Box& box) {
    const double width = box.most.x - box.least.x;
    const double height = box.most.y - box.least.y;
    const double length = std::max(width, height);
    const double thickness = std::min(width, height);
    if (thickness <= thickest_rule && length > std::max(shortest_rule, 1.5 * thickness)) {
      rules.push_back(box);
    }
  };
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& line = *path.getSubpath(i);
    if (!is_upright(line)) continue;
    const std::vector<Point> points = points_of(state, line);
    if (filled) {
      add(box_around(points));
    } else {
      for (std::size_t j = 1; j < points.size(); ++j) add(box_around({points[j - 1], points[j]}));
    }
  }
  return rules;
}

void Shapes::count(GfxState* state) {
  const GfxPath& path = *state->getPath();
  for (int i = 0; i < path.getNumSubpaths(); ++i) {
    const GfxSubpath& line = *path.getSubpath(i);
    constexpr int box = 5;
    if (!is_upright(line) || line.getNumPoints() > box) {
      ++shapes_;
    } else if (is_dot(state, line)) {
      ++dots_;
    }
  }
}

std::size_t Shapes::found() const {
  return shapes_ + (dots_ >= fewest_dots ? dots_ : 0);
}

}  // namespace travaux::read_pdf
