// mere_numbers.h: numbers that count nothing: years, labels, parts of names.
#pragma once

#include "effects/clause_change.h"

namespace travaux::judging {

// "22°" of "22°30' N" names a place.
bool is_of_place(const Side& side, const Figure& figure);

// Of a figure that is a number without a unit: whether what stands around it says that it counts
// nothing. Constant cost, but for the number of clauses of the side.
bool counts_nothing(const Side& side, const Figure& figure);

}  // namespace travaux::judging
