#include "document/docx_symbol.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace travaux::document {
namespace {

// Adobe's Symbol encoding, from 0x40 and from 0xA0 (Unicode's own mapping table
// VENDORS/ADOBE/symbol.txt). Where there is a space the code has no character.
constexpr std::u32string_view symbol_low =
    U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view symbol_high =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈… —↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇   ∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈   ∑";

struct Picture {
  unsigned code;
  char32_t looks;
};

// Of Wingdings, what stands in texts: ticks, boxes, arrows, bullets.
constexpr std::array wingdings{
    Picture{0x6C, U'●'}, Picture{0x6E, U'■'}, Picture{0x6F, U'□'}, Picture{0x71, U'❑'},
    Picture{0x75, U'◆'}, Picture{0x76, U'❖'}, Picture{0x9F, U'•'}, Picture{0xA7, U'▪'},
    Picture{0xA8, U'□'}, Picture{0xD8, U'➢'}, Picture{0xDF, U'←'}, Picture{0xE0, U'→'},
    Picture{0xE1, U'↑'}, Picture{0xE2, U'↓'}, Picture{0xE8, U'➔'}, Picture{0xF0, U'⇨'},
    Picture{0xFB, U'✗'}, Picture{0xFC, U'✓'}, Picture{0xFD, U'☒'}, Picture{0xFE, U'☑'}};

std::optional<unsigned> hexadecimal(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  unsigned value = 0;
  for (const char byte : text) {
    const char small = byte >= 'A' && byte <= 'F' ? static_cast<char>(byte | 0x20) : byte;
    const std::size_t digit = std::string_view("0123456789abcdef").find(small);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

std::optional<char32_t> picture_of(std::string_view font, unsigned code) {
  if (font == "Symbol") {
    if (code >= 0x40 && code - 0x40 < symbol_low.size()) return symbol_low[code - 0x40];
    if (code >= 0xA0 && code - 0xA0 < symbol_high.size()) return symbol_high[code - 0xA0];
    if (code > 0x20 && code < 0x40 && code != 0x27 && code != 0x2A) return code;
    return std::nullopt;
  }
  if (font != "Wingdings") return std::nullopt;
  const auto found = std::find_if(wingdings.begin(), wingdings.end(),
                                  [code](const Picture& picture) { return picture.code == code; });
  return found == wingdings.end() ? std::nullopt : std::optional<char32_t>(found->looks);
}

}  // namespace

std::optional<std::string> symbol_of(std::string_view font, std::string_view code) {
  const auto value = hexadecimal(code);
  if (!value) return std::nullopt;
  std::string text;
  // Fonts of pictures keep their characters in the private area, from F000.
  const bool moved = *value >= 0xF000 && *value <= 0xF0FF;
  if (const auto looks = picture_of(font, moved ? *value - 0xF000 : *value)) {
    if (*looks == U' ') return std::nullopt;
    base::append_code_point(text, *looks);
    return text;
  }
  const bool plain = font != "Symbol" && font.find("dings") == std::string_view::npos && !moved;
  if (!plain || *value < 0x20 || (*value >= 0xD800 && *value < 0xE000) || *value > 0x10FFFF) {
    return std::nullopt;
  }
  base::append_code_point(text, *value);
  return text;
}

}  // namespace travaux::document
