#include <fmt/format.h>

#include <utility>

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

// Of the claim, of what mends it, and of the version that it is about.
std::string doubt_about(const Ledger& ledger, const RecordedClaim& claim) {
  const Entry& said = ledger.entries()[parse_number(claim.entry.substr(1), "entry")];
  std::vector<std::string> lines = doubts_about(ledger, said);
  if (said.version == 0 && claim.version > 0) {
    const Entry& version = ledger.version(claim.document, claim.version);
    for (std::string& line : doubts_about(ledger, version)) lines.push_back(std::move(line));
  }
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

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
  for (RecordedClaim& claim : claims) {
    claim.doubt = doubt_about(ledger, claim);
    const Entry& said = ledger.entries()[parse_number(claim.entry.substr(1), "entry")];
    claim.claim = with_private_values(world, ledger, said, claim.claim);
    claim.kept_private = private_note(claim.claim);
  }
  parser.print(world, sources_to_terminal(claims, parser.screen(world)));
  return 0;
}

}  // namespace travaux::cli
