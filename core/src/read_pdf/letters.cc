// SPDX-License-Identifier: GPL-2.0-or-later
#include "letters.h"

#include <GlobalParams.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace travaux::read_pdf {
namespace {

constexpr int longest_sign = 4;  // code points; ligatures have three

const char* name_of(const GfxFont& font, CharCode code) {
  if (font.isCIDFont() || code > 255) return nullptr;
  return static_cast<const Gfx8BitFont&>(font).getCharName(static_cast<int>(code));
}

bool is_letter_or_digit(Unicode point) {
  return (point >= '0' && point <= '9') || (point >= 'A' && point <= 'Z') ||
         (point >= 'a' && point <= 'z');
}

Unicode lowered(Unicode point) {  // small capitals are named either way
  return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
}

// "uni0041", "u0041"
bool names_code_point(std::string_view name) {
  if (!name.starts_with('u')) return false;
  name.remove_prefix(name.starts_with("uni") ? 3 : 1);
  return name.size() >= 4 && name.substr(0, 4).find_first_not_of("0123456789ABCDEF") == name.npos;
}

// Whether the drawing that is the sign has anything in it.
bool draws(const GfxFont& font, CharCode code) {
  constexpr std::size_t longest_blank = 400;  // bytes
  constexpr std::string_view painting[] = {"f", "F", "f*", "B",  "B*", "b",  "b*",
                                           "S", "s", "Do", "BI", "sh", "Tj", "TJ"};
  // poppler's face of a font gives its drawings only to those who may change it.
  auto& drawn = const_cast<Gfx8BitFont&>(static_cast<const Gfx8BitFont&>(font));
  const Object drawing = drawn.getCharProc(static_cast<int>(code));
  if (!drawing.isStream()) return false;
  Stream* stream = drawing.getStream();
  stream->reset();
  std::string word;
  for (std::size_t size = 0; size < longest_blank; ++size) {
    const int byte = stream->getChar();
    if (byte > ' ') {
      word += static_cast<char>(byte);
      continue;
    }
    if (std::find(std::begin(painting), std::end(painting), word) != std::end(painting))
      return true;
    if (byte == EOF) return false;
    word.clear();
  }
  return true;
}

// Without a table poppler takes the numbers of signs for letters, unless their collection is known.
Letters::Known is_told(const GfxCIDFont& font) {
  const GooString* collection = font.getCollection();
  const bool unknown = collection == nullptr || collection->toStr() == "Adobe-Identity" ||
                       collection->toStr() == "Adobe-UCS";
  return !font.hasToUnicodeCMap() && unknown ? Letters::Known::guessed : Letters::Known::told;
}

}  // namespace

Unicode Letters::named(const GfxFont& font, CharCode code) {
  const char* name = name_of(font, code);
  return name == nullptr ? 0 : globalParams->mapNameToUnicodeText(name);
}

Letters::Known Letters::look(const GfxFont& font, CharCode code, const Unicode* u, int length) {
  if (length > longest_sign) return Known::guessed;
  if (length == 0) return Known::told;
  if (font.getType() == fontType3) {
    return u[0] == ' ' && draws(font, code) ? Known::no_space : Known::told;
  }
  if (font.isCIDFont()) return is_told(static_cast<const GfxCIDFont&>(font));
  // Signs of such a font have no names, and poppler gives them those of a usual encoding.
  const bool by_place = !static_cast<const Gfx8BitFont&>(font).getHasEncoding() &&
                        (font.getType() == fontTrueType || font.getType() == fontTrueTypeOT);
  if (!font.hasToUnicodeCMap()) {
    const char* name = name_of(font, code);
    const bool nameless = name == nullptr || (globalParams->mapNameToUnicodeText(name) == 0 &&
                                              !names_code_point(name));
    return (by_place && font.isSymbolic()) || nameless ? Known::guessed : Known::told;
  }
  if (by_place) return Known::told;
  const Unicode by_name = named(font, code);
  const bool same = length > 0 && lowered(u[0]) == lowered(by_name);
  return is_letter_or_digit(by_name) && !same ? Known::told_otherwise : Known::told;
}

Letters::Known Letters::judge(const GfxFont& font, std::uint32_t number, CharCode code,
                              const Unicode* u, int length) {
  if (code > 255 || font.isCIDFont()) return look(font, code, u, length);
  if (number >= fonts_.size()) fonts_.resize(number + 1);
  Known& known = fonts_[number][code];
  if (known == Known::unasked) known = look(font, code, u, length);
  return known;
}

}  // namespace travaux::read_pdf
