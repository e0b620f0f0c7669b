#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/claim_json.h"
#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;

Json clauses_of(const VersionSources& sources) {
  Json clauses = Json::array();
  for (const ClauseSources& found : sources.clauses) {
    const Clause& clause = sources.document->clauses()[found.clause];
    clauses.push_back({{"id", clause.id},
                       {"eid", clause.eid},
                       {"label", sources.document->label_of(clause)},
                       {"attributions", found.own},
                       {"inherited", found.inherited},
                       {"backing", name_of(found.backing)}});
  }
  return clauses;
}

Json conflicts_of(const VersionSources& sources) {
  Json conflicts = Json::array();
  for (const SourceConflict& conflict : sources.conflicts) {
    conflicts.push_back({{"kind", name_of(conflict.kind)},
                         {"clauses", conflict.clauses},
                         {"one", conflict.one},
                         {"other", conflict.other}});
  }
  return conflicts;
}

Json summary_of(const VersionSources& sources) {
  Json summary;
  for (const Backing backing : all_backings) summary[std::string(name_of(backing))] = 0;
  for (const ClauseSources& clause : sources.clauses) {
    Json& count = summary[std::string(name_of(clause.backing))];
    count = count.get<std::size_t>() + 1;
  }
  return summary;
}

}  // namespace

std::string sources_to_json(const VersionSources& sources) {
  Json attributions = Json::array();
  for (const RecordedClaim& claim : sources.claims) {
    attributions.push_back(render::claim_to_json<Json>(claim));
  }
  const Json record = {{"format", "travaux.sources/1"},
                       {"ref", sources.ref},
                       {"attributions", std::move(attributions)},
                       {"conflicts", conflicts_of(sources)},
                       {"whole", sources.whole},
                       {"clauses", clauses_of(sources)},
                       {"unplaced", sources.unplaced},
                       {"summary", summary_of(sources)},
                       {"elsewhere", sources.elsewhere}};
  return render::print_json(record);
}

}  // namespace travaux
