// SPDX-License-Identifier: GPL-2.0-or-later
// page_words.h: the words of a page as they are drawn, in the order of the page's content stream.
//
// What is drawn is believed, not what the file says about it: the text that a file puts behind its
// glyphs for copying (ActualText) is taken only where the glyphs have no meaning of their own, or
// where it says that a hyphen stands at the end of a line.
//
// Whether words can be seen is told by the way they are painted, by what they stand on, by what
// cuts them off and by what is painted over them (canvas.h).
#pragma once

#include <GfxState.h>
#include <OutputDev.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "canvas.h"
#include "letters.h"
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
                         int, double, double) override;
  bool useShadedFills(int) override { return true; }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return shade(state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override {
    return shade(state);
  }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override {
    return shade(state);
  }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
    return shade(state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override { return shade(state); }

  void saveState(GfxState* state) override;
  void restoreState(GfxState* state) override;
  void updateFillColorSpace(GfxState*) override { inks_known_ = false; }
  void updateStrokeColorSpace(GfxState*) override { inks_known_ = false; }
  void updateFillColor(GfxState*) override { inks_known_ = false; }
  void updateStrokeColor(GfxState*) override { inks_known_ = false; }
  void fill(GfxState* state) override { paint(state, false); }
  void eoFill(GfxState* state) override { paint(state, true); }
  void stroke(GfxState* state) override;
  void clip(GfxState* state) override { cut(state, false); }
  void eoClip(GfxState* state) override { cut(state, true); }
  void clipToStrokePath(GfxState*) override { veils_.back().doubtful = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    veils_.back().masked = true;
  }
  void clearSoftMask(GfxState*) override { veils_.back().masked = false; }
  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space,
                              bool isolated, bool knockout, bool for_soft_mask) override;

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
    Colour ink{};   // of its inside
    Colour edge{};  // of its outline, or the same
    std::string text;
    std::string named;  // as its signs are named, if that differs

    // On its base line (0 to 1), and above it by a part of its size.
    Point at(double along, double above) const;
  };
  // What lies over all that is drawn, until the state is restored.
  struct Veil {
    bool masked = false;
    bool doubtful = false;  // whether it can be seen
    bool unseen = false;
    bool lettered = false;                             // cut to the shapes of letters
    std::vector<std::shared_ptr<const Outline>> cuts;  // other than upright boxes
  };

  void look_up_inks(GfxState* state);
  std::uint32_t flags_of(GfxState* state, const Word& glyph) const;
  bool is_cut_off(GfxState* state, Point point) const;
  std::string letters_of(CharCode code, const Unicode* u, int length, Word& glyph);
  bool continues(const Word& next) const;
  void add(const Word& glyph);
  void take(const Word& glyph);
  void tell_shown();
  void end_word();
  void print_words();
  void tell_page();
  void count_image(GfxState* state, bool whole);
  void paint(GfxState* state, bool even_odd);
  void cut(GfxState* state, bool even_odd);
  bool shade(GfxState* state);
  bool is_plain() const;
  void print_rules(GfxState* state, bool filled);
  void cover(const Canvas::Area* area);

  Records& records_;
  std::size_t most_words_;
  std::size_t all_words_ = 0;
  std::vector<Word> page_words_;
  std::size_t page_images_ = 0;
  std::size_t page_rules_ = 0;
  unsigned page_ = 0;
  double width_ = 0;
  double height_ = 0;
  std::map<std::pair<int, int>, std::uint32_t> fonts_;
  std::uint32_t next_font_ = 0;
  std::uint32_t font_ = 0;
  const GfxFont* font_now_ = nullptr;
  Letters letters_;
  Canvas canvas_;
  Shapes shapes_;
  std::vector<Veil> veils_{Veil{}};
  double saved_opacity_ = 1;
  GfxBlendMode saved_blend_ = gfxBlendNormal;
  bool too_deep_ = false;
  bool inks_known_ = false;
  bool pattern_ = false;  // the inside is filled with one
  Colour fill_ink_{};
  Colour stroke_ink_{};
  Word word_;
  bool in_actual_ = false;
  std::string actual_;
  std::vector<Word> shown_;    // the signs before which the text for copying stands
  std::size_t differing_ = 0;  // on this page: text for copying that is not what is shown
  std::string first_differing_;
  std::size_t otherwise_ = 0;  // words whose signs are named for other letters
  std::string first_otherwise_;
};

}  // namespace travaux::read_pdf
