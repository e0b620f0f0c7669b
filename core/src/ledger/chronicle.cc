#include "ledger/chronicle.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "travaux/error.h"

namespace travaux::ledger {
namespace {

bool may_cross_documents(LineageKind kind) {
  return kind == LineageKind::translation_of || kind == LineageKind::excerpt_of ||
         kind == LineageKind::digest_of;
}

const Entry* version_by_hash(const Chronicle& before, const Hash& hash) {
  const Entry* entry = before.by_hash(hash);
  return entry != nullptr && entry->version > 0 ? entry : nullptr;
}

void judge_previous(const Statement& statement, const Chronicle& before,
                    std::vector<Breach>& found) {
  const Entry* newest = before.newest_of(statement.document);
  if (!statement.previous) {
    if (newest != nullptr) {
      found.push_back({"chain", "the entry names the one before it (" + ref_of(*newest) + ")",
                       "it names none"});
    }
    return;
  }
  const Entry* previous = before.by_hash(*statement.previous);
  if (previous == nullptr || previous->statement.document != statement.document) {
    found.push_back({"chain", "previous is an earlier entry of " + statement.document,
                     previous == nullptr ? to_hex(*statement.previous) : ref_of(*previous)});
  }
}

void judge_lineage(const Statement& statement, const Lineage& lineage, const Chronicle& before,
                   std::vector<Breach>& found) {
  if (!lineage.of) return;
  const Entry* of = version_by_hash(before, *lineage.of);
  if (of == nullptr) {
    found.push_back({"lineage", "an earlier version of this ledger", to_hex(*lineage.of)});
  } else if (of->statement.document != statement.document && !may_cross_documents(lineage.kind)) {
    found.push_back({"lineage", "an earlier version of " + statement.document, ref_of(*of)});
  }
}

void judge_target(const Statement& statement, const Attribution& attribution,
                  const Chronicle& before, std::vector<Breach>& found) {
  const Entry* target = version_by_hash(before, attribution.target);
  if (target == nullptr || target->statement.document != statement.document) {
    found.push_back({"target", "an earlier version of " + statement.document,
                     target == nullptr ? to_hex(attribution.target) : ref_of(*target)});
  }
}

}  // namespace

const Entry& Chronicle::add(std::uint64_t index, const Hash& hash, Statement statement) {
  Entry entry{index, hash, std::move(statement), 0};
  const std::size_t position = entries_.size();
  if (!entry.statement.document.empty()) {
    Place& place = documents_[entry.statement.document];
    place.newest = position;
    if (std::holds_alternative<VersionRecord>(entry.statement.body)) {
      place.versions.push_back(position);
      entry.version = place.versions.size();
    }
  }
  by_hash_.emplace(hash, position);
  entries_.push_back(std::move(entry));
  return entries_.back();
}

const Entry* Chronicle::by_hash(const Hash& hash) const {
  const auto found = by_hash_.find(hash);
  return found == by_hash_.end() ? nullptr : &entries_[found->second];
}

const Entry* Chronicle::newest_of(std::string_view document) const {
  const auto found = documents_.find(document);
  return found == documents_.end() ? nullptr : &entries_[found->second.newest];
}

std::vector<const Entry*> Chronicle::versions_of(std::string_view document) const {
  std::vector<const Entry*> versions;
  const auto found = documents_.find(document);
  if (found == documents_.end()) return versions;
  for (const std::size_t position : found->second.versions) {
    versions.push_back(&entries_[position]);
  }
  return versions;
}

std::vector<std::string> Chronicle::documents() const {
  std::vector<std::string> ids;
  std::transform(documents_.begin(), documents_.end(), std::back_inserter(ids),
                 [](const auto& document) { return document.first; });
  return ids;
}

std::vector<Breach> breaches(const Statement& statement, const Chronicle& before, const Hash& id) {
  std::vector<Breach> found;
  if (!statement.ledger || *statement.ledger != id) {
    found.push_back({"ledger-id", to_hex(id),
                     statement.ledger ? to_hex(*statement.ledger) : "no ledger named"});
  }
  judge_previous(statement, before, found);
  if (const auto* version = std::get_if<VersionRecord>(&statement.body)) {
    judge_lineage(statement, version->lineage, before, found);
  } else if (const auto* attribution = std::get_if<Attribution>(&statement.body)) {
    judge_target(statement, *attribution, before, found);
  } else {
    found.push_back({"chain", "one founding entry", "another one"});
  }
  return found;
}

std::vector<Breach> signature_breaches(const Envelope& envelope, const Statement& statement,
                                       const Founding& founding, std::optional<Owner>& signer) {
  const bool first = std::holds_alternative<Founding>(statement.body);
  const std::vector<Owner> named = owners_named(founding, statement.author);
  const std::size_t wanted = first ? founding.owners.size() : 1;
  if (envelope.signatures.size() != wanted) {
    return {{"signature", std::to_string(wanted) + " signatures",
             std::to_string(envelope.signatures.size())}};
  }
  if (named.empty()) {
    return {{"keys", "an owner: " + list_owners(founding), statement.author}};
  }
  const std::string signed_bytes = pre_authentication(envelope.payload);
  for (std::size_t i = 0; i < wanted; ++i) {
    const EnvelopeSignature& made = envelope.signatures[i];
    const std::vector<Owner> allowed = first ? std::vector<Owner>{founding.owners[i]} : named;
    const auto by = std::find_if(allowed.begin(), allowed.end(),
                                 [&](const Owner& owner) { return key_id(owner.key) == made.key; });
    if (by == allowed.end()) {
      return {{"keys", "a key of " + allowed.front().identity, "key " + to_hex(made.key)}};
    }
    if (!verify(by->key, signed_bytes, made.signature)) {
      return {{"signature", "a valid signature of " + by->identity, "one that does not verify"}};
    }
    if (!signer && by->identity == statement.author) signer = *by;
  }
  return {};
}

std::optional<Breach> checkpoint_breach(std::string_view note, const Checkpoint& expected,
                                        const std::vector<Owner>& owners) {
  try {
    const SignedCheckpoint found = parse_checkpoint(note);
    if (found.checkpoint != expected) {
      return Breach{"checkpoint", print_checkpoint(expected), print_checkpoint(found.checkpoint)};
    }
    if (std::none_of(owners.begin(), owners.end(),
                     [&](const Owner& owner) { return verify(found, owner.key); })) {
      return Breach{"checkpoint", "a valid signature of an owner", "none"};
    }
    return {};
  } catch (const Error& error) {
    return Breach{"checkpoint", "a signed checkpoint", error.what()};
  }
}

std::vector<Owner> owners_named(const Founding& founding, std::string_view identity) {
  std::vector<Owner> found;
  std::copy_if(founding.owners.begin(), founding.owners.end(), std::back_inserter(found),
               [&](const Owner& owner) { return owner.identity == identity; });
  return found;
}

std::string list_owners(const Founding& founding) {
  constexpr std::size_t shown = 16;
  std::string list;
  for (const Owner& owner : founding.owners) {
    if (!list.empty()) list += ", ";
    list += owner.identity + " (key " + to_hex(key_id(owner.key)).substr(0, shown) + ")";
  }
  return list;
}

}  // namespace travaux::ledger
