#include <algorithm>

#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

std::optional<Statement> parse_entry(Findings& findings, const std::string& where,
                                     std::string_view bytes, Envelope& envelope) {
  try {
    envelope = parse_envelope(bytes);
    return parse_statement(envelope.payload);
  } catch (const Error& error) {
    findings.refuted("envelope", where, "an entry in its one spelling", error.what());
    return {};
  }
}

bool found_ledger(Findings& findings, Known& known, const Statement& statement, const Hash& hash) {
  const auto* founding = std::get_if<Founding>(&statement.body);
  if (founding == nullptr) {
    findings.refuted("chain", "e0", "the founding entry", std::string(kind_of(statement)));
    return false;
  }
  known.founding = *founding;
  known.id = hash;
  return true;
}

}  // namespace

std::string name_of(const Entry& entry) {
  return entry.version > 0 ? ref_of(entry) : short_id(entry);
}

std::optional<Judged> judge_entry(Findings& findings, Known& known, std::uint64_t index,
                                  std::string_view bytes) {
  const std::string place = short_id(index);
  Envelope envelope;
  const std::optional<Statement> statement =
      parse_entry(findings, place + " entry.json", bytes, envelope);
  if (!statement) return {};
  const Hash hash = sha256(bytes);
  if (index == 0 && !found_ledger(findings, known, *statement, hash)) return {};
  const Keyring keys = index == 0 ? Keyring(*known.founding) : known.chronicle.keys();
  std::optional<Owner> signer;
  std::vector<Carried> carried;
  std::vector<Breach> found = signer_breaches(envelope, *statement, keys, signer, carried);
  const std::vector<Owner> named = keys.active_named(statement->author);
  if (index > 0) {
    const PublicKey key = signer ? signer->key : named.empty() ? PublicKey{} : named.front().key;
    const std::vector<Breach> own = breaches(*statement, key, known.chronicle);
    found.insert(found.end(), own.begin(), own.end());
    if (known.chronicle.find(hash) != nullptr) {
      found.push_back({"chain", "each entry once", "a copy of an earlier entry"});
    }
  }
  if (signer) known.signed_by[signer->key].push_back(index);

  const Entry& entry = known.chronicle.add(index, hash, *statement);
  const std::string where = entry.version > 0 ? name_of(entry) + " (" + place + ")" : place;
  for (const Breach& breach : found) {
    findings.refuted(breach.check, where, breach.expected, breach.found);
  }
  findings.later([where, carried, payload = std::move(envelope.payload)](Findings& own) {
    const std::string signed_bytes = pre_authentication(payload);
    for (const Carried& each : carried) {
      const auto breach = signature_breach(each, signed_bytes);
      if (breach) own.refuted(breach->check, where, breach->expected, breach->found);
    }
  });
  if (index == 0) return Judged{entry, known.founding->owners, known.founding->owners};
  if (signer) return Judged{entry, {*signer}, keys.active()};
  return Judged{entry, named, keys.active()};
}

void judge_checkpoint(Findings& findings, const std::string& where, const std::string& note,
                      const Checkpoint& expected, const std::vector<Owner>& owners) {
  findings.later([where, note, expected, owners](Findings& own) {
    const std::optional<Breach> breach = checkpoint_breach(note, expected, owners);
    if (breach) own.refuted(breach->check, where, breach->expected, breach->found);
  });
}

}  // namespace travaux::ledger
