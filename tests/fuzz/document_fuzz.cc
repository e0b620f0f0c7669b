// Any bytes, read as every kind: an Error, or a document for which the laws hold.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "../unit/document_laws.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace {

void check(std::string_view bytes, const travaux::ReadOptions& options) {
  try {
    const travaux::Document document = travaux::read_document(bytes, "", options);
    const std::string broken = travaux::law_broken(document);
    if (broken.empty()) return;
    std::fprintf(stderr, "as %s: %s\n", document.reader().name.c_str(), broken.c_str());
    std::abort();
  } catch (const travaux::Error&) {
    // Refused with a reason: an answer too.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using travaux::InputKind;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const InputKind kind :
       {InputKind::automatic, InputKind::text, InputKind::markdown, InputKind::canonical,
        InputKind::clause_lines, InputKind::clause_json}) {
    check(bytes, {kind, std::nullopt});
    check(bytes, {kind, travaux::LineRange{2, 3}});
  }
  return 0;
}
