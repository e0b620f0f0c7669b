// claim_json.h: a claim as the JSON that statements and private files hold.
#pragma once

#include <vector>

#include "seal/json.h"
#include "travaux/seal.h"

namespace travaux::seal_room {

// Absent when empty.
void put(Json::Object& object, const char* name, const std::string& value);

Json print(const Claim& claim);
Claim parse_claim(const Json& json);

Json print(const std::vector<Source>& chain);
std::vector<Source> parse_chain(const Json& json);

Json print(const QuotedWords& quote);
QuotedWords parse_quote(const Json& json);

// Error(malformed) unless it is 64 lower-case digits.
Hash hash_in(const Json& json);

}  // namespace travaux::seal_room
