// utf8.h: the little Unicode that every room shares. Implemented with ICU.
//
// All functions are pure and thread-safe. Offsets and lengths are bytes of UTF-8 unless said.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::base {

// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7: no overlong
// forms, no surrogates, at most U+10FFFF), or nothing if all of it is.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// Decodes the code point at `offset` (which must be inside well-formed text, at a boundary) and
// moves `offset` behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_code_point(std::string& text, char32_t code_point);

// Unicode Normalization Form C (UAX #15). ASCII input is returned unchanged without work.
std::string to_nfc(std::string_view text);

bool is_nfc(std::string_view text);

// Case folding (Unicode default, full), for comparison only, never for storage.
std::string fold_case(std::string_view text);

// Terminal columns of the text: combining marks and invisible characters take none, East Asian
// wide characters two (UAX #11).
std::size_t columns(std::string_view text);

bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_upper(char32_t code_point);
bool is_space(char32_t code_point);  // White_Space property: includes NBSP and line separators
// Has no picture of its own, or one that nobody can know: controls, bidi and other format
// characters, zero-width and default-ignorable ones, private use.
bool is_hidden(char32_t code_point);

}  // namespace travaux::base
