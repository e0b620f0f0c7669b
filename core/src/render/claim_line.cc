#include "render/claim_line.h"

#include <fmt/format.h>

#include "travaux/render.h"

namespace travaux::render {

std::string about(const RecordedClaim& recorded) {
  std::string text = printable(recorded.ref);
  if (!recorded.clause.empty()) text += " " + printable(recorded.clause);
  if (recorded.words) text += " \"" + printable(recorded.words->exact) + "\"";
  return text;
}

namespace {

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + printable(id);
  return text;
}

// "source 1 is that of e12"
std::string same_sources(const RecordedClaim& recorded) {
  std::string text;
  for (std::size_t i = 0; i < recorded.same_as.size(); ++i) {
    if (recorded.same_as[i].empty()) continue;
    text += fmt::format("; source {} is that of {}", i + 1, printable(recorded.same_as[i]));
  }
  return text;
}

}  // namespace

Fragments standing_claim(const RecordedClaim& recorded) {
  Fragments text = {{printable(in_full(recorded.claim))}};
  const std::string same = same_sources(recorded);
  if (!same.empty()) text.push_back({same});
  if (!recorded.kept_private.empty()) {
    text.push_back({" [" + printable(recorded.kept_private) + "]"});
  }
  if (!recorded.doubt.empty()) {
    text.push_back({"; " + printable(recorded.doubt), Ink::bold});
  }
  text.push_back(
      {fmt::format(" ({}, recorded by {})", printable(recorded.entry), printable(recorded.author)),
       Ink::dim});
  if (!recorded.standing.corrected_by.empty()) {
    text.push_back({"; corrected by " + joined(recorded.standing.corrected_by)});
    if (!recorded.signed_as.empty()) {
      text.push_back({"; signed as: " + printable(recorded.signed_as), Ink::dim});
    }
  }
  return text;
}

}  // namespace travaux::render
