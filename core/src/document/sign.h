// sign.h: a mark before a number is as likely a sign as a bullet.
#pragma once

#include <string_view>

namespace travaux::document {

// Whether the mark of a list item stays among its words: "+ 5 %", "– EUR 100 million", "• 3". The
// hyphen never does, since the canonical text prints it for every bullet; so each mark before a
// number reads as it was written, and two texts that differ in it differ. A number that labels the
// item ("* 1. Scope") is no amount.
bool keeps_mark(std::string_view mark, std::string_view words);

}  // namespace travaux::document
