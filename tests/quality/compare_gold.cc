// compare_gold: the comparison of many small pairs in one process, for quality/compare.py. Reads
// one JSON object per line, {"id", "old", "new"}. Two arrays of strings are two lists of clauses:
// the answer is {"id", "pairs": [[old, new], ...]}. Two strings are compared word by word: the
// answer is {"id", "edits": [{"op", "before", "after"}, ...]}, offsets in bytes.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace {

using nlohmann::json;

travaux::Document read(const json& clauses) {
  travaux::ReadOptions options;
  options.kind = travaux::InputKind::clause_json;
  return travaux::read_document(clauses.dump(), "", options);
}

json pairs_of(const json& before, const json& after) {
  json pairs = json::array();
  for (const auto& change : travaux::compare(read(before), read(after)).changes) {
    for (const std::size_t a : change.before) {
      for (const std::size_t b : change.after) pairs.push_back({a, b});
    }
  }
  return pairs;
}

json edits_of(const std::string& before, const std::string& after) {
  json edits = json::array();
  for (const auto& [op, x, y] : travaux::word_edits(before, after)) {
    const bool removed = op == travaux::Edit::Op::remove;
    edits.push_back({{"op", removed ? "delete" : "insert"},
                     {"before", {x.start, x.end}},
                     {"after", {y.start, y.end}}});
  }
  return edits;
}

json answer_to(const json& question) {
  const json& before = question.at("old");
  const json& after = question.at("new");
  if (before.is_string()) {
    return {{"id", question.at("id")},
            {"edits", edits_of(before.get<std::string>(), after.get<std::string>())}};
  }
  return {{"id", question.at("id")}, {"pairs", pairs_of(before, after)}};
}

}  // namespace

int main() {
  try {
    for (std::string line; std::getline(std::cin, line);) {
      std::cout << answer_to(json::parse(line)).dump() << '\n';
    }
  } catch (const travaux::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  } catch (const json::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
