// words.h: a text as the tokens a redline keeps whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace travaux::comparing {

enum class TokenClass : std::uint8_t {
  content,
  stop_word,
  number,  // amounts, dates, enumerators: never taken apart, never given up for neatness
  sentence_end,
  opening,
  closing,
  comma,
  symbol
};

// Offsets in the text given; white space lies between tokens.
struct Token {
  std::size_t start = 0;
  std::size_t end = 0;
  std::uint64_t text = 0;    // hash of the bytes
  std::uint64_t folded = 0;  // hash of the bytes with a small first letter
  TokenClass kind = TokenClass::content;
};

// Words of UAX #29, joined where a lawyer reads one thing: "(a)", "[shall]", "600 000",
// "2025-11-27", "28-point"; tokens of one date or reference are bound (units.h). Appended with
// `shift` added to the offsets.
void append_tokens(std::vector<Token>& tokens, std::string_view text, std::size_t shift);

}  // namespace travaux::comparing
