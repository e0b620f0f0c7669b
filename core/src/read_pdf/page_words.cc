// SPDX-License-Identifier: GPL-2.0-or-later
#include "page_words.h"

#include <GfxFont.h>

#include <algorithm>
#include <cmath>

#include "spelling.h"

namespace travaux::read_pdf {
namespace {

constexpr std::uint32_t invisible = 1;
constexpr std::uint32_t pale = 2;
constexpr std::uint32_t outside = 4;
constexpr std::uint32_t space_after = 8;
constexpr std::uint32_t slanted = 16;
constexpr std::uint32_t cut_off = 32;
constexpr std::uint32_t covered = 64;
constexpr std::uint32_t doubtful = 128;
constexpr std::uint32_t guessed = 256;

// A gap of this part of the font's size parts two words, as readers of PDF have long taken it.
constexpr double word_gap = 0.1;
constexpr double pale_below = 0.1;   // of contrast to what it stands on
constexpr double seen_above = 0.01;  // of contrast
constexpr double least_opacity = 0.02;
constexpr double thick_line = 4;            // points: words may stand on it
constexpr std::size_t longest_word = 4000;  // bytes; a text without spaces is cut here
constexpr std::size_t most_fonts = 10'000;
constexpr std::size_t deepest = 90;         // drawings within one another; poppler stops at 100
constexpr std::size_t most_rules = 20'000;  // on a page
constexpr std::size_t most_images = 1000;   // on a page; further ones are not told one by one

// Whether ink of this kind darkens white paper.
bool keeps_ink(GfxBlendMode mode) {
  return mode == gfxBlendNormal || mode == gfxBlendMultiply || mode == gfxBlendDarken ||
         mode == gfxBlendColorBurn;
}

constexpr const char* soft_hyphen = "\xC2\xAD";

}  // namespace

PageWords::PageWords(Records& records, std::size_t most_words)
    : records_(records), most_words_(most_words) {}

Point PageWords::Word::at(double along, double above) const {
  const double run = place.x1 - place.x0;
  const double rise = place.y1 - place.y0;
  const double length = std::hypot(run, rise);
  const double up_x = length > 0 ? rise / length : 0;
  const double up_y = length > 0 ? -run / length : -1;
  return {place.x0 + run * along + up_x * above * size,
          place.y0 + rise * along + up_y * above * size};
}

void PageWords::startPage(int number, GfxState* state, XRef*) {
  page_ = static_cast<unsigned>(number);
  width_ = state->getPageWidth();
  height_ = state->getPageHeight();
  page_images_ = page_rules_ = differing_ = otherwise_ = 0;
  first_differing_.clear();
  first_otherwise_.clear();
  canvas_.clear();
  shapes_.clear();
  veils_ = {Veil{}};
  inks_known_ = false;
  word_ = {};
  in_actual_ = too_deep_ = false;
  records_.begin('B');
  records_.number(page_);
  records_.length(width_);
  records_.length(height_);
  records_.end();
}

void PageWords::finish() {
  end_word();
  print_words();
  tell_page();
  records_.begin('E');
  records_.number(static_cast<std::uint32_t>(page_words_.size()));
  records_.end();
  page_words_.clear();
}

void PageWords::tell_page() {
  if (differing_ > 0) {
    records_.notice(page_, "text behind the words",
                    std::to_string(differing_) + " times, first: " + first_differing_);
  }
  if (otherwise_ > 0) {
    records_.notice(page_, "letters told twice",
                    std::to_string(otherwise_) + (otherwise_ == 1 ? " word" : " words") +
                        ", first: " + first_otherwise_);
  }
  if (page_images_ > most_images) {
    records_.notice(page_, "image", "more than " + std::to_string(most_images) + " on the page");
  }
  if (const std::size_t count = shapes_.found(); count > 0) {
    records_.notice(page_, "drawing", std::to_string(count) + (count == 1 ? " shape" : " shapes"));
  }
  if (too_deep_) {
    records_.notice(page_, "drawing", "nested too deeply to be read to its end");
  }
  if (page_rules_ > most_rules) {
    records_.notice(page_, "drawing", "too many lines to tell which words are struck through");
  }
  if (canvas_.is_full()) {
    records_.notice(page_, "drawing",
                    "too many areas to tell whether all words of the page can be seen");
  }
}

void PageWords::updateFont(GfxState* state) {
  const auto& font = state->getFont();
  if (!font) return;
  const Ref id = *font->getID();
  const auto known = fonts_.find({id.num, id.gen});
  if (known != fonts_.end()) {
    font_ = known->second;
    return;
  }
  if (fonts_.size() >= most_fonts) return;
  const std::string name = font->getName() ? *font->getName() : "";
  const bool bold = font->isBold() || font->getWeight() >= GfxFont::W600 || names_bold(name);
  std::uint32_t flags = bold ? 1 : 0;
  if (font->isItalic() || names_italic(name)) flags |= 2;
  if (font->getType() == fontType3) flags |= 4;
  if (!font->hasToUnicodeCMap()) flags |= 8;
  font_ = next_font_++;
  fonts_[{id.num, id.gen}] = font_;
  records_.begin('F');
  records_.number(flags);
  records_.text(only_graphic(name));
  records_.end();
}

void PageWords::saveState(GfxState* state) {
  too_deep_ = too_deep_ || veils_.size() > deepest;
  saved_opacity_ = state->getFillOpacity();
  saved_blend_ = state->getBlendMode();
  veils_.push_back(veils_.back());
}

void PageWords::restoreState(GfxState* state) {
  if (veils_.size() > 1) veils_.pop_back();
  inks_known_ = false;
  updateFont(state);
}

// poppler has saved the state, and then made it a fresh one for the group.
void PageWords::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                       bool for_soft_mask) {
  Veil& veil = veils_.back();
  veil.unseen = veil.unseen || for_soft_mask || saved_opacity_ < least_opacity;
  const bool masked = veils_.size() > 1 && veils_[veils_.size() - 2].masked;
  veil.doubtful =
      veil.doubtful || masked || saved_opacity_ < pale_below || !keeps_ink(saved_blend_);
  inks_known_ = false;
}

