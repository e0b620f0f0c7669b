// keys.h: where private keys live, outside every ledger.
//
//   $XDG_CONFIG_HOME/travaux/keys/<ledger id>.pem        the user's key for that ledger, mode 0600
//   $XDG_CONFIG_HOME/travaux/keys/<ledger id>.pub        its public line: which key it is
//   $XDG_CONFIG_HOME/travaux/keys/<ledger id>.agent      instead of both: an agent's public line
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "command.h"
#include "options.h"
#include "travaux/ledger.h"

namespace travaux::cli {

// Error(missing) when the environment names no home.
std::filesystem::path config_folder(const World& world);
// Makes the folder, which only the user may look into.
void make_private_folder(const std::filesystem::path& folder);

// The file of the user's key for this ledger, there or not: the .agent one where there is one.
std::filesystem::path key_file(const World& world, const Hash& ledger);
std::filesystem::path agent_file(const World& world, const Hash& ledger);

// What unlocks the key that signs.
struct PassphraseOptions {
  std::string file;
  std::string key;  // sign with the key in this PEM file, not with the user's own
  bool none = false;
  void add(Parser& parser);             // --key, --passphrase-file: every command that signs
  void add_passphrase(Parser& parser);  // --passphrase-file alone, where a key is made
};

// A new passphrase: asked twice on a terminal, else from --passphrase-file or TRAVAUX_PASSPHRASE;
// nothing only when --no-passphrase is given.
std::optional<std::string> new_passphrase(World& world, const PassphraseOptions& options);

// The ssh-agent's key that is meant: a fingerprint as ssh-add -l prints it, a public key file, or
// "only" when the agent holds one Ed25519 key. Error when it does not hold that key.
std::unique_ptr<Signer> choose_agent_key(const World& world, const std::string& wanted);

// Unlocks the user's key for this ledger (or that of --key), or finds it in the ssh-agent.
std::unique_ptr<Signer> unlock(World& world, const Hash& ledger, const PassphraseOptions& options);

// The name under which a key signs. Error(refused) when it is not enrolled or may not sign any
// more: says by which entry.
Author author_of(const World& world, const Ledger& ledger, const Signer& key);

// The user's own key for a ledger, as far as it can be told without unlocking it.
struct OwnKey {
  std::filesystem::path file;
  bool in_agent = false;
  std::optional<PublicKey> key;         // nothing: the file is locked and its public line is gone
  const SigningRight* right = nullptr;  // what the ledger says of it; valid until it is appended to
};
std::optional<OwnKey> own_key(const World& world, const Ledger& ledger);
// Keeps the public line beside a PEM file. That it fails is no trouble: the line only informs.
void note_public_key(const std::filesystem::path& pem, const PublicKey& key);

const SigningRight* right_of(const Ledger& ledger, const PublicKey& key);
std::string short_key_id(const PublicKey& key);   // 16 digits
std::string state_of(const SigningRight& right);  // "active since e0", "retired by e5", ...
std::size_t active_owners(const Ledger& ledger);
// "continues ledger 1f2e... (desk, 5 entries): its founder's word", a line for the screen.
std::string continues_line(const Predecessor& before);
// How somebody whose key ended gets another.
std::string renewal_advice(const Ledger& ledger);
// What follows when no key, or only one owner's, is left; or nothing.
std::string recovery_note(const Ledger& ledger);

}  // namespace travaux::cli
