#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "render/comparison.h"
#include "render/json.h"
#include "render/noise.h"
#include "render/sides_json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;
using render::pair_of;

Json json_of(const NoiseSet& noise) {
  Json list = Json::array();
  for (const Noise kind : all_noise) {
    if (noise.has(kind)) list.push_back(name_of(kind));
  }
  return list;
}

void set_ignored(Json& json, const Ignored& ignored) {
  for (std::size_t i = 0; i < ignored.edits.size(); ++i) {
    if (!ignored.edits[i].empty()) json["edits"][i]["ignored"] = json_of(ignored.edits[i]);
  }
  if (!ignored.whole.empty()) json["ignored"] = json_of(ignored.whole);
}

Json json_of(const Change& change, const std::string& fingerprint) {
  Json kinds = Json::array();
  for (const ChangeKind kind : change.kinds) kinds.push_back(name_of(kind));
  Json edits = Json::array();
  for (const Edit& edit : change.edits) {
    edits.push_back({{"op", edit.op == Edit::Op::remove ? "delete" : "insert"},
                     {"before", pair_of(edit.before)},
                     {"after", pair_of(edit.after)}});
  }
  Json json = {{"kinds", std::move(kinds)},
               {"before", change.before},
               {"after", change.after},
               {"edits", std::move(edits)},
               {"fingerprint", fingerprint}};
  if (change.moved_with) json["moved_with"] = *change.moved_with;
  return json;
}

Json json_of(const Figure& figure) {
  return {{"kind", name_of(figure.kind)}, {"value", figure.value}, {"unit", figure.unit}};
}

Json json_of(const Effect& effect) {
  Json json = {{"rule", effect.rule->id},
               {"severity", name_of(effect.severity)},
               {"message", effect.message},
               {"before", pair_of(effect.before)},
               {"after", pair_of(effect.after)}};
  if (effect.before_value) json["values"]["before"] = json_of(*effect.before_value);
  if (effect.after_value) json["values"]["after"] = json_of(*effect.after_value);
  if (!effect.elsewhere.empty()) json["elsewhere"] = effect.elsewhere;
  return json;
}

void set_judged(Json& json, const Judged& judged, std::size_t change) {
  json["effects"] = Json::array();
  for (const Effect& effect : judged.judgement.effects[change]) {
    json["effects"].push_back(json_of(effect));
  }
  if (judged.weights[change] == Weight::reviewed) json["reviewed"] = true;
}

Json json_of(const Gate& gate) {
  return {{"gate", name_of(gate)},
          {"fired", gate.fired()},
          {"changes", gate.changes},
          {"reasons", gate.reasons}};
}

// Renumbered is editorial.
Json count_severities(const std::vector<Weight>& weights) {
  Json counts = Json::object();
  for (std::size_t i = all_severities.size(); i-- > 0;) {
    const Severity severity = all_severities[i];
    counts[std::string(name_of(severity))] =
        std::count_if(weights.begin(), weights.end(), [&](Weight weight) {
          return (weight == Weight::renumbered ? Weight::editorial : weight) == weight_of(severity);
        });
  }
  return counts;
}

void set_judged(Json& record, const Judged& judged) {
  record["severities"] = count_severities(judged.weights);
  record["language"] = code_of(judged.judgement.language);
  record["not_judged"] = judged.judgement.not_judged;
  if (judged.judgement.unjudged > 0) record["not_judged_clauses"] = judged.judgement.unjudged;
  const auto reviewed = std::count(judged.weights.begin(), judged.weights.end(), Weight::reviewed);
  if (reviewed > 0) record["reviewed"] = reviewed;
  for (const Gate& gate : judged.gates) record["gates"].push_back(json_of(gate));
}

double rounded(double share) {
  return std::round(1000 * share) / 1000;
}

Json json_of(const Reason& reason) {
  Json json = {{"matcher", name_of(reason.matcher)}};
  if (reason.matcher != Matcher::nobody) {
    json["likeness"] = rounded(reason.likeness);
    json["words"] = rounded(reason.words);
    json["same_title"] = reason.same_title;
    json["same_label"] = reason.same_label;
    json["neighbours"] = rounded(reason.neighbours);
    json["in_order"] = reason.in_order;
  }
  if (reason.nearest) {
    json["nearest"] = {{"clause", reason.nearest->clause},
                       {"likeness", rounded(reason.nearest->likeness)},
                       {"refusal", name_of(reason.nearest->refusal)}};
  }
  return json;
}

Json json_of_changes(const ComparisonView& view) {
  Json list = Json::array();
  if (view.comparison == nullptr) return list;
  const Comparison& comparison = *view.comparison;
  for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
    const Change& change = comparison.changes[i];
    list.push_back(json_of(change, fingerprint_of(change, *view.before, *view.after)));
    set_judged(list.back(), *view.judged, i);
    if (!comparison.ignored.empty()) set_ignored(list.back(), comparison.ignored[i]);
    if (!comparison.reasons.empty()) list.back()["reason"] = json_of(comparison.reasons[i]);
  }
  return list;
}

}  // namespace

template <>
Json render::comparison_record<Json>(const ComparisonView& view) {
  Json changes = json_of_changes(view);
  Json summary = Json::object();
  for (const ChangeKind kind : all_change_kinds) {
    summary[std::string(name_of(kind))] =
        view.comparison == nullptr ? 0 : view.comparison->count(kind);
  }
  Json record = {
      {"format", "travaux.comparison/1"},
      {"before", render::side_to_json<Json>(view.before_ref, *view.before, view.before_standing)},
      {"after", render::side_to_json<Json>(view.after_ref, *view.after, view.after_standing)},
      {"changes", std::move(changes)},
      {"summary", std::move(summary)},
      {"not_compared", render::not_compared_to_json<Json>(view)}};
  set_judged(record, view.judged != nullptr ? *view.judged : Judged{});
  if (view.comparison != nullptr && !view.comparison->ignoring.empty()) {
    const render::IgnoredCount count = render::count_ignored(*view.comparison);
    record["ignored"] = {{"asked", json_of(view.comparison->ignoring)},
                         {"changes", count.changes},
                         {"edits", count.edits}};
  }
  Json in_file = render::in_file_to_json<Json>(view);
  if (!in_file.empty()) record["in_file"] = std::move(in_file);
  if (!view.note.empty()) record["note"] = view.note;
  return record;
}

std::string comparison_to_json(const ComparisonView& view) {
  return render::print_json(render::comparison_record<Json>(view));
}

}  // namespace travaux
