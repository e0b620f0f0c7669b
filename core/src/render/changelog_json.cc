#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/claim_json.h"
#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;
using render::set_unless_empty;

void set_value(Json& json, const char* name, const std::optional<Figure>& figure) {
  if (!figure) return;
  json[name] = {{"kind", name_of(figure->kind)}, {"value", figure->value}};
  set_unless_empty(json[name], "unit", figure->unit);
}

Json json_of(const ChangelogEffect& told) {
  Json json = {{"rule", told.effect.rule->id},
               {"severity", name_of(told.effect.severity)},
               {"message", told.effect.message},
               {"before", told.before_words},
               {"after", told.after_words}};
  set_value(json, "before_value", told.effect.before_value);
  set_value(json, "after_value", told.effect.after_value);
  return json;
}

Json json_of(const ChangelogLine::Words& words) {
  return {{"before", words.before},
          {"after", words.after},
          {"lead", words.lead},
          {"trail", words.trail}};
}

Json json_of(const ChangelogLine& line);
Json json_of(const ChangelogStep& step);
Json json_of(const DocumentChangelog& document);

template <typename Item>
Json list_of(const std::vector<Item>& items) {
  Json list = Json::array();
  for (const Item& item : items) list.push_back(json_of(item));
  return list;
}

Json json_of(const ChangelogLine& line) {
  Json json = {{"section", name_of(line.section)},
               {"severity", nullptr},
               {"before", {{"label", line.before_label}, {"eids", line.before_eids}}},
               {"after", {{"label", line.after_label}, {"eids", line.after_eids}}},
               {"kind", name_of(line.kind)},
               {"words", list_of(line.words)},
               {"effects", list_of(line.effects)},
               {"fingerprint", line.fingerprint}};
  if (const auto severity = line.severity()) json["severity"] = name_of(*severity);
  set_unless_empty(json, "text", line.text);
  set_unless_empty(json, "note", line.note);
  if (line.source_line > 0) json["line"] = line.source_line;
  if (line.source_page > 0) json["page"] = line.source_page;
  if (!line.claims.empty()) json["attributions"] = line.claims;
  return json;
}

Json json_of(const ChangelogStatistics& statistics) {
  Json changes = Json::object();
  for (const Severity severity : all_severities) {
    changes[std::string(name_of(severity))] =
        statistics.changes[static_cast<std::size_t>(severity)];
  }
  return {
      {"clauses_before", statistics.clauses_before}, {"clauses_after", statistics.clauses_after},
      {"unchanged", statistics.unchanged},           {"words_added", statistics.words_added},
      {"words_removed", statistics.words_removed},   {"changes", std::move(changes)}};
}

Json json_of(const ChangelogStep& step) {
  Json attributions = Json::array();
  for (const RecordedClaim& claim : step.claims) {
    attributions.push_back(render::claim_to_json<Json>(claim));
  }
  Json json = {{"before", step.before_ref},
               {"after", step.after_ref},
               {"headline", headline_of(step)},
               {"compared", step.compared},
               {"language", code_of(step.language)},
               {"lines", list_of(step.lines)},
               {"statistics", json_of(step.statistics)},
               {"attributions", std::move(attributions)},
               {"not_compared", step.not_compared},
               {"not_judged", step.not_judged},
               {"notes", step.notes}};
  if (step.unjudged > 0) json["not_judged_clauses"] = step.unjudged;
  if (!step.date.date.empty()) {
    json["date"] = {{"date", step.date.date}, {"said_as", step.date.said_as}};
  }
  return json;
}

Json json_of(const DocumentChangelog& document) {
  return {{"document", document.document},
          {"steps", list_of(document.steps)},
          {"notes", document.notes}};
}

}  // namespace

std::string changelog_to_json(const Changelog& changelog) {
  Json record = {{"format", "travaux.changelog/1"}, {"title", changelog.title}};
  set_unless_empty(record, "period", changelog.period);
  record["documents"] = list_of(changelog.documents);
  return render::print_json(record);
}

}  // namespace travaux
