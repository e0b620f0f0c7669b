#include "keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::size_t largest_key_file = std::size_t{64} * 1024;  // a PEM key has under 1 KiB
constexpr std::size_t largest_public_key = std::size_t{16} * 1024;
constexpr unsigned private_file = 0600;

std::string first_line(std::string text) {
  text.erase(std::min(text.find('\n'), text.size()));
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return text;
}

std::optional<std::string> given_passphrase(const World& world, const PassphraseOptions& options) {
  if (!options.file.empty()) return first_line(base::read_file(options.file, largest_key_file));
  return world.environment("TRAVAUX_PASSPHRASE");
}

constexpr const char* add_the_key = "ssh-add the key, then again";

std::string agent_socket(const World& world) {
  auto path = world.environment("SSH_AUTH_SOCK");
  if (!path || path->empty()) {
    throw Error(Trouble::missing, "no ssh-agent to sign with: SSH_AUTH_SOCK is not set",
                "eval \"$(ssh-agent)\", then ssh-add the key, then again");
  }
  return *path;
}

std::unique_ptr<Signer> held_by_agent(const std::string& socket, const PublicKey& key) {
  const std::vector<PublicKey> held = agent_keys(socket);
  if (std::find(held.begin(), held.end(), key) == held.end()) {
    throw Error(Trouble::missing,
                fmt::format("the ssh-agent does not hold the key {}", ssh_fingerprint(key)),
                add_the_key);
  }
  return agent_signer(socket, key);
}

std::unique_ptr<Signer> only_agent_key(const std::string& socket) {
  const std::vector<PublicKey> held = agent_keys(socket);
  if (held.empty()) {
    throw Error(Trouble::missing, "the ssh-agent holds no Ed25519 key", add_the_key);
  }
  if (held.size() > 1) {
    throw Error(Trouble::usage, fmt::format("the ssh-agent holds {} Ed25519 keys", held.size()),
                "say which: --agent SHA256:... as ssh-add -l shows it, or its .pub file");
  }
  return agent_signer(socket, held.front());
}

std::unique_ptr<Signer> agent_key_named(const std::string& socket, const std::string& fingerprint) {
  for (const PublicKey& key : agent_keys(socket)) {
    if (ssh_fingerprint(key) == fingerprint) return agent_signer(socket, key);
  }
  throw Error(Trouble::missing,
              fmt::format("the ssh-agent holds no Ed25519 key {}", printable(fingerprint)),
              "ssh-add -l shows what it holds; ssh-add the key, then again");
}

std::unique_ptr<Signer> unlock_agent(const World& world, const fs::path& file) {
  const std::string line = base::read_file(file, largest_public_key);
  const auto key = parse_ssh_public_key(line);
  if (!key || ssh_public_key(*key) + "\n" != line) {
    throw Error(Trouble::malformed, "is damaged: it does not name a key of the ssh-agent",
                "put in it your line of travaux key export, from ssh-ed25519 on")
        .within(file.string());
  }
  return held_by_agent(agent_socket(world), *key);
}

}  // namespace

fs::path config_folder(const World& world) {
  const auto xdg = world.environment("XDG_CONFIG_HOME");
  if (xdg && fs::path(*xdg).is_absolute()) return fs::path(*xdg) / "travaux";
  const auto home = world.environment("HOME");
  if (!home || home->empty()) {
    throw Error(Trouble::missing, "neither XDG_CONFIG_HOME nor HOME is set",
                "set one: keys are kept there");
  }
  return fs::path(*home) / ".config" / "travaux";
}

void make_private_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(Trouble::system, "cannot create the folder: " + code.message())
        .within(folder.string());
  }
  fs::permissions(folder, fs::perms::owner_all, code);
}

void PassphraseOptions::add(Parser& parser) {
  parser.value("--key", key, "FILE",
               "sign with the key in this PEM file instead of yours, such as a recovery key");
  add_passphrase(parser);
}

void PassphraseOptions::add_passphrase(Parser& parser) {
  parser.value("--passphrase-file", file, "FILE",
               "read the key's passphrase from the first line of FILE (or TRAVAUX_PASSPHRASE)");
}

