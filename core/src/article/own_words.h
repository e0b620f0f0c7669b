// own_words.h: whether a quotation that no draft has need be in one.
#pragma once

#include <string_view>
#include <vector>

#include "article/passage.h"
#include "travaux/article.h"

namespace travaux::quoting {

class OwnWords {
 public:
  explicit OwnWords(std::string_view article) : article_(article) {}

  // A name, a title, a scare quote, or what somebody said in his own words.
  bool are(const Quotation& quotation, const std::vector<TextWord>& words);

 private:
  bool attributed(const Span& source);

  std::string_view article_;
  bool read_ = false;
  std::vector<Span> spoken_;  // contents of attributions, by their beginning
};

}  // namespace travaux::quoting
