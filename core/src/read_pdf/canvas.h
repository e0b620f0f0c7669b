// SPDX-License-Identifier: GPL-2.0-or-later
// canvas.h: what is painted on a page besides its words, as far as it tells whether they can be
// seen.
//
// Nothing is drawn. Areas are kept by their outlines (curves by their control points), in the order
// in which they are painted; of pictures, gradients and patterns only where they are is known.
// Places are points from the upper left corner of the page.
#pragma once

#include <GfxState.h>

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace travaux::read_pdf {

struct Point {
  double x = 0, y = 0;
};

// The outlines of a path.
class Outline {
 public:
  Outline(GfxState* state, bool even_odd);
  // The unit square, where pictures are drawn.
  static Outline of_picture(GfxState* state);
  // All that is not cut off.
  static Outline of_clip(GfxState* state);

  bool contains(Point point) const;
  bool is_box() const;  // one upright rectangle
  bool is_larger_than(double width, double height) const;
  void cut_to_clip(GfxState* state);
  // To the box around it, and that much further.
  void widen(double by);

 private:
  Outline() = default;
  void add(GfxState* state, double x, double y);
  void become_box();

  std::vector<std::vector<Point>> lines_;
  Point least_;
  Point most_;
  bool even_odd_ = false;
};

using Colour = std::array<double, 3>;

Colour fill_colour(GfxState* state);
Colour stroke_colour(GfxState* state);

// The largest difference of a part of both, from 0 to 1.
double contrast(const Colour& one, const Colour& other);

class Canvas {
 public:
  enum class Cover { none, perhaps, certain };

  struct Area {
    Outline outline;
    std::optional<Colour> colour;  // none: not known
    Cover cover = Cover::none;     // of what was painted before
  };

  void clear();
  // Kept as what later words stand on, and returned for what it hides; null if it is too small or
  // too faint. What is not `whole` has holes nobody knows of.
  const Area* add(Outline outline, std::optional<Colour> colour, bool whole, double opacity,
                  GfxBlendMode blend);
  bool is_bare() const { return areas_.empty(); }
  bool is_full() const { return full_; }  // there were more areas than are kept
  // Of what lies under the point; white for the page itself, none if it is not known.
  std::optional<Colour> colour_under(Point point) const;

 private:
  std::vector<Area> areas_;
  bool full_ = false;
};

struct Box {
  Point least;
  Point most;
};

// The thin level and upright lines of a path that is stroked, or filled.
std::vector<Box> rules_of(GfxState* state, bool filled);

// Shapes that may be words: what is more than upright rules and boxes.
class Shapes {
 public:
  void clear() { shapes_ = dots_ = 0; }
  void count(GfxState* state);
  void count_one() { ++shapes_; }
  std::size_t found() const;

 private:
  std::size_t shapes_ = 0;
  std::size_t dots_ = 0;
};

}  // namespace travaux::read_pdf