fs::path agent_file(const World& world, const Hash& ledger) {
  const fs::path folder = config_folder(world) / "keys";
  make_private_folder(folder);
  return folder / (to_hex(ledger) + ".agent");
}

fs::path key_file(const World& world, const Hash& ledger) {
  fs::path file = agent_file(world, ledger);
  return fs::exists(file) ? file : file.replace_extension(".pem");
}

std::optional<std::string> new_passphrase(World& world, const PassphraseOptions& options) {
  if (options.none && !options.file.empty()) {
    throw Error(Trouble::usage, "--no-passphrase and --passphrase-file exclude each other");
  }
  if (options.none) return std::nullopt;
  if (auto given = given_passphrase(world, options)) {
    if (given->empty()) {
      throw Error(Trouble::usage, "the passphrase is empty",
                  "give one, or say --no-passphrase to keep the key unprotected");
    }
    return given;
  }
  auto first = world.ask_secret("passphrase for the new signing key: ");
  if (!first) {
    throw Error(Trouble::usage, "no terminal to ask for a passphrase",
                "set TRAVAUX_PASSPHRASE, use --passphrase-file, or say --no-passphrase");
  }
  if (first->empty()) {
    throw Error(Trouble::usage, "the passphrase is empty",
                "say --no-passphrase to keep the key unprotected");
  }
  if (world.ask_secret("the same again: ") != first) {
    throw Error(Trouble::usage, "the two passphrases differ", "run the command again");
  }
  return first;
}

std::unique_ptr<Signer> choose_agent_key(const World& world, const std::string& wanted) {
  const std::string socket = agent_socket(world);
  if (wanted == "only") return only_agent_key(socket);
  if (wanted.starts_with("SHA256:")) return agent_key_named(socket, wanted);
  if (!fs::exists(wanted)) {
    throw Error(Trouble::usage, fmt::format("--agent '{}' names no key", printable(wanted)),
                "SHA256:... as ssh-add -l shows it, a .pub file, or only");
  }
  const auto key = parse_ssh_public_key(base::read_file(wanted, largest_public_key));
  if (!key) {
    throw Error(Trouble::unsupported, "is not one Ed25519 public key of ssh",
                "name the .pub file of a key that ssh-keygen -t ed25519 made")
        .within(wanted);
  }
  return held_by_agent(socket, *key);
}

namespace {

std::unique_ptr<Signer> unlock_file(World& world, const fs::path& path, const std::string& whose,
                                    const std::string& if_damaged,
                                    const PassphraseOptions& options) {
  const std::string pem = base::read_file(path, largest_key_file);
  std::optional<std::string> passphrase;
  if (SigningKey::needs_passphrase(pem)) {
    passphrase = given_passphrase(world, options);
    if (!passphrase) passphrase = world.ask_secret(fmt::format("passphrase of {}: ", whose));
    if (!passphrase) {
      throw Error(Trouble::refused, "the signing key is locked and there is no terminal to ask on",
                  "set TRAVAUX_PASSPHRASE or use --passphrase-file");
    }
  }
  try {
    return std::make_unique<SigningKey>(SigningKey::from_pem(pem, passphrase));
  } catch (const Error& error) {
    // Here the advice is about this ledger's key; the reader of key files cannot know that.
    const bool locked = error.kind() == Trouble::refused;
    throw Error(error.kind(), error.what(),
                locked ? "try again; TRAVAUX_PASSPHRASE or --passphrase-file gives the passphrase"
                       : if_damaged)
        .within(path.string());
  }
}

}  // namespace

std::unique_ptr<Signer> unlock(World& world, const Hash& ledger, const PassphraseOptions& options) {
  if (!options.key.empty()) {
    return unlock_file(world, options.key, printable(options.key),
                       "--key names a private key, as init --recovery writes it", options);
  }
  const fs::path path = key_file(world, ledger);
  if (!fs::exists(path)) {
    throw Error(Trouble::missing, "no signing key for this ledger on this machine",
                "travaux key request makes one, for an owner to enrol; --key FILE signs with a "
                "recovery key")
        .within(path.string());
  }
  if (path.extension() == ".agent") return unlock_agent(world, path);
  auto key = unlock_file(world, path, "your signing key",
                         "put back the file from a backup, or sign with a recovery key: --key FILE",
                         options);
  note_public_key(path, key->public_key());
  return key;
}

