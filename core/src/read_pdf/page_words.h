// SPDX-License-Identifier: GPL-2.0-or-later
// page_words.h: the words of a page as they are drawn, in the order of the page's content stream.
//
// What is drawn is believed, not what the file says about it: the text that a file puts behind its
// glyphs for copying (ActualText) is taken only where the glyphs have no meaning of their own, or
// where it says that a hyphen stands at the end of a line.
#pragma once

#include <GfxState.h>
#include <OutputDev.h>

#include <cstdint>
#include <map>
#include <string>

#include "records.h"

namespace travaux::read_pdf {

class PageWords final : public OutputDev {
 public:
  PageWords(Records& records, std::size_t most_words);

  std::size_t words() const { return all_words_; }
  bool too_many() const { return all_words_ > most_words_; }

  // Prints what is not yet printed, and the end of the page.
  void finish();

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }
  // Patterns and shadings hold no words; drawing them would cost time without end.
  bool useTilingPatternFill() override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool useShadedFills(int) override { return true; }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void startPage(int number, GfxState* state, XRef* xref) override;
  void updateFont(GfxState* state) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* u, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool is_inline) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask,
                 bool is_inline) override;
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool invert, bool interpolate_mask) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                           int mask_height, GfxImageColorMap* mask_colors,
                           bool interpolate_mask) override;

 private:
  struct Place {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  };
  struct Word {
    Place place;
    double size = 0;
    std::uint32_t font = 0;
    std::uint32_t flags = 0;
    std::string text;
  };

  std::uint32_t flags_of(GfxState* state, const Place& place) const;
  bool continues(const Word& next) const;
  void add(const Word& glyph);
  void print_word();
  void count_image(GfxState* state);

  Records& records_;
  std::size_t most_words_;
  std::size_t all_words_ = 0;
  std::size_t page_words_ = 0;
  std::size_t page_images_ = 0;
  unsigned page_ = 0;
  double width_ = 0;
  double height_ = 0;
  std::map<std::pair<int, int>, std::uint32_t> fonts_;
  std::uint32_t next_font_ = 0;
  std::uint32_t font_ = 0;
  Word word_;
  bool in_actual_ = false;
  std::string actual_;
  Word shown_;
  std::size_t differing_ = 0;  // on this page: text for copying that is not what is shown
  std::string first_differing_;
};

}  // namespace travaux::read_pdf
