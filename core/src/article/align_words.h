// align_words.h: a quotation word by word against an excerpt of a draft, by dynamic programming
// with free ends in the draft (Sellers 1980).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/draft_store.h"
#include "article/passage.h"

namespace travaux::quoting {

// Half-open range of the words of an excerpt.
struct Window {
  std::size_t start = 0;
  std::size_t end = 0;
};

// Words [first, first + count) of the quotation against a window. Time and memory grow with the
// product. `fixed`: the draft is read from the window's first word on, what is passed over there
// was left out.
struct Task {
  std::size_t first = 0;
  std::size_t count = 0;
  Window window;
  bool fixed = false;
};
std::vector<Step> align_words(const std::vector<TextWord>& quoted, const Excerpt& excerpt,
                              const Task& task);

// The whole quotation against a window; a long one part by part, so that time grows with the sum.
Alignment align_with(std::string_view quotation, const std::vector<TextWord>& quoted,
                     const Excerpt& excerpt, const Window& window);

// Longer quotations go part by part.
inline constexpr std::size_t longest_at_once = 400;

// Words of grammar say little.
inline double weight(const TextWord& word) {
  return word.common ? 0.3 : 1;
}

}  // namespace travaux::quoting
