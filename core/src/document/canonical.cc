#include "document/lines.h"
#include "document/readers.h"

namespace travaux::document {

Document::Parts read_canonical(const Source& source) {
  Reading reading;
  std::size_t number = source.first_line;
  for (const Span line : split_lines(source.bytes)) {
    add_block(reading, read_canonical_line(source.bytes.substr(line.start, line.size()),
                                           source.offset + line.start, number++));
  }
  return assemble(std::move(reading), source);
}

}  // namespace travaux::document
