// signing.h: which clauses belong to a signature block.
#pragma once

#include "effects/clause_change.h"

namespace travaux::judging {

enum class Signing : std::uint8_t {
  none,
  opening,  // "Done at Geneva ...", "In witness whereof ...": says more than who signs
  line      // "For the Government of Poland"
};

Signing signing_of(const Side& side);

// Whether the sentence tells who signs the text or keeps its original: "This Lease has been signed
// by the Director".
bool signs_in_prose(const Side& side, Span span);

}  // namespace travaux::judging
