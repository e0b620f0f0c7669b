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
    "  travaux sources plan-28          who stands behind each clause of the newest version\n"
    "  travaux sources plan-28@1 --all  of that one, clause by clause\n"
    "  travaux sources plan-28 --list   every claim about every version, in the order of the log\n"
    "  travaux sources                  of every document\n";

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

// As they can be shown on this machine.
std::vector<RecordedClaim> shown_claims(const World& world, const Ledger& ledger,
                                        const std::string& document) {
  std::vector<RecordedClaim> claims = claims_about(ledger.entries(), document);
  for (RecordedClaim& claim : claims) {
    claim.doubt = doubt_about(ledger, claim);
    const Entry& said = ledger.entries()[parse_number(claim.entry.substr(1), "entry")];
    claim.claim = with_private_values(world, ledger, said, claim.claim);
    claim.kept_private = private_note(claim.claim);
  }
  return claims;
}

// Of a version whose bytes are gone, or that could not be read, what is said of it is left.
std::optional<Text> text_of(World& world, const Ledger& ledger, const Entry& version) {
  if (!stands(version)) {
    world.err << fmt::format("NOTE      {}: {}\n", ref_of(version),
                             printable(describe(standing_of(ledger.entries(), version))));
  }
  if (version.erased_by) return std::nullopt;
  Text text = read_version(ledger, version);
  for (const std::string& note : text.notes) {
    world.err << fmt::format("NOTE      {}: {}\n", ref_of(version), printable(note));
  }
  if (text.document.readable()) return text;
  world.err << fmt::format("NOT READ  {}: it has no clauses to tell apart\n", ref_of(version));
  return std::nullopt;
}

// What is private stays out of JSON, which is made to be passed on.
std::string sources_of_version(World& world, const Parser& parser, const Ledger& ledger,
                               const Entry& version, bool all) {
  const bool json = parser.format() == "json";
  const std::string& document = version.statement.document;
  const std::optional<Text> text = text_of(world, ledger, version);
  const VersionSources sources = sources_of(
      json ? claims_about(ledger.entries(), document) : shown_claims(world, ledger, document),
      ref_of(version), text ? &text->document : nullptr);
  return json ? sources_to_json(sources) : sources_to_terminal(sources, all, parser.screen(world));
}

}  // namespace

int run_sources(const Arguments& arguments, World& world) {
  std::string word;
  bool all = false;
  bool list = false;
  Parser parser("sources", "sources [DOC[@N]] [--all | --list]",
                "show who stands behind each clause, conflicts first", examples);
  parser.word("DOC", word, "a document (its newest version) or a version (default: every claim)");
  parser.flag("--all", all, "every clause by itself, with what it inherits");
  parser.flag("--list", list, "the plain list of claims instead, about every version");
  parser.add_ledger();
  parser.add_format({"terminal", "json"});
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;

  const Ledger ledger = open_ledger(world, parser.ledger());
  const auto reference = parse_reference(word);
  if (!word.empty() && (!reference || reference->first != reference->last)) {
    throw Error(Trouble::usage, fmt::format("'{}' names no version", printable(word)),
                "a document, such as plan-28, or a version of it, such as plan-28@1");
  }
  if (word.empty() || list) {
    if (parser.format() == "json") {
      throw Error(Trouble::usage, "the list of claims is for people",
                  "travaux sources DOC --format json tells one version");
    }
    if (all) throw Error(Trouble::usage, "--all is about the clauses of one version");
    if (reference && reference->first) {
      throw Error(Trouble::usage, "--list is about every version of a document",
                  fmt::format("travaux sources {} --list", reference->document));
    }
    if (!word.empty()) require_document(ledger, reference->document);
    parser.print(world,
                 sources_to_terminal(shown_claims(world, ledger, word), parser.screen(world)));
    return 0;
  }
  const Entry& version = ledger.version(reference->document, reference->first);
  parser.print(world, sources_of_version(world, parser, ledger, version, all));
  return 0;
}

}  // namespace travaux::cli
