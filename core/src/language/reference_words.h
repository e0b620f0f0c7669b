// reference_words.h: the words of which references are made, as tables, and a text as tokens.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "language/figure_words.h"
#include "travaux/language.h"

namespace travaux::language {

enum class ReferenceSense : std::uint8_t {
  provision,    // value: the Provision
  ordinal,      // value: 1, 2, 3 ...
  joins,        // "and", "or": between the numbers of a list
  range,        // "to"
  of,           // before what the provision is a part of: "of"
  in,           // the same, of words that mostly say something else: "in", "to"
  the,          // may stand behind "of"
  own,          // "this"
  other,        // "that", "said": something named before
  before,       // "preceding"
  after,        // "next"
  instrument,   // "Treaty", "Act", "Directive"
  goes_on,      // behind an instrument, where its name goes on: "on", "concerning"
  leads,        // before a decimal number that is a reference: "in", "under"
  follows,      // may stand behind such a number, and is no part of a name: "shall", "and"
  number_sign,  // "No."
  inserted      // "bis"
};

// `forms` as in lexicon.h: each "|" counts one on; of provisions plural forms stand behind it.
struct ReferenceRow {
  ReferenceSense sense;
  int value;
  std::string_view forms;
};

std::span<const ReferenceRow> english_references();
std::span<const ReferenceRow> ukrainian_references();

struct ReferenceWord {
  Provision provision = Provision::any;
  int ordinal = 0;
  bool plural = false;
  std::bitset<32> senses;

  bool has(ReferenceSense sense) const { return senses.test(static_cast<std::size_t>(sense)); }
};

class ReferenceWords {
 public:
  static constexpr std::size_t looks = 32768;  // that words are told apart by at a glance

  explicit ReferenceWords(Language language);

  bool empty() const { return words_.empty(); }
  // Whether the language puts a word before what a provision is a part of: "of Article 5", but
  // "статті 5".
  bool says_of() const { return says_of_; }
  const ReferenceWord* of(const std::string& plain) const;
  // Where the next word that may be a provision's begins, or a decimal number; the size of the
  // text when there is none. `at` is no place inside of a word.
  std::size_t next_candidate(std::string_view text, std::size_t at) const;
  // "Article 5 and 10 days": whether the word is a unit of something.
  bool is_unit(const std::string& plain) const;

 private:
  std::unordered_map<std::string, ReferenceWord> words_;
  std::bitset<looks> known_looks_;  // of the words of provisions
  Meanings meanings_;
  bool says_of_ = false;
};

struct ReferenceToken {
  enum class Kind : std::uint8_t { end, word, number, mark };
  Kind kind = Kind::end;
  std::size_t start = 0;
  std::size_t end = 0;
  std::string plain;  // of a word in small letters
  const ReferenceWord* word = nullptr;
  bool glued = false;    // nothing stands between it and the one before
  bool capital = false;  // begins with one

  bool is(ReferenceSense sense) const { return word != nullptr && word->has(sense); }
  bool is_mark(std::string_view mark) const { return kind == Kind::mark && plain == mark; }
};

// The tokens from a place of a text on, read as they are asked for.
class ReferenceTokens {
 public:
  ReferenceTokens(std::string_view text, std::size_t at, const ReferenceWords& words)
      : text_(text), next_(at), words_(&words) {}

  const ReferenceToken& at(std::size_t index);
  std::string_view printed(std::size_t index) {
    const ReferenceToken& token = at(index);
    return text_.substr(token.start, token.end - token.start);
  }

 private:
  void read_one();

  std::string_view text_;
  std::size_t next_;
  const ReferenceWords* words_;
  std::deque<ReferenceToken> tokens_;
};

// The token that begins there.
ReferenceToken token_at(std::string_view text, std::size_t at, const ReferenceWords& words);

// The word or mark that ends directly before `at`, spaces apart.
ReferenceToken token_before(std::string_view text, std::size_t at, const ReferenceWords& words);

}  // namespace travaux::language
