// statement.h: what the printer, the parser and the rules of statements share.
#pragma once

#include <string>

#include "seal/json.h"
#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux::seal_room {

inline constexpr const char* statement_type = "https://in-toto.io/Statement/v1";
inline constexpr const char* founding_type = "urn:travaux:founding:1";
inline constexpr const char* version_type = "urn:travaux:version:1";
inline constexpr const char* attribution_type = "urn:travaux:attribution:1";
inline constexpr const char* key_type = "urn:travaux:key:1";
inline constexpr const char* correction_type = "urn:travaux:correction:1";
inline constexpr const char* withdrawal_type = "urn:travaux:withdrawal:1";
inline constexpr const char* erasure_type = "urn:travaux:erasure:1";

// Throws Error(kind, ...) that names the first rule the statement breaks. The printer asks with
// Trouble::usage, the parser with Trouble::malformed: what cannot be printed cannot be read.
void check(const Statement& statement, Trouble kind);

// An in-toto subject: what a statement speaks of, by its digest.
Json subject(std::string name, const Hash& digest);

// Error(malformed) unless it is 32 bytes in base64.
PublicKey key_in(const Json& json);

}  // namespace travaux::seal_room
