#include <fmt/format.h>

#include <string>

#include "render/page.h"
#include "travaux/render.h"

namespace travaux {

std::string sources_to_terminal(const std::vector<RecordedClaim>& claims, const Screen& screen) {
  using render::Ink;
  render::Page page(screen);
  if (claims.empty()) {
    page.add({{"no source is recorded"}});
    return page.take();
  }
  render::Table table;
  for (const RecordedClaim& recorded : claims) {
    const Claim& claim = recorded.claim;
    std::string about = printable(recorded.ref);
    if (!recorded.clause.empty()) about += " " + printable(recorded.clause);
    render::Fragments text = {{printable(describe(claim))}};
    if (!claim.url.empty()) text.push_back({"; " + printable(claim.url)});
    if (!claim.note.empty()) text.push_back({"; \"" + printable(claim.note) + "\""});
    text.push_back({fmt::format(" ({}, recorded by {})", printable(recorded.entry),
                                printable(recorded.author)),
                    Ink::dim});
    table.add({{about, Ink::bold}, "", std::move(text)});
  }
  table.print(page);
  return page.take();
}

}  // namespace travaux
