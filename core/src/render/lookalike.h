// lookalike.h: texts that differ in bytes and look the same on a screen.
#pragma once

#include <string>
#include <string_view>

namespace travaux::render {

// True for different texts that a reader could not tell apart: only the kinds of spaces or hyphens
// differ, or letters of other scripts stand for Latin ones.
bool look_alike(std::string_view x, std::string_view y);

// The text with each such space, hyphen or letter as its code point: "Russi<U+0430>".
std::string with_code_points(std::string_view text);

}  // namespace travaux::render
