// SPDX-License-Identifier: GPL-2.0-or-later
#include "page_words.h"

#include <GfxFont.h>

#include <algorithm>
#include <cmath>

namespace travaux::read_pdf {
namespace {

constexpr std::uint32_t invisible = 1;
constexpr std::uint32_t pale = 2;
constexpr std::uint32_t outside = 4;
constexpr std::uint32_t space_after = 8;
constexpr std::uint32_t slanted = 16;

// A gap of this part of the font's size parts two words, as readers of PDF have long taken it.
constexpr double word_gap = 0.1;
constexpr double pale_from = 0.9;
constexpr std::size_t longest_word = 4000;  // bytes; a text without spaces is cut here
constexpr std::size_t most_fonts = 10'000;
constexpr std::size_t most_images = 1000;  // on a page; further ones are not told one by one

bool is_space(Unicode point) {
  return point == ' ' || point == '\t' || point == '\n' || point == '\r' || point == 0x2028 ||
         point == 0x2029 || point == 0x3000 || (point >= 0x2000 && point <= 0x200A);
}

bool names_bold(const std::string& name) {
  for (const char* mark : {"Bold", "bold", "Black", "Heavy", "Semibold", "SemiBold", "Demi"}) {
    if (name.find(mark) != std::string::npos) return true;
  }
  return false;
}

bool names_italic(const std::string& name) {
  return name.find("Italic") != std::string::npos || name.find("Oblique") != std::string::npos;
}

std::string only_graphic(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char byte) { return byte < 0x21 || byte > 0x7E; }, '?');
  return name.substr(0, 200);
}

// Signs that stand for letters as they are.
std::string spelled_out(const std::string& text) {
  static constexpr const char* const spelled[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ligature = text.compare(i, 2, "\xEF\xAC") == 0 && i + 2 < text.size() &&
                          static_cast<unsigned char>(text[i + 2]) >= 0x80 &&
                          static_cast<unsigned char>(text[i + 2]) <= 0x86;
    if (ligature) {
      result += spelled[static_cast<unsigned char>(text[i + 2]) - 0x80];
      i += 2;
    } else if (text[i] != ' ') {
      result += text[i];
    }
  }
  return result;
}

bool is_hyphen(const std::string& text) {
  return text == "-" || text == "\xE2\x80\x90" || text == "\xE2\x80\x91";
}

constexpr const char* soft_hyphen = "\xC2\xAD";

}  // namespace

PageWords::PageWords(Records& records, std::size_t most_words)
    : records_(records), most_words_(most_words) {}

void PageWords::startPage(int number, GfxState* state, XRef*) {
  page_ = static_cast<unsigned>(number);
  width_ = state->getPageWidth();
  height_ = state->getPageHeight();
  page_words_ = page_images_ = differing_ = 0;
  first_differing_.clear();
  word_ = {};
  in_actual_ = false;
  records_.begin('B');
  records_.number(page_);
  records_.length(width_);
  records_.length(height_);
  records_.end();
}

