#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Rule& rule, const RuleSettings& settings) {
  const auto severity = settings.severity_of(rule);
  Json json = {{"id", rule.id},
               {"group", name_of(rule.group)},
               {"severity", nullptr},
               {"usual_severity", name_of(rule.severity)},
               {"question", rule.question},
               {"before", rule.before},
               {"after", rule.after}};
  if (severity) json["severity"] = name_of(*severity);
  return json;
}

}  // namespace

std::string rules_to_json(const RuleSettings& settings) {
  Json rules = Json::array();
  for (const Rule& rule : all_rules()) rules.push_back(json_of(rule, settings));
  return render::print_json(Json{{"format", "travaux.rules/1"}, {"rules", std::move(rules)}});
}

}  // namespace travaux
