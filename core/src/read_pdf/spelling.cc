// SPDX-License-Identifier: GPL-2.0-or-later
#include "spelling.h"

#include <algorithm>

namespace travaux::read_pdf {

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

}  // namespace travaux::read_pdf
