#include "new_key.h"

#include <fmt/format.h>

#include "base/file.h"
#include "keys.h"
#include "travaux/error.h"
#include "travaux/ledger.h"

namespace fs = std::filesystem;

namespace travaux::cli {

Identity choose_identity(World& world, const std::string& given) {
  std::string identity = given;
  bool from_git = false;
  if (identity.empty()) {
    const std::string configured = git_identity(world.environment).value_or("");
    if (world.terminal_in) {
      identity = world
                     .ask(configured.empty()
                              ? "identity to sign as (an address or pseudonym): "
                              : fmt::format("identity to sign as [{}]: ", printable(configured)))
                     .value_or("");
    }
    from_git = identity.empty();
    if (from_git) identity = configured;
  }
  if (identity.empty()) {
    throw Error(Trouble::usage, "no identity to sign as",
                "name one: --identity alice@example.org (a pseudonym will do)");
  }
  if (!valid_identity(identity)) {
    throw Error(Trouble::usage, fmt::format("'{}' cannot be an identity", printable(identity)),
                "one address or pseudonym without spaces, commas, quotes, * ? ! < >");
  }
  return {identity, from_git};
}

NewKey make_key(const World& world, const std::string& agent,
                const std::optional<std::string>& passphrase) {
  if (!agent.empty()) {
    auto signer = choose_agent_key(world, agent);
    std::string line = ssh_public_key(signer->public_key()) + "\n";
    return {std::move(signer), std::move(line), true, true};
  }
  auto key = std::make_unique<SigningKey>(SigningKey::generate(world.random));
  std::string pem = key->to_pem(passphrase);
  return {std::move(key), std::move(pem), false, passphrase.has_value()};
}

fs::path keep_key(const World& world, const Hash& ledger, const NewKey& key) {
  const fs::path there = key_file(world, ledger);
  if (fs::exists(there)) {
    throw Error(Trouble::conflict, "is your key for this ledger already").within(there.string());
  }
  fs::path file = key.in_agent ? agent_file(world, ledger) : there;
  base::write_new_file(file, key.kept);
  if (!key.in_agent) note_public_key(file, key.signer->public_key());
  return file;
}

void forget_key(const fs::path& file) {
  std::error_code code;
  fs::remove(file, code);
  fs::path line = file;
  if (file.extension() == ".pem") fs::remove(line.replace_extension(".pub"), code);
}

std::string key_lines(const NewKey& key, const fs::path& file) {
  if (!key.in_agent) {
    return fmt::format("key       {}{}\n", file.string(),
                       key.locked ? "" : ": NOT PROTECTED by a passphrase");
  }
  return fmt::format("key       in ssh-agent, {}\n", ssh_fingerprint(key.signer->public_key())) +
         "linked    to all else this SSH key is used for: other ledgers, commits, servers\n";
}

}  // namespace travaux::cli
