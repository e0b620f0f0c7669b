// changelog.h: what every form of a changelog says in the same words.
#pragma once

#include <string>
#include <string_view>

#include "travaux/report.h"

namespace travaux::render {

// "7→8", or one label when both are equal or one is missing; nothing for a clause without label
// whose whole text is shown anyway.
std::string both_labels(const ChangelogLine& line, std::string_view arrow);

// "4 changed, 1 added; 52 unchanged; 1 item not compared"
std::string step_in_short(const ChangelogStep& step);

// "7 → 8, 9 → 10": the clauses that got a new number and nothing else.
std::string renumbered_in_short(const ChangelogStep& step, std::string_view arrow);

// "; corrected by e18, e20"; nothing for a claim that is as it was signed.
std::string corrections_in_short(const RecordedClaim& claim);

}  // namespace travaux::render
