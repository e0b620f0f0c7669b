// decimal.h: printed numbers as decimal values, exactly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace travaux::language {

// "600,000" -> "600000", "1.50" -> "1.5", "007" -> "7"; nothing for what is no number of one kind
// ("4.2.1", "1,00,0"). `decimal_mark` is 0 where the language is not known (see Habits). `printed`
// is digits, dots and commas, and begins and ends with a digit.
std::optional<std::string> decimal_of(std::string_view printed, char decimal_mark);

// `value` times ten to the power of `power`.
std::string shifted(std::string_view value, int power);

// 2 for "II", 14 for "XIV", also in the Cyrillic letters that look alike; nothing for what a Roman
// would not have written.
std::optional<unsigned> roman_value(std::string_view word);

}  // namespace travaux::language
