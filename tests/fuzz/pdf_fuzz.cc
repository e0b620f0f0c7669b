// The answer of travaux-read-pdf: whatever it is, it is refused or makes a sound document.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../unit/document_laws.h"
#include "document/pdf.h"
#include "travaux/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace travaux;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    document::Reading reading = document::read_pdf_records(bytes);
    Document::Parts parts = document::assemble(std::move(reading));
    parts.reader = {"pdf", 1};
    parts.source = {0, bytes.size()};
    if (!law_broken(Document(std::move(parts))).empty()) std::abort();
  } catch (const Error& error) {
    if (error.kind() == Trouble::usage || error.next_step().empty()) {
      // Of the reasons that a program may give only a page that is not there is the user's.
      if (std::string_view(error.what()).find("which has") == std::string_view::npos) std::abort();
    }
  }
  return 0;
}