void PageWords::finish() {
  print_word();
  if (differing_ > 0) {
    records_.notice(page_, "text behind the words",
                    std::to_string(differing_) + " times, first: " + first_differing_);
  }
  if (page_images_ > most_images) {
    records_.notice(page_, "image", "more than " + std::to_string(most_images) + " on the page");
  }
  records_.begin('E');
  records_.number(static_cast<std::uint32_t>(page_words_));
  records_.end();
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
  print_word();  // records do not nest
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

std::uint32_t PageWords::flags_of(GfxState* state, const Place& place) const {
  std::uint32_t flags = 0;
  const int render = state->getRender();
  const bool fills = (render & 3) == 0 || (render & 3) == 2;
  if ((render & 3) == 3 || (fills && state->getFillOpacity() < 0.02)) flags |= invisible;
  if ((render & 3) == 0) {
    GfxRGB color;
    state->getFillRGB(&color);
    const double least = colToDbl(std::min({color.r, color.g, color.b}));
    if (least >= pale_from) flags |= pale;
  }
  const double middle_x = (place.x0 + place.x1) / 2;
  const double middle_y = (place.y0 + place.y1) / 2;
  if (middle_x < 0 || middle_y < 0 || middle_x > width_ || middle_y > height_) flags |= outside;
  const double run = std::abs(place.x1 - place.x0);
  const double rise = std::abs(place.y1 - place.y0);
  if (std::min(run, rise) > 0.1 * std::max(run, rise)) flags |= slanted;
  return flags;
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
  const auto& font = state->getFont();
  if (font && font->getType() == fontType3) {
    // Its unit is whatever its matrix makes of it.
    glyph.size *= 1000 * std::abs(font->getFontMatrix()[3]);
  }
  glyph.font = font_;
  glyph.flags = flags_of(state, glyph.place);
  bool white = length > 0;
  for (int i = 0; i < length; ++i) {
    white = white && is_space(u[i]);
    // Directions of writing are the reader's to find.
    if (u[i] != 0x200E && u[i] != 0x200F) append_utf8(glyph.text, u[i]);
  }
  if (length == 0) append_utf8(glyph.text, 0xFFFD);
  if (white) {
    if (in_actual_) {
      shown_.text += ' ';
    } else if (!word_.text.empty()) {
      word_.flags |= space_after;
      print_word();
    }
    return;
  }
  if (!in_actual_) {
    add(glyph);
    return;
  }
  if (shown_.size == 0) {
    glyph.text.insert(0, shown_.text);
    shown_ = glyph;
  } else {
    shown_.text += glyph.text;
    shown_.place.x1 = glyph.place.x1;
    shown_.place.y1 = glyph.place.y1;
  }
}

bool PageWords::continues(const Word& next) const {
  if (word_.text.empty() || word_.text.size() >= longest_word) return false;
  const bool same = word_.font == next.font && word_.flags == next.flags &&
                    std::abs(word_.size - next.size) < 0.01 * (1 + word_.size);
  const double gap_x = next.place.x0 - word_.place.x1;
  const double gap_y = next.place.y0 - word_.place.y1;
  return same && std::hypot(gap_x, gap_y) < word_gap * std::max(word_.size, 0.1);
}

void PageWords::add(const Word& glyph) {
  if (glyph.text.empty()) return;
  if (continues(glyph)) {
    word_.text += glyph.text;
    word_.place.x1 = glyph.place.x1;
    word_.place.y1 = glyph.place.y1;
    return;
  }
  print_word();
  word_ = glyph;
}

void PageWords::print_word() {
  if (word_.text.empty()) return;
  ++page_words_;
  ++all_words_;
  records_.begin('W');
  records_.number(word_.font);
  records_.number(word_.flags);
  records_.length(word_.size);
  records_.length(word_.place.x0);
  records_.length(word_.place.y0);
  records_.length(word_.place.x1);
  records_.length(word_.place.y1);
  records_.text(word_.text);
  records_.end();
  word_ = {};
}

void PageWords::beginActualText(GfxState*, const GooString* text) {
  in_actual_ = true;
  shown_ = {};
  actual_ = from_pdf_string(text->toStr(), longest_word);
}

void PageWords::endActualText(GfxState*) {
  if (!in_actual_) return;
  in_actual_ = false;
  if (shown_.size == 0) return;  // words that nothing shows
  const bool unknown = shown_.text.find("\xEF\xBF\xBD") != std::string::npos;
  const bool broken = is_hyphen(shown_.text) && actual_ == soft_hyphen;
  if (unknown || broken) {
    if (!actual_.empty()) shown_.text = actual_;
  } else if (spelled_out(shown_.text) != spelled_out(actual_)) {
    if (differing_++ == 0) {
      first_differing_ = "'" + actual_.substr(0, 80) + "' behind '" + shown_.text + "'";
    }
  }
  add(shown_);
}

void PageWords::count_image(GfxState* state) {
  if (++page_images_ > most_images) return;
  const double* m = state->getCTM();
  print_word();
  records_.begin('G');
  records_.length(std::hypot(m[0], m[1]));
  records_.length(std::hypot(m[2], m[3]));
  records_.end();
}

void PageWords::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              bool invert, bool interpolate, bool is_inline) {
  count_image(state);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void PageWords::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                          GfxImageColorMap* colors, bool interpolate, const int* mask,
                          bool is_inline) {
  count_image(state);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, is_inline);
}

// These two are never inline, so nothing has to be read past.
void PageWords::drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*,
                                bool, Stream*, int, int, bool, bool) {
  count_image(state);
}

void PageWords::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*,
                                    bool, Stream*, int, int, GfxImageColorMap*, bool) {
  count_image(state);
}

}  // namespace travaux::read_pdf
