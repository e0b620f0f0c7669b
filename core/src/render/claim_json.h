// claim_json.h: who says what of a version, as JSON.
#pragma once

#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/report.h"

namespace travaux::render {

template <typename Json>
void set_unless_empty(Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = value;
}

template <typename Json>
Json source_to_json(const Source& source, const std::string& same_as) {
  Json json = {{"name", source.name}, {"kind", source.kind}};
  if (source.count > 0) json["count"] = source.count;
  if (source.inferred) json["inferred"] = true;
  if (!same_as.empty()) json["same_as"] = same_as;
  return json;
}

template <typename Json>
Json quote_to_json(const QuotedWords& quote) {
  Json json = {{"exact", quote.exact}};
  set_unless_empty(json, "prefix", quote.prefix);
  set_unless_empty(json, "suffix", quote.suffix);
  return json;
}

// What became of the claim itself, else of the version it is about.
template <typename Json>
Json claim_to_json(const RecordedClaim& recorded) {
  const Claim& claim = recorded.claim;
  const auto same_as = [&](std::size_t i) {
    return i < recorded.same_as.size() ? recorded.same_as[i] : std::string();
  };
  Json chain = Json::array();
  for (std::size_t i = 1; i < claim.chain.size(); ++i) {
    chain.push_back(source_to_json<Json>(claim.chain[i], same_as(i)));
  }
  const Source speaker = claim.chain.empty() ? Source{"", "unknown"} : claim.chain.front();
  Json json = {{"relation", claim.relation},
               {"source", source_to_json<Json>(speaker, same_as(0))},
               {"chain", std::move(chain)},
               {"ref", recorded.ref}};
  set_unless_empty(json, "clause", recorded.clause);
  if (recorded.words) {
    const std::size_t start = recorded.words->start;
    json["words"] = {{"text", recorded.words->exact},
                     {"start", start},
                     {"end", start + recorded.words->exact.size()}};
  }
  set_unless_empty(json, "entry", recorded.entry);
  set_unless_empty(json, "author", recorded.author);
  set_unless_empty(json, "reliability", claim.reliability);
  set_unless_empty(json, "credibility", claim.credibility);
  set_unless_empty(json, "url", claim.url);
  if (claim.quote) json["quote"] = quote_to_json<Json>(*claim.quote);
  set_unless_empty(json, "dated", claim.dated);
  set_unless_empty(json, "printed", claim.printed);
  set_unless_empty(json, "resolved_by", claim.resolved_by);
  set_unless_empty(json, "received", claim.received);
  set_unless_empty(json, "note", claim.note);
  Standing standing = recorded.standing.stands() ? recorded.version_standing : recorded.standing;
  standing.corrected_by = recorded.standing.corrected_by;
  set_standing(json, standing);
  return json;
}

}  // namespace travaux::render
