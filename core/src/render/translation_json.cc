#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "render/sides_json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<Figure>& figures, const Document& document) {
  Json list = Json::array();
  for (const Figure& figure : figures) {
    Json json = {{"kind", name_of(figure.kind)},
                 {"start", figure.span.start},
                 {"end", figure.span.end},
                 {"text", document.text().substr(figure.span.start, figure.span.size())},
                 {"value", figure.value}};
    if (!figure.unit.empty()) json["unit"] = figure.unit;
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

std::string translation_to_json(const TranslationView& view) {
  const ComparisonView& texts = view.texts;
  const Translation& translation = *view.translation;
  Json before = render::side_to_json<Json>(texts.before_ref, *texts.before, texts.before_standing);
  Json after = render::side_to_json<Json>(texts.after_ref, *texts.after, texts.after_standing);
  before["language"] = code_of(translation.before);
  after["language"] = code_of(translation.after);
  Json pairs = Json::array();
  std::size_t agree = 0;
  std::size_t differ = 0;
  std::size_t alone = 0;
  std::size_t in_doubt = 0;
  for (const TranslationPair& pair : translation.pairs) {
    if (pair.agrees()) ++agree;
    if (pair.differs()) ++differ;
    if (!pair.paired()) ++alone;
    if (!pair.compared()) ++in_doubt;
    Json json = {{"before", pair.before}, {"after", pair.after}};
    if (pair.paired()) json["by"] = name_of(pair.by);
    json["before_only"] = json_of(pair.before_only, *texts.before);
    json["after_only"] = json_of(pair.after_only, *texts.after);
    json["before_not_compared"] = json_of(pair.before_not_compared, *texts.before);
    json["after_not_compared"] = json_of(pair.after_not_compared, *texts.after);
    pairs.push_back(std::move(json));
  }
  Json not_compared = render::not_compared_to_json<Json>(texts);
  for (const char* where : {"after", "before"}) {
    not_compared.insert(not_compared.begin(), Json{{"what", "words"},
                                                   {"where", where},
                                                   {"line", nullptr},
                                                   {"detail", "the texts are in two languages"}});
  }
  Json record = {{"format", "travaux.translation/1"},
                 {"before", std::move(before)},
                 {"after", std::move(after)},
                 {"pairs", std::move(pairs)},
                 {"summary",
                  {{"agree", agree},
                   {"differ", differ},
                   {"without_counterpart", alone},
                   {"with_values_not_compared", in_doubt}}},
                 {"not_compared", std::move(not_compared)}};
  if (!texts.note.empty()) record["note"] = texts.note;
  return render::print_json(record);
}

}  // namespace travaux
