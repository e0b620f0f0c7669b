#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/claim_json.h"
#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;
using render::pair_of;

Json versions_of(const Origins& origins) {
  Json versions = Json::array();
  for (const HistoryVersion& version : origins.versions) {
    Json attributions = Json::array();
    for (std::size_t i = 0; i < origins.claims.size(); ++i) {
      const RecordedClaim& claim = origins.claims[i];
      if (claim.ref == version.ref && claim.standing.stands()) attributions.push_back(i);
    }
    Json json = {{"version", version.number},
                 {"ref", version.ref},
                 {"attributions", std::move(attributions)}};
    render::set_standing(json, version.standing);
    versions.push_back(std::move(json));
  }
  return versions;
}

Json passed_over_of(const Origins& origins) {
  Json list = Json::array();
  for (const HistoryVersion& version : origins.versions) {
    for (const PassedOver& passed : version.passed_over) {
      Json json = {{"ref", passed.ref}};
      render::set_standing(json, passed.standing);
      if (!passed.trouble.empty()) json["not_compared"] = passed.trouble;
      list.push_back(std::move(json));
    }
  }
  return list;
}

Json number_of(const Origins& origins, const std::optional<std::size_t>& version) {
  if (!version) return nullptr;
  return origins.versions[*version].number;
}

// Of a file whose text is not its bytes (DOCX, PDF) the runs have no place in it.
Json runs_of(const Origins& origins, const Document& last) {
  const bool in_bytes = last.source().size() > 0;
  Json runs = Json::array();
  for (const Run& run : origins.runs) {
    Json json = {{"start", run.span.start}, {"end", run.span.end}};
    if (in_bytes) json["source"] = pair_of(run.source);
    json["version"] = number_of(origins, run.version);
    json["attributions"] = run.claims;
    runs.push_back(std::move(json));
  }
  return runs;
}

Json path_of_clause(const Origins& origins, const ClauseOrigin& clause) {
  Json path = Json::array();
  for (const PathStep& step : clause.path) {
    Json events = Json::array();
    for (const PathEvent event : step.events) events.push_back(name_of(event));
    Json json = {{"version", origins.versions[step.version].number},
                 {"events", std::move(events)},
                 {"eid", step.eid},
                 {"label", step.label}};
    if (step.removed) json["removed"] = origins.versions[*step.removed].number;
    if (!step.merged.empty()) json["merged"] = step.merged;
    path.push_back(std::move(json));
  }
  return path;
}

Json clauses_of(const Origins& origins, const Document& last) {
  Json clauses = Json::array();
  for (const ClauseOrigin& origin : origins.clauses) {
    const Clause& clause = last.clauses()[origin.clause];
    Json json = {{"id", clause.id},
                 {"eid", clause.eid},
                 {"label", last.label_of(clause)},
                 {"start", clause.span.start},
                 {"end", clause.span.end},
                 {"first_version", number_of(origins, origin.first_version)},
                 {"last_changed", number_of(origins, origin.last_changed)},
                 {"attributions", origin.claims},
                 {"path", path_of_clause(origins, origin)}};
    if (origin.path_cut) json["path_cut"] = true;
    clauses.push_back(std::move(json));
  }
  return clauses;
}

}  // namespace

std::string origins_to_json(const Origins& origins, const Document& last) {
  Json attributions = Json::array();
  for (const RecordedClaim& claim : origins.claims)
    attributions.push_back(render::claim_to_json<Json>(claim));
  Json record = {{"format", "travaux.origins/1"},
                 {"ref", origins.versions.empty() ? std::string() : origins.versions.back().ref},
                 {"versions", versions_of(origins)},
                 {"attributions", std::move(attributions)},
                 {"runs", runs_of(origins, last)},
                 {"clauses", clauses_of(origins, last)}};
  Json passed_over = passed_over_of(origins);
  if (!passed_over.empty()) record["passed_over"] = std::move(passed_over);
  return render::print_json(record);
}

}  // namespace travaux
