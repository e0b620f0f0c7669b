// qualifiers.h: words that limit a point: "gradual", "de facto", "partial".
#pragma once

#include <optional>
#include <string_view>

#include "article/statements.h"
#include "article/word_forms.h"

namespace travaux::reading {

// One text limits what another says, too, though without the limit or with another.
struct QualifierDifference {
  std::string_view kind;          // of a finding: "status", "scope", "condition"
  Stretch words;                  // in the first
  std::optional<Stretch> answer;  // in the second: "immediate" where the first has "gradual"
};

class Qualifiers {
 public:
  Qualifiers();

  // A qualifier of `one` that `other` lacks, though it has the word beside it that is qualified.
  // Both may be of one text. Where each has one of its own, both orders give it.
  std::optional<QualifierDifference> difference(const Statements& text, const Statement& one,
                                                const Statements& other_text,
                                                const Statement& other) const;

 private:
  WordForms forms_;
};

}  // namespace travaux::reading
