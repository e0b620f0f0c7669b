// keyring.h: who may sign at a place in the log, as the founding entry and the key events say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/seal.h"

namespace travaux::ledger {

class Keyring {
 public:
  Keyring() = default;
  explicit Keyring(const Founding& founding);

  // Takes in the event of entry `index`; `since` is the place of the entry that it names.
  void take(const KeyEvent& event, std::uint64_t index, Time time,
            std::optional<std::uint64_t> since);

  // Every key there ever was, in the order of their coming.
  const std::vector<SigningRight>& all() const { return rights_; }
  // Those that may sign the next entry.
  std::vector<Owner> active() const;
  std::vector<Owner> active_named(std::string_view identity) const;
  const SigningRight* find(const PublicKey& key) const;
  bool owns(const PublicKey& key) const;  // an active owner's

  // The file that git and ssh-keygen read: nobody whose key was compromised.
  std::string allowed_signers() const;
  // "alice (key 1f2e...), bob (key ...)": the active ones.
  std::string list() const;

 private:
  std::vector<SigningRight> rights_;
};

}  // namespace travaux::ledger