void PageWords::look_up_inks(GfxState* state) {
  if (inks_known_) return;
  inks_known_ = true;
  pattern_ = state->getFillColorSpace()->getMode() == csPattern;
  fill_ink_ = pattern_ ? Colour{} : fill_colour(state);
  const bool stroked_by_pattern = state->getStrokeColorSpace()->getMode() == csPattern;
  stroke_ink_ = stroked_by_pattern ? Colour{} : stroke_colour(state);
}

bool PageWords::is_cut_off(GfxState* state, Point point) const {
  Point least;
  Point most;
  state->getClipBBox(&least.x, &least.y, &most.x, &most.y);
  if (point.x < least.x || point.x > most.x || point.y < least.y || point.y > most.y) return true;
  const auto& cuts = veils_.back().cuts;
  return std::any_of(cuts.begin(), cuts.end(),
                     [point](const auto& outline) { return !outline->contains(point); });
}

std::uint32_t PageWords::flags_of(GfxState* state, const Word& glyph) const {
  const Veil& veil = veils_.back();
  std::uint32_t flags = 0;
  const int render = state->getRender() & 3;
  const bool fills = render != 1 && state->getFillOpacity() >= least_opacity;
  const bool strokes = (render == 1 || render == 2) && state->getStrokeOpacity() >= least_opacity;
  if (render == 3 || (!fills && !strokes) || veil.unseen) flags |= invisible;
  if (veil.masked || veil.doubtful || (fills && pattern_) || !keeps_ink(state->getBlendMode())) {
    flags |= doubtful;
  }
  const Point middle = glyph.at(0.5, 0.3);
  constexpr double farthest = 1e6;  // where the records end
  if (middle.x < 0 || middle.y < 0 || middle.x > std::min(width_, farthest) ||
      middle.y > std::min(height_, farthest)) {
    flags |= outside;
  } else if (is_cut_off(state, middle)) {
    flags |= cut_off;
  }
  const double run = std::abs(glyph.place.x1 - glyph.place.x0);
  const double rise = std::abs(glyph.place.y1 - glyph.place.y0);
  if (std::min(run, rise) > 0.1 * std::max(run, rise)) flags |= slanted;
  return flags;
}

// The letters that the sign shows; what is white is a space.
std::string PageWords::letters_of(CharCode code, const Unicode* u, int length, Word& glyph) {
  std::string letters;
  bool white = length > 0;
  for (int i = 0; i < length; ++i) {
    white = white && is_space(u[i]);
    // Directions of writing are the reader's to find.
    if (u[i] != 0x200E && u[i] != 0x200F) append_utf8(letters, u[i] < 0x20 ? 0xFFFD : u[i]);
  }
  if (length == 0) append_utf8(letters, 0xFFFD);
  glyph.named = letters;
  if (!font_now_) return white ? " " : letters;
  const Letters::Known known = letters_.judge(*font_now_, font_, code, u, length);
  if (known == Letters::Known::guessed) glyph.flags |= guessed;
  if (known == Letters::Known::no_space) return glyph.named = "\xEF\xBF\xBD";
  if (known == Letters::Known::told_otherwise) {
    glyph.named.clear();
    append_utf8(glyph.named, Letters::named(*font_now_, code));
    if (white || letters.empty()) return "\xEF\xBF\xBD";
  }
  return white ? " " : letters;
}

