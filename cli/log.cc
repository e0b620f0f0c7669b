#include <fmt/format.h>

#include <map>

#include "command.h"
#include "lineage.h"
#include "options.h"
#include "private.h"
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
  std::string text = lineage_words(ledger, version.lineage);
  if (version.reader == "none") text += "; bytes only, no text";
  if (version.lines) {
    text += fmt::format("; lines {}-{} of the file", version.lines->first, version.lines->second);
  }
  if (version.pages) {
    text += fmt::format("; pages {}-{} of the file", version.pages->first, version.pages->second);
  }
  return text;
}

std::string name_in(const Ledger& ledger, const Hash& hash) {
  const Entry* entry = ledger.by_hash(hash);
  return entry == nullptr ? "an unknown entry" : ref_of(*entry);
}

// One entry as text: a first line, and further ones that are indented below it.
class EntryWriter {
 public:
  EntryWriter(const World& world, const Ledger& ledger)
      : world_(world), ledger_(ledger), doubts_(ledger.doubts()) {}

  std::string write(const Entry& entry) {
    const std::string head =
        fmt::format("e{:<4} {}  ", entry.index, print_time(entry.statement.time));
    indent_ = std::string(head.size(), ' ');
    text_ = head;
    std::visit([&](const auto& body) { say(entry, body); }, entry.statement.body);
    say_fate(entry);
    return text_;
  }

 private:
  void line(const std::string& words) { text_ += words + "\n"; }
  void below(const std::string& words) {
    if (!words.empty()) text_ += indent_ + printable(words) + "\n";
  }
  void claim_below(const Entry& entry, const Claim& recorded) {
    const Claim claim = with_private_values(world_, ledger_, entry, recorded);
    below(in_full(claim));
    below(private_note(claim));
  }

  void say(const Entry& entry, const Founding& /*founding*/) {
    line("ledger founded by " + printable(entry.statement.author));
  }

  void say(const Entry& entry, const VersionRecord& /*signed*/) {
    const VersionRecord& version = version_of(entry);
    line(fmt::format("{}  {}", ref_of(entry), about_version(ledger_, version)));
    below(version.title);
    if (version.claim) {
      claim_below(entry, *version.claim);
    } else {
      below("no source given");
    }
  }

  void say(const Entry& entry, const Attribution& /*signed*/) {
    const Attribution& attribution = attribution_of(entry);
    line("about " + name_in(ledger_, attribution.target) +
         (attribution.clause.empty() ? "" : " " + printable(attribution.clause)) +
         (attribution.words ? " \"" + printable(attribution.words->exact) + "\"" : ""));
    claim_below(entry, attribution.claim);
  }

  void say(const Entry& /*entry*/, const KeyEvent& event) {
    const std::string whose = "key of " + printable(event.identity);
    if (event.action == KeyAction::enrol) {
      line(fmt::format("{} enrolled as {}", whose, name_of(event.role)));
    } else if (event.action == KeyAction::retire) {
      line(whose + " retired");
    } else {
      line(whose + " declared compromised" +
           (event.since ? " since " + name_in(ledger_, *event.since) : ", for all it signed"));
    }
    below(event.reason);
  }

  void say(const Entry& entry, const Correction& correction) {
    line("corrects " + name_in(ledger_, correction.target));
    if (correction.lineage) below("lineage: " + lineage_words(ledger_, *correction.lineage));
    if (correction.title) {
      below("title: " + (correction.title->empty() ? "none" : *correction.title));
    }
    if (correction.claim) claim_below(entry, *correction.claim);
    if (!correction.reason.empty()) below("reason: " + correction.reason);
  }

  void say(const Entry& /*entry*/, const Withdrawal& withdrawal) {
    line("withdraws " + name_in(ledger_, withdrawal.target));
    below("reason: " + withdrawal.reason);
  }

  void say(const Entry& /*entry*/, const Erasure& erasure) {
    line("erases " + name_in(ledger_, erasure.target));
    below("reason: " + erasure.reason);
  }

  void say_fate(const Entry& entry) {
    const Standing standing = standing_of(ledger_.entries(), entry);
    std::string corrected;
    for (const std::string& by : standing.corrected_by) {
      corrected += (corrected.empty() ? "as corrected by " : ", ") + by;
    }
    below(corrected);
    below(upper_first(describe(standing)));
    const auto doubt = doubts_.find(entry.index);
    if (doubt != doubts_.end()) below("DOUBTED: signed with " + doubt->second);
  }

  // "WITHDRAWN by e20: ...": it must not be read over.
  static std::string upper_first(std::string words) {
    for (char& c : words) {
      if (c == ' ') break;
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return words;
  }

  const World& world_;
  const Ledger& ledger_;
  const std::map<std::uint64_t, std::string>& doubts_;
  std::string indent_;
  std::string text_;
};

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
  if (!count.empty() && most == 0) {
    throw Error(Trouble::usage, "-n 0 would show nothing", "travaux log -n 5, or leave out -n");
  }

  const Ledger ledger = open_ledger(world, parser.ledger());
  if (!document.empty()) require_document(ledger, document);
  std::string text;
  std::uint64_t shown = 0;
  EntryWriter writer(world, ledger);
  const Entries& entries = ledger.entries();
  const std::vector<std::size_t> own =
      document.empty() ? std::vector<std::size_t>() : entries.of_document(document);
  const std::size_t count_all = document.empty() ? entries.size() : own.size();
  for (std::size_t left = count_all; left > 0; --left) {
    if (most > 0 && shown == most) {
      text += "(more: leave out -n)\n";
      break;
    }
    text += writer.write(entries[document.empty() ? left - 1 : own[left - 1]]);
    ++shown;
  }
  parser.print(world, text);
  return 0;
}

}  // namespace travaux::cli
