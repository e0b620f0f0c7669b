// The line-based formats and what verifies with a fixed key: checkpoint, frontier, SSH signature,
// key file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "travaux/error.h"
#include "travaux/seal.h"

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // A key that nobody's corpus is signed with: nothing may verify.
  const travaux::PublicKey stranger = travaux::SigningKey::from_seed({77}).public_key();
  may_refuse([&] {
    const travaux::SignedCheckpoint note = travaux::parse_checkpoint(bytes);
    if (!bytes.starts_with(travaux::print_checkpoint(note.checkpoint)) ||
        travaux::verify(note, stranger)) {
      std::abort();
    }
  });
  may_refuse([&] {
    if (travaux::Frontier::parse(bytes).print() != bytes) std::abort();
  });
  may_refuse([&] {
    // Unprotected files only: the cost of a passphrase would drown the rest.
    if (!travaux::SigningKey::needs_passphrase(bytes)) {
      travaux::SigningKey::from_pem(bytes, std::nullopt);
    }
  });
  if (travaux::verify_ssh(bytes, "text", "git", stranger)) std::abort();
  return 0;
}