void PageWords::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                         CharCode code, int bytes, const Unicode* u, int length) {
  // The advance comes with the space that is added behind each sign, which is no part of it.
  double space = state->getCharSpace();
  if (bytes == 1 && code == 0x20) space += state->getWordSpace();
  double space_x = 0;
  double space_y = 0;
  state->textTransformDelta(space * state->getHorizScaling(), 0, &space_x, &space_y);
  Word glyph;
  double run = 0;
  double rise = 0;
  state->transform(x, y, &glyph.place.x0, &glyph.place.y0);
  state->transformDelta(dx - space_x, dy - space_y, &run, &rise);
  glyph.place.x1 = glyph.place.x0 + run;
  glyph.place.y1 = glyph.place.y0 + rise;
  glyph.size = state->getTransformedFontSize();
  font_now_ = state->getFont().get();
  if (font_now_ && font_now_->getType() == fontType3) {
    // Its unit is whatever its matrix makes of it.
    glyph.size *= 1000 * std::abs(font_now_->getFontMatrix()[3]);
  }
  glyph.font = font_;
  look_up_inks(state);
  if (state->getRender() > 3) veils_.back().lettered = true;
  const int render = state->getRender() & 3;
  glyph.ink = render == 1 ? stroke_ink_ : fill_ink_;
  glyph.edge = render == 2 ? stroke_ink_ : glyph.ink;
  glyph.flags = flags_of(state, glyph);
  glyph.text = letters_of(code, u, length, glyph);
  if (in_actual_) {
    if (shown_.size() < longest_word) shown_.push_back(std::move(glyph));
  } else {
    take(glyph);
  }
}

void PageWords::take(const Word& glyph) {
  if (glyph.text == " ") {
    if (word_.text.empty()) return;
    word_.flags |= space_after;
    end_word();
  } else {
    add(glyph);
  }
}

bool PageWords::continues(const Word& next) const {
  if (word_.text.empty() || word_.text.size() >= longest_word) return false;
  const bool same = word_.font == next.font && word_.flags == next.flags && word_.ink == next.ink &&
                    word_.edge == next.edge &&
                    std::abs(word_.size - next.size) < 0.01 * (1 + word_.size);
  const double gap_x = next.place.x0 - word_.place.x1;
  const double gap_y = next.place.y0 - word_.place.y1;
  return same && std::hypot(gap_x, gap_y) < word_gap * std::max(word_.size, 0.1);
}

void PageWords::add(const Word& glyph) {
  if (glyph.text.empty()) return;
  if (continues(glyph)) {
    word_.text += glyph.text;
    word_.named += glyph.named;
    word_.place.x1 = glyph.place.x1;
    word_.place.y1 = glyph.place.y1;
    return;
  }
  end_word();
  word_ = glyph;
}

// How it stands out from what it stands on.
void PageWords::end_word() {
  if (word_.text.empty()) return;
  if (word_.named != word_.text && otherwise_++ == 0) {
    first_otherwise_ = "'" + word_.text.substr(0, 80) + "', whose signs are named '" +
                       word_.named.substr(0, 80) + "'";
  }
  const auto ground =
      canvas_.is_bare() ? Colour{1, 1, 1} : canvas_.colour_under(word_.at(0.5, 0.3));
  if (!ground) {
    word_.flags |= doubtful;
  } else {
    const double seen = std::max(contrast(word_.ink, *ground), contrast(word_.edge, *ground));
    if (seen < pale_below) word_.flags |= seen < seen_above ? invisible : pale;
  }
  ++all_words_;
  page_words_.push_back(std::move(word_));
  word_ = {};
}

void PageWords::print_words() {
  for (const Word& word : page_words_) {
    records_.begin('W');
    records_.number(word.font);
    records_.number(word.flags);
    records_.length(word.size);
    records_.length(word.place.x0);
    records_.length(word.place.y0);
    records_.length(word.place.x1);
    records_.length(word.place.y1);
    records_.text(word.text);
    records_.end();
  }
}

void PageWords::beginActualText(GfxState*, const GooString* text) {
  tell_shown();
  in_actual_ = true;
  actual_ = from_pdf_string(text->toStr(), longest_word);
}

