#include <fmt/format.h>

#include <algorithm>

#include "command.h"
#include "key_changes.h"
#include "keys.h"
#include "options.h"
#include "texts.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux key list\n"
    "  travaux key request --identity bob@example.org -o bob.request   bob asks to sign here\n"
    "  travaux key enrol bob.request                          an owner lets bob sign\n"
    "  travaux key enrol alice.request --owner --key recovery.pem   after losing a key\n"
    "  travaux key retire bob@example.org --reason \"left the desk\"\n"
    "  travaux key compromised 1f2e3d4c5b6a7988 --since e12   what it signed is doubted\n"
    "  travaux key export > allowed_signers       for git and ssh-keygen\n"
    "  travaux key export --format pem            for openssl\n"
    "  travaux key export --format vkey           for checkpoint verifiers\n";

std::string line_of(const SigningRight& right, bool yours) {
  std::string text = fmt::format("{:<24}  {:<6}  {}{}\n", printable(right.holder.identity),
                                 name_of(right.role), state_of(right), yours ? ", yours" : "");
  text += fmt::format("  key {}  {}\n", short_key_id(right.holder.key),
                      ssh_fingerprint(right.holder.key));
  if (!right.reason.empty()) text += fmt::format("  reason: {}\n", printable(right.reason));
  return text;
}

std::string own_lines(const Ledger& ledger, const std::optional<OwnKey>& own) {
  if (!own) return "no key for this ledger on this machine: you can read and verify, not record\n";
  std::string text = own->in_agent
                         ? "your key for this ledger: in ssh-agent\n"
                         : fmt::format("your key for this ledger: {}\n", own->file.string());
  if (!own->key) {
    text += "which of these it is shows once it has signed: its public line is not there\n";
  } else if (own->right == nullptr) {
    text += fmt::format("it is {}, NOT ENROLLED: give an owner what travaux key request writes\n",
                        short_key_id(*own->key));
  } else if (own->right->ended_by) {
    text += "it signs nothing any more; " + renewal_advice(ledger) + "\n";
  }
  return text;
}

std::string list_keys(const World& world, const Ledger& ledger) {
  const auto own = own_key(world, ledger);
  std::string text;
  for (const SigningRight& right : ledger.keys()) {
    text += line_of(right, own && own->key == right.holder.key);
  }
  const std::string recovery = recovery_note(ledger);
  if (!recovery.empty()) text += "recovery key: " + recovery + "\n";
  return text + own_lines(ledger, own);
}

std::string export_keys(const Ledger& ledger, const std::string& format) {
  if (format == "ssh") return ledger.allowed_signers();
  std::string text;
  for (const SigningRight& right : ledger.keys()) {
    if (right.ended_by) continue;
    text += format == "pem" ? pem_public_key(right.holder.key)
                            : note_verifier_key(ledger.founding().origin, right.holder.key) + "\n";
  }
  return text;
}

struct Action {
  const char* name;
  const char* needs;     // what the second word is; empty: there is none
  const char* accepted;  // its options, each between blanks
};
constexpr Action actions[] = {
    {"list", "", " -o "},
    {"export", "", " -o "},
    {"request", "", " -o --identity --agent --no-passphrase "},
    {"enrol", "the request's file", " --owner --key "},
    {"retire", "whose key: a name or a key id", " --reason --key "},
    {"compromised", "whose key: a name or a key id", " --since --reason --last --key "},
};

const Action& action_named(const std::string& name) {
  std::vector<std::string> known;
  for (const Action& action : actions) {
    if (name == action.name) return action;
    known.emplace_back(action.name);
  }
  const auto hint = did_you_mean(name, known);
  throw Error(Trouble::usage, fmt::format("key does not know '{}'", printable(name)),
              hint ? fmt::format("did you mean travaux key {}?", *hint)
                   : "list, request, enrol, retire, compromised or export");
}

// An option that would change nothing is a misunderstanding, and may be a costly one.
void require_fitting(const Action& action, const KeyOptions& options, bool output) {
  const std::pair<const char*, bool> given[] = {{"-o", output},
                                                {"--identity", !options.identity.empty()},
                                                {"--agent", !options.agent.empty()},
                                                {"--no-passphrase", options.passphrase.none},
                                                {"--owner", options.owner},
                                                {"--since", !options.since.empty()},
                                                {"--reason", !options.reason.empty()},
                                                {"--last", options.last},
                                                {"--key", !options.passphrase.key.empty()}};
  const std::string_view accepted = action.accepted;
  for (const auto& [option, is_given] : given) {
    if (!is_given || accepted.find(fmt::format(" {} ", option)) != std::string_view::npos) continue;
    throw Error(Trouble::usage, fmt::format("{} does not go with key {}", option, action.name),
                "travaux key --help");
  }
  const std::string_view needs = action.needs;
  if (!needs.empty() && options.what.empty()) {
    throw Error(Trouble::usage, fmt::format("key {}: {} is missing", action.name, needs),
                "travaux key --help");
  }
  if (needs.empty() && !options.what.empty()) {
    throw Error(Trouble::usage,
                fmt::format("key {} takes no '{}'", action.name, printable(options.what)),
                "travaux key --help");
  }
}

void add_options(Parser& parser, std::string& action, KeyOptions& options) {
  parser.word("ACTION", action, "list, request, enrol, retire, compromised or export");
  parser.word("WHAT", options.what, "a request's file, or whose key");
  parser.value("--identity", options.identity, "NAME",
               "request: the address or pseudonym to sign as");
  parser.value("--agent", options.agent, "KEY",
               "request: for this Ed25519 key of your ssh-agent: SHA256:..., a .pub file, or only");
  parser.flag("--no-passphrase", options.passphrase.none,
              "request: keep the key unprotected on disk");
  parser.flag("--owner", options.owner, "enrol: as an owner, who may enrol others");
  parser.value("--since", options.since, "eN",
               "compromised: doubt what it signed from this entry on (default: all)");
  parser.value("--reason", options.reason, "TEXT", "retire, compromised: why, for all to read");
  parser.flag("--last", options.last,
              "compromised: even the last owner's; then nobody can enrol keys here again");
  options.passphrase.add(parser);
  parser.add_format({"ssh", "pem", "vkey"});
  parser.add_ledger();
  parser.add_output();
}

}  // namespace

int run_key(const Arguments& arguments, World& world) {
  std::string name = "list";
  KeyOptions options;
  Parser parser("key", "key [list|request|enrol FILE|retire WHOSE|compromised WHOSE|export]",
                "say who may sign: list, enrol, retire, export keys", examples);
  add_options(parser, name, options);
  if (!parser.parse(arguments, world)) return 0;
  const Action& action = action_named(name);
  require_fitting(action, options, parser.has_output());
  Ledger ledger = open_ledger(world, parser.ledger());
  if (name == "list") {
    parser.print(world, list_keys(world, ledger));
  } else if (name == "export") {
    parser.print(world, export_keys(ledger, parser.format()));
  } else if (name == "request") {
    std::string notes;
    parser.print(world, make_request(world, ledger, options, notes));
    (parser.has_output() ? world.out : world.err) << notes;
  } else if (name == "enrol") {
    enrol(world, ledger, options);
  } else {
    end_key(world, ledger, name == "retire" ? KeyAction::retire : KeyAction::compromised, options);
  }
  return 0;
}

}  // namespace travaux::cli
