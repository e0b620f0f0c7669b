#include <fmt/format.h>

#include <algorithm>

#include "command.h"
#include "lineage.h"
#include "options.h"
#include "private.h"
#include "texts.h"
#include "travaux/effects.h"
#include "travaux/error.h"
#include "travaux/language.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux show plan-28                   the newest version: clauses, sources\n"
    "  travaux show plan-28@2 --clause 7      one clause, word for word\n"
    "  travaux show plan-28@2 --text          the canonical text\n"
    "  travaux show plan-28@2 --original -o received.txt\n"
    "  travaux show plan-28 --references      which provisions it refers to\n"
    "  travaux show draft.txt                 how a file is read, without a ledger\n";

struct ShowOptions {
  std::string word;
  std::string clause;
  bool text = false;
  bool original = false;
  bool references = false;
  TrackedOption tracked;
  PagesOption pages;
};

// What became of the version comes before what it says.
std::string fate_of(const Ledger& ledger, const Entry& entry) {
  const auto& entries = ledger.entries();
  std::string text;
  const auto add = [&](const char* head, std::uint64_t by, const std::string& reason) {
    text += fmt::format("{}by e{}{}{}\n", head, by, reason.empty() ? "" : ": ", printable(reason));
  };
  if (entry.erased_by) {
    add("ERASED    ", *entry.erased_by,
        std::get<Erasure>(entries[*entry.erased_by].statement.body).reason);
  }
  if (entry.withdrawn_by) {
    add("WITHDRAWN ", *entry.withdrawn_by,
        std::get<Withdrawal>(entries[*entry.withdrawn_by].statement.body).reason);
  }
  for (const std::uint64_t by : entry.corrected_by) {
    add("CORRECTED ", by, std::get<Correction>(entries[by].statement.body).reason);
  }
  if (entry.corrected_by.empty()) return text;
  const auto& before = std::get<VersionRecord>(entry.statement.body);
  const VersionRecord& now = version_of(entry);
  if (before.lineage != now.lineage) {
    text += "signed as lineage " + lineage_words(ledger, before.lineage) + "\n";
  }
  if (before.title != now.title) {
    text += "signed as title " +
            (before.title.empty() ? std::string("none") : printable(before.title)) + "\n";
  }
  return text;
}

std::string head_of(const Ledger& ledger, const Entry& entry) {
  const VersionRecord& version = version_of(entry);
  std::string text = fmt::format("{} (e{})", ref_of(entry), entry.index);
  if (!version.title.empty()) text += ": " + printable(version.title);
  text += "\n" + fate_of(ledger, entry);
  text += fmt::format("recorded  by {}, {} by their clock\n", printable(entry.statement.author),
                      print_time(entry.statement.time));
  text += "lineage   " + lineage_words(ledger, version.lineage) + "\n";
  if (version.lines) {
    text += fmt::format("part      lines {}-{} of the file as received\n", version.lines->first,
                        version.lines->second);
  }
  if (version.pages) {
    text += fmt::format("part      pages {}-{} of the file as received\n", version.pages->first,
                        version.pages->second);
  }
  text += fmt::format("reader    {} {}\n", version.reader, version.reader_version);
  return text + fmt::format("entry     sha256:{}\n", to_hex(entry.hash));
}

std::string note_lines(const std::vector<std::string>& notes) {
  std::string lines;
  for (const std::string& note : notes) lines += "NOTE      " + printable(note) + "\n";
  return lines;
}

std::string claim_lines(const World& world, const Ledger& ledger, const RecordedClaim& recorded,
                        const std::string& scope) {
  if (!recorded.standing.stands()) {
    return fmt::format("withdrawn {}{} ({}), {}\n", scope, printable(describe(recorded.claim)),
                       recorded.entry, printable(describe(recorded.standing)));
  }
  const Entry& said = ledger.entries()[parse_number(recorded.entry.substr(1), "entry")];
  const Claim claim = with_private_values(world, ledger, said, recorded.claim);
  std::string corrected;
  for (const std::string& by : recorded.standing.corrected_by) {
    corrected += (corrected.empty() ? "; corrected by " : ", ") + by;
  }
  std::string text = fmt::format("source    {}{} ({}){}\n", scope, printable(in_full(claim)),
                                 recorded.entry, corrected);
  if (!recorded.signed_as.empty()) {
    text += "          signed as: " + printable(recorded.signed_as) + "\n";
  }
  const std::string kept = private_note(claim);
  return kept.empty() ? text : text + "private   " + printable(kept) + "\n";
}

// What is said of a claim stands below it: it is not said of the version.
std::string said_of(const World& world, const Ledger& ledger, const RecordedClaim& claim,
                    std::size_t depth = 0) {
  const Entry& entry = ledger.entries()[parse_number(claim.entry.substr(1), "entry")];
  if (entry.version > 0 || depth > deepest_attribution) return {};
  std::string text;
  for (const RecordedClaim& later : claims_about(ledger.entries(), entry)) {
    text += claim_lines(world, ledger, later, "of " + claim.entry + ": ");
    text += said_of(world, ledger, later, depth + 1);
  }
  return text;
}

