#include "document/lines.h"
#include "document/readers.h"

namespace travaux::document {

Document::Parts read_canonical(const Source& source) {
  Reading reading;
  reserve(reading, source);
  Lines lines(source.bytes);
  for (std::size_t number = source.first_line; const std::optional<Span> line = lines.next();) {
    add_block(reading, read_canonical_line(source.bytes.substr(line->start, line->size()),
                                           source.offset + line->start, number++));
  }
  return assemble(std::move(reading));
}

}  // namespace travaux::document
