// What an ssh-agent answers, and public key lines.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "seal/agent.h"
#include "travaux/error.h"

namespace {

template <typename Read>
void may_refuse(Read read) {
  try {
    read();
  } catch (const travaux::Error& error) {
    if (error.kind() != travaux::Trouble::malformed && error.kind() != travaux::Trouble::refused) {
      std::abort();
    }
  }
}

std::string_view view(const auto& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  may_refuse([&] {
    for (const travaux::PublicKey& key : travaux::seal_room::parse_identities(bytes)) {
      if (!travaux::acceptable(key) || bytes.find(view(key.bytes)) == std::string_view::npos) {
        std::abort();
      }
    }
  });
  may_refuse([&] {
    // All but the signature itself has one spelling, and the signature stands at the end.
    const travaux::Signature signature = travaux::seal_room::parse_agent_signature(bytes);
    if (bytes.size() != 88 || bytes.substr(24) != view(signature.bytes)) std::abort();
  });
  if (const auto key = travaux::parse_ssh_public_key(bytes)) {
    if (!bytes.starts_with(travaux::ssh_public_key(*key))) std::abort();
  }
  return 0;
}
