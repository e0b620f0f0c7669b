// Any bytes, read as Akoma Ntoso with changes accepted and rejected.
#include <cstddef>
#include <cstdint>

#include "reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  travaux::check_both_texts(bytes, travaux::InputKind::akoma_ntoso);
  return 0;
}
