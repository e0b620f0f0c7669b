// places.h: the places of a change where words differ, ready to be read.
#pragma once

#include <vector>

#include "travaux/report.h"

namespace travaux::report {

// Printed labels are left out: that a clause was renumbered is said elsewhere. Neighbouring edits
// with nothing but marks or spaces between them are one place.
std::vector<ChangelogLine::Words> changed_places(const Change& change, const Document& before,
                                                 const Document& after);

}  // namespace travaux::report
