#include <fmt/format.h>

#include "claim_options.h"
#include "command.h"
#include "keys.h"
#include "options.h"
#include "private.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux attribute plan-28@1 --relation leaked --from outlet:Nexta --from Honcharenko\n"
    "  travaux attribute framework@1 --relation confirmed --from \"unnamed:a senior official\"\n"
    "  travaux attribute plan-28@2 --clause 7 --relation denied --from institution:Kremlin\n"
    "  travaux attribute plan-28 --relation received --from withheld --rating B2\n"
    "  travaux attribute plan-28@2 --relation leaked --from outlet:Nexta --private from\n";

std::string clause_id(const Ledger& ledger, const Entry& version, const std::string& wanted) {
  if (wanted.empty()) return {};
  const Text text = read_version(ledger, version);
  if (const Clause* clause = text.document.find(wanted)) return clause->eid;
  throw Error(Trouble::missing, fmt::format("has no clause '{}'", printable(wanted)),
              fmt::format("travaux show {} lists its clauses", ref_of(version)))
      .within(ref_of(version));
}

}  // namespace

int run_attribute(const Arguments& arguments, World& world) {
  std::string word;
  std::string clause;
  ClaimOptions claim;
  PrivateOptions kept_private;
  PassphraseOptions passphrase;
  Parser parser("attribute", "attribute REF --relation WHAT --from NAME...",
                "record who said or did what to a version", examples);
  parser.word("REF", word, "the version it is about");
  parser.value("--clause", clause, "LABEL", "only this clause of it: a printed label or an eId");
  claim.add(parser, "");
  kept_private.add(parser);
  passphrase.add(parser);
  parser.add_ledger();
  if (!parser.parse(arguments, world)) return 0;
  if (word.empty()) {
    throw Error(Trouble::usage, "no version to attribute", "travaux attribute plan-28@1 ...");
  }
  if (!claim.given()) {
    throw Error(Trouble::usage, "--from is missing: who did it?",
                "--from NAME, --from withheld (stores no name) or --from unknown");
  }
  const auto reference = parse_reference(word);
  if (!reference) {
    throw Error(Trouble::usage, fmt::format("'{}' names no version", printable(word)),
                "a document and its version, such as plan-28@1");
  }
  if (reference->first != reference->last) {
    throw Error(Trouble::usage, "an attribution is about one version");
  }

  Ledger ledger = open_ledger(world, parser.ledger());
  const Entry version = ledger.version(reference->document, reference->first);
  NewAttribution attribution;
  attribution.document = reference->document;
  attribution.target = version.hash;
  attribution.clause = clause_id(ledger, version, clause);
  attribution.claim = claim.claim();
  kept_private.require(attribution.claim);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), passphrase);
  const Author author = author_of(world, ledger, *key);
  PrivateFile secrets(world, {ledger.id(), author.identity}, attribution.claim, kept_private);
  const Entry entry = ledger.attribute(attribution, author);
  secrets.keep();
  remember_recorded(world, ledger, entry);
  world.out << fmt::format("recorded  e{}: {}{} {}\n", entry.index, ref_of(version),
                           attribution.clause.empty() ? "" : " " + attribution.clause,
                           printable(describe(attribution.claim)))
            << secrets.line();
  if (!stands(version)) {
    world.out << fmt::format("NOTE      {}: {}\n", ref_of(version),
                             printable(describe(standing_of(ledger.entries(), version))));
  }
  return 0;
}

}  // namespace travaux::cli
