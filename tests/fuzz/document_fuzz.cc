// Any bytes, read as every kind of text.
#include <cstddef>
#include <cstdint>

#include "reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using travaux::InputKind;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const InputKind kind :
       {InputKind::automatic, InputKind::text, InputKind::markdown, InputKind::canonical,
        InputKind::clause_lines, InputKind::clause_json}) {
    travaux::check_reading(bytes, {kind, std::nullopt});
    travaux::check_reading(bytes, {kind, travaux::LineRange{2, 3}});
  }
  return 0;
}
