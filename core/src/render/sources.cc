#include <fmt/format.h>

#include <string>

#include "render/claim_line.h"
#include "render/page.h"
#include "travaux/render.h"

namespace travaux {

namespace {

using render::about;
using render::Ink;
using render::standing_claim;

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
