// word_scanner.h: folded words of a text, fast: what similarity needs. UAX #29 would be several
// times slower, and redlines have it (words.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace travaux::comparing {

struct ScannedWord {
  std::uint64_t hash = 0;  // of its folded bytes
  bool numeric = false;    // holds a digit
};

// Letters and digits, with the points and commas inside numbers; whatever the case. In scripts
// written without spaces (Thai, Chinese, Japanese, Korean) each character is a word.
// `words` is emptied first.
void scan_words(std::string_view text, std::vector<ScannedWord>& words);
bool has_words(std::string_view text);

}  // namespace travaux::comparing
