// Any bytes as a Word file, and any XML as the parts of one, whose container is in order: the
// checksums of a container would stop nearly all that a fuzzer changes inside. Parts are separated
// by NUL bytes: body, numbering, styles, footnotes, comments, and a picture (r:embed="p.png").
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../unit/document_docx.h"
#include "reading.h"

namespace {

std::string packed(std::string_view bytes) {
  constexpr std::array<const char*, 4> names{"numbering", "styles", "footnotes", "comments"};
  travaux::WordFile file;
  std::size_t end = bytes.find('\0');
  file.body = bytes.substr(0, end);
  for (const char* name : names) {
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 1);
    end = bytes.find('\0');
    file.parts[name] = bytes.substr(0, end);
  }
  if (end != std::string_view::npos) file.files["p.png"] = bytes.substr(end + 1);
  return file.zip().bytes();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  travaux::check_both_texts(bytes, travaux::InputKind::docx);
  travaux::check_both_texts(packed(bytes), travaux::InputKind::docx);
  return 0;
}
