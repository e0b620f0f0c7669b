// names.h: what a text inside a statement may hold.
#pragma once

#include <cstddef>
#include <string_view>

namespace travaux::seal_room {

// Valid UTF-8 of 1..cap bytes without control characters (C0, DEL, C1).
bool plain_text(std::string_view text, std::size_t cap);
// As plain_text, and newlines are allowed.
bool plain_lines(std::string_view text, std::size_t cap);
// 1..cap characters of [a-z0-9].
bool small_letters_and_digits(std::string_view text, std::size_t cap);
// [a-z0-9][a-z0-9-]{0,63}
bool plain_word(std::string_view text);

}  // namespace travaux::seal_room
