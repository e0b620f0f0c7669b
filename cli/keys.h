// keys.h: where private keys and remembered checkpoints live, outside every ledger.
//
//   $XDG_CONFIG_HOME/travaux/keys/<ledger id>.pem        the user's key for that ledger, mode 0600
//   $XDG_CONFIG_HOME/travaux/keys/<ledger id>.agent      instead: its public line, an agent signs
//   $XDG_CONFIG_HOME/travaux/seen/<ledger id>.checkpoint the newest checkpoint this user saw
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

// The checkpoint this user last saw of the ledger. Error(malformed) when the file is damaged: it is
// never silently ignored, since it is what refutes a rollback.
std::optional<Checkpoint> remembered(const World& world, const Hash& ledger);
// Keeps the larger of what is remembered and `seen`.
void remember(const World& world, const Hash& ledger, const Checkpoint& seen);
// After recording: when that fails, the Error says that the entry stands all the same.
void remember_recorded(const World& world, const Ledger& ledger, const Entry& entry);

struct PassphraseOptions {
  std::string file;
  bool none = false;
  void add(Parser& parser);
};

// A new passphrase: asked twice on a terminal, else from --passphrase-file or TRAVAUX_PASSPHRASE;
// nothing only when --no-passphrase is given.
std::optional<std::string> new_passphrase(World& world, const PassphraseOptions& options);

// The ssh-agent's key that is meant: a fingerprint as ssh-add -l prints it, a public key file, or
// "only" when the agent holds one Ed25519 key. Error when it does not hold that key.
std::unique_ptr<Signer> choose_agent_key(const World& world, const std::string& wanted);

// Unlocks the user's key for this ledger, or finds it in the ssh-agent.
std::unique_ptr<Signer> unlock(World& world, const Hash& ledger, const PassphraseOptions& options);

// The name under which the user signs: `given` (--identity), or the one owner whose key this is.
// Error(refused) when the key belongs to none or to another.
Author author_of(const World& world, const Ledger& ledger, const Signer& key);

// Error(refused) if the ledger is not a continuation of what this user last saw of it.
void refuse_another_history(const World& world, const Ledger& ledger);

}  // namespace travaux::cli
