// dates.h: dates of the calendar in words and digits.
#pragma once

#include <optional>
#include <vector>

#include "language/spelled.h"
#include "travaux/language.h"

namespace travaux::language {

// Adds the date that begins at `at`, and gives the word behind it; nothing when none begins there.
// "27 November 2025", "November 27, 2025", "27.11.2025", "2025-11-27", "27 листопада", "November
// 2025", "the fifth day of May", "by 2030", "in November". Of "11/12/2025" nobody knows which is
// the month: it is taken as printed.
std::optional<std::size_t> read_date(const WordsOf& words, std::size_t at,
                                     std::vector<Figure>& figures);

}  // namespace travaux::language
