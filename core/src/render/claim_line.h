// claim_line.h: one claim as a line for people.
#pragma once

#include <string>

#include "render/page.h"
#include "travaux/report.h"

namespace travaux::render {

// What it is about: "plan-28@1 art_5 "the words"".
std::string about(const RecordedClaim& recorded);

// What it says, by which entry, and what became of it; for a claim that stands.
Fragments standing_claim(const RecordedClaim& recorded);

}  // namespace travaux::render
