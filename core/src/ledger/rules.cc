#include "ledger/rules.h"

#include <algorithm>
#include <utility>

#include "travaux/error.h"

namespace travaux::ledger {
namespace {

bool may_cross_documents(LineageKind kind) {
  return kind == LineageKind::translation_of || kind == LineageKind::excerpt_of ||
         kind == LineageKind::digest_of;
}

const Entry* version_by_hash(const Chronicle& before, const Hash& hash) {
  const Entry* entry = before.find(hash);
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
  const Entry* previous = before.find(*statement.previous);
  if (previous == nullptr || previous->statement.document != statement.document) {
    found.push_back({"chain", "previous is an earlier entry of " + statement.document,
                     previous == nullptr ? to_hex(*statement.previous) : ref_of(*previous)});
  }
}

// What is said of a version can only point to what came before it.
void judge_lineage(const std::string& document, const Lineage& lineage, std::uint64_t before_index,
                   const Chronicle& before, std::vector<Breach>& found) {
  if (!lineage.of) return;
  const Entry* of = version_by_hash(before, *lineage.of);
  if (of == nullptr || of->index >= before_index) {
    found.push_back({"lineage", "an earlier version of this ledger",
                     of == nullptr ? to_hex(*lineage.of) : ref_of(*of)});
  } else if (of->statement.document != document && !may_cross_documents(lineage.kind)) {
    found.push_back({"lineage", "an earlier version of " + document, ref_of(*of)});
  }
}

// The version that a statement speaks of, of its own document.
const Entry* judge_target(const Statement& statement, const Hash& hash, const Chronicle& before,
                          bool attributions_too, std::vector<Breach>& found) {
  const Entry* target = before.find(hash);
  const bool fits =
      target != nullptr && target->statement.document == statement.document &&
      (target->version > 0 ||
       (attributions_too && std::holds_alternative<Attribution>(target->statement.body)));
  if (fits) return target;
  found.push_back({"target", "an earlier version of " + statement.document,
                   target == nullptr ? to_hex(hash) : ref_of(*target)});
  return nullptr;
}

// Who is said to be the source of an earlier claim is one of its chain.
void judge_sources(const Statement& statement, const Chronicle& before,
                   std::vector<Breach>& found) {
  const Claim* claim = claim_of(statement.body);
  if (claim == nullptr) return;
  for (const Source& source : claim->chain) {
    if (!source.same_as) continue;
    const Entry* entry = before.find(source.same_as->entry);
    const Claim* earlier = entry == nullptr ? nullptr : claim_of(entry->statement.body);
    if (earlier != nullptr && source.same_as->place <= earlier->chain.size()) continue;
    found.push_back({"target", "an earlier entry with this source in its chain",
                     (entry == nullptr ? to_hex(source.same_as->entry) : ref_of(*entry)) +
                         ", source " + std::to_string(source.same_as->place)});
  }
}

class Judge {
 public:
  Judge(const Statement& statement, const PublicKey& signer, const Chronicle& before)
      : statement_(statement), signer_(signer), before_(before) {}

  std::vector<Breach> run() {
    std::visit([&](const auto& body) { judge(body); }, statement_.body);
    judge_sources(statement_, before_, found_);
    return std::move(found_);
  }

 private:
  void judge(const Founding& /*founding*/) {
    found_.push_back({"chain", "one founding entry", "another one"});
  }

  void judge(const VersionRecord& version) {
    judge_lineage(statement_.document, version.lineage, before_.size(), before_, found_);
  }

  void judge(const Attribution& attribution) {
    const Entry* target = judge_target(statement_, attribution.target, before_, true, found_);
    if (target != nullptr && target->version == 0 && !attribution.clause.empty()) {
      found_.push_back({"target", "a version, which has clauses", ref_of(*target)});
    }
    std::size_t depth = 1;
    while (target != nullptr && depth <= deepest_attribution) {
      const auto* below = std::get_if<Attribution>(&target->statement.body);
      if (below == nullptr) return;
      target = before_.find(below->target);
      ++depth;
    }
    if (target != nullptr) {
      found_.push_back(
          {"target",
           "at most " + std::to_string(deepest_attribution) + " attributions upon one another",
           "one more"});
    }
  }

