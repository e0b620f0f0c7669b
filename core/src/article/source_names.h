// source_names.h: who a holder is: the name, and of which kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/tokens.h"
#include "travaux/article.h"

namespace travaux::reading {

// The kind of source that a word in small letters makes of a phrase that ends with it: "officials"
// a group; empty if it is in no table.
std::string_view kind_of_word(std::string_view word);

struct NamedSource {
  ArticleSource source;
  bool inferred = false;  // a pronoun: the last one named who fits
};

// Remembers who was named, so that "he" and "the ministry" can be told. Ask in reading order.
class SourceNames {
 public:
  explicit SourceNames(std::string_view article) : article_(article) {}

  // The empty phrase is nobody: kind "unknown".
  NamedSource resolve(const Paragraph& paragraph, const Stretch& holder);

 private:
  NamedSource pronoun(std::string_view word) const;
  std::string text(const Paragraph& paragraph, const Stretch& words) const;

  std::string_view article_;
  ArticleSource person_;  // the last ones named
  ArticleSource group_;
  ArticleSource body_;
};

}  // namespace travaux::reading
