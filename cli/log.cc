#include <fmt/format.h>

#include "command.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux log              everything, newest first\n"
    "  travaux log plan-28      one document\n"
    "  travaux log -n 5         the last five entries\n";

std::string about_version(const Ledger& ledger, const VersionRecord& version) {
  std::string text;
  if (version.lineage.of) {
    const Entry* of = ledger.by_hash(*version.lineage.of);
    text = fmt::format("{} {}", name_of(version.lineage.kind), of ? ref_of(*of) : "?");
  } else {
    text = "first draft";
  }
  if (version.reader == "none") text += "; bytes only, no text";
  if (version.lines) {
    text += fmt::format("; lines {}-{} of the file", version.lines->first, version.lines->second);
  }
  return text;
}

std::string line_of(const Ledger& ledger, const Entry& entry) {
  const Statement& statement = entry.statement;
  const std::string head = fmt::format("e{:<4} {}  ", entry.index, print_time(statement.time));
  const std::string indent(head.size(), ' ');
  if (const auto* version = std::get_if<VersionRecord>(&statement.body)) {
    std::string text =
        head + fmt::format("{}  {}\n", ref_of(entry), about_version(ledger, *version));
    if (!version->title.empty()) text += indent + printable(version->title) + "\n";
    return text + indent +
           (version->claim ? printable(describe(*version->claim)) : "no source given") + "\n";
  }
  if (const auto* attribution = std::get_if<Attribution>(&statement.body)) {
    const Entry* target = ledger.by_hash(attribution->target);
    return head +
           fmt::format("about {}{}\n", target ? ref_of(*target) : "?",
                       attribution->clause.empty() ? "" : " " + attribution->clause) +
           indent + printable(describe(attribution->claim)) + "\n";
  }
  return head + fmt::format("ledger founded by {}\n", printable(statement.author));
}

}  // namespace

int run_log(const Arguments& arguments, World& world) {
  std::string document;
  std::string count;
  Parser parser("log", "log [DOC] [-n COUNT]", "list what is recorded, newest first", examples);
  parser.word("DOC", document, "a document (default: all)");
  parser.value("-n,--count", count, "COUNT", "at most COUNT entries");
  parser.add_ledger();
  parser.add_output();
  if (!parser.parse(arguments, world)) return 0;
  const std::uint64_t most = count.empty() ? 0 : parse_number(count, "count");

  const Ledger ledger = open_ledger(world, parser.ledger());
  if (!document.empty()) ledger.version(document, std::nullopt);  // says which documents exist
  std::string text;
  std::uint64_t shown = 0;
  const auto& entries = ledger.entries();
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (!document.empty() && entry->statement.document != document) continue;
    if (most > 0 && shown == most) {
      text += "(more: leave out -n)\n";
      break;
    }
    text += line_of(ledger, *entry);
    ++shown;
  }
  parser.print(world, text);
  return 0;
}

}  // namespace travaux::cli
