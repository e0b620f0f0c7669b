// document_outline.h: a reading as a few lines that a test can state.
#pragma once

#include <string>
#include <string_view>

#include "travaux/document.h"

namespace travaux {

// The printed label of the clause of that id.
inline std::string label_at(const Document& document, std::size_t id) {
  return std::string(document.label_of(document.clauses().at(id)));
}

inline Document read_as(std::string_view bytes, InputKind kind) {
  return read_document(bytes, "", {kind, std::nullopt});
}

// One line for each clause: kind, eId and, behind a bar, the words.
inline std::string outline(const Document& document) {
  std::string result;
  for (const Clause& clause : document.clauses()) {
    result += std::string(name_of(clause.kind)) + ' ' + clause.eid + " | " +
              std::string(document.words_of(clause)) + '\n';
  }
  return result;
}

inline std::string eids(const Document& document) {
  std::string result;
  for (const Clause& clause : document.clauses()) {
    result += (result.empty() ? "" : " ") + clause.eid;
  }
  return result;
}

}  // namespace travaux
