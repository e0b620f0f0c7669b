#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

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
constexpr std::size_t shown_figures = 24;  // of a kind

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
  for (const FindingEvidence& passage : finding.evidence) {
    Fragments note = {{passage.ref.empty() ? fmt::format("line {}: ", passage.line)
                                           : printable(passage.ref + " " + passage.clause) + ": "}};
    for (auto& fragment : render::quoted(passage.text, shown_words)) note.push_back(fragment);
    row.notes.push_back(std::move(note));
  }
  return row;
}

// "1–7 report · 8 heading"
std::string outline(const std::vector<ArticlePart>& parts) {
  std::string lines;
  for (const ArticlePart& part : parts) {
    lines += lines.empty() ? "" : " \u00b7 ";
    lines += std::to_string(part.first_line);
    if (part.last_line > part.first_line) lines += fmt::format("\u2013{}", part.last_line);
    lines += fmt::format("\u00a0{}", name_of(part.kind));
  }
  return lines;
}

// As printed; of a day told from the day of writing, which one it was.
std::string shown(const ArticleFigure& figure) {
  std::string text = printable(figure.text);
  if (figure.relative) text += figure.value.empty() ? " (?)" : " = " + figure.value;
  return text;
}

// The figures of one kind, each once with its lines: "$100 billion (36, 37)".
std::string folded(const std::vector<ArticleFigure>& figures, std::string_view kind) {
  std::vector<std::pair<std::string, std::string>> list;  // figure, lines
  std::unordered_map<std::string, std::size_t> places;
  std::unordered_map<std::string, std::size_t> last_lines;
  for (const ArticleFigure& figure : figures) {
    if (figure.kind != kind) continue;
    std::string text = shown(figure);
    const auto [place, fresh] = places.try_emplace(text, list.size());
    if (!fresh && last_lines[text] == figure.line) continue;
    last_lines[text] = figure.line;
    if (fresh)
      list.emplace_back(std::move(text), std::to_string(figure.line));
    else
      list[place->second].second.append(", ").append(std::to_string(figure.line));
  }
  std::string line;
  for (std::size_t i = 0; i < std::min(list.size(), shown_figures); ++i)
    line += fmt::format("{}{} ({})", line.empty() ? "" : " \u00b7 ", list[i].first, list[i].second);
  if (list.size() > shown_figures)
    line += fmt::format(" \u00b7 {} more: --format json", list.size() - shown_figures);
  return line;
}

void print_figures(Page& page, const std::vector<ArticleFigure>& figures) {
  Table table;
  for (const std::string_view kind :
       {"money", "percentage", "count", "ratio", "ordinal", "duration", "date"}) {
    const std::string list = folded(figures, kind);
    if (!list.empty()) table.add({{std::string(kind), Ink::dim}, "", {{list}}});
  }
  if (!table.empty()) table.print(page);
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
  if (!reading.parts.empty()) page.add({{"parts ", Ink::dim}, {outline(reading.parts)}}, 0, 6);
  print_findings(page, reading.findings);
  print_proposals(page, reading.attributions);
  print_figures(page, reading.figures);
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