std::string claims_of(const World& world, const Ledger& ledger, const Entry& entry,
                      const std::string& eid) {
  std::string text;
  for (const RecordedClaim& claim : claims_about(ledger.entries(), entry)) {
    if (!eid.empty() && !claim.clause.empty() && claim.clause != eid) continue;
    std::string scope = claim.clause.empty() ? (eid.empty() ? "" : "the whole version: ")
                                             : printable(claim.clause) + ": ";
    if (claim.words) scope += "\"" + printable(claim.words->exact) + "\": ";
    text += claim_lines(world, ledger, claim, scope);
    if (claim.entry == short_id(entry)) continue;  // said of the version
    const Entry& said = ledger.entries()[parse_number(claim.entry.substr(1), "entry")];
    text += note_lines(doubts_about(ledger, said)) + said_of(world, ledger, claim);
  }
  return text.empty() ? "source    none recorded\n" : text;
}

const Clause& require_clause(const Text& text, const std::string& wanted) {
  if (const Clause* clause = text.document.find(wanted)) return *clause;
  throw Error(Trouble::missing, fmt::format("has no clause '{}'", printable(wanted)),
              fmt::format("travaux show {} lists its clauses", printable(text.ref)))
      .within(printable(text.ref));
}

// Label and words; a heading's marks may not be in the file.
std::string shown(const Document& document, const Clause& clause) {
  const std::string label(document.label_of(clause));
  const std::string words(document.words_of(clause));
  return label + (label.empty() || words.empty() ? "" : " ") + words;
}

// A terminal obeys control characters; a file or a pipe gets the exact bytes.
std::string safe_lines(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    safe += printable(text.substr(0, end));
    if (end < text.size()) safe += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return safe;
}

std::string show_clause(const Text& text, const std::string& wanted) {
  const Clause& clause = require_clause(text, wanted);
  const std::string fate = text.standing.stands() ? "" : printable(describe(text.standing)) + "\n";
  const std::string place = place_of(clause);
  return fmt::format("{} {} ({}){}{}\n{}\n{}\n", printable(text.ref), clause.eid,
                     name_of(clause.kind), place.empty() ? "" : ", ", place,
                     fate + note_lines(text.notes), printable(shown(text.document, clause)));
}

std::string show_references(const Text& text, const Screen& screen) {
  const Language language = language_hint(text.document.text());
  const ReferencesView view{text.ref, &text.document, language,
                            references_of(text.document, language),
                            definitions_of(text.document, language)};
  return note_lines(text.notes) + references_to_terminal(view, screen);
}

// What is left of an erased version: its entry, and what was said about it.
std::string show_erased(const World& world, const Ledger& ledger, const Entry& entry) {
  return head_of(ledger, entry) + note_lines(doubts_about(ledger, entry)) +
         claims_of(world, ledger, entry, "") +
         "NOT SHOWN  the original and the text were erased; its entry and its sources stay\n";
}

}  // namespace

int run_show(const Arguments& arguments, World& world) {
  ShowOptions options;
  Parser parser("show", "show REF|FILE [--clause LABEL]",
                "show a version or a clause, with its sources", examples);
  parser.word("REF", options.word, "a version, or a file");
  parser.value("--clause", options.clause, "LABEL",
               "one clause: a printed label such as 5(2)(a), or an eId");
  parser.flag(
      "--text", options.text,
      "the canonical text, nothing else; its very bytes into a pipe or file, on a terminal with "
      "control and hidden characters as <U+001B>");
  parser.flag("--original", options.original, "the bytes as received, likewise");
  parser.flag(
      "--references", options.references,
      "what the text refers to, which of its clauses that is, and the terms that it defines");
  options.tracked.add(parser, false);
  options.pages.add(parser);
  parser.add_ledger();
  parser.add_output();
  parser.add_color();
  if (!parser.parse(arguments, world)) return 0;
  if (options.word.empty()) {
    throw Error(Trouble::usage, "nothing to show", "travaux show plan-28, or travaux show FILE");
  }

  TextFinder finder(world, parser.ledger(), InputKind::automatic, options.tracked);
  finder.only(options.pages.range());
  const Entry* entry = finder.find(options.word);
  if (entry != nullptr) options.tracked.refuse();
  if (entry != nullptr) options.pages.refuse();
  const bool all =
      !options.text && !options.original && !options.references && options.clause.empty();
  if (entry != nullptr && entry->erased_by && all) {
    parser.print(world, show_erased(world, finder.ledger(), *entry));
    return 0;
  }
  const Text text = finder.read(options.word);
  const bool on_screen = world.terminal_out && !parser.has_output();
  if (options.original) {
    if (entry == nullptr) throw Error(Trouble::usage, "--original is for recorded versions");
    const std::string original = finder.ledger().read(*entry).original;
    parser.print(world, on_screen ? safe_lines(original) : original);
    return 0;
  }
  if (options.text) {
    const std::string& canonical = text.document.text();
    parser.print(world, on_screen ? safe_lines(canonical) : canonical);
    return 0;
  }
  if (options.references) {
    parser.print(world, show_references(text, parser.screen(world)));
    return 0;
  }
  std::string page;
  if (!options.clause.empty()) {
    page = show_clause(text, options.clause);
    if (entry != nullptr) {
      page += "\n" +
              claims_of(world, finder.ledger(), *entry, require_clause(text, options.clause).eid);
    }
  } else {
    page = entry == nullptr
               ? printable(text.ref) + "\n"
               : head_of(finder.ledger(), *entry) + claims_of(world, finder.ledger(), *entry, "");
    page +=
        note_lines(text.notes) + "\n" + document_to_terminal(text.document, parser.screen(world));
  }
  parser.print(world, page);
  return 0;
}

}  // namespace travaux::cli
