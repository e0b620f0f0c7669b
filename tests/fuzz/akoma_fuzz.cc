// Any bytes, read as Akoma Ntoso with changes accepted and rejected: an Error, or a document for
// which the laws hold.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../unit/document_laws.h"
#include "travaux/document.h"
#include "travaux/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const travaux::Tracked tracked : {travaux::Tracked::accept, travaux::Tracked::reject}) {
    try {
      const travaux::Document document = travaux::read_document(
          bytes, "", {.kind = travaux::InputKind::akoma_ntoso, .tracked = tracked});
      const std::string broken = travaux::law_broken(document);
      if (broken.empty()) continue;
      std::fprintf(stderr, "%s\n", broken.c_str());
      std::abort();
    } catch (const travaux::Error&) {
      // Refused with a reason: an answer too.
    }
  }
  return 0;
}
