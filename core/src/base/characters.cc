#include "base/characters.h"

#include <unicode/uchar.h>

namespace travaux::base {

bool is_number(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_N_MASK) != 0;
}

bool is_mark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool differ_in_case(char32_t x, char32_t y) {
  const auto a = static_cast<UChar32>(x);
  const auto b = static_cast<UChar32>(y);
  const bool first = u_isupper(a) != 0;
  if (a == b || first == (u_isupper(b) != 0)) return false;
  const UChar32 large = first ? a : b;
  const UChar32 small = first ? b : a;
  return u_tolower(large) == small && u_toupper(small) == large;
}

}  // namespace travaux::base
