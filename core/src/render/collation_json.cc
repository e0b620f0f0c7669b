#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/sides_json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;
using render::pair_of;

Json edits_to_json(const std::vector<Edit>& edits) {
  Json list = Json::array();
  for (const Edit& edit : edits) {
    list.push_back({{"op", edit.op == Edit::Op::remove ? "delete" : "insert"},
                    {"before", pair_of(edit.before)},
                    {"after", pair_of(edit.after)}});
  }
  return list;
}

Json kinds_to_json(const std::vector<ChangeKind>& kinds) {
  Json list = Json::array();
  for (const ChangeKind kind : kinds) list.push_back(name_of(kind));
  return list;
}

Json row_to_json(const CollationRow& row, bool with_base) {
  Json wordings = Json::array();
  for (const Wording& wording : row.wordings) {
    wordings.push_back({{"texts", wording.texts},
                        {"shown", wording.shown},
                        {"edits", edits_to_json(wording.edits)}});
  }
  Json json = {
      {"clauses", row.clauses},   {"alike", row.alike()}, {"wordings", std::move(wordings)},
      {"majority", row.majority}, {"labels", row.labels}, {"places", row.places},
      {"moved", row.moved}};
  if (!row.marked.empty()) json["marked"] = row.marked;
  for (const Doubtful& doubt : row.doubtful) {
    json["doubtful"].push_back({{"text", doubt.text}, {"clause", doubt.clause}});
  }
  if (!with_base) return json;
  Json changes = Json::array();
  for (const auto& kinds : row.changes) changes.push_back(kinds_to_json(kinds));
  json["changes"] = std::move(changes);
  json["rivals"] = name_of(row.rivals);
  return json;
}

Json summary_of(const CollationView& view) {
  std::size_t alike = 0;
  std::size_t words = 0;
  std::size_t missing = 0;
  std::size_t moved = 0;
  std::size_t numbers = 0;
  std::size_t conflicts = 0;
  for (const CollationRow& row : view.collation->rows) {
    alike += row.alike() ? 1 : 0;
    words += row.wordings.size() > 1 || !row.marked.empty() ? 1 : 0;
    missing += row.missing_somewhere() ? 1 : 0;
    moved += row.moved ? 1 : 0;
    numbers += row.labels.size() > 1 ? 1 : 0;
    conflicts += row.rivals == Rivals::conflict ? 1 : 0;
  }
  Json json = {{"rows", view.collation->rows.size()},
               {"alike", alike},
               {"words_differ", words},
               {"missing", missing},
               {"moved", moved},
               {"numbers_differ", numbers}};
  if (view.collation->base) json["conflicts"] = conflicts;
  return json;
}

template <typename Append>
Json of_texts(const CollationView& view, const Append& append) {
  Json all = Json::array();
  for (std::size_t i = 0; i < view.texts.size(); ++i) {
    Json list = Json::array();
    append(list, *view.texts[i].document);
    for (Json& item : list) {
      item.erase("where");
      Json json = {{"text", i}};
      json.update(item);
      all.push_back(std::move(json));
    }
  }
  return all;
}

}  // namespace

std::string collation_to_json(const CollationView& view) {
  const Collation& collation = *view.collation;
  Json texts = Json::array();
  for (const CollatedText& text : view.texts) {
    texts.push_back(render::side_to_json<Json>(text.ref, *text.document, text.standing));
  }
  Json rows = Json::array();
  for (const CollationRow& row : collation.rows) {
    rows.push_back(row_to_json(row, collation.base.has_value()));
  }
  Json not_compared = of_texts(view, [](Json& list, const Document& document) {
    render::append_not_read(list, document, "");
  });
  Json in_file = of_texts(view, [](Json& list, const Document& document) {
    render::append_in_file(list, document, "");
  });
  Json record = {{"format", "travaux.collation/1"},
                 {"base", nullptr},
                 {"texts", std::move(texts)},
                 {"same", collation.same},
                 {"rows", std::move(rows)},
                 {"summary", summary_of(view)},
                 {"not_compared", std::move(not_compared)}};
  if (collation.base) record["base"] = *collation.base;
  if (!in_file.empty()) record["in_file"] = std::move(in_file);
  if (!view.notes.empty()) record["notes"] = view.notes;
  return render::print_json(record);
}

}  // namespace travaux
