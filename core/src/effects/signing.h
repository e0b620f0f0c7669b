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

}  // namespace travaux::judging
