// brackets.h: what is not agreed yet, and what is kept free.
#pragma once

#include "effects/rule.h"

namespace travaux::judging {

// bracket-opened, bracket-resolved: by whether there are more brackets than before, or fewer.
void find_brackets(const ClauseChange& change, const Context& context, Findings& findings);

// reserved: a clause that became "[Reserved]", or was. One that came where another of the same
// number went is the same.
void find_reserved(const Context& context, std::vector<Findings>& findings);

}  // namespace travaux::judging
