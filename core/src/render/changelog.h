// changelog.h: what every form of a changelog says in the same words. Text of documents is returned
// as it stands there: each form escapes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "travaux/report.h"

namespace travaux::render {

// "7→8", or one label when both are equal or one is missing; nothing for a clause without label
// whose whole text is shown anyway.
std::string both_labels(const ChangelogLine& line, std::string_view arrow);

// Words to be marked, with the spaces at their ends, which stay outside of the marks.
struct Marked {
  std::string space_before;
  std::string words;
  std::string space_after;
};
Marked without_spaces(const std::string& words);

// "Added": how a heading calls it.
std::string title_of(Section section);

// "from 42 to 41 clauses, 35 unchanged; 13 words added, 8 removed; 3 major, 2 minor, 7 editorial";
// nothing where nothing was compared.
std::string statistics_in_short(const ChangelogStep& step);

// "major: shall → may; minor: wheat came"; nothing where no effect says more than the section does.
std::string effects_in_short(const ChangelogLine& line);
// "minor" where effects_in_short() is empty and the section does not say it; else nothing.
std::string severity_in_short(const ChangelogLine& line);

// "7 → 8, 9 → 10": the clauses that got a new number and nothing else.
std::string renumbered_in_short(const ChangelogStep& step, std::string_view arrow);

// ", of the words "..."; corrected by e18, e20"; nothing for a claim about all of it, as signed.
std::string details_in_short(const RecordedClaim& claim);
// The claims about a line: "denied by Kremlin (institution); not rated".
std::string claims_in_short(const ChangelogStep& step, const ChangelogLine& line);
// Those that no line has, in the order of the record.
std::vector<const RecordedClaim*> claims_apart(const ChangelogStep& step);

// "dated 2025-11-20"; empty where nothing is known.
std::string date_in_short(const VersionDate& date);

// What was not judged, and why; empty where every rule was applied.
std::string not_judged_in_short(const ChangelogStep& step);

// "plan-28", "all documents, from 2025-11-01 to 2025-11-30"
std::string subject_of(const Changelog& changelog);
// What stands in the place of the steps of a document that has none.
std::string no_steps(const Changelog& changelog);

}  // namespace travaux::render
