#include "seal/claim_json.h"

#include "travaux/error.h"

namespace travaux::seal_room {
namespace {

Json print(const Source& source) {
  Json::Object object{{"kind", {source.kind}}};
  put(object, "name", source.name);
  return {std::move(object)};
}

Json print(const PrivateField& kept) {
  return {Json::Object{{"commitment", {to_hex(kept.commitment)}}, {"field", {kept.field}}}};
}

}  // namespace

void put(Json::Object& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = {value};
}

Json print(const std::vector<Source>& chain) {
  Json::Array sources;
  for (const Source& source : chain) sources.push_back(print(source));
  return {std::move(sources)};
}

Json print(const Claim& claim) {
  Json::Object object{{"chain", print(claim.chain)}, {"relation", {claim.relation}}};
  put(object, "reliability", claim.reliability);
  put(object, "credibility", claim.credibility);
  put(object, "url", claim.url);
  put(object, "dated", claim.dated);
  put(object, "received", claim.received);
  put(object, "note", claim.note);
  Json::Array kept;
  for (const PrivateField& field : claim.private_fields) kept.push_back(print(field));
  if (!kept.empty()) object["private"] = {std::move(kept)};
  return {std::move(object)};
}

std::vector<Source> parse_chain(const Json& json) {
  std::vector<Source> chain;
  for (const Json& source : array(json)) {
    chain.push_back({text_or_empty(source, "name"), text(field(source, "kind"))});
  }
  return chain;
}

Claim parse_claim(const Json& json) {
  Claim claim;
  claim.relation = text(field(json, "relation"));
  claim.chain = parse_chain(field(json, "chain"));
  claim.reliability = text_or_empty(json, "reliability");
  claim.credibility = text_or_empty(json, "credibility");
  claim.url = text_or_empty(json, "url");
  claim.dated = text_or_empty(json, "dated");
  claim.received = text_or_empty(json, "received");
  claim.note = text_or_empty(json, "note");
  if (const Json* kept = find(json, "private")) {
    for (const Json& each : array(*kept)) {
      claim.private_fields.push_back(
          {text(field(each, "field")), hash_in(field(each, "commitment"))});
    }
  }
  return claim;
}

Hash hash_in(const Json& json) {
  const std::optional<Hash> hash = hash_from_hex(text(json));
  if (!hash) {
    throw Error(Trouble::malformed, "a hash is not 64 lower-case hexadecimal digits");
  }
  return *hash;
}

}  // namespace travaux::seal_room
