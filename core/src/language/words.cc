#include "language/words.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace travaux::language {

std::string plain_word(std::string_view word) {
  if (base::is_ascii(word)) {
    std::string plain(word);
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return plain;
  }
  const std::string folded = base::fold_case(word);
  std::string plain;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(folded, at);
    if (c == 0x2019 || c == 0x02BC) {
      plain += '\'';
    } else {
      plain.append(folded, start, at - start);
    }
  }
  return plain;
}

}  // namespace travaux::language
