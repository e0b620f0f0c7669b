// rules.h: the rules that an entry must keep towards those before it. The same rules decide what
// record() may append and what verify() refutes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/chronicle.h"

namespace travaux::ledger {

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
