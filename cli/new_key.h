// new_key.h: making a signing key and keeping it on this machine, for init and key request.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "command.h"
#include "travaux/seal.h"

namespace travaux::cli {

struct Identity {
  std::string name;
  bool from_git = false;
};

// The name given, asked for on a terminal, or git's, which is offered or named on screen and never
// taken silently. Error(usage) when there is none or it cannot be one.
Identity choose_identity(World& world, const std::string& given);

// A key that signs, and what is kept of it on this machine.
struct NewKey {
  std::unique_ptr<Signer> signer;
  std::string kept;  // a PEM file, or the public line of an agent's key
  bool in_agent = false;
  bool locked = false;  // by a passphrase
};

// A fresh key, or the ssh-agent's that `agent` names (see choose_agent_key).
NewKey make_key(const World& world, const std::string& agent,
                const std::optional<std::string>& passphrase);
// Writes it, mode 0600. Error(conflict) when this user has a key for that ledger: none is ever
// overwritten.
std::filesystem::path keep_key(const World& world, const Hash& ledger, const NewKey& key);
void forget_key(const std::filesystem::path& file);
// Where it is, and what is to be known of it: lines for the screen.
std::string key_lines(const NewKey& key, const std::filesystem::path& file);

}  // namespace travaux::cli
