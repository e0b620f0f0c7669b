// chronicle.h: the entries so far, and the rules that an entry must keep towards them. The same
// rules decide what record() may append and what verify() refutes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/keyring.h"
#include "travaux/seal.h"

namespace travaux::ledger {

class Chronicle {
 public:
  // Numbers the entry and takes it in. `index` is its place in the log.
  const Entry& add(std::uint64_t index, const Hash& hash, Statement statement);

  const std::vector<Entry>& entries() const { return entries_; }
  const Entry* by_hash(const Hash& hash) const;
  // Of any kind; with an empty name the newest of the founding and the key events.
  const Entry* newest_of(std::string_view document) const;
  std::vector<const Entry*> versions_of(std::string_view document) const;
  std::vector<std::string> documents() const;
  // Who may sign the next entry.
  const Keyring& keys() const { return keys_; }
  // Once there is an entry: its id is the ledger's.
  const Hash& id() const { return entries_.front().hash; }

 private:
  void take_in(const Entry& entry);
  Entry* target_of(const Hash& hash);

  struct Place {
    std::vector<std::size_t> versions;
    std::size_t newest = 0;
  };
  std::vector<Entry> entries_;
  std::map<Hash, std::size_t> by_hash_;
  std::map<std::string, Place, std::less<>> documents_;
  Keyring keys_;
};

// A rule that a statement breaks.
struct Breach {
  std::string check;
  std::string expected;
  std::string found;
};

// Judges what a statement after the founding one refers to, and whether the holder of this key may
// say it.
std::vector<Breach> breaches(const Statement& statement, const PublicKey& signer,
                             const Chronicle& before);

// The keys as they are after this statement, at the next place in the log.
Keyring keys_after(const Statement& statement, const Chronicle& before);

// A signature that an entry carries, of a key that might sign it. Whether it holds costs more than
// all else, and can be asked by another thread.
struct Carried {
  Owner signer;
  Signature signature;
};
// As below, but without the signatures, which are added to `carried`; `signer` is set to whom the
// author's one names.
std::vector<Breach> signer_breaches(const Envelope& envelope, const Statement& statement,
                                    const Keyring& keys, std::optional<Owner>& signer,
                                    std::vector<Carried>& carried);
// `signed_bytes` is the pre_authentication() of the payload.
std::optional<Breach> signature_breach(const Carried& carried, std::string_view signed_bytes);

// Judges who signed: of the founding entry every owner in the order named, of any other exactly
// one of the keys that may sign at this place and go by its author's name. `signer` is set to whose
// signature holds.
std::vector<Breach> signature_breaches(const Envelope& envelope, const Statement& statement,
                                       const Keyring& keys, std::optional<Owner>& signer);

// Judges a signed checkpoint: this size, root and origin, signed by one of these.
std::optional<Breach> checkpoint_breach(std::string_view note, const Checkpoint& expected,
                                        const std::vector<Owner>& signers);

}  // namespace travaux::ledger