const SigningRight* right_of(const Ledger& ledger, const PublicKey& key) {
  for (const SigningRight& right : ledger.keys()) {
    if (right.holder.key == key) return &right;
  }
  return nullptr;
}

std::string short_key_id(const PublicKey& key) {
  constexpr std::size_t shown = 16;
  return to_hex(key_id(key)).substr(0, shown);
}

std::string state_of(const SigningRight& right) {
  if (!right.ended_by) return fmt::format("active since e{}", right.from);
  if (!right.compromised) return fmt::format("retired by e{}", *right.ended_by);
  const std::string retired = *right.ended_by == *right.compromised_by
                                  ? ""
                                  : fmt::format("retired by e{}, ", *right.ended_by);
  return fmt::format("{}COMPROMISED by e{}, doubted from e{} on", retired, *right.compromised_by,
                     *right.doubted_from);
}

std::size_t active_owners(const Ledger& ledger) {
  const auto& keys = ledger.keys();
  return static_cast<std::size_t>(std::count_if(
      keys.begin(), keys.end(),
      [](const SigningRight& right) { return right.role == KeyRole::owner && !right.ended_by; }));
}

std::string continues_line(const Predecessor& before) {
  return fmt::format("continues ledger {}\n          {}, {} entr{}; its founder's word\n",
                     to_hex(before.ledger), printable(before.origin), before.size,
                     before.size == 1 ? "y" : "ies");
}

std::string renewal_advice(const Ledger& ledger) {
  return active_owners(ledger) > 0 ? "travaux key request makes a new one, for an owner to enrol"
                                   : "no owner is left to enrol a new one: travaux init --succeeds "
                                     "DIR continues the ledger";
}

std::string recovery_note(const Ledger& ledger) {
  const auto& keys = ledger.keys();
  const auto active = std::count_if(keys.begin(), keys.end(),
                                    [](const SigningRight& right) { return !right.ended_by; });
  if (active == 0) {
    return "NONE: nobody can sign here any more; travaux init --succeeds DIR continues the ledger";
  }
  const std::size_t owners = active_owners(ledger);
  if (owners == 0) return "NONE: no owner is left, nobody can enrol or retire keys";
  if (owners > 1) return {};
  return active == 1 ? "NONE: if the key is lost, nobody can sign here again"
                     : "NONE: if the owner's key is lost, nobody can enrol or retire keys";
}

void note_public_key(const fs::path& pem, const PublicKey& key) {
  fs::path file = pem;
  file.replace_extension(".pub");
  const std::string line = ssh_public_key(key) + "\n";
  try {
    if (fs::exists(file) && base::read_file(file, largest_public_key) == line) return;
    base::write_file(file, line, private_file);
  } catch (const Error&) {
    return;
  }
}

std::optional<OwnKey> own_key(const World& world, const Ledger& ledger) {
  OwnKey own;
  own.file = key_file(world, ledger.id());
  if (!fs::exists(own.file)) return std::nullopt;
  own.in_agent = own.file.extension() == ".agent";
  fs::path line = own.file;
  if (!own.in_agent) line.replace_extension(".pub");
  if (fs::exists(line)) own.key = parse_ssh_public_key(base::read_file(line, largest_public_key));
  if (own.key) own.right = right_of(ledger, *own.key);
  return own;
}

Author author_of(const World& world, const Ledger& ledger, const Signer& key) {
  const SigningRight* right = right_of(ledger, key.public_key());
  if (right == nullptr) {
    throw Error(Trouble::refused, "your key is not one of this ledger's signing keys",
                "travaux key list shows them; travaux key request asks an owner to enrol yours");
  }
  if (right->ended_by) {
    throw Error(
        Trouble::refused,
        fmt::format("the key {} of {} may not sign any more: {}{}", short_key_id(right->holder.key),
                    right->holder.identity, state_of(*right),
                    right->reason.empty() ? "" : " (" + right->reason + ")"),
        renewal_advice(ledger));
  }
  return {right->holder.identity, &key, world.now};
}

}  // namespace travaux::cli
