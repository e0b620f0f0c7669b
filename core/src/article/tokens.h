// tokens.h: the paragraphs of an article as words and marks, with what the small words of English
// say about their places. No word is parsed: a word has every class that it can have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::reading {

enum class Mark : std::uint8_t {
  word,
  stop,  // . ! ? …
  comma,
  colon,
  semicolon,
  dash,
  open_quote,  // the outermost only: marks inside of a quotation are quoted
  close_quote,
  open_bracket,
  close_bracket,
  other
};

enum WordClass : std::uint32_t {
  determiner = 1U << 0U,
  possessive = 1U << 1U,  // 's
  owner = 1U << 2U,       // his, their
  subject = 1U << 3U,     // he, they; also it, you
  object = 1U << 4U,      // him, them; also it, you
  preposition = 1U << 5U,
  coordinator = 1U << 6U,
  subordinator = 1U << 7U,  // if, while
  that = 1U << 8U,
  question = 1U << 9U,  // who, how, whether
  being = 1U << 10U,    // is, was, been
  having = 1U << 11U,
  doing = 1U << 12U,
  modal = 1U << 13U,
  negation = 1U << 14U,
  adverb = 1U << 15U,
  number = 1U << 16U,
  day = 1U << 17U,     // Monday, November, yesterday
  name = 1U << 18U,    // a capital that no beginning of a sentence explains
  plural = 1U << 19U,  // looks like a plural noun
  title = 1U << 20U,   // Mr, Sen., President
  to = 1U << 21U,
  past = 1U << 22U,      // looks like a verb in the past tense, or a participle
  relative = 1U << 23U,  // who, which
  finite = 1U << 24U,    // a common verb in a form that has a subject
  gerund = 1U << 25U,
  doubtful = 1U << 26U  // a capital at the beginning of a sentence
};

inline constexpr std::uint32_t auxiliary = being | having | doing | modal;

struct Token {
  Span source;         // bytes of the article
  std::string folded;  // small letters, ’ written as '
  Mark mark = Mark::word;
  std::uint32_t classes = 0;
  bool capital = false;
  bool quoted = false;  // inside of quotation marks

  bool is(std::uint32_t any) const { return (classes & any) != 0; }
  bool is_word() const { return mark == Mark::word; }
};

// Half-open range of tokens.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool holds(std::size_t at) const { return at >= begin && at < end; }
  bool overlaps(const Stretch& other) const { return begin < other.end && other.begin < end; }
  bool operator==(const Stretch&) const = default;
};

struct Paragraph {
  std::size_t line = 0;
  Span source;
  bool item = false;      // of a list
  bool headline = false;  // no full stop, few words
  bool capitals = false;  // a headline whose words all begin with capitals
  std::vector<Token> tokens;
  std::vector<Stretch> sentences;
};

// The paragraphs of well-formed UTF-8 text; empty lines make none. Linear.
std::vector<Paragraph> paragraphs_of(std::string_view article);

// The classes of a word in small letters, by the tables or else by its ending.
std::uint32_t classes_of(std::string_view folded);
bool is_by_ending(std::string_view folded);

}  // namespace travaux::reading
