// judge_cases FILE...: judges each labelled case of the files (see README.md) and prints a line of
// JSON for it: {"id", "found": [rules], "effects": [{"rule", "message", "clause"}]}.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "travaux/effects.h"

namespace {

using nlohmann::json;

travaux::Document read(const json& text) {
  travaux::ReadOptions options;
  options.kind = travaux::InputKind::text;
  return travaux::read_document(text.get<std::string>(), "case.txt", options);
}

json judged(const json& labelled) {
  const travaux::Document before = read(labelled["before"]);
  const travaux::Document after = read(labelled["after"]);
  const travaux::Comparison comparison = travaux::compare(before, after);
  travaux::JudgeOptions options;
  options.language = labelled.value("language", "en") == "uk" ? travaux::Language::ukrainian
                                                              : travaux::Language::english;
  const travaux::Judgement judgement = travaux::judge(comparison, before, after, options);
  json answer = {{"id", labelled["id"]}, {"found", json::array()}, {"effects", json::array()}};
  std::set<std::string_view> found;
  for (const auto& effects : judgement.effects) {
    for (const travaux::Effect& effect : effects) {
      found.insert(effect.rule->id);
      answer["effects"].push_back({{"rule", effect.rule->id}, {"message", effect.message}});
    }
  }
  for (const std::string_view rule : found) answer["found"].push_back(rule);
  return answer;
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i]);
    for (std::string line; std::getline(file, line);) {
      if (!line.empty()) std::cout << judged(json::parse(line)).dump() << '\n';
    }
    if (!file.eof()) return 1;
  }
  return 0;
}
