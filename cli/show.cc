#include <fmt/format.h>

#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux show plan-28                   the newest version: clauses, sources\n"
    "  travaux show plan-28@2 --clause 7      one clause, word for word\n"
    "  travaux show plan-28@2 --text          the canonical text\n"
    "  travaux show plan-28@2 --original -o received.txt\n"
    "  travaux show draft.txt                 how a file is read, without a ledger\n";

struct ShowOptions {
  std::string word;
  std::string clause;
  bool text = false;
  bool original = false;
};

std::string head_of(const Ledger& ledger, const Entry& entry) {
  const auto& version = std::get<VersionRecord>(entry.statement.body);
  std::string text = fmt::format("{} (e{})", ref_of(entry), entry.index);
  if (!version.title.empty()) text += ": " + printable(version.title);
  text += fmt::format("\nrecorded  by {}, {} by their clock\n", printable(entry.statement.author),
                      print_time(entry.statement.time));
  if (version.lineage.of) {
    const Entry* of = ledger.by_hash(*version.lineage.of);
    text += fmt::format("lineage   {} {}\n", name_of(version.lineage.kind), of ? ref_of(*of) : "?");
  } else {
    text += "lineage   first draft\n";
  }
  if (version.lines) {
    text += fmt::format("part      lines {}-{} of the file as received\n", version.lines->first,
                        version.lines->second);
  }
  text += fmt::format("reader    {} {}\n", version.reader, version.reader_version);
  return text + fmt::format("entry     sha256:{}\n", to_hex(entry.hash));
}

std::string claims_of(const Ledger& ledger, const Entry& entry, const std::string& eid) {
  std::string text;
  for (const RecordedClaim& claim : claims_about(ledger.entries(), entry.statement.document)) {
    if (claim.version != entry.version) continue;
    if (!eid.empty() && !claim.clause.empty() && claim.clause != eid) continue;
    const std::string scope =
        claim.clause.empty() ? (eid.empty() ? "" : "the whole version: ") : claim.clause + ": ";
    text +=
        fmt::format("source    {}{} ({})\n", scope, printable(describe(claim.claim)), claim.entry);
  }
  return text.empty() ? "source    none recorded\n" : text;
}

const Clause& require_clause(const Text& text, const std::string& wanted) {
  if (const Clause* clause = text.document.find(wanted)) return *clause;
  throw Error(Trouble::missing, fmt::format("has no clause '{}'", printable(wanted)),
              fmt::format("travaux show {} lists its clauses", printable(text.ref)))
      .within(printable(text.ref));
}

std::string notes_of(const Text& text) {
  std::string lines;
  for (const std::string& note : text.notes) lines += "NOTE      " + printable(note) + "\n";
  for (const std::string& warning : text.document.warnings()) {
    lines += "WARNING   " + printable(warning) + "\n";
  }
  return lines;
}

// Label and words; a heading's marks may not be in the file.
std::string shown(const Document& document, const Clause& clause) {
  const std::string label(document.label_of(clause));
  const std::string words(document.words_of(clause));
  return label + (label.empty() || words.empty() ? "" : " ") + words;
}

std::string show_clause(const Text& text, const std::string& wanted) {
  const Clause& clause = require_clause(text, wanted);
  return fmt::format("{} {} ({}), line {}\n\n{}\n", printable(text.ref), clause.eid,
                     name_of(clause.kind), clause.line, printable(shown(text.document, clause)));
}

}  // namespace

int run_show(const Arguments& arguments, World& world) {
  ShowOptions options;
  Parser parser("show", "show REF|FILE [--clause LABEL]",
                "show a version or a clause, with its sources", examples);
  parser.word("REF", options.word, "a version, or a file");
  parser.value("--clause", options.clause, "LABEL",
               "one clause: a printed label such as 5(2)(a), or an eId");
  parser.flag("--text", options.text, "the canonical text, nothing else");
  parser.flag("--original", options.original, "the bytes as received, nothing else");
  parser.add_ledger();
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (options.word.empty()) {
    throw Error(Trouble::usage, "nothing to show", "travaux show plan-28, or travaux show FILE");
  }

  TextFinder finder(world, parser.ledger(), InputKind::automatic);
  const Text text = finder.read(options.word);
  const Entry* entry = text.entry;
  if (options.original) {
    if (entry == nullptr) throw Error(Trouble::usage, "--original is for recorded versions");
    parser.print(world, finder.ledger().read(*entry).original);
    return 0;
  }
  if (options.text) {
    parser.print(world, text.document.text());
    return 0;
  }
  std::string page;
  if (!options.clause.empty()) {
    page = show_clause(text, options.clause);
    if (entry != nullptr) {
      page += "\n" + claims_of(finder.ledger(), *entry, require_clause(text, options.clause).eid);
    }
  } else {
    page = entry == nullptr
               ? printable(text.ref) + "\n"
               : head_of(finder.ledger(), *entry) + claims_of(finder.ledger(), *entry, "");
    page += notes_of(text) + "\n" + document_to_terminal(text.document, parser.screen(world));
  }
  parser.print(world, page);
  return 0;
}

}  // namespace travaux::cli
