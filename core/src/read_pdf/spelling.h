// SPDX-License-Identifier: GPL-2.0-or-later
// spelling.h: what single signs and the names of fonts say.
#pragma once

#include <CharTypes.h>

#include <string>

namespace travaux::read_pdf {

bool is_space(Unicode point);
bool is_hyphen(const std::string& text);

bool names_bold(const std::string& font);
bool names_italic(const std::string& font);

// What is no ASCII that can be seen becomes '?'.
std::string only_graphic(std::string name);

// Without spaces, and with the letters in the place of signs that stand for several as they are.
std::string spelled_out(const std::string& text);

}  // namespace travaux::read_pdf
