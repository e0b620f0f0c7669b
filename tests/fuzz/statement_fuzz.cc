// Statements and the two small JSON files: what is read prints to the same bytes, and nothing but
// an Error(malformed) is ever thrown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "travaux/error.h"
#include "travaux/seal.h"

namespace {

template <typename Parse, typename Print>
void round_trip(std::string_view bytes, Parse parse, Print print) {
  try {
    if (print(parse(bytes)) != bytes) std::abort();
  } catch (const travaux::Error& error) {
    if (error.kind() != travaux::Trouble::malformed) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  round_trip(bytes, travaux::parse_statement, travaux::print_statement);
  round_trip(bytes, travaux::parse_salts, travaux::print_salts);
  round_trip(bytes, travaux::parse_segments, travaux::print_segments);
  return 0;
}
