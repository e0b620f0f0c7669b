#include <fmt/format.h>

#include <filesystem>

#include "base/file.h"
#include "command.h"
#include "keys.h"
#include "new_key.h"
#include "options.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::string_view examples =
    "  travaux init --identity alice@example.org\n"
    "  travaux init --identity desk-7 --recovery recovery.pem   (keep that file elsewhere)\n"
    "  travaux init --identity ci --no-passphrase               (for scripts; key unprotected)\n"
    "  travaux init --identity desk-7 --agent ~/.ssh/id_ed25519.pub   (ssh-agent signs)\n"
    "  travaux init --identity desk-7 --succeeds lost.travaux   (nobody can sign there any more)\n";

struct InitOptions {
  std::string identity;
  std::string origin;
  std::string recovery;
  std::string agent;
  std::string succeeds;
  PassphraseOptions passphrase;
};

std::string random_origin(const Randomness& random) {
  constexpr std::size_t length = 8;  // 64 bits: no two ledgers share a name by accident
  std::uint8_t bytes[length];
  random(bytes, length);
  std::string name = "ledger-";
  for (const std::uint8_t byte : bytes) name += fmt::format("{:02x}", byte);
  return name;
}

fs::path choose_folder(const World& world, const std::string& given) {
  fs::path folder = ".travaux";
  if (!given.empty()) {
    folder = given;
  } else if (const auto named = world.environment("TRAVAUX_LEDGER"); named && !named->empty()) {
    folder = *named;
  }
  if (fs::exists(folder)) {
    throw Error(Trouble::conflict, "a ledger or other file is already there",
                "use it as it is, or name another place with --ledger")
        .within(folder.string());
  }
  return folder;
}

void say_done(World& world, const InitOptions& options, const Statement& statement,
              const fs::path& folder, const std::string& key, const Hash& id, bool from_git) {
  world.out << fmt::format("ledger    {} made\n", folder.string())
            << fmt::format("id        {}\n", to_hex(id))
            << fmt::format("identity  {}{}\n", statement.author,
                           from_git ? " (git's user.email)" : "")
            << key;
  if (const auto& before = std::get<Founding>(statement.body).succeeds) {
    world.out << continues_line(*before);
  }
  if (options.recovery.empty()) {
    world.out << "recovery  NONE: if the key is lost, nobody can sign here again\n";
  } else {
    world.out << fmt::format("recovery  {}: keep it elsewhere\n", options.recovery);
  }
  world.out << "next      travaux record FILE --as DOCUMENT\n"
            << "tell others the id: it is what they compare to know the ledger is yours\n";
}

// The end of the ledger in this folder, once it is found to be what it says.
Predecessor predecessor_in(const World& world, const std::string& folder) {
  const Ledger old = open_ledger(world, folder);
  VerifyOptions options;
  options.remembered = [&world](const Hash& id) { return remembered(world, id); };
  const Verification found = Ledger::verify(folder, options);
  if (found.verdict() == Verification::Verdict::refuted) {
    throw Error(Trouble::refused, "is refuted: no ledger should continue it as it stands",
                fmt::format("travaux verify --ledger {} says what is wrong", printable(folder)))
        .within(folder);
  }
  const Checkpoint end = old.checkpoint();
  return {old.id(), end.origin, end.size, end.root};
}

Founding make_founding(const World& world, const InitOptions& options) {
  Founding founding;
  founding.origin = options.origin.empty() ? random_origin(world.random) : options.origin;
  if (!valid_origin(founding.origin)) {
    throw Error(Trouble::usage, "an origin has no spaces, control characters or '+'");
  }
  if (!options.succeeds.empty()) founding.succeeds = predecessor_in(world, options.succeeds);
  return founding;
}

int make(World& world, const InitOptions& options, const fs::path& folder) {
  Statement statement;
  const Identity identity = choose_identity(world, options.identity);
  statement.author = identity.name;
  statement.time = world.now;
  Founding founding = make_founding(world, options);
  // An agent's key has its own protection: a passphrase is for what is written to disk.
  std::optional<std::string> passphrase;
  if (options.agent.empty() || !options.recovery.empty()) {
    passphrase = new_passphrase(world, options.passphrase);
  }
  const NewKey own = make_key(world, options.agent, passphrase);
  founding.owners.push_back({statement.author, own.signer->public_key()});
  std::vector<const Signer*> signers{own.signer.get()};
  std::optional<SigningKey> recovery;
  if (!options.recovery.empty()) {
    recovery.emplace(SigningKey::generate(world.random));
    founding.owners.push_back({"recovery", recovery->public_key()});
    signers.push_back(&*recovery);
  }
  statement.body = founding;

  const std::string envelope = seal(statement, signers);
  const Hash id = sha256(envelope);
  // Keys first: a key without a ledger is harmless, a ledger without a key is lost.
  if (recovery) base::write_new_file(options.recovery, recovery->to_pem(passphrase));
  const fs::path file = keep_key(world, id, own);
  try {
    const Ledger ledger =
        Ledger::create(folder, envelope, {statement.author, own.signer.get(), statement.time});
    remember(world, id, ledger.signed_checkpoint());
    remember_place(world, ledger.folder(), id);
  } catch (...) {
    forget_key(file);
    if (recovery) fs::remove(options.recovery);
    throw;
  }
  say_done(world, options, statement, folder, key_lines(own, file), id, identity.from_git);
  return 0;
}

}  // namespace

int run_init(const Arguments& arguments, World& world) {
  InitOptions options;
  Parser parser("init", "init [--identity NAME] [--recovery FILE]",
                "make a ledger and its signing key", examples);
  parser.add_ledger();
  parser.value("--identity", options.identity, "NAME", "the address or pseudonym you sign as");
  parser.value("--recovery", options.recovery, "FILE",
               "make a second owner key, written to FILE, to keep elsewhere");
  parser.value("--agent", options.agent, "KEY",
               "sign with this Ed25519 key of your ssh-agent: SHA256:..., a .pub file, or only");
  parser.value("--origin", options.origin, "NAME", "a name for the ledger's log (default: random)");
  parser.value("--succeeds", options.succeeds, "DIR",
               "say that this ledger continues the one in DIR, where nobody can sign any more");
  options.passphrase.add_passphrase(parser);
  parser.flag("--no-passphrase", options.passphrase.none, "keep the key unprotected on disk");
  if (!parser.parse(arguments, world)) return 0;
  return make(world, options, choose_folder(world, parser.ledger()));
}

}  // namespace travaux::cli
