#include <fmt/format.h>

#include <map>

#include "command.h"
#include "options.h"
#include "private.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux sources            of every document\n"
    "  travaux sources plan-28    of one\n";

}  // namespace

int run_sources(const Arguments& arguments, World& world) {
  std::string document;
  Parser parser("sources", "sources [DOC]", "list who says what", examples);
  parser.word("DOC", document, "a document (default: all)");
  parser.add_ledger();
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;

  const Ledger ledger = open_ledger(world, parser.ledger());
  if (!document.empty()) require_document(ledger, document);
  std::vector<RecordedClaim> claims = claims_about(ledger.entries(), document);
  const std::map<std::uint64_t, std::string> doubts = ledger.doubts();
  for (RecordedClaim& claim : claims) {
    const auto doubt = doubts.find(parse_number(claim.entry.substr(1), "entry"));
    if (doubt != doubts.end()) claim.doubt = doubt->second;
    claim.claim = with_private_values(world, ledger, claim.claim);
    claim.kept_private = private_note(claim.claim);
  }
  parser.print(world, sources_to_terminal(claims, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
