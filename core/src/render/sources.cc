#include <fmt/format.h>

#include <string>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux {

namespace {

using render::Fragments;
using render::Ink;

std::string about(const RecordedClaim& recorded) {
  std::string text = printable(recorded.ref);
  if (!recorded.clause.empty()) text += " " + printable(recorded.clause);
  return text;
}

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + printable(id);
  return text;
}

Fragments standing_claim(const RecordedClaim& recorded) {
  Fragments text = {{printable(in_full(recorded.claim))}};
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

// The claim's own fate first: it says more than that of its version.
std::string fate(const RecordedClaim& recorded) {
  if (!recorded.standing.stands()) return describe(recorded.standing);
  return recorded.ref + " " + describe(recorded.version_standing);
}

}  // namespace

std::string sources_to_terminal(const std::vector<RecordedClaim>& claims, const Screen& screen) {
  render::Page page(screen);
  if (claims.empty()) {
    page.add({{"no source is recorded"}});
    return page.take();
  }
  render::Table table;
  std::vector<const RecordedClaim*> folded;
  for (const RecordedClaim& recorded : claims) {
    if (recorded.stands()) {
      table.add({{about(recorded), Ink::bold}, "", standing_claim(recorded)});
    } else {
      folded.push_back(&recorded);
    }
  }
  if (table.empty()) page.add({{"no source stands"}});
  table.print(page);
  if (!folded.empty()) page.add({{"no longer counted:", Ink::dim}});
  for (const RecordedClaim* recorded : folded) {
    page.add({{fmt::format("{} about {}: {}", printable(recorded->entry), about(*recorded),
                           printable(fate(*recorded)))},
              {"; it said: " + printable(describe(recorded->claim)), Ink::dim},
              {recorded->doubt.empty() ? "" : "; " + printable(recorded->doubt), Ink::bold}},
             2, 4);
  }
  return page.take();
}

}  // namespace travaux
