// readers.h: the readers, one row each. A new format is one file and one row in read.cc.
#pragma once

#include "document/block.h"
#include "travaux/document.h"

namespace travaux::document {

Document::Parts read_text(const Source& source);
Document::Parts read_markdown(const Source& source);
// What read_markdown does, in parts of that many bytes: the size makes no difference.
Document::Parts read_markdown_in(std::size_t part_size, const Source& source);
Document::Parts read_canonical(const Source& source);
Document::Parts read_clause_lines(const Source& source);
Document::Parts read_clause_json(const Source& source);
Document::Parts read_web(const Source& source);
Document::Parts read_akoma_ntoso(const Source& source);
Document::Parts read_pdf(const Source& source);
bool is_pdf(std::string_view bytes);
Document::Parts read_docx(const Source& source);
bool is_docx(std::string_view bytes);

}  // namespace travaux::document
