#include "seal/claim_json.h"

#include "travaux/error.h"

namespace travaux::seal_room {
namespace {

constexpr std::string_view inferred = "inferred";

Json print(const Source& source) {
  Json::Object object{{"kind", {source.kind}}};
  put(object, "name", source.name);
  if (source.count > 0) object["count"] = {source.count};
  if (source.inferred) object["basis"] = {std::string(inferred)};
  if (source.same_as) {
    object["same-as"] = {Json::Object{{"entry", {to_hex(source.same_as->entry)}},
                                      {"source", {source.same_as->place}}}};
  }
  return {std::move(object)};
}

// Any other basis, and a count of none, are refused as another spelling.
Source parse_source(const Json& json) {
  Source source{text_or_empty(json, "name"), text(field(json, "kind"))};
  if (const Json* count = find(json, "count")) source.count = number(*count);
  source.inferred = text_or_empty(json, "basis") == inferred;
  if (const Json* same = find(json, "same-as")) {
    source.same_as = {hash_in(field(*same, "entry")), number(field(*same, "source"))};
  }
  return source;
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
  put(object, "printed", claim.printed);
  put(object, "resolved-by", claim.resolved_by);
  if (claim.quote) object["quote"] = print(*claim.quote);
  Json::Array kept;
  for (const PrivateField& field : claim.private_fields) kept.push_back(print(field));
  if (!kept.empty()) object["private"] = {std::move(kept)};
  return {std::move(object)};
}

Json print(const QuotedWords& quote) {
  Json::Object object{{"exact", {quote.exact}}};
  put(object, "prefix", quote.prefix);
  put(object, "suffix", quote.suffix);
  return {std::move(object)};
}

std::vector<Source> parse_chain(const Json& json) {
  std::vector<Source> chain;
  for (const Json& source : array(json)) chain.push_back(parse_source(source));
  return chain;
}

QuotedWords parse_quote(const Json& json) {
  return {text(field(json, "exact")), text_or_empty(json, "prefix"), text_or_empty(json, "suffix")};
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
  claim.printed = text_or_empty(json, "printed");
  claim.resolved_by = text_or_empty(json, "resolved-by");
  if (const Json* quote = find(json, "quote")) claim.quote = parse_quote(*quote);
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
