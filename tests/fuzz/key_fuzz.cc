// Key files, private and public: what is read can be written and read again, and no weak key is
// ever read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::optional<travaux::SigningKey> read(std::string_view pem) {
  try {
    // Without a passphrase: the cost of trying one would drown the rest.
    return travaux::SigningKey::from_pem(pem, std::nullopt);
  } catch (const travaux::Error& error) {
    const bool asks = error.kind() == travaux::Trouble::refused;
    require(asks ? travaux::SigningKey::needs_passphrase(pem)
                 : error.kind() == travaux::Trouble::malformed);
    return std::nullopt;
  }
}

void read_private(std::string_view pem) {
  const auto key = read(pem);
  if (!key) return;
  require(!travaux::SigningKey::needs_passphrase(pem));
  require(travaux::acceptable(key->public_key()));
  const auto again = travaux::SigningKey::from_pem(key->to_pem(std::nullopt), std::nullopt);
  require(again.public_key() == key->public_key());
  require(travaux::verify(key->public_key(), "text", again.sign("text")));
}

void read_public(std::string_view line) {
  const auto key = travaux::parse_ssh_public_key(line);
  if (!key) return;
  require(travaux::acceptable(*key));
  const std::string printed = travaux::ssh_public_key(*key);
  require(line.starts_with(printed));
  require(travaux::parse_ssh_public_key(printed) == key);
  require(!travaux::pem_public_key(*key).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_private(bytes);
  read_public(bytes);
  return 0;
}
