// read_articles FILE...: reads each labelled article of the files (see README.md) and prints a line
// of JSON for it: {"id", "reading": what `travaux read --format json` prints}.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "travaux/render.h"

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i]);
    for (std::string line; std::getline(file, line);) {
      if (line.empty()) continue;
      const auto labelled = nlohmann::json::parse(line);
      travaux::ReadingOptions options;
      const auto reading = travaux::read_article(labelled["text"].get<std::string>(), options);
      const nlohmann::json answer = {
          {"id", labelled["id"]},
          {"reading", nlohmann::json::parse(travaux::reading_to_json(reading))}};
      std::cout << answer.dump() << '\n';
    }
    if (!file.eof()) return 1;
  }
  return 0;
}
