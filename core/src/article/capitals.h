// capitals.h: states by what newspapers call them.
#pragma once

#include <set>

#include "article/statements.h"

namespace travaux::reading {

// Numbers of the states and organisations that a statement names, those of their seats included:
// "Moscow" is Russia.
std::set<int> parties_in(const Statements& statements, const Statement& statement);
// The same of some of its words.
std::set<int> parties_in(const Statements& statements, const Statement& statement,
                         const Stretch& words);

}  // namespace travaux::reading
