// sides_json.h: the two texts of a comparison as JSON.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux::render {

template <typename Json>
Json clause_to_json(const Document& document, const Clause& clause) {
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

// A text with its clauses and what later entries say of it.
template <typename Json>
Json side_to_json(const std::string& ref, const Document& document, const Standing& standing) {
  Json clauses = Json::array();
  for (const Clause& clause : document.clauses())
    clauses.push_back(clause_to_json<Json>(document, clause));
  Json json = {{"ref", ref}, {"clauses", std::move(clauses)}};
  set_standing(json, standing);
  return json;
}

template <typename Json>
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

template <typename Json>
void append_in_file(Json& list, const Document& document, std::string_view where) {
  for (const InFile& item : document.in_file()) {
    list.push_back({{"what", item.what}, {"where", where}, {"value", item.value}});
  }
}

// What was in either text and was not read.
template <typename Json>
Json not_compared_to_json(const ComparisonView& view) {
  Json list = Json::array();
  append_not_read(list, *view.before, "before");
  append_not_read(list, *view.after, "after");
  return list;
}

template <typename Json>
Json in_file_to_json(const ComparisonView& view) {
  Json list = Json::array();
  append_in_file(list, *view.before, "before");
  append_in_file(list, *view.after, "after");
  return list;
}

}  // namespace travaux::render
