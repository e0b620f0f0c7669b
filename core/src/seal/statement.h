// statement.h: what the printer, the parser and the rules of statements share.
#pragma once

#include <string>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux::seal_room {

inline constexpr const char* statement_type = "https://in-toto.io/Statement/v1";
inline constexpr const char* founding_type = "urn:travaux:founding:1";
inline constexpr const char* version_type = "urn:travaux:version:1";
inline constexpr const char* attribution_type = "urn:travaux:attribution:1";

// Throws Error(kind, ...) that names the first rule the statement breaks. The printer asks with
// Trouble::usage, the parser with Trouble::malformed: what cannot be printed cannot be read.
void check(const Statement& statement, Trouble kind);

}  // namespace travaux::seal_room
