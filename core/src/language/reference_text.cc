#include "language/reference_text.h"

#include <algorithm>

namespace travaux::language {
namespace {

using Text = Reference::Text;
using Kind = ReferenceToken::Kind;

constexpr std::size_t longest_name = 8;  // words until the noun: "of the Law on the Security of"
constexpr std::size_t longest_citation = 40;  // bytes of "[QUIC-TLS]"
constexpr std::size_t longest_title = 12;  // words of "Article 5 (Settlement of disputes) of the"

bool is_acronym(std::string_view printed) {
  return printed.size() > 1 &&
         std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class TextReader {
 public:
  TextReader(ReferenceTokens& tokens, std::size_t at, const ReferenceWords& words)
      : tokens_(tokens), at_(at), words_(words) {}

  TextNamed behind() {
    skip_title();
    const ReferenceToken& next = tokens_.at(at_);
    if (next.is(ReferenceSense::own) && words_.says_of() && !is_of(next)) return {Text::own, ""};
    if (next.is(ReferenceSense::other) && !is_demonstrative(at_)) return {Text::other, ""};
    if (words_.says_of()) {
      if (is_of(next)) return named(at_ + 1, true);
      return next.is(ReferenceSense::in) ? inside() : adjoined();
    }
    return named(at_, false);
  }

 private:
  static bool is_of(const ReferenceToken& token) { return token.is(ReferenceSense::of); }

  // "that" behind a reference begins a clause: "Article 5 that applies".
  bool is_demonstrative(std::size_t at) {
    return words_.says_of() && !tokens_.printed(at).starts_with("there");
  }

  // "(Settlement of disputes)" between the number and "of".
  void skip_title() {
    if (!tokens_.at(at_).is_mark("(")) return;
    for (std::size_t i = 1; i <= longest_title; ++i) {
      if (tokens_.at(at_ + i).kind == Kind::end) return;
      if (!tokens_.at(at_ + i).is_mark(")")) continue;
      if (is_of(tokens_.at(at_ + i + 1))) at_ += i + 1;
      return;
    }
  }

  // "in the Convention", "to [QUIC]"; "in the report" says where else something is.
  TextNamed inside() {
    std::size_t at = at_ + 1;
    while (tokens_.at(at).is(ReferenceSense::the)) ++at;
    const ReferenceToken& first = tokens_.at(at);
    const bool own =
        first.is(ReferenceSense::own) && tokens_.at(at + 1).is(ReferenceSense::instrument);
    if (own) return {Text::own, ""};
    const bool cited = first.is_mark("[") || first.is_mark("{");
    for (std::size_t i = 0; !cited && i < longest_name; ++i) {
      if (!tokens_.at(at + i).capital) return {};
      if (tokens_.at(at + i).is(ReferenceSense::instrument)) break;
    }
    return named(at_ + 1, true);
  }

  // "TFEU", "Land Registration Act" without a word between.
  TextNamed adjoined() {
    const ReferenceToken& next = tokens_.at(at_);
    if (next.kind != Kind::word || !next.capital) return {};
    if (is_acronym(tokens_.printed(at_)) && !next.is(ReferenceSense::follows) &&
        !next.is(ReferenceSense::joins)) {
      return {Text::other, ""};
    }
    for (std::size_t i = 0; i < longest_name && tokens_.at(at_ + i).capital; ++i) {
      if (tokens_.at(at_ + i).is(ReferenceSense::instrument)) return {Text::other, ""};
    }
    return {};
  }

  // The name that begins at the token, behind "of" if the language has it.
  TextNamed named(std::size_t at, bool behind_of) {
    bool the = false;
    while (tokens_.at(at).is(ReferenceSense::the)) {
      the = true;
      ++at;
    }
    const ReferenceToken& first = tokens_.at(at);
    if (first.is(ReferenceSense::own)) return {Text::own, ""};
    if (first.is(ReferenceSense::other)) return {Text::other, ""};
    const bool cited = first.is_mark("[") || first.is_mark("{") || first.kind == Kind::number;
    if (cited) return {behind_of ? Text::other : Text::unsaid, ""};
    if (first.is(ReferenceSense::instrument) && !first.is(ReferenceSense::follows)) {
      return noun(at, the || !behind_of);
    }
    return phrase(at);
  }

  // "the Treaty" alone, or the beginning of a name.
  TextNamed noun(std::size_t at, bool may_be_alone) {
    const ReferenceToken& next = tokens_.at(at + 1);
    const bool goes_on = next.is(ReferenceSense::goes_on) || next.kind == Kind::number ||
                         next.is_mark("(") || next.is_mark("«") || next.is_mark("\"") ||
                         (next.capital && !words_.says_of()) ||
                         (next.capital && !next.is(ReferenceSense::follows));
    if (goes_on || !may_be_alone) return {Text::other, ""};
    return {Text::perhaps, tokens_.at(at).plain};
  }

  // "the North Atlantic Treaty", "Directive 95/46/EC", "its founding statute"; "the goods" is none.
  TextNamed phrase(std::size_t at) {
    const ReferenceToken& first = tokens_.at(at);
    if (first.kind != Kind::word) return {};
    if (first.capital && !first.is(ReferenceSense::provision)) return {Text::other, ""};
    for (std::size_t i = 0; i < longest_name; ++i) {
      const ReferenceToken& token = tokens_.at(at + i);
      if (token.kind != Kind::word || token.is(ReferenceSense::follows)) break;
      if (token.is(ReferenceSense::instrument)) return {Text::other, ""};
    }
    return {};
  }

  ReferenceTokens& tokens_;
  std::size_t at_;
  const ReferenceWords& words_;
};

bool is_citation(std::string_view text, std::size_t close) {
  const std::size_t first = close > longest_citation ? close - longest_citation : 0;
  const std::string_view before = text.substr(first, close - first);
  const std::size_t open = before.find_last_of("[{");
  if (open == std::string_view::npos || before.size() - open < 3) return false;
  const std::string_view inside = before.substr(open + 1);
  return inside.find(' ') == std::string_view::npos &&
         inside.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos;
}

// "[QUIC-TLS], Section 4", "Regulation (EU) 2016/679, Article 6", "UNCLOS Article 92", "the
// Charter, Article 51".
TextNamed before_it(std::string_view text, std::size_t start, const ReferenceWords& words) {
  ReferenceToken before = token_before(text, start, words);
  bool apart = false;
  while (before.is_mark(",") || before.is_mark("(")) {
    apart = true;
    before = token_before(text, before.start, words);
  }
  if (before.kind == Kind::end) return {};
  const std::string_view printed = text.substr(before.start, before.end - before.start);
  if (before.is_mark("]") || before.is_mark("}")) {
    return {is_citation(text, before.start) ? Text::other : Text::unsaid, ""};
  }
  const bool number = before.kind == Kind::number && before.plain.find('/') != std::string::npos;
  const bool acronym =
      !apart && is_acronym(printed) && printed.size() > 2 && before.word == nullptr;
  if (number || acronym) return {Text::other, ""};
  if (!before.capital || !before.is(ReferenceSense::instrument)) return {};
  const ReferenceToken whose = token_before(text, before.start, words);
  if (whose.is(ReferenceSense::own)) return {Text::own, ""};
  if (whose.is(ReferenceSense::the)) return {Text::perhaps, before.plain};
  return {Text::other, ""};
}

}  // namespace

TextNamed text_named(std::string_view text, std::size_t start, ReferenceTokens& tokens,
                     std::size_t at, const ReferenceWords& words) {
  TextNamed named = TextReader(tokens, at, words).behind();
  return named.text == Text::unsaid ? before_it(text, start, words) : named;
}

}  // namespace travaux::language
