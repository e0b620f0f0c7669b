// chronicle.h: the entries so far, and the rules that an entry must keep towards them. The same
// rules decide what record() may append and what verify() refutes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/seal.h"

namespace travaux::ledger {

class Chronicle {
 public:
  // Numbers the entry and takes it in. `index` is its place in the log.
  const Entry& add(std::uint64_t index, const Hash& hash, Statement statement);

  const std::vector<Entry>& entries() const { return entries_; }
  const Entry* by_hash(const Hash& hash) const;
  const Entry* newest_of(std::string_view document) const;  // of any kind
  std::vector<const Entry*> versions_of(std::string_view document) const;
  std::vector<std::string> documents() const;

 private:
  struct Place {
    std::vector<std::size_t> versions;
    std::size_t newest = 0;
  };
  std::vector<Entry> entries_;
  std::map<Hash, std::size_t> by_hash_;
  std::map<std::string, Place, std::less<>> documents_;
};

// A rule that a statement breaks.
struct Breach {
  std::string check;
  std::string expected;
  std::string found;
};

// Judges the references of a statement after the founding one: ledger, previous, lineage, target.
std::vector<Breach> breaches(const Statement& statement, const Chronicle& before, const Hash& id);

// Judges who signed: of the founding entry every owner in the order named, of any other exactly
// one of the owners that go by its author's name. `signer` is set to whose signature holds.
std::vector<Breach> signature_breaches(const Envelope& envelope, const Statement& statement,
                                       const Founding& founding, std::optional<Owner>& signer);

// Judges a signed checkpoint: this size, root and origin, signed by one of the owners.
std::optional<Breach> checkpoint_breach(std::string_view note, const Checkpoint& expected,
                                        const std::vector<Owner>& owners);

// The owners that go by this name; more than one when a person has a second key.
std::vector<Owner> owners_named(const Founding& founding, std::string_view identity);

// "alice (key 1f2e...), bob (key ...)"
std::string list_owners(const Founding& founding);

}  // namespace travaux::ledger
