#include <algorithm>

#include "ledger/contents.h"
#include "ledger/printable.h"
#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t shown = 16;

std::string name_of_key(const SigningRight& right) {
  return "key " + to_hex(key_id(right.holder.key)).substr(0, shown) + " of " +
         right.holder.identity;
}

std::string why_compromised(const SigningRight& right) {
  std::string why =
      name_of_key(right) + ", declared compromised by " + short_id(*right.compromised_by);
  if (!right.reason.empty()) why += ": " + right.reason;
  return why;
}

}  // namespace

std::optional<Finding> doubt_about(const SignedCheckpoint& since, const Keyring& keys) {
  const auto given = [](const std::string& found, const char* severity) {
    return Finding{"since", "the checkpoint that was given",
                   "a signature by one who might sign it in this ledger", printable(found),
                   severity};
  };
  const auto& all = keys.all();
  const auto signer = std::find_if(all.begin(), all.end(), [&](const SigningRight& right) {
    return verify(since, right.holder.key);
  });
  if (signer == all.end()) {
    return given("none: it is of another ledger, or this log ends before its signer came",
                 "refuted");
  }
  if (signer->compromised) return given(why_compromised(*signer), "incomplete");
  // The checkpoint of n entries is made with entry n - 1.
  const bool after_its_end = signer->ended_by && since.checkpoint.size > *signer->ended_by + 1;
  if (after_its_end || since.checkpoint.size <= (signer->from == 0 ? 0 : signer->from + 1)) {
    return given(name_of_key(*signer) + ", which might not sign a log of " +
                     std::to_string(since.checkpoint.size) + " entries",
                 "incomplete");
  }
  return {};
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
