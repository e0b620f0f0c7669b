#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/json.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using Json = nlohmann::ordered_json;

Json against(const CheckedQuotation& quote) {
  if (quote.verdict == Verdict::not_draft || quote.verdict == Verdict::not_found) return nullptr;
  return {{"ref", quote.ref},      {"clause", quote.clause},   {"start", quote.span.start},
          {"end", quote.span.end}, {"text", quote.draft_text}, {"versions", quote.refs}};
}

}  // namespace

std::string quotes_to_json(const std::vector<CheckedQuotation>& quotes,
                           const QuotesDetail& detail) {
  Json list = Json::array();
  for (const CheckedQuotation& quote : quotes) {
    Json edits = Json::array();
    for (const WordChange& edit : quote.edits) {
      edits.push_back({{"quoted", edit.quoted}, {"draft", edit.draft}});
    }
    list.push_back({{"kind", name_of(quote.kind)},
                    {"line", quote.quotation.line},
                    {"source", render::pair_of(quote.quotation.source)},
                    {"text", quote.quotation.text},
                    {"verdict", name_of(quote.verdict)},
                    {"against", against(quote)},
                    {"edits", std::move(edits)}});
  }
  return render::print_json(Json{{"format", "travaux.quotes/1"},
                                 {"quotes", std::move(list)},
                                 {"not_checked", detail.not_checked}});
}

}  // namespace travaux
