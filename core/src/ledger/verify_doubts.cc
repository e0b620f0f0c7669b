#include <algorithm>

#include "ledger/contents.h"
#include "ledger/log.h"
#include "ledger/verify.h"

namespace travaux::ledger {

std::string name_of_key(const SigningRight& right) {
  constexpr std::size_t shown = 16;
  return "key " + to_hex(key_id(right.holder.key)).substr(0, shown) + " of " +
         right.holder.identity;
}

std::string why_compromised(const SigningRight& right) {
  std::string why =
      name_of_key(right) + ", declared compromised by " + short_id(*right.compromised_by);
  if (!right.reason.empty()) why += ": " + right.reason;
  return why;
}

std::map<std::uint64_t, std::string> doubted_entries(
    const Keyring& keys, const std::map<PublicKey, std::vector<std::uint64_t>>& signed_by) {
  std::map<std::uint64_t, std::string> doubted;
  // In the order of their coming: who enrolled a key came before it.
  for (const SigningRight& right : keys.all()) {
    const auto places = signed_by.find(right.holder.key);
    if (places == signed_by.end()) continue;
    const auto enrolment = right.from == 0 ? doubted.end() : doubted.find(right.from);
    for (const std::uint64_t place : places->second) {
      if (right.compromised && place >= *right.doubted_from) {
        doubted.emplace(place, why_compromised(right));
      } else if (enrolment != doubted.end()) {
        doubted.emplace(place, name_of_key(right) + ", enrolled by " + short_id(right.from) +
                                   ", which is doubted itself");
      }
    }
  }
  return doubted;
}

std::map<std::uint64_t, std::string> doubted_entries(const Log& log) {
  const std::vector<SigningRight>& rights = log.chronicle().keys().all();
  if (std::none_of(rights.begin(), rights.end(),
                   [](const SigningRight& right) { return right.compromised; })) {
    return {};
  }
  std::map<Hash, PublicKey> keys;
  for (const SigningRight& right : rights) {
    keys.emplace(key_id(right.holder.key), right.holder.key);
  }
  std::map<PublicKey, std::vector<std::uint64_t>> signed_by;
  for (std::uint64_t index = 0; index < log.size(); ++index) {
    const auto key = keys.find(log.signer(index));
    if (key != keys.end()) signed_by[key->second].push_back(index);
  }
  return doubted_entries(log.chronicle().keys(), signed_by);
}

}  // namespace travaux::ledger

namespace travaux {

const std::map<std::uint64_t, std::string>& Ledger::doubts() const {
  auto& known = state_->doubts;
  const std::uint64_t size = state_->log.size();
  if (!known || known->first != size) known = {size, ledger::doubted_entries(state_->log)};
  return known->second;
}

}  // namespace travaux
