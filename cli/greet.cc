#include <fmt/format.h>

#include <filesystem>

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
  for (const Entry& entry : ledger.entries()) {
    if (entry.version > 0 && entry.statement.document == document) ++versions;
  }
  const std::size_t claims = claims_about(ledger.entries(), document).size();
  return fmt::format("  {:<20}  {} version{}, {}\n", document, versions, versions == 1 ? "" : "s",
                     claims == 0 ? "no source named"
                                 : fmt::format("{} attribution{}", claims, claims == 1 ? "" : "s"));
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
  const bool in_file = std::filesystem::exists(key_file(world, ledger.id()));
  const bool in_agent = std::filesystem::exists(agent_file(world, ledger.id()));
  world.out << (in_file    ? "key       yours is on this machine\n"
                : in_agent ? "key       yours is in ssh-agent\n"
                           : "key       none of yours here: you can read and verify, not record\n");
  if (ledger.founding().owners.size() == 1) {
    world.out << "recovery  NONE: if the key is lost, nobody can sign here again\n";
  }
  const auto documents = ledger.documents();
  world.out << (documents.empty() ? "documents none yet\n" : "documents\n");
  for (const std::string& document : documents) world.out << document_line(ledger, document);
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