void PageWords::endActualText(GfxState*) {
  if (!in_actual_) return;
  in_actual_ = false;
  std::string shown;
  for (const Word& glyph : shown_) shown += glyph.text;
  const bool unknown = shown.find("\xEF\xBF\xBD") != std::string::npos;
  const bool broken = is_hyphen(shown) && actual_ == soft_hyphen;
  if ((unknown || broken) && !actual_.empty()) {
    Word all = shown_.front();
    all.text = all.named = actual_;
    all.place.x1 = shown_.back().place.x1;
    all.place.y1 = shown_.back().place.y1;
    if (unknown) all.flags |= guessed;
    shown_ = {all};
  } else if (!shown.empty() && spelled_out(shown) != spelled_out(actual_)) {
    if (differing_++ == 0) {
      first_differing_ = "'" + actual_.substr(0, 80) + "' behind '" + shown.substr(0, 80) + "'";
    }
  }
  tell_shown();
}

void PageWords::tell_shown() {
  for (const Word& glyph : shown_) take(glyph);
  shown_.clear();
}

void PageWords::print_rules(GfxState* state, bool filled) {
  for (const Box& rule : rules_of(state, filled)) {
    if (++page_rules_ > most_rules) return;
    records_.begin('L');
    for (const double place : {rule.least.x, rule.least.y, rule.most.x, rule.most.y}) {
      records_.length(place);
    }
    records_.end();
  }
}

void PageWords::paint(GfxState* state, bool even_odd) {
  shapes_.count(state);
  print_rules(state, true);
  end_word();
  look_up_inks(state);
  const std::optional<Colour> colour = pattern_ ? std::nullopt : std::optional(fill_ink_);
  Outline outline(state, even_odd);
  outline.cut_to_clip(state);
  const bool whole = colour && is_plain();
  cover(canvas_.add(std::move(outline), colour, whole, state->getFillOpacity(),
                    state->getBlendMode()));
}

void PageWords::stroke(GfxState* state) {
  shapes_.count(state);
  print_rules(state, false);
  if (state->getTransformedLineWidth() < thick_line) return;
  end_word();
  Outline outline(state, false);
  outline.widen(state->getTransformedLineWidth() / 2);
  outline.cut_to_clip(state);
  cover(canvas_.add(std::move(outline), std::nullopt, false, state->getStrokeOpacity(),
                    state->getBlendMode()));
}

bool PageWords::tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*,
                                  int, int, int, int, double, double) {
  return shade(state);
}

// The area is the whole of what is not cut off.
bool PageWords::shade(GfxState* state) {
  shapes_.count_one();
  end_word();
  cover(canvas_.add(Outline::of_clip(state), std::nullopt, false, state->getFillOpacity(),
                    state->getBlendMode()));
  return true;
}

void PageWords::cut(GfxState* state, bool even_odd) {
  auto outline = std::make_shared<const Outline>(state, even_odd);
  if (!outline->is_box()) veils_.back().cuts.push_back(std::move(outline));
}

bool PageWords::is_plain() const {
  const Veil& veil = veils_.back();
  return veil.cuts.empty() && !veil.lettered && !veil.masked && !veil.doubtful && !veil.unseen;
}

void PageWords::cover(const Canvas::Area* area) {
  if (area == nullptr || area->cover == Canvas::Cover::none) return;
  for (Word& word : page_words_) {
    if ((word.flags & covered) != 0) continue;
    int inside = 0;
    for (const double along : {0.1, 0.5, 0.9})
      inside += area->outline.contains(word.at(along, 0.3));
    if (inside == 0) continue;
    const bool certain = inside == 3 && area->cover == Canvas::Cover::certain;
    word.flags |= certain ? covered : doubtful;
  }
}

void PageWords::count_image(GfxState* state, bool whole) {
  end_word();
  Outline outline = Outline::of_picture(state);
  outline.cut_to_clip(state);
  cover(canvas_.add(std::move(outline), std::nullopt, whole && is_plain(), state->getFillOpacity(),
                    state->getBlendMode()));
  if (++page_images_ > most_images) return;
  const double* m = state->getCTM();
  records_.begin('G');
  records_.length(std::hypot(m[0], m[1]));
  records_.length(std::hypot(m[2], m[3]));
  records_.end();
}

void PageWords::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              bool invert, bool interpolate, bool is_inline) {
  count_image(state, false);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void PageWords::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                          GfxImageColorMap* colors, bool interpolate, const int* mask,
                          bool is_inline) {
  count_image(state, mask == nullptr);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, is_inline);
}

// These two are never inline, so nothing has to be read past.
void PageWords::drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*,
                                bool, Stream*, int, int, bool, bool) {
  count_image(state, false);
}

void PageWords::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*,
                                    bool, Stream*, int, int, GfxImageColorMap*, bool) {
  count_image(state, false);
}

}  // namespace travaux::read_pdf
