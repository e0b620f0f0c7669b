// characters.h: finer questions about a character than utf8.h answers. Implemented with ICU.
#pragma once

namespace travaux::base {

bool is_number(char32_t code_point);  // a digit, or a number of any other kind: ½, ², Ⅳ
bool is_mark(char32_t code_point);    // combining

// Whether one is the capital of the other, and neither is that of a third letter.
bool differ_in_case(char32_t x, char32_t y);

}  // namespace travaux::base
