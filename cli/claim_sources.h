// claim_sources.h: who a claim comes from, as a person writes it.
#pragma once

#include <string>

#include "travaux/ledger.h"

namespace travaux::cli {

// "Nexta", "outlet:Nexta", "unnamed:a senior official", "group:3 officials", "withheld", "unknown",
// each also with "inferred:" before it; or "e12" and "e12.2": the very source that entry e12 names
// first or second. Error(usage, missing) for a kind that is none and an entry without that source;
// Error(refused) for one that is private, which a link would betray.
Source parse_source(const std::string& text, const Ledger& ledger);

}  // namespace travaux::cli
