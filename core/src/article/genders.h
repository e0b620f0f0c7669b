// genders.h: words and given names that tell "he" from "she".
#pragma once

#include <cstdint>
#include <string_view>

namespace travaux::reading {

enum class Gender : std::uint8_t { unknown, he, she };

// What a role says of who has it: "chairwoman"; unknown for most. Small letters.
Gender gender_of_word(std::string_view word);
// What a given name says, which is less. Small letters.
Gender gender_of_name(std::string_view name);

}  // namespace travaux::reading
