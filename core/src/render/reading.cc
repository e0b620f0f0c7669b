#include <fmt/format.h>

#include <string>

#include "render/page.h"
#include "render/redline.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

constexpr std::size_t shown_words = 24;

std::string counted(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

std::string headline(const Reading& reading) {
  std::string counts = counted(reading.attributions.size(), "attribution") + " proposed";
  if (!reading.findings.empty())
    counts = counted(reading.findings.size(), "finding") + ", " + counts;
  return counts;
}

std::string called(const ArticleSource& source) {
  return source.name.empty() ? "nobody named" : printable(source.name);
}

std::string chain_of(const ProposedAttribution& proposed) {
  std::string chain;
  for (const ChainLink& link : proposed.chain) {
    chain += chain.empty() ? "chain: " : "; ";
    chain += called(link.source) + " " + link.act + (link.inferred ? " (inferred)" : "");
  }
  return chain;
}

Table::Row row_of(const ProposedAttribution& proposed, std::size_t number) {
  Fragments text = {{called(proposed.source), Ink::bold}};
  if (proposed.inferred) text.push_back({" (inferred)", Ink::dim});
  text.push_back({fmt::format(" \u2192 {}: ", proposed.relation)});
  for (auto& fragment : render::quoted(proposed.content.text, shown_words))
    text.push_back(fragment);
  Table::Row row{
      {std::to_string(number), Ink::plain}, fmt::format("line {}", proposed.line), std::move(text)};
  if (!proposed.chain.empty()) row.notes.push_back({{chain_of(proposed)}});
  return row;
}

Table::Row row_of(const ArticleFinding& finding) {
  Table::Row row{{"FINDING", Ink::alarm}, printable(finding.kind), {{printable(finding.message)}}};
  for (const Passage& passage : finding.evidence) {
    Fragments note = {{fmt::format("line {}: ", passage.line)}};
    for (auto& fragment : render::quoted(passage.text, shown_words)) note.push_back(fragment);
    row.notes.push_back(std::move(note));
  }
  return row;
}

void print_findings(Page& page, const std::vector<ArticleFinding>& findings) {
  Table table;
  for (const ArticleFinding& finding : findings) table.add(row_of(finding));
  if (!table.empty()) table.print(page);
}

// By their numbers, from 1: what is accepted is named by them.
void print_proposals(Page& page, const std::vector<ProposedAttribution>& proposals) {
  Table table;
  for (std::size_t i = 0; i < proposals.size(); ++i) table.add(row_of(proposals[i], i + 1));
  if (!table.empty()) table.print(page);
}

}  // namespace

std::string reading_to_terminal(const Reading& reading, const Screen& screen) {
  Page page(screen);
  page.add({{headline(reading), Ink::bold}});
  for (const std::string& item : reading.not_read) {
    page.add({{"NOT READ", Ink::alarm}, {"  " + printable(item)}});
  }
  print_findings(page, reading.findings);
  print_proposals(page, reading.attributions);
  return page.take();
}

std::string proposal_to_terminal(const Reading& reading, std::size_t number, const Screen& screen) {
  Page page(screen);
  Table table;
  table.add(row_of(reading.attributions.at(number - 1), number));
  table.print(page);
  return page.take();
}

}  // namespace travaux
