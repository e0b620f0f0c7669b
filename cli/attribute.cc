#include <fmt/format.h>

#include <algorithm>

#include "claim_options.h"
#include "command.h"
#include "keys.h"
#include "options.h"
#include "private.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"
#include "words.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux attribute plan-28@1 --relation leaked --from outlet:Nexta --from Honcharenko\n"
    "  travaux attribute framework@1 --relation confirmed --from \"unnamed:a senior official\"\n"
    "  travaux attribute plan-28@2 --clause 7 --relation denied --from institution:Kremlin\n"
    "  travaux attribute plan-28@2 --words \"without precondition\" --relation proposed --from EU\n"
    "  travaux attribute e12 --relation denied --from institution:Kremlin   what e12 claims\n"
    "  travaux attribute plan-28 --relation received --from withheld --rating B2\n"
    "  travaux attribute plan-28@1 --relation reported --from outlet:Axios --archived page.html\n"
    "  travaux attribute plan-28@2 --relation leaked --from outlet:Nexta --private from\n";

struct AttributeOptions {
  std::string word;
  std::string clause;
  std::string words;
  ClaimOptions claim;
  PrivateOptions kept_private;
  PassphraseOptions passphrase;
};

void add_options(Parser& parser, AttributeOptions& options) {
  parser.word("REF", options.word, "the version it is about, or the entry of a claim, such as e12");
  parser.value("--clause", options.clause, "LABEL",
               "only this clause of it: a printed label or an eId");
  parser.value("--words", options.words, "WORDS", "only these words of it, as they stand there");
  options.claim.add(parser, "");
  options.kept_private.add(parser);
  options.passphrase.add(parser);
  parser.add_ledger();
}

void require_arguments(const AttributeOptions& options) {
  if (options.word.empty()) {
    throw Error(Trouble::usage, "no version to attribute", "travaux attribute plan-28@1 ...");
  }
  if (!options.claim.given()) {
    throw Error(Trouble::usage, "--from is missing: who did it?",
                "--from NAME, --from withheld (stores no name) or --from unknown");
  }
}

// A version, or an attribution whose claim is spoken of.
const Entry& target_of(const Ledger& ledger, const std::string& word) {
  if (is_entry_id(word)) {
    const std::vector<std::string> documents = ledger.documents();
    if (std::find(documents.begin(), documents.end(), word) == documents.end()) {
      return entry_to_mend(ledger, word, "attribute");
    }
    throw Error(Trouble::usage, fmt::format("'{}' is an entry and a document", word),
                fmt::format("name the version, such as {}@1", word));
  }
  const auto reference = parse_reference(word);
  if (!reference) {
    throw Error(Trouble::usage, fmt::format("'{}' names no version", printable(word)),
                "a document and its version, such as plan-28@1, or an entry, such as e12");
  }
  if (reference->first != reference->last) {
    throw Error(Trouble::usage, "an attribution is about one version");
  }
  return ledger.version(reference->document, reference->first);
}

const Clause* clause_of(const Text& text, const std::string& wanted) {
  if (wanted.empty()) return nullptr;
  if (const Clause* clause = text.document.find(wanted)) return clause;
  throw Error(Trouble::missing, fmt::format("has no clause '{}'", printable(wanted)),
              fmt::format("travaux show {} lists its clauses", text.ref))
      .within(text.ref);
}

// What of the version it is about.
void set_part(NewAttribution& attribution, const Ledger& ledger, const Entry& target,
              const AttributeOptions& options) {
  if (options.clause.empty() && options.words.empty()) return;
  if (target.version == 0) {
    throw Error(Trouble::usage,
                fmt::format("{} is an attribution: it has no clauses", short_id(target)),
                "name the version, such as plan-28@1, for a part of it");
  }
  const Text text = read_version(ledger, target);
  const Clause* clause = clause_of(text, options.clause);
  if (!options.words.empty()) {
    const WordsFound found = find_words(text, options.words, clause);
    clause = found.clause;
    attribution.words = {text.document.text().substr(found.span.start, found.span.size()),
                         found.span.start};
  }
  attribution.clause = clause->eid;
}

std::string shown_target(const Entry& target, const NewAttribution& attribution) {
  std::string text = target.version > 0 ? ref_of(target) : "what " + short_id(target) + " says:";
  if (!attribution.clause.empty()) text += " " + attribution.clause;
  if (attribution.words) text += " \"" + printable(attribution.words->exact) + "\"";
  return text;
}

}  // namespace

int run_attribute(const Arguments& arguments, World& world) {
  AttributeOptions options;
  Parser parser("attribute", "attribute REF|ENTRY --relation WHAT --from NAME...",
                "record who said or did what to a version, or denies what was said", examples);
  add_options(parser, options);
  if (!parser.parse(arguments, world)) return 0;
  require_arguments(options);

  Ledger ledger = open_ledger(world, parser.ledger());
  const Entry target = target_of(ledger, options.word);
  NewAttribution attribution;
  attribution.document = target.statement.document;
  attribution.target = target.hash;
  set_part(attribution, ledger, target, options);
  attribution.claim = options.claim.claim(world, ledger);
  options.kept_private.require(attribution.claim);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Author author = author_of(world, ledger, *key);
  PrivateFile secrets(world, {ledger.id(), author.identity}, attribution.claim,
                      options.kept_private);
  const Entry entry = ledger.attribute(attribution, author);
  secrets.keep();
  remember_recorded(world, ledger, entry);
  world.out << fmt::format("recorded  e{}: {} {}\n", entry.index, shown_target(target, attribution),
                           printable(describe(attribution.claim)))
            << secrets.line();
  if (!stands(target)) {
    world.out << fmt::format("NOTE      {}: {}\n", ref_of(target),
                             printable(describe(standing_of(ledger.entries(), target))));
  }
  return 0;
}

}  // namespace travaux::cli
