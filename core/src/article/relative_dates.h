// relative_dates.h: days that are told from the day of writing: "on Thursday", "last weekend".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "article/tokens.h"

namespace travaux::reading {

struct RelativeDate {
  Stretch words;
  // ISO 8601: a day, a week ("2025-W47"), a month, a year, or first and last day
  // ("2025-11-15/2025-11-16"). Empty without a day to count from, and where the words do not tell
  // which one is meant: a weekday in a sentence about what was and what will be, a season.
  std::string value;
};

// In the order of the words. Linear.
std::vector<RelativeDate> relative_dates_in(
    const Paragraph& paragraph, const std::optional<std::chrono::year_month_day>& captured);

}  // namespace travaux::reading
