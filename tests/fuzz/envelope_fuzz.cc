// Envelopes and what they wrap: one spelling, and nothing but an Error(malformed) is thrown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "travaux/error.h"
#include "travaux/seal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const travaux::Envelope envelope = travaux::parse_envelope(bytes);
    if (travaux::print_envelope(envelope) != bytes) std::abort();
    const travaux::Statement statement = travaux::parse_statement(envelope.payload);
    if (travaux::print_statement(statement) != envelope.payload) std::abort();
  } catch (const travaux::Error& error) {
    if (error.kind() != travaux::Trouble::malformed) std::abort();
  }
  return 0;
}
