#include <fmt/format.h>

#include <algorithm>

#include "command.h"
#include "keys.h"
#include "options.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux withdraw plan-28@3 --reason \"no draft: a forgery\"\n"
    "  travaux withdraw e17 --reason \"said of another text\"     an attribution\n";

void require_standing(const Ledger& ledger, const Entry& target) {
  if (!target.withdrawn_by) return;
  const auto& before = ledger.entries()[*target.withdrawn_by].statement.body;
  throw Error(Trouble::conflict,
              fmt::format("{} was withdrawn before, by e{}: {}", ref_of(target),
                          *target.withdrawn_by, printable(std::get<Withdrawal>(before).reason)));
}

const Entry* newest_standing(const Ledger& ledger, const std::string& document) {
  const std::vector<std::size_t> places = ledger.entries().of_document(document);
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const Entry& entry = ledger.entries()[*place];
    if (entry.version > 0 && stands(entry)) return &entry;
  }
  return nullptr;
}

std::string what_now(const Ledger& ledger, const Entry& entry, LineageKind kind) {
  if (kind != LineageKind::follows && kind != LineageKind::same_draft_as) {
    return "stands: withdraw or correct it, too, if need be";
  }
  const Entry* before = default_before(ledger.entries(), entry);
  return before == nullptr ? "is compared with nothing now"
                           : "is compared with " + ref_of(*before) + " now";
}

// Versions that name this one as their lineage, or once did.
std::vector<const Entry*> related(const Ledger& ledger, const Entry& target) {
  std::vector<const Entry*> found;
  for (const std::size_t place : ledger.entries().naming(target)) {
    const Entry* entry = &ledger.entries()[place];
    // A correction that makes it the lineage of another.
    if (const auto* correction = std::get_if<Correction>(&entry->statement.body)) {
      entry = ledger.by_hash(correction->target);
    }
    if (entry == nullptr || entry->version == 0 || !stands(*entry)) continue;
    if (std::find(found.begin(), found.end(), entry) == found.end()) found.push_back(entry);
  }
  return found;
}

// What the newest version is by now, and which drafts are compared with others than before.
void say_effects(World& world, const Ledger& ledger, const Entry& target) {
  const std::string& document = target.statement.document;
  const Entry* newest = newest_standing(ledger, document);
  world.out << fmt::format("newest    {}\n", newest == nullptr
                                                 ? "no version of " + document + " stands any more"
                                                 : ref_of(*newest));
  for (const Entry* each : related(ledger, target)) {
    const Entry& entry = *each;
    const Lineage& lineage = version_of(entry).lineage;
    if (lineage.of != target.hash) continue;
    world.out << fmt::format("note      {} ({} {}) {}\n", ref_of(entry), name_of(lineage.kind),
                             ref_of(target), what_now(ledger, entry, lineage.kind));
  }
}

}  // namespace

int run_withdraw(const Arguments& arguments, World& world) {
  std::string word;
  std::string reason;
  PassphraseOptions passphrase;
  Parser parser("withdraw", "withdraw REF@N|ENTRY --reason WHY",
                "take back a version or an attribution; its number stays", examples);
  parser.word("REF", word, "a version with its number, or an entry");
  parser.value("--reason", reason, "TEXT", "why, signed with the rest");
  passphrase.add(parser);
  parser.add_ledger();
  if (!parser.parse(arguments, world)) return 0;
  if (word.empty()) {
    throw Error(Trouble::usage, "nothing to withdraw", "travaux withdraw plan-28@3 --reason WHY");
  }
  if (reason.empty()) {
    throw Error(Trouble::usage, "--reason is missing: why is it withdrawn?",
                fmt::format("travaux withdraw {} --reason WHY", printable(word)));
  }

  Ledger ledger = open_ledger(world, parser.ledger());
  const Entry target = entry_to_mend(ledger, word, "withdraw");
  require_standing(ledger, target);
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), passphrase);
  const Entry entry =
      ledger.withdraw(Withdrawal{target.hash, reason}, author_of(world, ledger, *key));
  remember_recorded(world, ledger, entry);
  world.out << fmt::format("withdrawn {} by {}: {}\n", ref_of(target), short_id(entry),
                           printable(reason));
  if (target.version == 0) {
    const Attribution& said = attribution_of(target);
    const Entry* about = ledger.by_hash(said.target);
    world.out << fmt::format("it said   {}: {}\n", about == nullptr ? "?" : ref_of(*about),
                             printable(describe(said.claim)));
    return 0;
  }
  world.out << fmt::format("stays     its number and its bytes: travaux show {}\n", ref_of(target));
  say_effects(world, ledger, target);
  return 0;
}

}  // namespace travaux::cli
