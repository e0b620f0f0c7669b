#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>

#include "render/markdown.h"
#include "render/page.h"
#include "render/redline.h"
#include "travaux/render.h"

namespace travaux {
namespace {

using render::escape_markdown;
using render::Fragments;
using render::Ink;
using render::Page;
using render::Table;

std::string severity_in_force(const Rule& rule, const RuleSettings& settings) {
  const auto severity = settings.severity_of(rule);
  return std::string(severity ? name_of(*severity) : "off");
}

// Where settings say another severity: that of the table.
std::string usual(const Rule& rule, const RuleSettings& settings) {
  if (settings.severity_of(rule) == rule.severity) return {};
  return fmt::format("usually {}", name_of(rule.severity));
}

std::string upper(std::string word) {
  for (char& c : word) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return word;
}

Table::Row row(const Rule& rule, const RuleSettings& settings) {
  Fragments question = {{std::string(rule.question)}};
  const std::string other = usual(rule, settings);
  if (!other.empty()) question.push_back({" (" + other + ")", Ink::dim});
  return {{upper(severity_in_force(rule, settings)), Ink::bold},
          std::string(rule.id),
          std::move(question),
          {render::excerpt(render::redline(rule.before, rule.after), true)}};
}

std::string lines_in_cell(std::string_view text) {
  std::string cell;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    cell += (at == 0 ? "" : "<br>") + escape_markdown(text.substr(at, end - at));
    at = end + 1;
  }
  return cell;
}

std::string table_of(RuleGroup group, const RuleSettings& settings) {
  std::string text = fmt::format("\n## {}\n\n", name_of(group));
  text += "| rule | severity | question | before | after |\n|---|---|---|---|---|\n";
  for (const Rule& rule : all_rules()) {
    if (rule.group != group) continue;
    const std::string other = usual(rule, settings);
    text +=
        fmt::format("| `{}` | {}{} | {} | {} | {} |\n", rule.id, severity_in_force(rule, settings),
                    other.empty() ? "" : " (" + other + ")", escape_markdown(rule.question),
                    lines_in_cell(rule.before), lines_in_cell(rule.after));
  }
  return text;
}

}  // namespace

std::string rules_to_terminal(const RuleSettings& settings, const Screen& screen) {
  Page page(screen);
  for (const RuleGroup group : all_rule_groups) {
    if (group != all_rule_groups.front()) page.add_blank();
    page.add({{std::string(name_of(group)), Ink::bold}});
    Table table;
    for (const Rule& rule : all_rules()) {
      if (rule.group == group) table.add(row(rule, settings));
    }
    table.print(page);
  }
  return page.take();
}

std::string rules_to_markdown(const RuleSettings& settings) {
  std::string text = "# Rules\n";
  for (const RuleGroup group : all_rule_groups) text += table_of(group, settings);
  return text;
}

}  // namespace travaux
