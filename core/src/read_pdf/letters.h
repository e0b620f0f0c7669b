// SPDX-License-Identifier: GPL-2.0-or-later
// letters.h: how well a font says which letters its signs are.
#pragma once

#include <GfxFont.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace travaux::read_pdf {

// A font may say it twice: by a table to Unicode, which is what is copied and searched, and by the
// names of its signs, by which they are drawn. Neither binds the shapes in an embedded font, which
// are not looked at.
class Letters {
 public:
  enum class Known : std::uint8_t { unasked, told, guessed, told_otherwise, no_space };

  // no_space: it is told to be one, and draws something. `u` are the code points that the font's
  // tables give for the code; `font` numbers it.
  Known judge(const GfxFont& font, std::uint32_t number, CharCode code, const Unicode* u,
              int length);
  // The letter that the sign is named for, for what is told otherwise.
  static Unicode named(const GfxFont& font, CharCode code);

 private:
  static Known look(const GfxFont& font, CharCode code, const Unicode* u, int length);

  std::vector<std::array<Known, 256>> fonts_;
};

}  // namespace travaux::read_pdf
