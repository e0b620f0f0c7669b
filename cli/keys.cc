#include "keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

constexpr std::size_t largest_key_file = 64 * 1024;  // a PEM key has under 1 KiB
constexpr std::size_t largest_checkpoint = 4 * 1024;
constexpr unsigned private_file = 0600;

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

fs::path checkpoint_file(const World& world, const Hash& ledger) {
  return config_folder(world) / "seen" / (to_hex(ledger) + ".checkpoint");
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

std::string first_line(std::string text) {
  text.erase(std::min(text.find('\n'), text.size()));
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return text;
}

std::optional<std::string> given_passphrase(const World& world, const PassphraseOptions& options) {
  if (!options.file.empty()) return first_line(base::read_file(options.file, largest_key_file));
  return world.environment("TRAVAUX_PASSPHRASE");
}

}  // namespace

void PassphraseOptions::add(Parser& parser) {
  parser.value("--passphrase-file", file, "FILE",
               "read the key's passphrase from the first line of FILE (or TRAVAUX_PASSPHRASE)");
}

fs::path key_file(const World& world, const Hash& ledger) {
  const fs::path folder = config_folder(world) / "keys";
  make_private_folder(folder);
  return folder / (to_hex(ledger) + ".pem");
}

std::optional<Checkpoint> remembered(const World& world, const Hash& ledger) {
  const fs::path path = checkpoint_file(world, ledger);
  if (!fs::exists(path)) return std::nullopt;
  // Kept as the text that would be signed: an origin, a size, a root.
  const std::string text = base::read_file(path, largest_checkpoint);
  const auto after_origin = text.find('\n');
  const auto after_size = text.find('\n', after_origin + 1);
  if (after_origin != std::string::npos && after_size != std::string::npos) {
    Checkpoint seen;
    seen.origin = text.substr(0, after_origin);
    seen.size = parse_number(text.substr(after_origin + 1, after_size - after_origin - 1), "size");
    const auto root = from_base64(first_line(text.substr(after_size + 1)));
    if (root && root->size() == seen.root.bytes.size()) {
      std::copy(root->begin(), root->end(), seen.root.bytes.begin());
      if (print_checkpoint(seen) == text) return seen;
    }
  }
  throw Error(Trouble::malformed, "is damaged: rollback of the ledger cannot be checked",
              "restore the file, or remove it if you trust the ledger as it stands")
      .within(path.string());
}

void remember(const World& world, const Hash& ledger, const Checkpoint& seen) {
  const auto before = remembered(world, ledger);
  if (before && before->size >= seen.size) return;
  const fs::path path = checkpoint_file(world, ledger);
  make_private_folder(path.parent_path());
  base::write_file(path, print_checkpoint(seen), private_file);
}

std::optional<std::string> new_passphrase(World& world, const PassphraseOptions& options) {
  if (options.none) return std::nullopt;
  if (auto given = given_passphrase(world, options)) {
    if (given->empty()) {
      throw Error(Trouble::usage, "the passphrase is empty",
                  "give one, or say --no-passphrase to keep the key unprotected");
    }
    return given;
  }
  const auto first = world.ask_secret("passphrase for the new signing key: ");
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

SigningKey unlock(World& world, const Hash& ledger, const PassphraseOptions& options) {
  const fs::path path = key_file(world, ledger);
  if (!fs::exists(path)) {
    throw Error(Trouble::missing, "no signing key for this ledger on this machine",
                "only an owner's key can sign; travaux key list shows the owners")
        .within(path.string());
  }
  const std::string pem = base::read_file(path, largest_key_file);
  std::optional<std::string> passphrase;
  if (SigningKey::needs_passphrase(pem)) {
    passphrase = given_passphrase(world, options);
    if (!passphrase) passphrase = world.ask_secret("passphrase of your signing key: ");
    if (!passphrase) {
      throw Error(Trouble::refused, "the signing key is locked and there is no terminal to ask on",
                  "set TRAVAUX_PASSPHRASE or use --passphrase-file");
    }
  }
  try {
    return SigningKey::from_pem(pem, passphrase);
  } catch (const Error& error) {
    // Here the advice is about this ledger's key; the reader of key files cannot know that.
    const bool locked = error.kind() == Trouble::refused;
    throw Error(error.kind(), error.what(),
                locked ? "try again; TRAVAUX_PASSPHRASE or --passphrase-file gives the passphrase"
                       : "put back the file from a backup: no other key can sign here for you")
        .within(path.string());
  }
}

Author author_of(const World& world, const Ledger& ledger, const SigningKey& key) {
  for (const Owner& owner : ledger.founding().owners) {
    if (owner.key == key.public_key()) return {owner.identity, &key, world.now};
  }
  throw Error(Trouble::refused, "your key is not one of this ledger's signing keys",
              "travaux key list shows them");
}

void refuse_rollback(const World& world, const Ledger& ledger) {
  const auto seen = remembered(world, ledger.id());
  if (seen && ledger.entries().size() < seen->size) {
    throw Error(Trouble::refused,
                fmt::format("this ledger holds {} entries, but you have seen {} of it",
                            ledger.entries().size(), seen->size),
                "someone put back an older copy: travaux verify");
  }
}

}  // namespace travaux::cli
