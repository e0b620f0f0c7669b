#include "document/roman.h"

#include <array>
#include <string_view>

namespace travaux::document {

std::string roman(unsigned number, bool capital) {
  struct Sign {
    unsigned value;
    std::string_view small;
    std::string_view large;
  };
  constexpr std::array signs{Sign{1000, "m", "M"},  Sign{900, "cm", "CM"}, Sign{500, "d", "D"},
                             Sign{400, "cd", "CD"}, Sign{100, "c", "C"},   Sign{90, "xc", "XC"},
                             Sign{50, "l", "L"},    Sign{40, "xl", "XL"},  Sign{10, "x", "X"},
                             Sign{9, "ix", "IX"},   Sign{5, "v", "V"},     Sign{4, "iv", "IV"},
                             Sign{1, "i", "I"}};
  std::string text;
  for (const Sign& sign : signs) {
    for (; number >= sign.value; number -= sign.value) text += capital ? sign.large : sign.small;
  }
  return text;
}

}  // namespace travaux::document
