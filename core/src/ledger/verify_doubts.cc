#include <algorithm>

#include "ledger/contents.h"
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

}  // namespace travaux::ledger
