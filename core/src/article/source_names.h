// source_names.h: who a holder is: the name, and of which kind.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
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
  // `reports` if the cue is what outlets do.
  NamedSource resolve(const Paragraph& paragraph, const Stretch& holder, bool reports);

 private:
  NamedSource pronoun(std::string_view word) const;
  NamedSource unnamed(const Paragraph& paragraph, const Stretch& all, const Stretch& core,
                      const Stretch& aside, bool definite);
  ArticleSource named(const Paragraph& paragraph, const Stretch& core, const Stretch& names,
                      bool definite, bool reports);
  ArticleSource full(const std::string& name, const std::string& last, std::string_view kind) const;
  bool is_acronym(const Paragraph& paragraph, const Stretch& names) const;
  void remember(const ArticleSource& source, const Paragraph& paragraph, const Stretch& core);
  void note_roles(const Paragraph& paragraph, const Stretch& core, const ArticleSource& source);
  std::string text(const Paragraph& paragraph, const Stretch& words) const;

  std::string_view article_;
  ArticleSource person_;  // the last ones named
  ArticleSource group_;
  ArticleSource body_;
  std::unordered_map<std::string, std::string> people_;      // by the last word of their name
  std::unordered_map<std::string, std::string_view> kinds_;  // of names that were introduced
  std::unordered_map<std::string, ArticleSource> roles_;     // "senator", "ministry"
};

}  // namespace travaux::reading
