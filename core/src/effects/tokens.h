// tokens.h: the words of a clause one by one, with what the tables of the language say of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "effects/clause_change.h"

namespace travaux::judging {

// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
  none,      // spaces or hyphens
  comma,     // a comma
  sentence,  // . ; : ! ? or the beginning of the clause
  other      // brackets, quotation marks, dashes
};

// The phrase of one kind that covers a word.
struct Cover {
  std::int16_t value = 0;   // 0: none
  std::uint16_t words = 0;  // of the phrase; at its first word only
};

struct Token {
  Span span;  // in the canonical text
  std::string_view printed;
  Gap gap = Gap::none;
  bool capital = false;
  Cover name;         // PhraseKind::party_name
  Cover noun;         // PhraseKind::party_noun
  Cover small;        // PhraseKind::small_word
  Cover conjunction;  // PhraseKind::conjunction
  Cover modality;     // PhraseKind::modality

  std::string plain() const { return base::fold_case(printed); }
};

// Of one of the side's clauses.
std::vector<Token> tokens_of(const Side& side, Span words);

}  // namespace travaux::judging