  void judge(const Correction& correction) {
    const Entry* target = judge_target(statement_, correction.target, before_, true, found_);
    if (target == nullptr) return;
    require_right(*target);
    if (target->version == 0 && (correction.lineage || correction.title)) {
      found_.push_back({"target", "a version, which has a lineage and a title", ref_of(*target)});
    }
    if (correction.lineage && target->version > 0) {
      judge_lineage(statement_.document, *correction.lineage, target->index, before_, found_);
    }
  }

  void judge(const Withdrawal& withdrawal) {
    const Entry* target = judge_target(statement_, withdrawal.target, before_, true, found_);
    if (target == nullptr) return;
    require_right(*target);
    refuse_twice(*target, target->withdrawn_by, "withdrawn");
  }

  void judge(const Erasure& erasure) {
    const Entry* target = judge_target(statement_, erasure.target, before_, false, found_);
    if (target == nullptr) return;
    require_right(*target);
    refuse_twice(*target, target->erased_by, "erased");
  }

  void judge(const KeyEvent& event) {
    if (event.action == KeyAction::enrol) {
      judge_enrolment(event);
    } else {
      judge_ending(event);
    }
  }

  void judge_enrolment(const KeyEvent& event) {
    if (!before_.keys().owns(signer_)) {
      found_.push_back({"keys", "an enrolment by an owner", statement_.author + " is none"});
    }
    if (before_.keys().find(event.key) != nullptr) {
      found_.push_back(
          {"keys", "a key that was never enrolled", "key " + to_hex(key_id(event.key))});
    }
    if (!verify(KeyRequest{before_.id(), event.identity, event.key, *event.possession})) {
      found_.push_back({"keys", "a proof that " + event.identity + " holds the key",
                        "a signature that does not verify"});
    }
  }

  void judge_ending(const KeyEvent& event) {
    const SigningRight* right = before_.keys().find(event.key);
    const bool retires = event.action == KeyAction::retire;
    if (right == nullptr || right->holder.identity != event.identity ||
        (retires ? right->ended_by.has_value() : right->compromised)) {
      found_.push_back({"keys", "a key of " + event.identity + " that may be ended",
                        "key " + to_hex(key_id(event.key))});
      return;
    }
    if (!before_.keys().owns(signer_) && event.identity != statement_.author) {
      found_.push_back({"keys", "an owner, or the holder of the key", statement_.author});
    }
    if (event.since && before_.find(*event.since) == nullptr) {
      found_.push_back({"keys", "an earlier entry since when", to_hex(*event.since)});
    }
    if (retires && right->role == KeyRole::owner && count_owners() == 1) {
      found_.push_back({"keys", "an owner that is left", "the only one retires"});
    }
  }

  std::size_t count_owners() const {
    const std::vector<SigningRight>& all = before_.keys().all();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(),
        [](const SigningRight& right) { return right.role == KeyRole::owner && !right.ended_by; }));
  }

  // Whoever said something may take it back; owners may for all.
  void require_right(const Entry& target) {
    if (target.statement.author == statement_.author || before_.keys().owns(signer_)) return;
    found_.push_back(
        {"keys", "its author " + target.statement.author + " or an owner", statement_.author});
  }

  void refuse_twice(const Entry& target, const std::optional<std::uint64_t>& by, const char* what) {
    if (!by) return;
    found_.push_back({"target", "a version that was not " + std::string(what) + " before",
                      ref_of(target) + ", by e" + std::to_string(*by)});
  }

  const Statement& statement_;
  const PublicKey& signer_;
  const Chronicle& before_;
  std::vector<Breach> found_;
};

}  // namespace

