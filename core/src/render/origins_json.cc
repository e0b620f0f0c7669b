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

Json versions_of(const History& history) {
  Json versions = Json::array();
  for (const HistoryVersion& version : history.versions) {
    Json attributions = Json::array();
    for (std::size_t i = 0; i < history.claims.size(); ++i) {
      const RecordedClaim& claim = history.claims[i];
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

Json passed_over_of(const History& history) {
  Json list = Json::array();
  for (const HistoryVersion& version : history.versions) {
    for (const PassedOver& passed : version.passed_over) {
      Json json = {{"ref", passed.ref}};
      render::set_standing(json, passed.standing);
      list.push_back(std::move(json));
    }
  }
  return list;
}

Json number_of(const History& history, const std::optional<std::size_t>& version) {
  if (!version) return nullptr;
  return history.versions[*version].number;
}

// Of a file whose text is not its bytes (DOCX, PDF) the runs have no place in it.
Json runs_of(const History& history, const Origins& origins) {
  const bool in_bytes =
      !history.versions.empty() && history.versions.back().document->source().size() > 0;
  Json runs = Json::array();
  for (const Run& run : origins.runs) {
    Json json = {{"start", run.span.start}, {"end", run.span.end}};
    if (in_bytes) json["source"] = pair_of(run.source);
    json["version"] = number_of(history, run.version);
    json["attributions"] = run.claims;
    runs.push_back(std::move(json));
  }
  return runs;
}

Json clauses_of(const History& history, const Origins& origins) {
  Json clauses = Json::array();
  const Document& last = *history.versions.back().document;
  for (const ClauseOrigin& origin : origins.clauses) {
    const Clause& clause = last.clauses()[origin.clause];
    clauses.push_back({{"id", clause.id},
                       {"eid", clause.eid},
                       {"label", last.label_of(clause)},
                       {"start", clause.span.start},
                       {"end", clause.span.end},
                       {"first_version", number_of(history, origin.first_version)},
                       {"last_changed", number_of(history, origin.last_changed)},
                       {"attributions", origin.claims}});
  }
  return clauses;
}

}  // namespace

std::string origins_to_json(const History& history, const Origins& origins) {
  Json attributions = Json::array();
  for (const RecordedClaim& claim : history.claims)
    attributions.push_back(render::claim_to_json<Json>(claim));
  Json record = {{"format", "travaux.origins/1"},
                 {"ref", history.versions.empty() ? std::string() : history.versions.back().ref},
                 {"versions", versions_of(history)},
                 {"attributions", std::move(attributions)},
                 {"runs", runs_of(history, origins)},
                 {"clauses", clauses_of(history, origins)}};
  Json passed_over = passed_over_of(history);
  if (!passed_over.empty()) record["passed_over"] = std::move(passed_over);
  return render::print_json(record);
}

}  // namespace travaux
