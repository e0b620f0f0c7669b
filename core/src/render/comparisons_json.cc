#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/comparison.h"
#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const ComparedFile::Place& place) {
  if (place.path.empty()) return nullptr;
  return {{"path", place.path}, {"blob", place.blob}};
}

Json json_of(const ComparedFile& file) {
  Json json = {{"status", status_of(file)},
               {"before", json_of(file.before)},
               {"after", json_of(file.after)},
               {"comparison", nullptr}};
  if (file.compared()) json["comparison"] = render::comparison_record<Json>(file.comparison);
  if (!file.not_compared.empty()) json["not_compared"] = file.not_compared;
  return json;
}

Json json_of(const Gate& gate) {
  return {{"gate", name_of(gate)},
          {"fired", gate.fired()},
          {"files", gate.changes},
          {"reasons", gate.reasons}};
}

}  // namespace

std::string comparisons_to_json(const ComparisonsView& view) {
  Json files = Json::array();
  for (const ComparedFile& file : view.files) files.push_back(json_of(file));
  Json record = {{"format", "travaux.comparisons/1"},
                 {"before", {{"ref", view.before_ref}, {"commit", view.before_commit}}},
                 {"after", {{"ref", view.after_ref}, {"commit", view.after_commit}}},
                 {"parted", view.parted},
                 {"files", std::move(files)},
                 {"other", view.other}};
  for (const Gate& gate : view.gates) record["gates"].push_back(json_of(gate));
  return render::print_json(record);
}

}  // namespace travaux
