// rivals.h: whether several drafts changed one clause of their base, and alike.
#pragma once

#include <cstddef>

#include "travaux/compare.h"

namespace travaux::comparing {

// Of a row with wordings, places and changes. New numbers alone are no change: they follow from
// what others added and removed.
Rivals rivals_in(const CollationRow& row, std::size_t base);

}  // namespace travaux::comparing
