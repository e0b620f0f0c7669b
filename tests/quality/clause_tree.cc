// clause_tree KIND FILE: how a file is read, for quality/clauses.py. KIND is automatic, text or
// markdown. One JSON object per clause, and at the end one that says whether the canonical text is
// read again as the same clauses.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "document_laws.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace {

travaux::InputKind kind_of(const std::string& word) {
  if (word == "text") return travaux::InputKind::text;
  if (word == "markdown") return travaux::InputKind::markdown;
  return travaux::InputKind::automatic;
}

void print(const travaux::Document& document) {
  for (const travaux::Clause& clause : document.clauses()) {
    const nlohmann::json line = {{"line", clause.line},
                                 {"kind", travaux::name_of(clause.kind)},
                                 {"label", document.label_of(clause)},
                                 {"eid", clause.eid},
                                 {"marker", document.text_of(clause).starts_with("#")},
                                 {"words", document.words_of(clause)}};
    std::cout << line.dump() << '\n';
  }
  const nlohmann::json end = {{"law_broken", travaux::law_broken(document)},
                              {"reader", document.reader().name}};
  std::cout << end.dump() << '\n';
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: clause_tree automatic|text|markdown FILE\n";
    return 2;
  }
  try {
    std::ifstream file(words[2], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    travaux::ReadOptions options;
    options.kind = kind_of(words[1]);
    print(travaux::read_document(bytes, words[2], options));
  } catch (const travaux::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
