#include "command.h"
#include "options.h"
#include "texts.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux export plan-28 -o plan-28.json          one document\n"
    "  travaux export                                  all of the ledger\n";

}  // namespace

int run_export(const Arguments& arguments, World& world) {
  std::string document;
  Parser parser("export", "export [DOC] [--format prov-json] [-o FILE]",
                "write who recorded and said what, for other programs", examples);
  parser.word("DOC", document, "a document (default: all)");
  parser.add_ledger();
  parser.add_format({"prov-json"});
  parser.add_output();
  if (!parser.parse(arguments, world)) return 0;

  const Ledger ledger = open_ledger(world, parser.ledger());
  if (!document.empty()) require_document(ledger, document);
  parser.print(world, provenance_to_json(ledger.entries(), document, ledger.id()));
  return 0;
}

}  // namespace travaux::cli
