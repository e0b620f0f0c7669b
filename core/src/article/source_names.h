// source_names.h: who a holder is: the name, and of which kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/introductions.h"
#include "article/tokens.h"
#include "travaux/article.h"

namespace travaux::reading {

// The kind of source that a word in small letters makes of a phrase that ends with it: "officials"
// a group; empty if it is in no table.
std::string_view kind_of_word(std::string_view word);
// The same of a word as it stands: "Sun" with a capital is a paper.
std::string_view kind_of(const Token& token);

struct NamedSource {
  ArticleSource source;
  bool inferred = false;  // a pronoun: the last one named who fits
};

// How the article speaks of a holder.
struct HolderUse {
  bool reports = false;  // the cue is what outlets do
  bool many = false;     // "Brann have warned": several, though the name is one
  bool listed = false;   // a list of names
  bool link = false;     // inside of what somebody else says: "he" behind it is nobody of these
};

// Remembers who was named, so that "he" and "the ministry" can be told. Ask in reading order.
class SourceNames {
 public:
  // Both must outlive it.
  SourceNames(std::string_view article, const Introductions& introductions)
      : article_(article), introductions_(introductions) {}

  // The empty phrase is nobody: kind "unknown".
  NamedSource resolve(const Paragraph& paragraph, const Stretch& holder, const HolderUse& use);

  // Who a headline means by "spokesperson" or "ministry": to be asked once all was read.
  std::optional<ArticleSource> named_below(const Paragraph& paragraph, const Stretch& holder) const;

 private:
  NamedSource pronoun(std::string_view word, const Place& place) const;
  NamedSource person_meant(Gender gender, const Place& place) const;
  NamedSource unnamed(const Paragraph& paragraph, const Stretch& all, const Stretch& core,
                      const Stretch& aside, bool definite);
  std::optional<ArticleSource> known_role(const Paragraph& paragraph, const Stretch& core) const;
  ArticleSource named(const Paragraph& paragraph, const Stretch& core, const Stretch& names,
                      bool definite, const HolderUse& use);
  std::optional<ArticleSource> known_name(const std::string& whole, const std::string& last) const;
  ArticleSource guessed(const Paragraph& paragraph, const Stretch& core, const Stretch& names,
                        bool definite, const HolderUse& use) const;
  ArticleSource person(const std::string& name, const std::string& last) const;
  bool is_acronym(const Paragraph& paragraph, const Stretch& names) const;
  void remember(const ArticleSource& source, const Paragraph& paragraph, const Stretch& core);
  void remember_last(const ArticleSource& source, const Paragraph& paragraph, const Stretch& core);
  std::string text(const Paragraph& paragraph, const Stretch& words) const;

  std::string_view article_;
  const Introductions& introductions_;
  // The last ones named, with the place where.
  ArticleSource person_;
  Gender person_gender_ = Gender::unknown;
  Place person_place_;
  ArticleSource group_;
  Place group_place_;
  ArticleSource body_;
  Place body_place_;
  std::unordered_map<std::string, std::string> people_;      // by the last word of their name
  std::unordered_map<std::string, std::string_view> kinds_;  // of names that were introduced
  std::unordered_map<std::string, ArticleSource> roles_;     // "ministry", "premiers"
};

}  // namespace travaux::reading
