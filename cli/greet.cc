#include <fmt/format.h>

#include <algorithm>

#include "command.h"
#include "keys.h"
#include "texts.h"
#include "travaux/ledger.h"
#include "travaux/report.h"

namespace travaux::cli {
namespace {

void greet_newcomer(World& world) {
  world.out
      << "travaux keeps the record of a negotiated text: what changed, who says so, and proof.\n"
         "\n"
         "no ledger here yet\n"
         "  travaux diff monday.txt tuesday.txt          compare two files, no ledger needed\n"
         "  travaux init                                 make a ledger in this folder\n"
         "  travaux record draft.txt --as plan-28        record a draft in it\n"
         "  travaux --help                               all commands\n";
}

std::string document_line(const Ledger& ledger, const std::string& document) {
  std::uint64_t versions = 0;
  std::uint64_t gone = 0;
  for (const std::size_t place : ledger.entries().of_document(document)) {
    const Entry& entry = ledger.entries()[place];
    if (entry.version == 0) continue;
    ++versions;
    if (!stands(entry)) ++gone;
  }
  const auto claims = claims_about(ledger.entries(), document);
  const auto count = std::count_if(claims.begin(), claims.end(),
                                   [](const RecordedClaim& claim) { return claim.stands(); });
  return fmt::format("  {:<20}  {} version{}{}, {}\n", document, versions, versions == 1 ? "" : "s",
                     gone == 0 ? "" : fmt::format(" ({} withdrawn or erased)", gone),
                     count == 0 ? "no source named"
                                : fmt::format("{} attribution{}", count, count == 1 ? "" : "s"));
}

std::string own_key_line(const Ledger& ledger, const std::optional<OwnKey>& own) {
  if (!own) return "none of yours here: you can read and verify, not record";
  const std::string where = own->in_agent ? "in ssh-agent" : "on this machine";
  if (!own->key) return "yours is " + where;
  if (own->right == nullptr) {
    return "yours is not enrolled yet: give an owner what travaux key request writes";
  }
  if (own->right->ended_by) {
    return fmt::format("yours signs nothing any more: {}; {}", state_of(*own->right),
                       renewal_advice(ledger));
  }
  return "yours is " + where;
}

}  // namespace

int greet(World& world) {
  const auto folder = find_ledger(world, "");
  if (!folder) {
    greet_newcomer(world);
    return 0;
  }
  const Ledger ledger = open_ledger(world, "");
  world.out << fmt::format("ledger    {}\n", folder->string())
            << fmt::format("id        {}\n", to_hex(ledger.id()))
            << fmt::format("entries   {}\n", ledger.entries().size());
  if (const auto& before = ledger.founding().succeeds) world.out << continues_line(*before);
  world.out << "key       " << own_key_line(ledger, own_key(world, ledger)) << '\n';
  const std::string recovery = recovery_note(ledger);
  if (!recovery.empty()) world.out << "recovery  " << recovery << '\n';
  const auto documents = ledger.documents();
  world.out << (documents.empty() ? "documents none yet\n" : "documents\n");
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(most, documents.size()); ++i) {
    world.out << document_line(ledger, documents[i]);
  }
  if (documents.size() > most) {
    world.out << fmt::format("  and {} more: travaux log\n", documents.size() - most);
  }
  world.out << "\nnot proven: that any draft is genuine; when it was recorded\n\n";
  if (documents.empty()) {
    world.out << "next      travaux record FILE --as DOCUMENT\n";
  } else {
    world.out << fmt::format(
        "next      travaux diff {0} | travaux changelog {0} | travaux verify\n", documents.front());
  }
  return 0;
}

}  // namespace travaux::cli
