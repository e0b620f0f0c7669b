// passage.h: the passage in which a phrase came or went: the changed words around it.
#pragma once

#include <string_view>

#include "effects/clause_change.h"

namespace travaux::judging {

// Constant cost, but for the search of the block: of a long passage only what is near is looked at.
class Passage {
 public:
  enum class Of { before, after };

  Passage(const ClauseChange& change, Of of, Span phrase);

  // Whether no block touches the phrase.
  bool empty() const { return own_.size() == 0; }
  std::string_view other_words() const { return other_side_->text(other_); }

  // A whole sentence came or went, and the phrase stands in it: nothing that stays is said anew.
  bool is_sentence() const;
  // The phrase stands behind words that open a new part of a sentence, and came or went with them:
  // "provided that NO objection is raised".
  bool is_subordinate() const;
  // The word behind the phrase stays, or stands in what the passage replaced or became.
  bool keeps_next_word() const;
  // The same of the word before it.
  bool keeps_word_before() const;
  // Nothing stood there, and it begins with the phrase.
  bool is_addition_from_phrase() const;
  // A phrase of this kind begins in what the passage replaced or became.
  bool stands_for(PhraseKind kind) const;
  // The phrase was put before a verb that stays, in whatever form: "is" became "may be", "inform"
  // became "try to inform".
  bool is_put_into_statement() const;
  // At least a third of the passage is the phrase; a half, if it replaced something.
  bool is_mostly_phrase() const;

 private:
  bool knows(std::string_view word) const;
  bool ends_sentence(std::size_t at) const;
  bool starts_sentence(std::size_t at) const;

  const Side* side_;
  const Side* other_side_;
  Span phrase_;
  Span own_{};
  Span other_{};
  Span clause_{};
};

std::size_t words_in(std::string_view text);

}  // namespace travaux::judging