std::vector<Breach> breaches(const Statement& statement, const PublicKey& signer,
                             const Chronicle& before) {
  std::vector<Breach> found;
  if (!statement.ledger || *statement.ledger != before.id()) {
    found.push_back({"ledger-id", to_hex(before.id()),
                     statement.ledger ? to_hex(*statement.ledger) : "no ledger named"});
  }
  judge_previous(statement, before, found);
  const std::vector<Breach> own = Judge(statement, signer, before).run();
  found.insert(found.end(), own.begin(), own.end());
  return found;
}

Keyring keys_after(const Statement& statement, const Chronicle& before) {
  Keyring keys = before.keys();
  if (const auto* event = std::get_if<KeyEvent>(&statement.body)) {
    keys.take(*event, before.size(), statement.time, before.place_of(event->since));
  }
  return keys;
}

std::vector<Breach> signer_breaches(const Envelope& envelope, const Statement& statement,
                                    const Keyring& keys, std::optional<Owner>& signer,
                                    std::vector<Carried>& carried) {
  const bool first = std::holds_alternative<Founding>(statement.body);
  const std::vector<Owner> active = keys.active();
  const std::vector<Owner> named = keys.active_named(statement.author);
  const std::size_t wanted = first ? active.size() : 1;
  if (envelope.signatures.size() != wanted) {
    return {{"signature", std::to_string(wanted) + " signatures",
             std::to_string(envelope.signatures.size())}};
  }
  if (named.empty()) {
    return {{"keys", "one who may sign at this place: " + keys.list(), statement.author}};
  }
  for (std::size_t i = 0; i < wanted; ++i) {
    const EnvelopeSignature& made = envelope.signatures[i];
    const std::vector<Owner> allowed = first ? std::vector<Owner>{active[i]} : named;
    const auto by = std::find_if(allowed.begin(), allowed.end(),
                                 [&](const Owner& owner) { return key_id(owner.key) == made.key; });
    if (by == allowed.end()) {
      return {{"keys", "a key of " + allowed.front().identity + " that may sign at this place",
               "key " + to_hex(made.key)}};
    }
    carried.push_back({*by, made.signature});
    if (!signer && by->identity == statement.author) signer = *by;
  }
  return {};
}

std::optional<Breach> signature_breach(const Carried& carried, std::string_view signed_bytes) {
  if (verify(carried.signer.key, signed_bytes, carried.signature)) return {};
  return Breach{"signature", "a valid signature of " + carried.signer.identity,
                "one that does not verify"};
}

std::vector<Breach> signature_breaches(const Envelope& envelope, const Statement& statement,
                                       const Keyring& keys, std::optional<Owner>& signer) {
  std::vector<Carried> carried;
  std::optional<Owner> named;
  std::vector<Breach> found = signer_breaches(envelope, statement, keys, named, carried);
  const std::string signed_bytes = pre_authentication(envelope.payload);
  for (const Carried& each : carried) {
    if (const auto breach = signature_breach(each, signed_bytes)) found.push_back(*breach);
  }
  if (found.empty()) signer = named;
  return found;
}

std::optional<Breach> checkpoint_breach(std::string_view note, const Checkpoint& expected,
                                        const std::vector<Owner>& signers) {
  try {
    const SignedCheckpoint found = parse_checkpoint(note);
    if (found.checkpoint != expected) {
      return Breach{"checkpoint", print_checkpoint(expected), print_checkpoint(found.checkpoint)};
    }
    if (std::none_of(signers.begin(), signers.end(),
                     [&](const Owner& signer) { return verify(found, signer.key); })) {
      return Breach{"checkpoint", "a valid signature of one who may sign here", "none"};
    }
    return {};
  } catch (const Error& error) {
    return Breach{"checkpoint", "a signed checkpoint", error.what()};
  }
}

}  // namespace travaux::ledger
