#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;

Json source_of(const ArticleSource& source) {
  return {{"name", source.name}, {"kind", source.kind}};
}

// Nobody is named, or nothing was found: null.
Json passage(const Passage& passage) {
  if (passage.text.empty()) return nullptr;
  return {{"source", render::pair_of(passage.source)}, {"text", passage.text}};
}

// Of a draft the bytes are of its canonical text, as elsewhere.
Json evidence_of(const std::vector<FindingEvidence>& passages) {
  Json list = Json::array();
  for (const FindingEvidence& one : passages) {
    Json words = {{"line", one.line}};
    if (!one.ref.empty()) {
      words["ref"] = one.ref;
      words["clause"] = one.clause;
    }
    words[one.ref.empty() ? "source" : "span"] = render::pair_of(one.source);
    words["text"] = one.text;
    list.push_back(std::move(words));
  }
  return list;
}

Json attribution_of(const ProposedAttribution& proposed, std::size_t number) {
  Json chain = Json::array();
  for (const ChainLink& link : proposed.chain) {
    chain.push_back({{"name", link.source.name},
                     {"kind", link.source.kind},
                     {"act", link.act},
                     {"inferred", link.inferred}});
  }
  Json attribution = {{"number", number},
                      {"relation", proposed.relation},
                      {"line", proposed.line},
                      {"source", source_of(proposed.source)},
                      {"inferred", proposed.inferred}};
  attribution["cue"] = passage(proposed.cue);
  attribution["holder"] = passage(proposed.holder);
  attribution["content"] = passage(proposed.content);
  attribution["more"] = Json::array();
  for (const Passage& piece : proposed.more) attribution["more"].push_back(passage(piece));
  attribution["chain"] = std::move(chain);
  attribution["points"] = proposed.points;
  return attribution;
}

Json value_of(const ArticleFigure& figure) {
  if (figure.value.empty()) return nullptr;
  const bool number = figure.kind == "money" || figure.kind == "percentage" ||
                      figure.kind == "count" || figure.kind == "ordinal";
  if (!number) return figure.value;
  // Whole numbers as such, others as they are printed: no digit is lost.
  const Json parsed = Json::parse(figure.value, nullptr, false);
  return parsed.is_number() ? parsed : Json(figure.value);
}

}  // namespace

std::string reading_to_json(const Reading& reading) {
  Json record = {{"format", "travaux.reading/1"}};
  record["attributions"] = Json::array();
  for (std::size_t i = 0; i < reading.attributions.size(); ++i) {
    record["attributions"].push_back(attribution_of(reading.attributions[i], i + 1));
  }
  record["parts"] = Json::array();
  for (const ArticlePart& part : reading.parts) {
    record["parts"].push_back(
        {{"lines", {part.first_line, part.last_line}}, {"part", name_of(part.kind)}});
  }
  record["figures"] = Json::array();
  for (const ArticleFigure& figure : reading.figures) {
    record["figures"].push_back({{"line", figure.line},
                                 {"kind", figure.kind},
                                 {"text", figure.text},
                                 {"value", value_of(figure)},
                                 {"unit", figure.unit},
                                 {"relative", figure.relative},
                                 {"source", render::pair_of(figure.span)}});
  }
  record["findings"] = Json::array();
  for (const ArticleFinding& finding : reading.findings) {
    record["findings"].push_back({{"kind", finding.kind},
                                  {"message", finding.message},
                                  {"evidence", evidence_of(finding.evidence)}});
  }
  record["not_read"] = reading.not_read;
  return render::print_json(record);
}

}  // namespace travaux
