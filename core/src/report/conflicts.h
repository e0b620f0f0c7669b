// conflicts.h: claims that contradict one another.
#pragma once

#include <vector>

#include "travaux/report.h"

namespace travaux::report {

// `counts`: whether the claim, and what it is about, was not taken back.
std::vector<SourceConflict> conflicts_in(const VersionSources& sources, const SameSources& same,
                                         const std::vector<bool>& counts);

}  // namespace travaux::report
