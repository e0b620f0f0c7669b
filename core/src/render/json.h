// json.h: the little that all JSON writers share. The JSON library itself is slow to compile, so
// no header includes it; source files do.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "travaux/document.h"
#include "travaux/report.h"

namespace travaux::render {

inline std::array<std::size_t, 2> pair_of(Span span) {
  return {span.start, span.end};
}

// Printed JSON with what steers a terminal or turns the direction of the words around it (DEL, the
// C1 controls, bidi controls, the two line ends of Unicode) written as \u escapes: the same values.
std::string without_controls(std::string json);

// The one way a record is printed. File names may hold broken UTF-8, which JSON cannot: those
// bytes become U+FFFD.
template <typename Json>
std::string print_json(const Json& record) {
  return without_controls(record.dump(1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

// Adds what later entries say; nothing for what stands as it was signed.
template <typename Json>
void set_standing(Json& json, const Standing& standing) {
  if (!standing.withdrawn_by.empty()) json["withdrawn_by"] = standing.withdrawn_by;
  if (!standing.erased_by.empty()) json["erased_by"] = standing.erased_by;
  if (!standing.reason.empty()) json["reason"] = standing.reason;
  if (!standing.corrected_by.empty()) json["corrected_by"] = standing.corrected_by;
}

}  // namespace travaux::render
