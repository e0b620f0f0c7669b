#include "ledger/keyring.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace travaux::ledger {
namespace {

SigningRight right_of(Owner holder, KeyRole role, std::uint64_t from) {
  SigningRight right;
  right.holder = std::move(holder);
  right.role = role;
  right.from = from;
  return right;
}

}  // namespace

Keyring::Keyring(const Founding& founding) {
  for (const Owner& owner : founding.owners) {
    rights_.push_back(right_of(owner, KeyRole::owner, 0));
  }
}

void Keyring::take(const KeyEvent& event, std::uint64_t index, Time time,
                   std::optional<std::uint64_t> since) {
  if (event.action == KeyAction::enrol) {
    rights_.push_back(right_of({event.identity, event.key}, event.role, index));
    return;
  }
  for (SigningRight& right : rights_) {
    if (right.holder.key != event.key) continue;
    // A key that was retired before ends where it was retired.
    if (!right.ended_by) {
      right.ended_by = index;
      right.ended_at = time;
    }
    right.reason = event.reason;
    if (event.action == KeyAction::compromised) {
      right.compromised = true;
      right.compromised_by = index;
      right.doubted_from = since.value_or(0);
    }
  }
}

std::vector<Owner> Keyring::active() const {
  std::vector<Owner> found;
  for (const SigningRight& right : rights_) {
    if (!right.ended_by) found.push_back(right.holder);
  }
  return found;
}

std::vector<Owner> Keyring::active_named(std::string_view identity) const {
  std::vector<Owner> found = active();
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](const Owner& holder) { return holder.identity != identity; }),
              found.end());
  return found;
}

const SigningRight* Keyring::find(const PublicKey& key) const {
  const auto found = std::find_if(rights_.begin(), rights_.end(), [&](const SigningRight& right) {
    return right.holder.key == key;
  });
  return found == rights_.end() ? nullptr : &*found;
}

bool Keyring::owns(const PublicKey& key) const {
  const SigningRight* right = find(key);
  return right != nullptr && right->role == KeyRole::owner && !right->ended_by;
}

std::string Keyring::allowed_signers() const {
  std::string text;
  for (const SigningRight& right : rights_) {
    if (!right.compromised) text += allowed_signer(right.holder, right.ended_at);
  }
  return text;
}

std::string Keyring::list() const {
  constexpr std::size_t shown = 16;
  std::string list;
  for (const Owner& holder : active()) {
    if (!list.empty()) list += ", ";
    list += holder.identity + " (key " + to_hex(key_id(holder.key)).substr(0, shown) + ")";
  }
  return list.empty() ? "nobody any more" : list;
}

}  // namespace travaux::ledger
