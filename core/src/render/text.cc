#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;

constexpr std::size_t kind_column = 12;
constexpr std::size_t deepest_indent = 8;  // levels; deeper clauses stay at this one

std::vector<std::size_t> depths_of(const Document& document) {
  std::vector<std::size_t> depths;
  for (const Clause& clause : document.clauses()) {
    depths.push_back(clause.parent ? depths[*clause.parent] + 1 : 0);
  }
  return depths;
}

bool is_heading(ClauseKind kind) {
  return kind == ClauseKind::title || kind == ClauseKind::heading;
}

void add_clause(Page& page, const Document& document, const Clause& clause, std::size_t depth) {
  const std::size_t indent = kind_column + 2 * std::min(depth, deepest_indent);
  std::string kind(name_of(clause.kind));
  kind.resize(indent, ' ');
  Fragments line;
  if (clause.labelled()) line.push_back({printable(document.label_of(clause)) + " ", Ink::bold});
  line.push_back(
      {printable(document.words_of(clause)), is_heading(clause.kind) ? Ink::bold : Ink::plain});
  page.add_behind({{kind, Ink::dim}}, indent, line);
}

}  // namespace

std::string document_to_terminal(const Document& document, const Screen& screen) {
  Page page(screen);
  const std::vector<std::size_t> depths = depths_of(document);
  for (const Clause& clause : document.clauses()) {
    add_clause(page, document, clause, depths[clause.id]);
  }
  for (const NotRead& item : document.not_read()) {
    std::string text = printable(item.what);
    if (const std::string place = place_of(item); !place.empty()) text.insert(0, place + ": ");
    if (!item.detail.empty()) text += "; " + printable(item.detail);
    page.add_behind({{"NOT READ  ", Ink::alarm}}, 10, {{text}});
  }
  for (const InFile& item : document.in_file()) {
    page.add_behind({{"IN FILE   ", Ink::dim}}, 10,
                    {{printable(item.what) + ": " + printable(item.value)}});
  }
  for (const std::string& warning : document.warnings()) {
    page.add_behind({{"WARNING   ", Ink::alarm}}, 10, {{printable(warning)}});
  }
  return page.take();
}

}  // namespace travaux
