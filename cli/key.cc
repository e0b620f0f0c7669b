#include <fmt/format.h>

#include <filesystem>

#include "command.h"
#include "keys.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux key list\n"
    "  travaux key export > allowed_signers       for git and ssh-keygen\n"
    "  travaux key export --format pem            for openssl\n"
    "  travaux key export --format vkey           for checkpoint verifiers\n";

std::string list_keys(const World& world, const Ledger& ledger) {
  const auto file = key_file(world, ledger.id());
  std::string text;
  for (const Owner& owner : ledger.founding().owners) {
    text += fmt::format("{:<24}  owner  key sha256:{}\n", printable(owner.identity),
                        to_hex(key_id(owner.key)));
  }
  if (ledger.founding().owners.size() == 1) {
    text += "no recovery key: if this key is lost, nobody can sign here again\n";
  }
  if (!std::filesystem::exists(file)) {
    text += "no key for this ledger on this machine: you can read and verify, not record\n";
  } else if (file.extension() == ".agent") {
    text += "your key for this ledger: in ssh-agent\n";
  } else {
    text += fmt::format("your key for this ledger: {}\n", file.string());
  }
  return text;
}

std::string export_keys(const Ledger& ledger, const std::string& format) {
  const Founding& founding = ledger.founding();
  if (format == "ssh") return ledger.allowed_signers();
  std::string text;
  for (const Owner& owner : founding.owners) {
    text += format == "pem" ? pem_public_key(owner.key)
                            : note_verifier_key(founding.origin, owner.key) + "\n";
  }
  return text;
}

}  // namespace

int run_key(const Arguments& arguments, World& world) {
  std::string action = "list";
  Parser parser("key", "key [list|export]", "list or export signing keys", examples);
  parser.word("ACTION", action, "list or export");
  parser.add_format({"ssh", "pem", "vkey"});
  parser.add_ledger();
  parser.add_output();
  if (!parser.parse(arguments, world)) return 0;
  if (action != "list" && action != "export") {
    const auto hint = did_you_mean(action, {"list", "export"});
    throw Error(Trouble::usage, fmt::format("key does not know '{}'", printable(action)),
                hint ? fmt::format("did you mean travaux key {}?", *hint)
                     : "travaux key list, or travaux key export");
  }
  const Ledger ledger = open_ledger(world, parser.ledger());
  parser.print(world,
               action == "list" ? list_keys(world, ledger) : export_keys(ledger, parser.format()));
  return 0;
}

}  // namespace travaux::cli
