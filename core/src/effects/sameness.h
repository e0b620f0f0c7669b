// sameness.h: whether two texts say the same words, in another dress or in another order.
#pragma once

#include "effects/clause_change.h"
#include "effects/readers.h"

namespace travaux::judging {

enum class Sameness {
  editorial,  // but for case, spelling, punctuation, spaces, or the dress of a figure
  reordered,  // the items of one enumeration, or two parts, stand in another order
  different
};

// Compares the words of both sides of a change as wholes. Punctuation is , ; : . ! and marks of
// quotation, dashes, round brackets; every other mark (%, $, §, /, ?, signs) is a word, and so are
// figures, which are the same if they mean the same. Words that are joined on one side and
// hyphened or apart on the other are the same, unless the first part is a "re" ("re-sign").
// Spellings and typing errors are told by tables alone: "signed" and "singed" are two words.
// Reordered are also two halves of a sentence, or two parts of a few words, the second of which now
// stands first.
Sameness sameness_of(const ClauseChange& change, const Readers& readers);

// Whether, of a change that is not `editorial`, it is `reordered`. Cheap where letters differ.
bool is_reordered(const ClauseChange& change);

// Whether that is `editorial`. Where words differ, only what stands around the first of them is
// looked at.
bool is_editorial(const ClauseChange& change, const Readers& readers);

}  // namespace travaux::judging
