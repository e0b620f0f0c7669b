#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;
using render::pair_of;

Json json_of(const Document& document, const Clause& clause) {
  Json json = {{"id", clause.id},
               {"eid", clause.eid},
               {"label", document.label_of(clause)},
               {"kind", name_of(clause.kind)},
               {"parent", nullptr},
               {"start", clause.span.start},
               {"end", clause.span.end}};
  if (clause.parent) json["parent"] = *clause.parent;
  const bool paged = clause.paragraph > 0 || clause.page > 0;
  if (clause.page > 0) json["page"] = clause.page;
  if (clause.paragraph > 0) json["paragraph"] = clause.paragraph;
  if (!paged) json["source"] = pair_of(clause.source);
  if (!paged) json["line"] = clause.line;
  json["text"] = document.text_of(clause);
  for (const Bracket& bracket : document.brackets_of(clause)) {
    json["brackets"].push_back({{"kind", name_of(bracket.kind)}, {"span", pair_of(bracket.span)}});
    if (bracket.tag.size() > 0) json["brackets"].back()["tag"] = pair_of(bracket.tag);
  }
  return json;
}

Json json_of(const std::string& ref, const Document& document, const Standing& standing) {
  Json clauses = Json::array();
  for (const Clause& clause : document.clauses()) clauses.push_back(json_of(document, clause));
  Json json = {{"ref", ref}, {"clauses", std::move(clauses)}};
  render::set_standing(json, standing);
  return json;
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

void append_not_read(Json& list, const Document& document, std::string_view where) {
  for (const NotRead& item : document.not_read()) {
    Json json = {{"what", item.what}, {"where", where}, {"line", nullptr}};
    if (item.line) json["line"] = *item.line;
    if (item.page > 0) json["page"] = item.page;
    if (item.paragraph > 0) json["paragraph"] = item.paragraph;
    if (!item.detail.empty()) json["detail"] = item.detail;
    list.push_back(std::move(json));
  }
}

void append_in_file(Json& list, const Document& document, std::string_view where) {
  for (const InFile& item : document.in_file()) {
    list.push_back({{"what", item.what}, {"where", where}, {"value", item.value}});
  }
}

}  // namespace

std::string comparison_to_json(const ComparisonView& view) {
  Json changes = Json::array();
  Json summary = Json::object();
  if (view.comparison != nullptr) {
    for (const Change& change : view.comparison->changes) {
      changes.push_back(json_of(change, fingerprint_of(change, *view.before, *view.after)));
    }
  }
  for (const ChangeKind kind : all_change_kinds) {
    summary[std::string(name_of(kind))] =
        view.comparison == nullptr ? 0 : view.comparison->count(kind);
  }
  Json not_compared = Json::array();
  append_not_read(not_compared, *view.before, "before");
  append_not_read(not_compared, *view.after, "after");
  Json record = {{"format", "travaux.comparison/1"},
                 {"before", json_of(view.before_ref, *view.before, view.before_standing)},
                 {"after", json_of(view.after_ref, *view.after, view.after_standing)},
                 {"changes", std::move(changes)},
                 {"summary", std::move(summary)},
                 {"not_compared", std::move(not_compared)}};
  Json in_file = Json::array();
  append_in_file(in_file, *view.before, "before");
  append_in_file(in_file, *view.after, "after");
  if (!in_file.empty()) record["in_file"] = std::move(in_file);
  if (!view.note.empty()) record["note"] = view.note;
  return render::print_json(record);
}

}  // namespace travaux
